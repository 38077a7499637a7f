import { everybody } from '#features/people';
import type { PeopleTables } from '#features/people';
import type { Id } from '#kernel/action';
import type { Db } from '#ports/database';
import type { KnowledgeTables } from './post.store.ts';
import { signedUp } from './sign-up.store.ts';

/** Whoever has signed up for something and still works here, in the order in which they did: nobody who has left holds a seat or is written to. */
export async function comingTo(db: Db<KnowledgeTables & PeopleTables>, post: string): Promise<readonly Id[]> {
  const people = await signedUp(db, post);
  if (people.length === 0) return people;
  const gone = new Set<string>((await everybody(db)).filter(({ disabled }) => disabled).map(({ id }) => id));
  return people.filter((one) => !gone.has(one));
}
