import type { YearAsked, YearEntry } from '#kernel/year-entry';
import type { Db } from '#ports/database';
import { publishedDays } from './edition.store.ts';
import type { StatisticsTables } from './edition.store.ts';
import { entriesOf } from './year.ts';

/** What the year hears of the figures. */
export const figuresYear = async (db: Db<StatisticsTables>, { year }: YearAsked): Promise<readonly YearEntry[]> =>
  entriesOf(await publishedDays(db), year);
