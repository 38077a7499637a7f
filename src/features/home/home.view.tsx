import type { FC } from 'hono/jsx';
import { roleWords } from '#features/people';
import type { Municipality } from '#features/plan';
import type { Post, SignedIn } from '#kernel/person';
import { may } from '#kernel/person';
import { Button, Form, Rows } from '#ui/form.tsx';
import type { Row } from '#ui/form.tsx';
import type { Home } from './home.ts';
import { homeWords as words } from './home.words.ts';

/** What the first page shows. */
interface Shown {
  readonly home: Home;
  readonly person: SignedIn;
  readonly municipality: Municipality;
}

/** The first page inside: what waits, the way to ask, and who you are here. */
export const HomeView: FC<Shown> = (shown) => (
  <>
    <h1>{words.hello(shown.person.name)}</h1>
    <Waits {...shown} />
    {may(shown.person, 'ask-guidance', shown.person) && (
      <p>
        <a class="button button--main" href="/henvendelser/ny">
          {words.ask}
        </a>
        <br />
        <small>{words.askHow}</small>
      </p>
    )}
    <section aria-labelledby="hvem">
      <h2 id="hvem">{words.you}</h2>
      <Posts {...shown} />
      <p>
        <a href="/fravaer">{words.absence}</a>
      </p>
    </section>
    <p>
      <a href="/guide">{words.guide}</a> · <a href="/kontakter">{words.contacts}</a>
    </p>
    <details>
      <summary>{words.everywhereOut}</summary>
      <Form to="/min-side/log-ud-overalt">
        <p>{words.everywhereOutHow}</p>
        <Button kind="grave">{words.everywhereOut}</Button>
      </Form>
    </details>
  </>
);

const Waits: FC<Shown> = ({ home, person }) =>
  person.posts.length === 0 ? (
    <div class="notice notice--warn">
      <h2>{words.noPost}</h2>
      <p>{words.noPostHow}</p>
    </div>
  ) : (
    <Rows rows={rowsOf(home)} none={words.nothing} />
  );

const rowsOf = ({ forYou, answered, uncovered }: Home): readonly Row[] =>
  [
    { count: forYou, to: '/henvendelser', title: words.waits(forYou) },
    { count: answered, to: '/henvendelser', title: words.answered(answered) },
    { count: uncovered, to: '/videnspersoner', title: words.uncovered(uncovered) },
  ]
    .filter(({ count }) => count > 0)
    .map(({ to, title }) => ({ to, title, state: words.open }));

const Posts: FC<Shown> = ({ home, person, municipality }) => (
  <ul>
    {person.posts.map((post) => (
      <li>
        <b>{roleWords[post.role]}</b>, {whereWord(post, home, municipality)}
      </li>
    ))}
  </ul>
);

function whereWord({ department, workplace }: Post, { places }: Home, { departments }: Municipality): string {
  const at = workplace === undefined ? undefined : places.get(workplace);
  return at ?? departments.find(({ key }) => key === department)?.name.text ?? words.everywhere;
}
