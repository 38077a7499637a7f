import type { Db } from '#ports/database';
import type { KnowledgeTables } from './post.store.ts';
import type { Place } from './reach.ts';

type Handle = Db<KnowledgeTables>;

/** A place that a post has come to. */
export interface Reached extends Place {
  readonly post: string;
}

/** Every place that any post, or one post, has come to. */
export function reachedBy(db: Handle, post?: string): Promise<readonly Reached[]> {
  const all = db.selectFrom('knowledge_reached').select(['post', 'department', 'place']);
  return (post === undefined ? all : all.where('post', '=', post)).execute();
}

/** Notes that a post has come to some places; those it had come to already stay. */
export async function noteReached(db: Handle, post: string, places: readonly Place[]): Promise<void> {
  await db
    .insertInto('knowledge_reached')
    .values(places.map(({ department, place }) => ({ post, department, place })))
    .onConflict((clash) => clash.columns(['municipality', 'post', 'place']).doNothing())
    .execute();
}

/** Takes back that a post has come to some places. */
export async function forgetReached(db: Handle, post: string, places: readonly Place[]): Promise<void> {
  await db
    .deleteFrom('knowledge_reached')
    .where('post', '=', post)
    .where(
      'place',
      'in',
      places.map(({ place }) => place),
    )
    .execute();
}
