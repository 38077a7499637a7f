import { z } from 'zod';
import { forgets } from '#kernel/action';
import { ok } from '#kernel/result';
import { reader } from '#kernel/person';
import { perform } from '../../../src/gate.ts';
import type { House } from '../../../src/gate.ts';

declare const house: House;

export const seen = perform(
  house,
  reader,
  // @offence 2345
  {
    name: 'audit.read',
    needs: 'read-audit',
    input: z.object({}),
    remember: forgets('Nobody need know that I looked.'),
    run: () => Promise.resolve(ok('the trail')),
  },
  {},
);
