import { workplaces } from '#features/people';
import type { PeopleTables } from '#features/people';
import { day, dayOf } from '#kernel/day';
import type { Db } from '#ports/database';
import type { KeptPost, Kind, Post } from './post.ts';
import { allPosts } from './post.store.ts';
import type { KnowledgeTables } from './post.store.ts';
import { placesOf, reachIn, sumOfReach } from './reach.ts';
import type { Reach } from './reach.ts';
import { reachedBy } from './reach.store.ts';
import { seated } from './sign-up.ts';
import { signedUp } from './sign-up.store.ts';

/** A talk or a course that was held in a year. */
export interface Held extends Pick<Post, 'id' | 'kind' | 'title' | 'date'> {
  /** How many had a seat. Colleagues, so no count of theirs points at a citizen. */
  readonly taken: number;
}

/** What was told in a year, and how far it came. */
export interface KnowledgeOfYear {
  /** What was published, the newest first, without what takes place somewhere. */
  readonly posts: readonly Pick<Post, 'id' | 'kind' | 'title' | 'date' | 'source'>[];
  readonly talks: readonly Held[];
  readonly courses: readonly Held[];
  /** At how many places each department's posts were passed on, of how many there were to. */
  readonly reach: readonly Reach[];
}

/** What the team has told in a year: posts by their date, talks and courses by the day they were held. Nothing that was cancelled or taken back. */
export async function knowledgeOfYear(
  db: Db<KnowledgeTables & PeopleTables>,
  year: string | number,
): Promise<KnowledgeOfYear> {
  const all = (await allPosts(db)).filter((post) => post.state === 'published' && yearOf(post) === String(year));
  const told = all.filter(({ event }) => event?.cancelled !== true);
  const end = day(`${year}-12-31`) ?? dayOf(new Date(0));
  const [places, reached] = [await workplaces(db), Map.groupBy(await reachedBy(db), ({ post }) => post)];
  return {
    posts: told
      .filter(({ event }) => event === undefined)
      .map(({ id, kind, title, date, source }) => ({ id, kind, title, date, source })),
    talks: await held(db, told, 'talk'),
    courses: await held(db, told, 'course'),
    reach: sumOfReach(
      told.flatMap(({ id, audience }) => reachIn(placesOf(audience, places, end), reached.get(id) ?? [])),
    ),
  };
}

const yearOf = ({ date, event }: KeptPost): string => (event === undefined ? date : dayOf(event.from)).slice(0, 4);

async function held(db: Db<KnowledgeTables>, posts: readonly KeptPost[], wanted: Kind): Promise<readonly Held[]> {
  const found: Held[] = [];
  for (const { id, kind, title, event, taken } of posts) {
    if (kind !== wanted || event === undefined) continue;
    found.push({
      id,
      kind,
      title,
      date: dayOf(event.from),
      taken: taken ?? seated(await signedUp(db, id), event).length,
    });
  }
  return found;
}
