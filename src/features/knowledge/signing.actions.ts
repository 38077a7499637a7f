import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { theId } from '#kernel/input';
import { nameOf } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { comingTo } from './coming.actions.ts';
import type { KnowledgeGround } from './ground.ts';
import { allPosts, findPost } from './post.store.ts';
import { closedBecause, queued, seated, talkIn } from './sign-up.ts';
import type { Talk } from './sign-up.ts';
import { addSignUp, removeSignUp } from './sign-up.store.ts';
import { tellSignedUp } from './telling.actions.ts';
import type { Tables } from './telling.actions.ts';

/** A talk as one who may come to it sees it: how many have signed up, and where they themselves stand. */
export interface Seat {
  readonly talk: Talk;
  readonly taken: number;
  /** `no`: not signed up; `seat`: with a seat; a number: that number on the waiting list. */
  readonly mine: 'no' | 'seat' | number;
  /** Why nobody can sign up now. */
  readonly closed: string | undefined;
}

async function seatOf(db: Tables, talk: Talk, person: string, now: Date): Promise<Seat> {
  const people: readonly string[] = await comingTo(db, talk.id);
  const [withSeat, waiting] = [seated(people, talk.event), queued(people, talk.event)];
  const number = waiting.indexOf(person) + 1;
  const mine = withSeat.includes(person) ? 'seat' : number || 'no';
  return { talk, taken: withSeat.length, mine, closed: closedBecause(talk.event, now) };
}

/** Looks at the talks and courses that are not over. */
export const seeTalks: Deed<Tables, Record<string, never>, readonly Seat[]> = {
  name: 'knowledge.talks',
  needs: 'sign-up',
  input: z.strictObject({}),
  remember: remembers('To see which talks and courses there are.', () => 'none'),
  run: async ({ db, person, now }) => {
    const talks = (await allPosts(db)).flatMap((post) => talkIn(post) ?? []).filter(({ event }) => event.to > now);
    const seats: Seat[] = [];
    for (const talk of talks) seats.push(await seatOf(db, talk, nameOf(person), now));
    return ok(seats.toSorted((one, other) => one.talk.event.from.getTime() - other.talk.event.from.getTime()));
  },
};

const which = z.strictObject({ id: theId });

/** Looks at one talk, to sign up for it. */
export const seeTalk: Deed<Tables, { readonly id: Id }, Seat> = {
  name: 'knowledge.talk',
  needs: 'sign-up',
  input: which,
  remember: remembers('To sign up for a talk.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const talk = talkIn(await findPost(db, input.id));
    return talk ? ok(await seatOf(db, talk, nameOf(person), now)) : refuse({ reason: 'not-found' });
  },
};

const closed = (message: string): Result<never, Refusal> =>
  refuse({ reason: 'invalid', mistakes: [{ field: 'sign-up', message }] });

/** Signs oneself up; when it is full, for the waiting list. Sent twice, it is once. */
export const signUp: Deed<Tables, { readonly id: Id }, Id> = {
  name: 'knowledge.sign-up',
  needs: 'sign-up',
  input: which,
  remember: remembers('So that the team knows how many come.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const talk = talkIn(await findPost(db, input.id));
    if (!talk || person.kind !== 'signed-in') return refuse({ reason: 'not-found' });
    const why = closedBecause(talk.event, now);
    if (why !== undefined) return closed(why);
    await addSignUp(db, talk.id, person.id);
    return ok(talk.id);
  },
};

/** Takes oneself off the list; whoever gets the seat is told. */
export const stayAway = (ground: KnowledgeGround): Deed<Tables, { readonly id: Id }, Id> => ({
  name: 'knowledge.stay-away',
  needs: 'sign-up',
  input: which,
  remember: remembers('So that the team knows how many come.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const talk = talkIn(await findPost(db, input.id));
    if (!talk) return refuse({ reason: 'not-found' });
    const before = new Set(seated(await comingTo(db, talk.id), talk.event));
    await removeSignUp(db, talk.id, nameOf(person));
    const next = seated(await comingTo(db, talk.id), talk.event).filter((one) => !before.has(one));
    if (closedBecause({ ...talk.event, deadline: undefined }, now) === undefined)
      await tellSignedUp(db, next, { post: talk, ground, now, but: nameOf(person) });
    return ok(talk.id);
  },
});
