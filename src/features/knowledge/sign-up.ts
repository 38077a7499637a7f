import { dayOf } from '#kernel/day';
import { signUpWords as words } from './knowledge.words.ts';
import type { Event, KeptPost } from './post.ts';

/** Those with a seat, of all who signed up in their order. */
export const seated = <One>(all: readonly One[], { seats }: Pick<Event, 'seats'>): readonly One[] =>
  seats === undefined ? all : all.slice(0, seats);

/** Those who wait for a seat, in their order. */
export const queued = <One>(all: readonly One[], { seats }: Pick<Event, 'seats'>): readonly One[] =>
  seats === undefined ? [] : all.slice(seats);

/** A post that takes place somewhere. */
export type Talk = KeptPost & { readonly event: Event };

/** The post as something that somebody can come to; undefined when it is not published, or takes place nowhere. */
export const talkIn = (post: KeptPost | undefined): Talk | undefined =>
  post?.event !== undefined && post.state === 'published' ? { ...post, event: post.event } : undefined;

/** Why nobody can sign up now, in a sentence; undefined while they can. */
export function closedBecause({ cancelled, from, deadline }: Event, now: Date): string | undefined {
  if (cancelled) return words.cancelled;
  if (from <= now) return words.over;
  return deadline !== undefined && deadline < dayOf(now) ? words.late : undefined;
}

/** How long after its end the list of who came is kept: a month, as the page says. */
export const keptFor = 30 * 86_400_000;
