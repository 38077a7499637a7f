import { z } from 'zod';
import { workplaces } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed, Desk, Id, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { passingsOf, placesFor } from './carrying.actions.ts';
import type { Passing } from './carrying.actions.ts';
import { passingWords as words } from './knowledge.words.ts';
import { findPost } from './post.store.ts';
import type { Place } from './reach.ts';
import { forgetReached, noteReached } from './reach.store.ts';
import type { Tables } from './telling.actions.ts';

/** What the page of passing on shows. */
export interface Passings {
  readonly passings: readonly Passing[];
  /** What the workplaces among the places are called. */
  readonly names: ReadonlyMap<string, string>;
}

/** Looks at what one has to pass on. */
export const seePassings: Deed<Tables, Record<string, never>, Passings> = {
  name: 'knowledge.to-pass',
  needs: 'pass-on-knowledge',
  input: z.strictObject({}),
  remember: remembers('To see what there is to pass on.', () => 'none'),
  run: async ({ db, person, now }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    const names = (await workplaces(db)).map(({ id, name }) => [id, name] as const);
    return ok({ passings: await passingsOf(db, person, now), names: new Map(names) });
  },
};

interface Passed {
  readonly post: Id;
  readonly places: readonly string[];
}

const passed = z.strictObject({ post: theId, places: z.array(z.string().max(100)).min(1, words.whereWrong).max(200) });

/** The places that were chosen, when the post is published and all of them are this person's to pass it on at. */
async function chosen({ db, input, person, now }: Desk<Tables, Passed>): Promise<Result<readonly Place[], Refusal>> {
  const post = await findPost(db, input.post);
  if (person.kind !== 'signed-in' || post?.state !== 'published') return refuse({ reason: 'not-found' });
  const own = (await placesFor(db, person, dayOf(now)))(post.audience);
  const places = own.filter(({ place }) => input.places.includes(place));
  return places.length === new Set(input.places).size ? ok(places) : refuse({ reason: 'not-found' });
}

/** Says that a post has been passed on at some of one's own places. */
export const passOn: Deed<Tables, Passed, Id> = {
  name: 'knowledge.pass',
  needs: 'pass-on-knowledge',
  input: passed,
  remember: remembers('To see how far knowledge has come.', ({ post }) => post),
  run: async (desk) => {
    const places = await chosen(desk);
    if (!places.ok) return places;
    await noteReached(desk.db, desk.input.post, places.value);
    return ok(desk.input.post);
  },
};

/** Takes back that a post has been passed on. */
export const takeBack: Deed<Tables, Passed, Id> = {
  name: 'knowledge.take-back',
  needs: 'pass-on-knowledge',
  input: passed,
  remember: remembers('To see how far knowledge has come.', ({ post }) => post),
  run: async (desk) => {
    const places = await chosen(desk);
    if (!places.ok) return places;
    await forgetReached(desk.db, desk.input.post, places.value);
    return ok(desk.input.post);
  },
};
