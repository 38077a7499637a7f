import type { Generated, Selectable } from 'kysely';
import { storedId } from '#kernel/action';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import { isExpired, paragraphsOf } from './post.ts';
import type { Event, KeptPost, Kind, Post, State } from './post.ts';

interface PostRow {
  readonly municipality: Generated<string>;
  readonly id: string;
  readonly version: number;
  readonly kind: Kind;
  readonly title: string;
  readonly words: string;
  readonly source: string;
  readonly link: string | null;
  readonly day: string;
  readonly audience: string;
  readonly expires: string | null;
  readonly state: State;
  readonly published_on: string | null;
  readonly changed_at: string;
  readonly from_at: string | null;
  readonly to_at: string | null;
  readonly place: string | null;
  readonly seats: number | null;
  readonly deadline: string | null;
  readonly cancelled: number;
  readonly sequence: number;
  readonly taken: number | null;
}

/** The tables of knowledge; `municipality` is filled in by the handle. */
export interface KnowledgeTables {
  readonly knowledge_post: PostRow;
  readonly knowledge_reached: {
    readonly municipality: Generated<string>;
    readonly post: string;
    readonly department: string;
    readonly place: string;
  };
  readonly knowledge_sign_up: {
    readonly municipality: Generated<string>;
    readonly post: string;
    readonly person: string;
    /** The place in the row; it only tells the order. */
    readonly number: number;
  };
}

type Handle = Db<KnowledgeTables>;
type Row = Selectable<PostRow>;

const dayIn = (text: string | null): Day | undefined => (text === null ? undefined : storedDay(text));

const eventIn = (row: Row): Event | undefined =>
  row.from_at === null || row.to_at === null
    ? undefined
    : {
        from: new Date(row.from_at),
        to: new Date(row.to_at),
        place: row.place ?? '',
        seats: row.seats ?? undefined,
        deadline: dayIn(row.deadline),
        cancelled: row.cancelled === 1,
        sequence: row.sequence,
      };

const postIn = (row: Row): KeptPost => ({
  id: storedId(row.id),
  version: row.version,
  kind: row.kind,
  title: row.title,
  paragraphs: paragraphsOf(row.words),
  source: { name: row.source, link: row.link ?? undefined },
  date: storedDay(row.day),
  audience: row.audience.split(' '),
  expires: dayIn(row.expires),
  state: row.state,
  publishedOn: dayIn(row.published_on),
  changedAt: new Date(row.changed_at),
  event: eventIn(row),
  taken: row.taken ?? undefined,
});

const rowOf = ({ source, event, ...post }: KeptPost) => ({
  version: post.version,
  kind: post.kind,
  title: post.title,
  words: post.paragraphs.join('\n\n'),
  source: source.name,
  link: source.link ?? null,
  day: post.date,
  audience: post.audience.join(' '),
  expires: post.expires ?? null,
  state: post.state,
  published_on: post.publishedOn ?? null,
  changed_at: post.changedAt.toISOString(),
  taken: post.taken ?? null,
  ...eventRow(event),
});

const nowhere = { from_at: null, to_at: null, place: null, seats: null, deadline: null, cancelled: 0, sequence: 0 };

const eventRow = (event: Event | undefined) =>
  event === undefined
    ? nowhere
    : {
        from_at: event.from.toISOString(),
        to_at: event.to.toISOString(),
        place: event.place,
        seats: event.seats ?? null,
        deadline: event.deadline ?? null,
        cancelled: event.cancelled ? 1 : 0,
        sequence: event.sequence,
      };

/** Keeps a new post; when the id is taken already, nothing. */
export async function addPost(db: Handle, post: KeptPost): Promise<void> {
  await db
    .insertInto('knowledge_post')
    .values({ id: post.id, ...rowOf(post) })
    .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
    .execute();
}

/** Keeps what has changed; false when somebody else changed it since this version. */
export async function changePost(db: Handle, changed: KeptPost, seen: number): Promise<boolean> {
  const kept = await db
    .updateTable('knowledge_post')
    .set(rowOf({ ...changed, version: seen + 1 }))
    .where('id', '=', changed.id)
    .where('version', '=', seen)
    .returning('id')
    .execute();
  return kept.length > 0;
}

/** Takes away a draft that nobody has seen; false when it is no draft, or another was first. */
export async function deleteDraft(db: Handle, which: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('knowledge_post')
    .where('id', '=', which)
    .where('state', '=', 'draft')
    .where('published_on', 'is', null)
    .returning('id')
    .execute();
  return gone.length > 0;
}

/** The post with this id, whatever its state. */
export async function findPost(db: Handle, which: string): Promise<KeptPost | undefined> {
  const row = await db.selectFrom('knowledge_post').selectAll().where('id', '=', which).executeTakeFirst();
  return row && postIn(row);
}

/** Every post the team keeps, the newest first. */
export async function allPosts(db: Handle): Promise<readonly KeptPost[]> {
  const rows = await db
    .selectFrom('knowledge_post')
    .selectAll()
    .orderBy('day', 'desc')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(postIn);
}

/** Every post that is published, expired ones too, the newest first. */
export const lastingPosts = async (db: Handle): Promise<readonly Post[]> =>
  (await allPosts(db)).filter(({ state }) => state === 'published').map(publicPart);

/** What everybody can read now: published and not expired, the newest first. */
export const publishedPosts = async (db: Handle, today: Day): Promise<readonly Post[]> =>
  (await lastingPosts(db)).filter((post) => !isExpired(post, today));

/** What the public may see of a post, and not a field more. */
const publicPart = (post: KeptPost): Post => ({
  id: post.id,
  kind: post.kind,
  title: post.title,
  paragraphs: post.paragraphs,
  source: post.source,
  date: post.date,
  audience: post.audience,
  expires: post.expires,
  event: post.event,
  changedAt: post.changedAt,
});

/** A short mark that changes when something of the posts has. */
export async function postsMark(db: Handle): Promise<string> {
  const { posts, versions, latest } = await db
    .selectFrom('knowledge_post')
    .select(({ fn }) => [
      fn.countAll().as('posts'),
      fn.sum('version').as('versions'),
      fn.max('changed_at').as('latest'),
    ])
    .executeTakeFirstOrThrow();
  return `${posts} ${versions ?? 0} ${latest ?? ''}`;
}
