import type { Generated, Selectable } from 'kysely';
import { storedId } from '#kernel/action';
import type { Id } from '#kernel/action';
import type { Db } from '#ports/database';
import type { Point } from './agenda.ts';
import type { Material } from './meeting.ts';

interface PointRow {
  readonly municipality: Generated<string>;
  readonly id: string;
  readonly meeting: string;
  readonly place: number;
  readonly source: string | null;
  readonly title: string;
  readonly reason: string;
  readonly kept: number;
}

/** The tables of what is to be talked about and read; `municipality` is filled in by the handle. */
export interface AgendaTables {
  readonly meeting_point: PointRow;
  readonly meeting_material: {
    readonly municipality: Generated<string>;
    readonly id: string;
    readonly meeting: string;
    readonly title: string;
    readonly url: string;
  };
}

type Handle = Db<AgendaTables>;

const pointIn = (row: Selectable<PointRow>): Point => ({
  id: storedId(row.id),
  place: row.place,
  source: row.source ?? undefined,
  title: row.title,
  reason: row.reason,
  kept: row.kept === 1,
});

/** Every point of a meeting, those that were dropped too. */
export const pointsOf = async (db: Handle, meeting: Id): Promise<readonly Point[]> =>
  (await db.selectFrom('meeting_point').selectAll().where('meeting', '=', meeting).orderBy('place').execute()).map(
    pointIn,
  );

/** Keeps a new point; nothing when its id or what proposed it is there already. */
export async function addPoint(db: Handle, meeting: Id, { source, kept, ...point }: Point): Promise<void> {
  await db
    .insertInto('meeting_point')
    .values({ ...point, meeting, source: source ?? null, kept: kept ? 1 : 0 })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** Takes a point into the agenda at a place, or drops it. */
export async function settlePoint(db: Handle, { id, place, kept }: Point): Promise<void> {
  await db
    .updateTable('meeting_point')
    .set({ place, kept: kept ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

/** Gives the points their places, the first 1. */
export async function placePoints(db: Handle, order: readonly Id[]): Promise<void> {
  for (const [at, id] of order.entries())
    await db
      .updateTable('meeting_point')
      .set({ place: at + 1 })
      .where('id', '=', id)
      .execute();
}

/** What there is to read for a meeting, in the order of its titles. */
export async function materialOf(db: Handle, meeting: Id): Promise<readonly Material[]> {
  const rows = await db
    .selectFrom('meeting_material')
    .select(['id', 'title', 'url'])
    .where('meeting', '=', meeting)
    .orderBy('title')
    .execute();
  return rows.map(({ id, title, url }) => ({ id: storedId(id), title, url }));
}

/** Adds something to read; nothing when it is there already. */
export async function addMaterial(db: Handle, meeting: Id, material: Material): Promise<void> {
  await db
    .insertInto('meeting_material')
    .values({ ...material, meeting })
    .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
    .execute();
}

/** Takes away something to read. */
export async function removeMaterial(db: Handle, meeting: Id, id: Id): Promise<void> {
  await db.deleteFrom('meeting_material').where('meeting', '=', meeting).where('id', '=', id).execute();
}
