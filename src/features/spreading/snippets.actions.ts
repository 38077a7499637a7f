import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';

/** Looks at what to copy into another site; all of it is public, so there is nothing to find. */
export const seeSnippets: Deed<Db<object>, Record<string, never>, true> = {
  name: 'spreading.see',
  needs: 'see-year',
  input: z.strictObject({}),
  remember: remembers('To see how the intranet can show what is public here.', () => 'none'),
  run: () => Promise.resolve(ok(true)),
};
