import type { Day } from '#kernel/day';
import type { KeptPost } from './post.ts';
import type { Reach } from './reach.ts';

/** A post in the list, with how far it has come in each department. */
export interface Listed {
  readonly post: KeptPost;
  readonly reach: readonly Reach[];
}

/** What the list of posts shows. */
export interface Overview {
  readonly posts: readonly Listed[];
  /** How many posts whoever looks has to pass on; undefined when they pass nothing on. */
  readonly toPass: number | undefined;
  readonly today: Day;
}

/** One post, as the team sees it. */
export interface SeenPost extends Listed {
  /** The names of whoever has a seat, and of whoever waits for one, in their order. */
  readonly seated: readonly string[];
  readonly queued: readonly string[];
  readonly today: Day;
}
