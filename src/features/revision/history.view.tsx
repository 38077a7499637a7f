import type { FC } from 'hono/jsx';
import type { Municipality } from '#features/plan';
import { addDays } from '#kernel/danish-time';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { nextRevision } from './adoption.ts';
import { compareLines } from './compare.ts';
import { Comparison, Lines } from './compare.view.tsx';
import { difference } from './edition.ts';
import type { Edition, History, Named } from './edition.ts';
import { adopterWords, kindWords, sentenceOf } from './edition.words.ts';
import { historyWords as words } from './history.words.ts';
import type { Line } from './line.ts';
import { kinds } from './parts.ts';
import { editionPath, editionsPath, partPath, thenPath, turnsPath } from './places.ts';

/** What the public pages are made from. */
export interface Telling {
  readonly history: History;
  readonly plan: Municipality['plan'];
}

/** A day as Danes write it. */
export const told = (day: Day): string => inWords(day, 'da');

/** What a part said. */
export const linesOf = ({ parts }: History, part: Named | undefined): readonly Line[] =>
  part === undefined ? [] : (parts.get(part.digest)?.lines ?? []);

/** Who adopted what and when, and every edition with what changed in one sentence. */
export const EditionsView: FC<Telling> = ({ history, plan }) => {
  const { by } = nextRevision(plan, history.adoptions);
  return (
    <article class="chapter">
      <h1>{words.title}</h1>
      <p class="chapter__lead">{words.lead}</p>
      <p>
        <a class="row-link" href={thenPath}>
          {words.then}
        </a>
      </p>
      <h2>{words.adoptions}</h2>
      <ul class="dated">
        {history.adoptions.toReversed().map(({ adoptedOn, adoptedBy, edition, note }) => (
          <li>
            <p>
              <a href={editionPath(edition)}>{words.adopted(told(adoptedOn), adopterWords[adoptedBy], edition)}</a>
            </p>
            {note !== '' && <p>{note}</p>}
          </li>
        ))}
        {!history.adoptions.some(isOf(plan)) && (
          <li>
            <p>{words.fromContent(told(plan.adopted), plan.adoptedBy.text)}</p>
          </li>
        )}
      </ul>
      <p class="notice">{words.revise(told(by))}</p>
      <h2>{words.editions}</h2>
      <p>{words.editionsHow}</p>
      <EditionList editions={history.editions} />
    </article>
  );
};

/** The adoption that the content names, written down too: it is said once. */
const isOf =
  (plan: Telling['plan']) =>
  ({ adoptedOn, adoptedBy }: History['adoptions'][number]): boolean =>
    adoptedBy === 'council' && adoptedOn === plan.adopted;

const EditionList: FC<{ readonly editions: readonly Edition[] }> = ({ editions }) =>
  editions.length === 0 ? (
    <p class="empty">{words.none}</p>
  ) : (
    <ul class="dated">
      {editions
        .map((edition, at) => ({ edition, before: editions[at - 1] }))
        .toReversed()
        .map(({ edition, before }) => (
          <li>
            <a class="row-link" href={editionPath(edition.number)}>
              {words.edition(edition.number)} <small>{words.shownFrom(told(edition.firstOn))}</small>
            </a>
            <p>{whatHappened(before, edition)}</p>
            {edition.reason !== '' && <p>{edition.reason}</p>}
          </li>
        ))}
    </ul>
  );

/** What an edition changed, in a sentence. */
export const whatHappened = (before: Edition | undefined, edition: Edition): string =>
  before === undefined ? words.first : sentenceOf(difference(before, edition));

/** The way back to every edition. */
export const Crumb: FC = () => (
  <p class="chapter__part">
    <a href={editionsPath}>{words.title}</a>
  </p>
);

/** One edition: how long it was shown, what it changed paragraph by paragraph, and everything in it. */
export const EditionView: FC<{
  readonly history: History;
  readonly edition: Edition;
  readonly before: Edition | undefined;
}> = ({ history, edition, before }) => (
  <article class="chapter">
    <Crumb />
    <h1>{words.edition(edition.number)}</h1>
    <p class="chapter__lead">{words.shown(told(edition.firstOn), lastDayOf(history, edition))}</p>
    {edition.reason !== '' && (
      <p>
        <b>{words.why}:</b> {edition.reason}
      </p>
    )}
    <h2>{words.what}</h2>
    {before === undefined ? (
      <p>{words.first}</p>
    ) : (
      <>
        <p>
          <a href={editionPath(before.number)}>{words.since(before.number)}</a>. {whatHappened(before, edition)}
        </p>
        <Differences history={history} edition={edition} before={before} />
      </>
    )}
    <OtherEditions history={history} edition={edition} />
    <h2>{words.content}</h2>
    <Contents edition={edition} />
  </article>
);

/** The day before the next edition; undefined for the one that holds now. An edition of a few hours ended on its own day. */
function lastDayOf({ editions }: History, { number, firstOn }: Edition): string | undefined {
  const next = editions.find((other) => other.number === number + 1);
  if (next === undefined) return undefined;
  return told(next.firstOn === firstOn ? firstOn : addDays(next.firstOn, -1));
}

const Differences: FC<{ readonly history: History; readonly edition: Edition; readonly before: Edition }> = ({
  history,
  edition,
  before,
}) => {
  const { added, removed, changed } = difference(before, edition);
  return (
    <>
      {changed.map((pair) => (
        <section>
          <PartHeading part={pair.after} />
          <Comparison changes={compareLines(linesOf(history, pair.before), linesOf(history, pair.after))} />
        </section>
      ))}
      {added.map((part) => (
        <section>
          <PartHeading part={part} what={words.came} />
          <details>
            <summary>{words.added}</summary>
            <Lines lines={linesOf(history, part)} />
          </details>
        </section>
      ))}
      {removed.map((part) => (
        <section>
          <PartHeading part={part} what={words.went} />
          <details>
            <summary>{words.removed}</summary>
            <Lines lines={linesOf(history, part)} />
          </details>
        </section>
      ))}
    </>
  );
};

const PartHeading: FC<{ readonly part: Named; readonly what?: string }> = ({ part, what }) => (
  <h3>
    {kindWords[part.kind].name}: <a href={turnsPath(part.kind, part.key)}>{part.title}</a>
    {what !== undefined && <small> {what}</small>}
  </h3>
);

const OtherEditions: FC<{ readonly history: History; readonly edition: Edition }> = ({ history, edition }) => {
  const older = history.editions.filter(({ number }) => number < edition.number);
  if (older.length < 2) return null;
  return (
    <details class="no-print">
      <summary>{words.compareWith}</summary>
      <ul>
        {older.toReversed().map(({ number, firstOn }) => (
          <li>
            <a href={`${editionPath(edition.number)}/siden/${number}`}>
              {words.edition(number)}, {words.shownFrom(told(firstOn)).toLowerCase()}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Everything in an edition, each thing a way to what it said. */
export const Contents: FC<{ readonly edition: Edition }> = ({ edition }) => (
  <>
    {kinds.map((kind) => {
      const parts = edition.parts.filter((part) => part.kind === kind);
      return parts.length === 0 ? null : (
        <details open={kind === 'card' || kind === 'chapter'}>
          <summary>
            {kindWords[kind].group} ({parts.length})
          </summary>
          <ul>
            {parts.map(({ key, title }) => (
              <li>
                <a href={partPath(edition.number, kind, key)}>{title}</a>
              </li>
            ))}
          </ul>
        </details>
      );
    })}
  </>
);
