import type { FC } from 'hono/jsx';
import { roleWords } from '#features/people';
import type { Municipality } from '#features/plan';
import { inWords } from '#kernel/day';
import type { Post, SignedIn } from '#kernel/person';
import { may } from '#kernel/person';
import { Button, Form } from '#ui/form.tsx';
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
    {shown.person.posts.length === 0 ? <NoPost /> : <Ways {...shown} />}
    <section class="ways-on">
      <a class="row-link" href="/guide">
        {words.guide}
      </a>
      <a class="row-link" href="/kontakter">
        {words.contacts}
      </a>
      <a class="row-link" href="/viden">
        {words.news}
      </a>
      {shown.person.posts.length > 0 && (
        <a class="row-link" href="/fravaer">
          {words.absence}
        </a>
      )}
    </section>
    {shown.person.posts.length > 0 && <You {...shown} />}
    <details>
      <summary>{words.everywhereOut}</summary>
      <Form to="/min-side/log-ud-overalt">
        <p>{words.everywhereOutHow}</p>
        <Button kind="grave">{words.everywhereOut}</Button>
      </Form>
    </details>
  </>
);

const NoPost: FC = () => (
  <div class="notice notice--warn">
    <h2>{words.noPost}</h2>
    <p>{words.noPostHow}</p>
  </div>
);

/** Each way on is a door; the one that waits for this person, or else asking, is filled: the next step. */
const Ways: FC<Shown> = ({ home, person }) => {
  const waits = home.forYou + home.answered + home.toMark.length + home.holes.length > 0;
  const doors = [
    ...doorsOf(home),
    ...holeDoors(home),
    ...statusDoors(home),
    ...revisionDoors(home),
    ...meetingDoors(home),
    ...yearDoors(home),
  ].toSorted(nextFirst);
  return (
    <>
      {doors.length === 0 && <p>{words.nothing}</p>}
      <div class="doors">
        {doors.map((door) => (
          <Door {...door} />
        ))}
        {may(person, 'ask-guidance', person) && (
          <Door to="/henvendelser/ny" title={words.ask} how={words.askHow} next={!waits} />
        )}
      </div>
    </>
  );
};

interface DoorOn {
  readonly to: string;
  readonly title: string;
  readonly how?: string;
  readonly next: boolean;
}

const nextFirst = (one: DoorOn, other: DoorOn): number => Number(other.next) - Number(one.next);

const Door: FC<DoorOn> = ({ to, title, how, next }) => (
  <a class={next ? 'door door--next' : 'door'} href={to}>
    <span>
      <b>{title}</b>
      {how && <span class="door__how">{how}</span>}
    </span>
  </a>
);

const doorsOf = ({ forYou, answered, toMark, toPass, uncovered }: Home): readonly DoorOn[] =>
  [
    { count: forYou, to: '/henvendelser', title: words.waits(forYou), next: true },
    { count: answered, to: '/henvendelser', title: words.answered(answered), next: forYou === 0 },
    { count: toMark.length, to: '/markering', title: words.toMark(toMark), next: forYou + answered === 0 },
    { count: toPass, to: '/aaret/viden/videre', title: words.toPass(toPass), next: false },
    { count: uncovered, to: '/videnspersoner', title: words.uncovered(uncovered), next: false },
  ].filter(({ count }) => count > 0);

/** What of the annual meeting waits: one meeting has a door of its own. */
const meetingDoors = ({ meetings: { toAnswer, toRead, toDo } }: Home): readonly DoorOn[] =>
  [
    { ids: toAnswer, title: words.toAnswer },
    { ids: toRead, title: words.toRead },
    { ids: toDo, title: words.toDo },
  ].flatMap(({ ids: [one, ...others], title }) =>
    one === undefined ? [] : [{ to: others.length === 0 ? `/aaret/moede/${one}` : '/aaret/moede', title, next: false }],
  );

/** What of the annual status waits: a decision, or a year that is soon due. */
const statusDoors = ({ status: { toDecide, toDeliver } }: Home): readonly DoorOn[] => [
  ...toDecide.map(({ year, number }) => ({
    to: `/aaret/status/${year}/${number}`,
    title: words.toDecide(year),
    how: words.toDecideHow,
    next: false,
  })),
  ...toDeliver.map(({ year, due }) => ({
    to: '/aaret/status',
    title: words.toDeliver(year),
    how: words.toDeliverHow(inWords(due, 'da')),
    next: false,
  })),
];

/** The plan itself, when the day it must be revised by comes near. */
const revisionDoors = ({ reviseBy }: Home): readonly DoorOn[] =>
  reviseBy === undefined
    ? []
    : [{ to: '/aaret/revision', title: words.toRevise(inWords(reviseBy, 'da')), how: words.toReviseHow, next: false }];

/** What else the year asks: one thing by its name, several by how many they are. */
const yearDoors = ({ year: [one, ...others] }: Home): readonly DoorOn[] =>
  one === undefined
    ? []
    : [
        {
          to: '/aaret',
          title: others.length === 0 ? one : words.yearAsks(others.length + 1),
          how: words.yearHow,
          next: false,
        },
      ];

/** The nearest holes a head must fill; behind each stand all of them. */
const holeDoors = ({ forYou, answered, toMark, holes }: Home): readonly DoorOn[] =>
  holes.slice(0, 2).map((title, at) => ({
    to: '/aaret/bemanding',
    title,
    how: words.holeHow,
    next: at === 0 && forYou + answered + toMark.length === 0,
  }));

const You: FC<Shown> = (shown) => (
  <section aria-labelledby="hvem">
    <h2 id="hvem">{words.you}</h2>
    <Posts {...shown} />
  </section>
);

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
