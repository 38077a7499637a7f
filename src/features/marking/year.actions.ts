import { todayIn } from '#features/people';
import type { PeopleGround, PeopleTables } from '#features/people';
import { dayOf } from '#kernel/day';
import { isHeldIn } from '#kernel/person';
import type { YearAsked, YearEntry } from '#kernel/year-entry';
import type { Db } from '#ports/database';
import { standingsFrom } from './month.store.ts';
import type { MonthTables } from './month.store.ts';
import { rememberedSince } from './waiting.ts';
import { quartersDue } from './year.ts';

/** What the year hears of the marking: how the departments that have registrars stand with each quarter. */
export async function markingYear(
  db: Db<MonthTables & PeopleTables>,
  { municipality }: PeopleGround,
  { year, now }: YearAsked,
): Promise<readonly YearEntry[]> {
  const today = dayOf(now);
  const { posts } = await todayIn(db, today, { roles: ['authority-registrar'] });
  const departments = municipality.departments
    .map(({ key }) => key)
    .filter((key) => posts.some((post) => isHeldIn(post, key)));
  const since = rememberedSince(now);
  const standings = await standingsFrom(db, since);
  return quartersDue({ year, standings, departments, since, today });
}
