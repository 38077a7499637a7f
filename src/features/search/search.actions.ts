import { z } from 'zod';
import { forgets } from '#kernel/action';
import type { PublicReading } from '#kernel/action';
import { ok } from '#kernel/result';
import { find } from './found.ts';
import type { Found, Open } from './found.ts';

/** The longest text that is searched for; what is longer is cut by the face, never refused. */
export const longestQuery = 300;

/** Searching on the server, for browsers without scripts. */
export const findInText = (open: Open): PublicReading<{ query: string }, readonly Found[]> => ({
  name: 'search.find',
  needs: 'read-public',
  input: z.strictObject({ query: z.string().max(longestQuery) }),
  remember: forgets('What somebody searches for may say whom they worry about: it is answered and forgotten.'),
  run: async ({ input }) => ok(find(open, input.query)),
});
