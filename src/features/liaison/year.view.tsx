import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import { cellsOf } from './year.words.ts';
import { yearWords as words } from './liaison.words.ts';
import type { YearOfLog } from './seen.ts';

/** A year of the log as it is printed: each contact with all that is said of it. */
export const YearView: FC<YearOfLog> = (log) => (
  <article>
    <p class="buttons no-print">
      <button class="button button--main" type="button" data-print hidden>
        {words.print}
      </button>
      <a class="button button--quiet" href={`/aaret/myndigheder/fil/${log.year}`}>
        {words.file}
      </a>
      <a class="button button--quiet" href="/aaret/myndigheder">
        {words.back}
      </a>
    </p>
    <h1>{words.title(log.year)}</h1>
    <p>{words.lead}</p>
    {log.entries.length === 0 && <p class="empty">{words.none(log.year)}</p>}
    {log.entries.map((entry) => (
      <section>
        <h2>
          {inWords(entry.day, 'da')}: {entry.bodyName}
        </h2>
        <dl class="facts">
          {cellsOf(entry, log.names)
            .slice(2)
            .flatMap((cell, at) =>
              cell === '' ? [] : [<dt>{words.columns[at + 2]}</dt>, <dd class="typed">{cell}</dd>],
            )}
        </dl>
      </section>
    ))}
  </article>
);
