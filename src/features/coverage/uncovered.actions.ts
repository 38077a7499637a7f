import { guidingRoles, todayIn, workplaces } from '#features/people';
import type { PeopleGround, PeopleTables } from '#features/people';
import { dayOf } from '#kernel/day';
import type { SignedIn } from '#kernel/person';
import type { Db } from '#ports/database';
import { coverageOf, seesCoverageOf } from './coverage.ts';

/** How many workplaces have no knowledge person, in the departments that ask those first and that somebody may see. */
export async function uncoveredFor(
  db: Db<PeopleTables>,
  { municipality }: PeopleGround,
  person: SignedIn,
  now: Date,
): Promise<number> {
  const seen = municipality.departments.filter(
    ({ key, guidance }) => guidance === 'workplace' && seesCoverageOf(person, key),
  );
  if (seen.length === 0) return 0;
  const all = await workplaces(db);
  const today = await todayIn(db, dayOf(now), { roles: guidingRoles });
  return seen.reduce((sum, department) => sum + coverageOf(department, all, today).without, 0);
}
