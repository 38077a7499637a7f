import { addDays } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import type { HeldPost, Someone } from './people.ts';
import { postIn, someoneIn } from './tables.store.ts';
import type { PeopleTables } from './tables.store.ts';

/** Somebody by their id. */
export async function person(db: Db<PeopleTables>, id: string): Promise<Someone | undefined> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return row && someoneIn(row);
}

/** Somebody by the name that the provider knows them by. */
export async function personWith(db: Db<PeopleTables>, subject: string): Promise<Someone | undefined> {
  const row = await db.selectFrom('person').selectAll().where('subject', '=', subject).executeTakeFirst();
  return row && someoneIn(row);
}

/** Everybody, those who are disabled too. */
export const everybody = async (db: Db<PeopleTables>): Promise<readonly Someone[]> =>
  (await db.selectFrom('person').selectAll().execute()).map(someoneIn);

/** Every post there ever was, or those of one person. */
export async function posts(db: Db<PeopleTables>, of?: string): Promise<readonly HeldPost[]> {
  const all = db.selectFrom('post').selectAll().orderBy('from_day').orderBy('id');
  const rows = await (of === undefined ? all : all.where('person', '=', of)).execute();
  return rows.flatMap(postIn);
}

/** Writes down somebody new; when the id is taken already, nothing. */
export async function insertPerson(db: Db<PeopleTables>, { id, subject, name, mail }: NewPerson): Promise<void> {
  await db
    .insertInto('person')
    .values({ id, subject: subject ?? null, name, mail: mail ?? null, disabled: 0, version: 1, rights: 1 })
    .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
    .execute();
}

/** Somebody who is not in the house yet. */
export type NewPerson = Pick<Someone, 'id' | 'subject' | 'name' | 'mail'>;

/** Changes what somebody is called; false when another was first. */
export async function changePerson(db: Db<PeopleTables>, changed: Omit<Someone, 'disabled'>): Promise<boolean> {
  const { id, version, subject, name, mail } = changed;
  const done = await db
    .updateTable('person')
    .set({ subject: subject ?? null, name, mail: mail ?? null, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

/** Lets somebody in again, or keeps them out; false when another was first. Their sessions end. */
export async function setDisabled(
  db: Db<PeopleTables>,
  { id, version, disabled }: Pick<Someone, 'id' | 'version' | 'disabled'>,
): Promise<boolean> {
  const done = await db
    .updateTable('person')
    .set(({ eb }) => ({ disabled: disabled ? 1 : 0, version: version + 1, rights: eb('rights', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) === 1;
}

/** Counts that what these people may do has changed, or must be proved anew: every session of theirs from before is over. */
export async function endSessionsOf(db: Db<PeopleTables>, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await db
    .updateTable('person')
    .set(({ eb }) => ({ rights: eb('rights', '+', 1) }))
    .where('id', 'in', [...new Set(people)])
    .execute();
}

/** Writes down a post, and ends the sessions of whoever got it; false, and nothing done, when the id is taken already. */
export async function insertPost(db: Db<PeopleTables>, post: HeldPost): Promise<boolean> {
  const { id, person: holder, role, department, workplace, from, to, source } = post;
  const place = { department: department ?? null, workplace: workplace ?? null };
  const written = await db
    .insertInto('post')
    .values({ id, person: holder, role, ...place, from_day: from, to_day: to ?? null, source })
    .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
    .executeTakeFirst();
  const isNew = Number(written.numInsertedOrUpdatedRows) === 1;
  if (isNew) await endSessionsOf(db, [holder]);
  return isNew;
}

/** Sets the last day of a post, and ends the sessions of whoever held it. */
export async function endPost(db: Db<PeopleTables>, post: HeldPost, last: Day): Promise<void> {
  await setLastDay(db, post, last);
  await endSessionsOf(db, [post.person]);
}

/** Sets the last day of a post that goes on as before: nobody is signed out. */
export async function setLastDay(db: Db<PeopleTables>, { id }: HeldPost, last: Day): Promise<void> {
  await db.updateTable('post').set({ to_day: last }).where('id', '=', id).execute();
}

/** The last day of what ends at once. */
export const dayBefore = (day: Day): Day => addDays(day, -1);
