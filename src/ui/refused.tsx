import type { FC } from 'hono/jsx';
import { dial } from './address.ts';
import { Button, Form as Sent } from './form.tsx';
import type { Form, InsidePage } from './route.ts';
import type { Site } from './site.ts';

const refusedPage = (title: string, how: string, site: Site): InsidePage => ({
  title,
  body: (
    <>
      <h1>{title}</h1>
      <p>{how}</p>
      <p>
        <a class="button" href="/min-side">
          Til min side
        </a>
      </p>
      <p>
        Haster det?{' '}
        {site.acute.map(({ name, phone }) => (
          <>
            <a href={dial(phone)}>
              {name.text} {phone}
            </a>{' '}
          </>
        ))}
      </p>
    </>
  ),
});

/** For a page or a deed that this person may not open. */
export const forbiddenPage = (site: Site): InsidePage =>
  refusedPage(
    'Det har du ikke adgang til',
    'Din rolle åbner ikke denne side. Skal den gøre det, så spørg jeres administrator af Værn.',
    site,
  );

/** For a thing that is not there, or that this person may not know of. */
export const goneInsidePage = (site: Site): InsidePage =>
  refusedPage('Den findes ikke', 'Den er slettet, eller den er ikke din. Intet er ændret.', site);

/** For a form that was sent after the session ended: its words stay in the page, and can be sent again. */
export const signedOutPage = (to: string, form: Form): InsidePage => ({
  title: 'Du er logget ud',
  body: (
    <>
      <h1>Du er logget ud</h1>
      <p>Det, du skrev, er ikke gemt, men det er her stadig. Luk ikke denne side.</p>
      <ol>
        <li>
          <a href="/log-ind" target="_blank" rel="noreferrer">
            Log ind i en ny fane
          </a>
        </li>
        <li>Kom tilbage hertil, og send igen.</li>
      </ol>
      <SendAgain to={to} form={form} />
    </>
  ),
});

/** For a form that broke on its way: nothing of it was kept, its words are here, and it can be sent again. */
export const brokenPage = (to: string, form: Form): InsidePage => ({
  title: 'Det gik galt hos os',
  body: (
    <>
      <h1>Det gik galt hos os</h1>
      <p>Intet er gemt. Det, du skrev, er her stadig. Vent lidt, og send igen.</p>
      <SendAgain to={to} form={form} />
      <p>Går det galt igen, så ring til din konsulent i stedet. Numrene står på siden Ring nu.</p>
      <p>
        <a href="/kontakter">Ring nu</a>
      </p>
    </>
  ),
});

/** What was typed, carried in the page alone, and the way to send it once more. */
const SendAgain: FC<{ to: string; form: Form }> = ({ to, form }) => (
  <Sent to={to} hidden={form}>
    <Button>Send igen</Button>
  </Sent>
);
