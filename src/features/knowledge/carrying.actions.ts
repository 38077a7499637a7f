import { workplaces } from '#features/people';
import type { PeopleTables, Workplace } from '#features/people';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { SignedIn } from '#kernel/person';
import type { Db } from '#ports/database';
import type { Post } from './post.ts';
import { publishedPosts } from './post.store.ts';
import type { KnowledgeTables } from './post.store.ts';
import { passesOn, placesOf } from './reach.ts';
import type { Place } from './reach.ts';
import { reachedBy } from './reach.store.ts';
import { carriersOn } from './telling.actions.ts';

type Tables = Db<KnowledgeTables & PeopleTables>;

/** A post that somebody passes on: at which places they still have to, and at which it has been done. */
export interface Passing {
  readonly post: Post;
  readonly waiting: readonly Place[];
  readonly done: readonly Place[];
}

/** Finds the places of an audience where somebody passes knowledge on today. */
export async function placesFor(
  db: Tables,
  { posts }: SignedIn,
  day: Day,
): Promise<(audience: readonly string[]) => readonly Place[]> {
  const [{ guided }, all]: readonly [{ guided: ReadonlySet<string> }, readonly Workplace[]] = [
    await carriersOn(db, day),
    await workplaces(db),
  ];
  return (audience) =>
    placesOf(audience, all, day).filter((place) => posts.some((duty) => passesOn(duty, place, guided)));
}

/** Whether colleagues can still make use of hearing of a post: a talk that is over, or is not held, is nothing to pass on. */
const isWorthTelling = ({ event }: Post, now: Date): boolean =>
  event === undefined || (!event.cancelled && event.to > now);

/** Everything that somebody passes on today, and what they have passed on, the newest first. */
export async function passingsOf(db: Tables, person: SignedIn, now: Date): Promise<readonly Passing[]> {
  const day = dayOf(now);
  const placesIn = await placesFor(db, person, day);
  const reached = Map.groupBy(await reachedBy(db), ({ post }) => post);
  return (await publishedPosts(db, day)).flatMap((post) => {
    const places = placesIn(post.audience);
    const isDone = ({ place }: Place): boolean => (reached.get(post.id) ?? []).some((one) => one.place === place);
    const done = places.filter(isDone);
    const waiting = isWorthTelling(post, now) ? places.filter((place) => !isDone(place)) : [];
    return done.length + waiting.length === 0 ? [] : [{ post, waiting, done }];
  });
}

/** How many posts somebody has to pass on. */
export const toPassOn = async (db: Tables, person: SignedIn, now: Date): Promise<number> =>
  (await passingsOf(db, person, now)).filter(({ waiting }) => waiting.length > 0).length;
