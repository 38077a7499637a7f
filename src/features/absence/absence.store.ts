import { absenceIn } from '#features/people';
import type { Absence, PeopleTables } from '#features/people';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';

/** One absence by its id. */
export async function absence(db: Db<PeopleTables>, id: string): Promise<Absence | undefined> {
  const row = await db.selectFrom('absence').selectAll().where('id', '=', id).executeTakeFirst();
  return row && absenceIn(row);
}

/** Every absence that is not over on a day, the nearest first. */
export async function absencesFrom(db: Db<PeopleTables>, today: Day): Promise<readonly Absence[]> {
  const rows = await db.selectFrom('absence').selectAll().where('to_day', '>=', today).orderBy('from_day').execute();
  return rows.map(absenceIn);
}

/** Writes down an absence. */
export async function insertAbsence(
  db: Db<PeopleTables>,
  { id, person, from, to, substitute }: Absence,
): Promise<void> {
  await db
    .insertInto('absence')
    .values({ id, person, from_day: from, to_day: to, substitute: substitute ?? null })
    .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
    .execute();
}

/** Takes away every absence that was over before a day: who was away is nobody's business afterwards. */
export async function forgetAbsencesBefore(db: Db<PeopleTables>, today: Day): Promise<void> {
  await db.deleteFrom('absence').where('to_day', '<', today).execute();
}

/** Takes an absence away. Nothing is kept of who was away. */
export async function deleteAbsence(db: Db<PeopleTables>, id: string): Promise<void> {
  await db.deleteFrom('absence').where('id', '=', id).execute();
}
