import { z } from 'zod';
import { colleagues, workplaces } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import { may } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import { comingTo } from './coming.actions.ts';
import { toPassOn } from './carrying.actions.ts';
import { allPosts, findPost } from './post.store.ts';
import { placesOf, reachIn } from './reach.ts';
import { reachedBy } from './reach.store.ts';
import type { Overview, SeenPost } from './seen.ts';
import { queued, seated } from './sign-up.ts';
import type { Tables } from './telling.actions.ts';

/** Looks at what the team tells. Drafts and what was taken back are the team's own. */
export const seePosts: Deed<Tables, Record<string, never>, Overview> = {
  name: 'knowledge.list',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('To see what the team tells, and how far it has come.', () => 'none'),
  run: async ({ db, person, now }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    const today = dayOf(now);
    const isTeam = may(person, 'keep-year', person);
    const posts = (await allPosts(db)).filter(({ state }) => isTeam || state === 'published');
    const [all, reached] = [await workplaces(db), await reachedBy(db)];
    const of = Map.groupBy(reached, ({ post }) => post);
    return ok({
      posts: posts.map((post) => ({
        post,
        reach: reachIn(placesOf(post.audience, all, today), of.get(post.id) ?? []),
      })),
      toPass: may(person, 'pass-on-knowledge', person) ? await toPassOn(db, person, now) : undefined,
      today,
    });
  },
};

/** Looks at one post, how far it has come, and who comes to it. */
export const seePost: Deed<Tables, { readonly id: Id }, SeenPost> = {
  name: 'knowledge.see',
  needs: 'keep-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('So that it can be seen who looked at the list of who comes.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const post = await findPost(db, input.id);
    if (!post) return refuse({ reason: 'not-found' });
    const today = dayOf(now);
    const places = placesOf(post.audience, await workplaces(db), today);
    const people = await comingTo(db, post.id);
    const names = new Map((await colleagues(db, people)).map(({ id, name }) => [id, name]));
    const named = people.map((one) => names.get(one) ?? '');
    const { seats } = post.event ?? { seats: undefined };
    return ok({
      post,
      reach: reachIn(places, await reachedBy(db, post.id)),
      seated: seated(named, { seats }),
      queued: queued(named, { seats }),
      today,
    });
  },
};
