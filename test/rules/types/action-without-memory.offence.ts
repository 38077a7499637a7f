import { z } from 'zod';
import type { Deed } from '#kernel/action';
import { ok } from '#kernel/result';

// @offence 2741
export const silent: Deed<never, object, string> = {
  name: 'notes.write',
  needs: 'read-audit',
  input: z.object({}),
  run: () => Promise.resolve(ok('written')),
};
