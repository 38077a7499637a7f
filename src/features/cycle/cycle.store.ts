import type { Generated } from 'kysely';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Id } from '#kernel/action';
import type { Db } from '#ports/database';

/** The room's own tables: what the team has said is done, and whose private calendar has which address. */
export interface CycleTables {
  readonly year_mark: {
    readonly municipality: Generated<string>;
    readonly entry: string;
    readonly done_on: string;
  };
  readonly year_feed: {
    readonly municipality: Generated<string>;
    readonly person: string;
    readonly hash: string;
    readonly made_on: string;
  };
}

/** What has been said to be done, and on which day. */
export async function marks(db: Db<CycleTables>): Promise<ReadonlyMap<string, Day>> {
  const rows = await db.selectFrom('year_mark').select(['entry', 'done_on']).execute();
  return new Map(rows.map(({ entry, done_on }) => [entry, storedDay(done_on)]));
}

/** Says that something was done on a day; the day it was said before, where somebody already had. */
export async function mark(db: Db<CycleTables>, entry: string, on: Day): Promise<Day> {
  await db
    .insertInto('year_mark')
    .values({ entry, done_on: on })
    .onConflict((at) => at.columns(['municipality', 'entry']).doNothing())
    .execute();
  return (await marks(db)).get(entry) ?? on;
}

/** Takes back that something was done. */
export async function unmark(db: Db<CycleTables>, entry: string): Promise<void> {
  await db.deleteFrom('year_mark').where('entry', '=', entry).execute();
}

/** The day somebody's private calendar was made, if there is one. */
export async function feedMadeOn(db: Db<CycleTables>, person: Id): Promise<Day | undefined> {
  const row = await db.selectFrom('year_feed').select('made_on').where('person', '=', person).executeTakeFirst();
  return row && storedDay(row.made_on);
}

/** Gives somebody's private calendar an address; the former leads nowhere from now on. */
export async function setFeed(db: Db<CycleTables>, person: Id, hash: string, on: Day): Promise<void> {
  await db
    .insertInto('year_feed')
    .values({ person, hash, made_on: on })
    .onConflict((at) => at.columns(['municipality', 'person']).doUpdateSet({ hash, made_on: on }))
    .execute();
}

/** Takes somebody's private calendar away. */
export async function deleteFeed(db: Db<CycleTables>, person: Id): Promise<void> {
  await db.deleteFrom('year_feed').where('person', '=', person).execute();
}

/** Whose private calendar has this address. */
export async function personOfFeed(db: Db<CycleTables>, hash: string): Promise<string | undefined> {
  const row = await db.selectFrom('year_feed').select('person').where('hash', '=', hash).executeTakeFirst();
  return row?.person;
}
