import type { FC } from 'hono/jsx';
import { clockWord } from '#kernel/danish-time';
import { dayOf, inWords } from '#kernel/day';
import { Rows } from '#ui/form.tsx';
import { auditWords, lookupWords as words } from './audit.words.ts';
import type { LookUp, LookUps } from './lookups.ts';
import { didWord, whyWord } from './trail.view.tsx';

/** As what somebody did it; never who. */
export const asWord = ({ titles }: LookUp): string => titles.join('; ') || words.employee;

/** When, as a sentence reads it: 22. november 2026 kl. 13.00. */
export const whenWord = (at: string): string =>
  `${inWords(dayOf(new Date(at)), 'da')} ${auditWords.clock} ${clockWord(new Date(at))}`;

/** Every look-up about one thing, so that it can be printed and handed over as it stands. */
export const LookUpsView: FC<{ readonly found: LookUps }> = ({ found: { which, lookUps, refused } }) => (
  <>
    <a class="crumb no-print" href="/spor">
      {words.back}
    </a>
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <p>
      {words.number} {which}
    </p>
    <Rows
      rows={lookUps.map((line) => ({
        title: whenWord(line.at),
        about: `${didWord(line.what)} · ${words.why}: ${whyWord(line)} · ${words.as}: ${asWord(line)}`,
      }))}
      none={words.none}
    />
    {refused > 0 && <p>{words.refused(refused)}</p>}
    <p class="no-print">
      <a href={`/spor/opslag/${which}/fil`}>{words.file}</a>
    </p>
    <p class="quiet no-print">{words.law}</p>
  </>
);
