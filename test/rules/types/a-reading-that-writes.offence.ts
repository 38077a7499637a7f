import { z } from 'zod';
import { forgets } from '#kernel/action';
import type { PublicReading } from '#kernel/action';
import { ok } from '#kernel/result';

export const sly: PublicReading<object, string> = {
  name: 'search.find',
  needs: 'read-public',
  input: z.object({}),
  remember: forgets('What people search for is never remembered.'),
  // @offence 2339
  run: ({ db }) => Promise.resolve(ok(String(db))),
};
