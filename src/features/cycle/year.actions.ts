import { dayOf } from '#kernel/day';
import type { YearEntry } from '#kernel/year-entry';
import type { Db } from '#ports/database';
import { occurrencesIn, thingsOf, yearsNow } from './cycle.ts';
import type { Thing } from './cycle.ts';
import { marks } from './cycle.store.ts';
import type { Tables, YearGround } from './ground.actions.ts';

/** Some years as they stand at a moment, each thing once. */
export async function yearsAt(
  db: Db<Tables>,
  { calendar, sources }: YearGround,
  years: readonly number[],
  now: Date,
): Promise<readonly Thing[]> {
  const told = new Map<string, YearEntry>();
  for (const year of years)
    for (const source of sources) for (const entry of await source(db, { year, now })) told.set(entry.key, entry);
  return thingsOf({
    occurrences: years.flatMap((year) => occurrencesIn(calendar, year)),
    told: [...told.values()],
    marks: await marks(db),
    from: calendar.from,
    today: dayOf(now),
  });
}

/** Everything that can ask for something at a moment: what is late, in whatever year, and what comes within a month. */
export const thingsNow = (db: Db<Tables>, ground: YearGround, now: Date): Promise<readonly Thing[]> =>
  yearsAt(db, ground, yearsNow(ground.calendar, dayOf(now)), now);
