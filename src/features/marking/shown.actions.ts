import { todayIn } from '#features/people';
import type { PeopleGround, PeopleTables } from '#features/people';
import { dayOf } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import { isHeldIn } from '#kernel/person';
import type { Db } from '#ports/database';
import { monthBefore, monthOf, monthWord } from './month.ts';
import { standingsFrom } from './month.store.ts';
import type { MonthTables } from './month.store.ts';

const key = 'markering-svaret';

/** Whether each department with a registrar has answered for the month before: marked, or said that there was none. */
export async function markingEvidence(
  db: Db<MonthTables & PeopleTables>,
  { municipality }: PeopleGround,
  now: Date,
): Promise<readonly Evidence[]> {
  const { posts } = await todayIn(db, dayOf(now), { roles: ['authority-registrar'] });
  const departments = municipality.departments.filter((one) => posts.some((post) => isHeldIn(post, one.key)));
  if (departments.length === 0)
    return [{ key, state: 'missing', sentence: 'Ingen afdeling har en registrator i Værn.', link: '/markering' }];
  const month = monthBefore(monthOf(now));
  const standings = await standingsFrom(db, month);
  const answered = new Set(
    standings.filter((one) => one.month === month && one.isDone).map(({ department }) => department),
  );
  return departments.map(({ key: department, name }): Evidence => {
    const isDone = answered.has(department);
    const sentence = `${name.text} har ${isDone ? '' : 'ikke '}svaret for ${monthWord(month, now)}.`;
    return { key, state: isDone ? 'fulfilled' : 'missing', day: month, sentence, link: '/markering' };
  });
}
