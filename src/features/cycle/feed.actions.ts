import { z } from 'zod';
import { postsHeldBy } from '#features/people';
import { id, remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { dayOf, yearIn } from '#kernel/day';
import { digestOf } from '#kernel/digest';
import { may } from '#kernel/person';
import type { Person, SignedIn } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import { isSecret } from '#kernel/secret';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { seenBy } from './cycle.ts';
import { deleteFeed, feedMadeOn, personOfFeed, setFeed } from './cycle.store.ts';
import { cycleWords as words } from './cycle.words.ts';
import { yearFile } from './feed.ts';
import type { Tables, YearGround } from './ground.actions.ts';
import type { Feed } from './seen.ts';
import { yearsAt } from './year.actions.ts';

const own = (person: Person): Id | undefined => (person.kind === 'signed-in' ? id(person.id) : undefined);

/** Looks at whether one has a private calendar. */
export const seeFeed: Deed<Db<Tables>, Record<string, never>, Feed> = {
  name: 'cycle.see-feed',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who looked after their private calendar.', () => 'none'),
  run: async ({ db, person }) => {
    const of = own(person);
    return of === undefined ? refuse({ reason: 'not-found' }) : ok({ madeOn: await feedMadeOn(db, of) });
  },
};

const aSecret = z.string().refine(isSecret, words.tooOld);

/**
 * Gives one's private calendar an address, which is told this once. The secret is made with the form, so that sent twice it is one address;
 * the former leads nowhere from now on.
 */
export const makeFeed: Deed<Db<Tables>, { secret: string }, string> = {
  name: 'cycle.make-feed',
  needs: 'see-year',
  input: z.strictObject({ secret: aSecret }),
  remember: remembers('So that it can be seen since when a calendar outside the house shows the year.', () => 'none'),
  run: async ({ db, input: { secret }, person, now }) => {
    const [of, hash] = [own(person), await digestOf(secret)];
    if (of === undefined) return refuse({ reason: 'not-found' });
    const whose = await personOfFeed(db, hash);
    if (whose !== undefined && whose !== of) return refuse({ reason: 'not-found' });
    await setFeed(db, of, hash, dayOf(now));
    return ok(secret);
  },
};

/** Takes one's private calendar away: its address leads nowhere from now on. */
export const withdrawFeed: Deed<Db<Tables>, Record<string, never>, true> = {
  name: 'cycle.withdraw-feed',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen until when a calendar outside the house showed the year.', () => 'none'),
  run: async ({ db, person }) => {
    const of = own(person);
    if (of === undefined) return refuse({ reason: 'not-found' });
    await deleteFeed(db, of);
    return ok(true);
  },
};

/** Takes the year along as a calendar file. */
export const takeYear = (ground: YearGround): Deed<Db<Tables>, Record<string, never>, string> => ({
  name: 'cycle.take-file',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who took the year along.', () => 'none'),
  run: async ({ db, person, now }) =>
    person.kind === 'signed-in' ? ok(await fileFor(db, ground, person, now)) : refuse({ reason: 'not-found' }),
});

/** This year and the next, as somebody may see them. */
async function fileFor(db: Db<Tables>, ground: YearGround, person: SignedIn, now: Date): Promise<string> {
  const today = dayOf(now);
  const things = await yearsAt(db, ground, [yearIn(today), yearIn(today) + 1], now);
  return yearFile(seenBy(person, things), { person, municipality: ground.municipality, today });
}

/**
 * What a calendar outside the house is told: what its person may see today; nothing when they may no more, or when the address is no longer.
 * It leaves no trace: a calendar asks many times a day, and what it is told names nobody.
 */
export const readFeed = (
  { database, municipality }: { readonly database: Database; readonly municipality: string },
  ground: YearGround,
  secret: string,
  now: Date,
): Promise<string | undefined> =>
  within(database, async (work) => {
    const db = work.tables<Tables>();
    const of = await personOfFeed(db, await digestOf(secret));
    if (of === undefined) return undefined;
    const posts = await postsHeldBy(db, of, dayOf(now));
    const person: SignedIn = { kind: 'signed-in', id: of, municipality, name: '', posts };
    return may(person, 'see-year', { municipality }) ? fileFor(db, ground, person, now) : undefined;
  });
