import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import type { Post } from '#kernel/person';
import type { Db } from '#ports/database';
import { holdsOn, isSamePost, mayBeFoundByMail } from './people.ts';
import type { HeldPost, Someone } from './people.ts';
import {
  changePerson,
  dayBefore,
  endPost,
  insertPerson,
  insertPost,
  personWith,
  posts,
  setLastDay,
} from './people.store.ts';
import { someoneIn } from './tables.store.ts';
import type { PeopleTables } from './tables.store.ts';

/** Whoever a provider vouches for, and the posts that follow from it. */
export interface Arriving {
  readonly subject: string;
  readonly name: string;
  readonly mail: string | undefined;
  readonly posts: readonly Post[];
  /** Whether somebody whom nobody has given a user name may be known by their mail. */
  readonly knownByMail: boolean;
}

/** Somebody who is here now, and how they were found. */
export interface Arrived {
  readonly id: Id;
  readonly disabled: boolean;
  /** Counted up whenever older sessions are to end. */
  readonly rights: number;
  readonly how: 'known' | 'known-by-mail' | 'new';
}

/** So long a provider's role holds without a new sign-in: somebody who has left is not asked for guidance for ever. */
const untilSeenAgain = 90;

/** Finds or writes down whoever has come, and lets their posts be what the provider says today. Who is disabled stays as they were. */
export async function arrive(db: Db<PeopleTables>, arriving: Arriving, today: Day): Promise<Arrived> {
  const { who, how } = await whoIs(db, arriving, today);
  if (!who.disabled) {
    await keepUpToDate(db, who, arriving);
    await follow(db, who.id, arriving.posts, today);
  }
  const { rights } = await db.selectFrom('person').select('rights').where('id', '=', who.id).executeTakeFirstOrThrow();
  return { id: who.id, disabled: who.disabled, rights, how };
}

interface Who {
  readonly who: Someone;
  readonly how: Arrived['how'];
}

async function whoIs(db: Db<PeopleTables>, arriving: Arriving, today: Day): Promise<Who> {
  const known = await personWith(db, arriving.subject);
  if (known) return { who: known, how: 'known' };
  const byMail = arriving.knownByMail ? await onlyOneWith(db, arriving.mail, today) : undefined;
  if (byMail) return { who: byMail, how: 'known-by-mail' };
  const { subject, name, mail } = arriving;
  const newcomer: Someone = { id: newId(), subject, name, mail, disabled: false, version: 1 };
  await insertPerson(db, newcomer);
  return { who: newcomer, how: 'new' };
}

async function onlyOneWith(db: Db<PeopleTables>, mail: string | undefined, today: Day): Promise<Someone | undefined> {
  if (mail === undefined) return undefined;
  const unnamed = await db.selectFrom('person').selectAll().where('subject', 'is', null).execute();
  const [found, ...more] = unnamed.map(someoneIn).filter((one) => one.mail?.toLowerCase() === mail.toLowerCase());
  if (!found || more.length > 0) return undefined;
  return mayBeFoundByMail(await posts(db, found.id), today) ? found : undefined;
}

async function keepUpToDate(db: Db<PeopleTables>, who: Someone, { subject, name, mail }: Arriving): Promise<void> {
  const newest = { ...who, subject, name, mail: mail ?? who.mail };
  if (newest.subject === who.subject && newest.name === who.name && newest.mail === who.mail) return;
  await changePerson(db, newest);
}

/** The provider's posts become the wanted ones: the others of its own end, those given here are left alone. */
async function follow(db: Db<PeopleTables>, holder: Id, wanted: readonly Post[], today: Day): Promise<void> {
  const last = addDays(today, untilSeenAgain);
  const held = (await posts(db, holder)).filter((post) => post.source === 'provider' && holdsOn(post, today));
  for (const post of held) {
    if (!wanted.some((one) => isSamePost(one, post))) await endPost(db, post, dayBefore(today));
    else if (post.to !== last) await setLastDay(db, post, last);
  }
  for (const post of wanted) {
    if (held.some((one) => isSamePost(one, post))) continue;
    const given: HeldPost = { ...post, id: newId(), person: holder, from: today, to: last, source: 'provider' };
    await insertPost(db, given);
  }
}

/** What a session must know of the person: whether they may still come in, and whether their rights are the same as then. */
export async function standingOf(
  db: Db<PeopleTables>,
  id: string,
): Promise<{ readonly name: string; readonly disabled: boolean; readonly rights: number } | undefined> {
  const columns = ['name', 'disabled', 'rights'] as const;
  const row = await db.selectFrom('person').select(columns).where('id', '=', id).executeTakeFirst();
  return row && { ...row, disabled: row.disabled === 1 };
}
