import { refuse } from '#kernel/result';
import type { Porch } from './way-in.ts';

/** A porch that nobody has set up: everybody reads, nobody signs in. */
export const closedPorch: Porch = {
  provider: undefined,
  keep: () => Promise.resolve(''),
  take: () => Promise.resolve(undefined),
  admit: () => Promise.resolve(refuse('disabled')),
  turnAway: () => Promise.resolve(),
  recognise: () => Promise.resolve(undefined),
  signOut: () => Promise.resolve(undefined),
};
