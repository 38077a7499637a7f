import type { Child, FC } from 'hono/jsx';
import type { Card } from '#features/guide';
import type { Municipality } from '#features/plan';
import { shows } from '#ui/route.ts';
import type { InsidePage, Route } from '#ui/route.ts';
import { seeSnippets } from './snippets.actions.ts';
import { addresses, elements, frames } from './snippets.ts';
import type { Snippet } from './snippets.ts';
import { snippetWords as words } from './spreading.words.ts';

/** What the page is made of. */
export interface SnippetGround {
  readonly municipality: Municipality;
  readonly cards: readonly Card[];
  /** The sites that may show our small pages within their own. */
  readonly embedOrigins: readonly string[];
}

/** The page with what to copy into the intranet. */
export const spreadingRoutes = (ground: SnippetGround): readonly Route[] => [
  shows({ path: '/aaret/indlejring', action: seeSnippets, given: () => ({}), page: () => snippetPage(ground) }),
];

const snippetPage = (ground: SnippetGround): InsidePage => ({
  title: words.title,
  body: (
    <>
      <a class="crumb" href="/aaret">
        Året
      </a>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Part heading={words.frames} how={words.framesHow} snippets={frames(ground)}>
        <Allowed origins={ground.embedOrigins} />
      </Part>
      <Part heading={words.elements} how={words.elementsHow} snippets={elements(ground)} />
      <Part heading={words.feeds} how={words.feedsHow} snippets={addresses(ground)} />
      <Keys
        heading={words.departments}
        how={words.departmentsHow}
        rows={ground.municipality.departments.map(({ key, name }) => [name.text, key])}
      />
      <Keys heading={words.cards} how={words.cardsHow} rows={ground.cards.map(({ id, short }) => [short.text, id])} />
    </>
  ),
});

interface PartProps {
  readonly heading: string;
  readonly how: string;
  readonly snippets: readonly Snippet[];
  readonly children?: Child;
}

const Part: FC<PartProps> = ({ heading, how, snippets, children }) => (
  <section>
    <h2>{heading}</h2>
    <p>{how}</p>
    {children}
    {snippets.map(({ name, how: where, text }) => (
      <>
        <h3>{name}</h3>
        <p>{where}</p>
        <pre class="snippet">
          <code>{text}</code>
        </pre>
      </>
    ))}
  </section>
);

const Allowed: FC<{ readonly origins: readonly string[] }> = ({ origins }) =>
  origins.length === 0 ? (
    <p class="notice notice--info">{words.framesNone}</p>
  ) : (
    <>
      <p>{words.framesMay}</p>
      <ul>
        {origins.map((origin) => (
          <li>{origin}</li>
        ))}
      </ul>
    </>
  );

const Keys: FC<{
  readonly heading: string;
  readonly how: string;
  readonly rows: readonly (readonly [name: string, key: string])[];
}> = ({ heading, how, rows }) => (
  <section>
    <h2>{heading}</h2>
    <p>{how}</p>
    <table class="keys">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.key}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, key]) => (
          <tr>
            <td>{name}</td>
            <td>
              <code>{key}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
