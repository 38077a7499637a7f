import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import { endSessionsOf } from './people.store.ts';
import type { Workplace } from './people.ts';
import { workplaceIn } from './tables.store.ts';
import type { PeopleTables } from './tables.store.ts';

/** One workplace by its id. */
export async function workplace(db: Db<PeopleTables>, id: string): Promise<Workplace | undefined> {
  const row = await db.selectFrom('workplace').selectAll().where('id', '=', id).executeTakeFirst();
  return row && workplaceIn(row);
}

/** Writes down a workplace; when the id is taken already, nothing. */
export async function insertWorkplace(
  db: Db<PeopleTables>,
  { id, department, name, unit }: Pick<Workplace, 'id' | 'department' | 'name' | 'unit'>,
): Promise<void> {
  await db
    .insertInto('workplace')
    .values({ id, department, name, unit: unit ?? null, closed_on: null, version: 1 })
    .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
    .execute();
}

/** Changes a workplace; false when another was first. Opened or closed, the sessions of everybody with a post there end. */
export async function changeWorkplace(
  db: Db<PeopleTables>,
  { id, version, name, unit, closedOn }: Pick<Workplace, 'id' | 'version' | 'name' | 'unit' | 'closedOn'>,
): Promise<boolean> {
  const before = await workplace(db, id);
  const done = await db
    .updateTable('workplace')
    .set({ name, unit: unit ?? null, closed_on: closedOn ?? null, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (Number(done.numUpdatedRows) !== 1) return false;
  if (before?.closedOn !== closedOn) await endSessionsOf(db, await holdersAt(db, id));
  return true;
}

async function holdersAt(db: Db<PeopleTables>, id: Id): Promise<readonly string[]> {
  const rows = await db.selectFrom('post').select('person').where('workplace', '=', id).execute();
  return rows.map(({ person }) => person);
}

/** How many people hold a post at each workplace on a day, by its id. */
export async function headcounts(db: Db<PeopleTables>, today: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('post')
    .select(['workplace', 'person'])
    .distinct()
    .where('workplace', 'is not', null)
    .where('from_day', '<=', today)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', today)]))
    .execute();
  const counts = new Map<string, number>();
  for (const { workplace: at } of rows) if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}
