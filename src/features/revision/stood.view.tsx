import type { FC } from 'hono/jsx';
import { compareLines } from './compare.ts';
import { Comparison, Lines } from './compare.view.tsx';
import type { Edition, History, Named, Turn } from './edition.ts';
import { kindWords } from './edition.words.ts';
import { Crumb, linesOf, told } from './history.view.tsx';
import { historyWords as words } from './history.words.ts';
import { editionPath, livePath, partPath, turnsPath } from './places.ts';

/** One thing as it stood in an edition. */
export const StoodView: FC<{ readonly history: History; readonly edition: Edition; readonly part: Named }> = ({
  history,
  edition,
  part,
}) => (
  <article class="chapter">
    <p class="chapter__part">
      <a href={editionPath(edition.number)}>{words.edition(edition.number)}</a> · {kindWords[part.kind].group}
    </p>
    <h1>{part.title}</h1>
    <p class="notice">
      {words.asStood(edition.number, told(edition.firstOn))} <a href={livePath[part.kind](part.key)}>{words.now}</a>.{' '}
      <a href={turnsPath(part.kind, part.key)}>{words.turns}</a>.
    </p>
    <Lines lines={linesOf(history, part).filter(({ as, text }) => as !== 'heading' || text !== part.title)} />
  </article>
);

/** What has happened to one thing, the newest first. */
export const TurnsView: FC<{ readonly history: History; readonly part: Named; readonly turns: readonly Turn[] }> = ({
  history,
  part,
  turns,
}) => (
  <article class="chapter">
    <Crumb />
    <h1>{words.turnsTitle(part.title)}</h1>
    <p class="chapter__lead">
      {words.turnsLead} <a href={livePath[part.kind](part.key)}>{words.now}</a>.
    </p>
    {turns.map(({ edition, before, after }) => (
      <section>
        <h2>
          {words.edition(edition.number)}, {words.shownFrom(told(edition.firstOn)).toLowerCase()}
        </h2>
        {edition.reason !== '' && <p>{edition.reason}</p>}
        {before && after ? (
          <Comparison
            changes={compareLines(linesOf(history, before), linesOf(history, after)).filter(
              ({ kind }) => kind !== 'same',
            )}
          />
        ) : (
          <p>{before === undefined ? words.came : words.went}</p>
        )}
        {after && (
          <p>
            <a href={partPath(edition.number, part.kind, part.key)}>
              {words.asStood(edition.number, told(edition.firstOn))}
            </a>
          </p>
        )}
      </section>
    ))}
  </article>
);
