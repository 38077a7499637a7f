import { id } from '#kernel/action';
import type { Id } from '#kernel/action';
import type { Db } from '#ports/database';
import type { KnowledgeTables } from './post.store.ts';

type Handle = Db<KnowledgeTables>;

/** Whoever has signed up for something, in the order in which they did. */
export async function signedUp(db: Handle, post: string): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom('knowledge_sign_up')
    .select('person')
    .where('post', '=', post)
    .orderBy('number')
    .orderBy('person')
    .execute();
  return rows.flatMap(({ person }) => id(person) ?? []);
}

/** Signs somebody up; whoever is already keeps their place in the row. */
export async function addSignUp(db: Handle, post: string, person: string): Promise<void> {
  const { last } = await db
    .selectFrom('knowledge_sign_up')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('post', '=', post)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('knowledge_sign_up')
    .values({ post, person, number: (last ?? 0) + 1 })
    .onConflict((clash) => clash.columns(['municipality', 'post', 'person']).doNothing())
    .execute();
}

/** Takes somebody off the list. */
export async function removeSignUp(db: Handle, post: string, person: string): Promise<void> {
  await db.deleteFrom('knowledge_sign_up').where('post', '=', post).where('person', '=', person).execute();
}

/** The posts that were over by an instant and whose list is still kept. */
export async function listsToDelete(db: Handle, overBy: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('knowledge_post')
    .select('id')
    .where('to_at', '<=', overBy.toISOString())
    .where('taken', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

/** Deletes the list of who came, and keeps how many. */
export async function deleteList(db: Handle, post: string, taken: number): Promise<void> {
  await db.deleteFrom('knowledge_sign_up').where('post', '=', post).execute();
  await db.updateTable('knowledge_post').set({ taken }).where('id', '=', post).execute();
}
