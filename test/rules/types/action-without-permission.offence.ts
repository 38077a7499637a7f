import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { ok } from '#kernel/result';

// @offence 2741
export const open: Deed<never, object, string> = {
  name: 'notes.write',
  input: z.object({}),
  remember: remembers('Nobody said who may.', () => 'none'),
  run: () => Promise.resolve(ok('written')),
};
