import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import { Rows } from '#ui/form.tsx';
import type { Row } from '#ui/form.tsx';
import { ownerName } from './ground.ts';
import type { StatusGround } from './ground.ts';
import { forumWords, pageWords as words, progressWords, writeWords } from './page.words.ts';
import { progressOf } from './status.ts';
import type { Overview, Progress, YearRow } from './status.ts';

interface Shown extends Overview {
  readonly ground: Pick<StatusGround, 'municipality'>;
}

const addressOf = ({ year, editions }: YearRow): string | undefined => {
  const newest = editions.at(-1);
  return newest && `/aaret/status/${year}/${newest.number}`;
};

/** Every year with how far it has come, the newest first; for the team the year to write on leads to writing. */
export const OverviewView: FC<Shown> = ({ years, writes, ground }) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.lead(ownerName(ground))}</p>
    <Rows rows={years.map((year) => rowOf(year, writes)).filter(({ to }) => to !== undefined)} none={words.none} />
    {writes && <Corrections years={years} />}
  </>
);

function rowOf(year: YearRow, writes: boolean): Row {
  const progress = progressOf(year);
  const isOpen = progress === 'none' || progress === 'draft';
  const to = isOpen && writes ? `/aaret/status/${year.year}/udkast` : addressOf(year);
  return {
    ...(to === undefined ? {} : { to }),
    title: words.year(year.year),
    about: aboutOf(year, progress),
    state: progressWords[progress],
  };
}

function aboutOf({ due, editions, deliveries }: YearRow, progress: Progress): string {
  const newest = editions.at(-1);
  const decision = deliveries.at(-1)?.decision;
  if (decision && progress === 'decided') return forumWords[decision.forum];
  const frozen = newest ? `${words.edition(newest.number)}. ${words.frozen(inWords(newest.frozenOn, 'da'))}. ` : '';
  return progress === 'delivered' ? frozen : `${frozen}${words.due(inWords(due, 'da'))}`;
}

/** What has been frozen can be mended in another edition. */
const Corrections: FC<Pick<Overview, 'years'>> = ({ years }) => {
  const frozen = years.filter(({ editions, isBegun }) => isBegun && editions.length > 0);
  return frozen.length === 0 ? null : (
    <ul>
      {frozen.map(({ year }) => (
        <li>
          <a href={`/aaret/status/${year}/udkast`}>{writeWords.mend(year)}</a>
        </li>
      ))}
    </ul>
  );
};
