import type { FC } from 'hono/jsx';
import type { Day } from '#kernel/day';
import type { Edition } from './edition.ts';
import { Contents, told } from './history.view.tsx';
import { historyWords, thenWords as words } from './history.words.ts';
import { editionPath, editionsPath, thenPath } from './places.ts';

/** The form with a day, and what held on it. A day says nothing of anybody, so it may stand in the address. */
export const ThenView: FC<{
  readonly day?: Day;
  readonly wrong?: string;
  readonly editions?: readonly Edition[];
}> = ({ day, wrong, editions = [] }) => (
  <article class="chapter">
    <p class="chapter__part">
      <a href={editionsPath}>{historyWords.title}</a>
    </p>
    <h1>{words.title}</h1>
    <p class="chapter__lead">{words.lead}</p>
    <DayForm day={day} wrong={wrong} />
    {day !== undefined && editions.length > 0 && <Held day={day} editions={editions} />}
  </article>
);

interface Typed {
  readonly day: Day | undefined;
  readonly wrong: string | undefined;
}

const DayForm: FC<Typed> = ({ day, wrong }) => (
  <form class="then no-print" method="get" action={thenPath} novalidate>
    <label for="dag">{words.day}</label>
    {wrong !== undefined && (
      <p class="then__wrong" id="dag-fejl" role="alert">
        {wrong}
      </p>
    )}
    <input type="date" id="dag" name="dag" value={day ?? ''} {...(wrong === undefined ? {} : isWrong)} />
    <button class="button">{words.look}</button>
  </form>
);

const isWrong = { 'aria-invalid': 'true', 'aria-describedby': 'dag-fejl' } as const;

const Held: FC<{ readonly day: Day; readonly editions: readonly Edition[] }> = ({ day, editions }) => {
  const last = editions.at(-1);
  return (
    <section>
      <h2>{editions.length === 1 && last ? words.on(told(day), last.number) : words.turned(told(day))}</h2>
      {editions.length > 1 && (
        <ul>
          {editions.map((edition) => (
            <li>
              <a href={editionPath(edition.number)}>
                {historyWords.edition(edition.number)}, {historyWords.shownFrom(told(edition.firstOn)).toLowerCase()}
              </a>
            </li>
          ))}
        </ul>
      )}
      {last && <Contents edition={last} />}
    </section>
  );
};
