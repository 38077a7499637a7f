import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Desk, Id, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { seenVersion, theId } from '#kernel/input';
import { nameOf } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { comingTo } from './coming.actions.ts';
import type { KnowledgeGround } from './ground.ts';
import { mistakeWords as wrong } from './knowledge.words.ts';
import type { KeptPost } from './post.ts';
import { changePost, deleteDraft, findPost } from './post.store.ts';
import { talkIn } from './sign-up.ts';
import { tellCarriers, tellSignedUp } from './telling.actions.ts';
import type { Tables } from './telling.actions.ts';

interface Seen {
  readonly id: Id;
  readonly version: number;
}

type Publishing = Desk<Tables, Seen>;

const seen = z.strictObject({ id: theId, version: seenVersion });

/** A step with a post that is there: what it becomes, or why it cannot. */
const step = (
  name: `knowledge.${string}`,
  purpose: string,
  run: (desk: Publishing, post: KeptPost) => Promise<Result<Id, Refusal>>,
): Deed<Tables, Seen, Id> => ({
  name,
  needs: 'keep-year',
  input: seen,
  remember: remembers(purpose, ({ id }) => id),
  run: async (desk) => {
    const post = await findPost(desk.db, desk.input.id);
    return post ? run(desk, post) : refuse({ reason: 'not-found' });
  },
});

async function keep({ db, input }: Publishing, after: KeptPost): Promise<Result<Id, Refusal>> {
  return (await changePost(db, after, input.version)) ? ok(after.id) : refuse({ reason: 'conflict' });
}

/** Publishes a post: everybody can read it, and whoever passes it on is told, the first time it happens. */
export const publishPost = step(
  'knowledge.publish',
  'So that it can be seen who published what the team tells.',
  async (desk, post) => {
    if (post.state === 'published') return ok(post.id);
    const { db, now, person } = desk;
    const today = dayOf(now);
    const isFirst = post.publishedOn === undefined;
    const kept = await keep(desk, {
      ...post,
      state: 'published',
      publishedOn: post.publishedOn ?? today,
      changedAt: now,
    });
    if (kept.ok && isFirst) await tellCarriers(db, post, now, nameOf(person));
    return kept;
  },
);

/** Takes a post off every public page; it can be published again. What people have signed up for is cancelled first, so that they hear of it. */
export const withdrawPost = step(
  'knowledge.withdraw',
  'So that it can be seen who took back what the team had told.',
  async (desk, post) => {
    if (post.state !== 'published') return ok(post.id);
    const isAwaited = post.event !== undefined && !post.event.cancelled && post.event.to > desk.now;
    if (isAwaited && (await comingTo(desk.db, post.id)).length > 0)
      return refuse({ reason: 'invalid', mistakes: [{ field: 'withdraw', message: wrong.cancelFirst }] });
    return keep(desk, { ...post, state: 'withdrawn', changedAt: desk.now });
  },
);

/** Deletes a draft that nobody has read. */
export const dropDraft: Deed<Tables, Seen, true> = {
  name: 'knowledge.drop',
  needs: 'keep-year',
  input: seen,
  remember: remembers('So that it can be seen who deleted a draft.', ({ id }) => id),
  run: async ({ db, input }) => {
    const post = await findPost(db, input.id);
    if (!post) return ok(true);
    if (post.version !== input.version) return refuse({ reason: 'conflict' });
    return (await deleteDraft(db, input.id)) ? ok(true) : refuse({ reason: 'not-found' });
  },
};

const turning =
  (
    name: `knowledge.${string}`,
    purpose: string,
    cancelled: boolean,
  ): ((ground: KnowledgeGround) => Deed<Tables, Seen, Id>) =>
  (ground) =>
    step(name, purpose, async (desk, before) => {
      const { db, now, person } = desk;
      const talk = talkIn(before);
      if (!talk) return refuse({ reason: 'not-found' });
      if (talk.event.cancelled === cancelled) return ok(talk.id);
      const event = { ...talk.event, cancelled, sequence: talk.event.sequence + 1 };
      const post = { ...talk, event, changedAt: now };
      const kept = await keep(desk, post);
      if (kept.ok) await tellSignedUp(db, await comingTo(db, talk.id), { post, ground, now, but: nameOf(person) });
      return kept;
    });

/** Cancels a talk or a course: its page and its calendar file say so, and whoever signed up is told. */
export const cancelTalk = turning('knowledge.cancel', 'So that it can be seen who cancelled a talk.', true);

/** Holds what was cancelled after all; whoever signed up is told. */
export const holdTalk = turning('knowledge.hold', 'So that it can be seen who let a talk be held after all.', false);
