import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { theId } from '#kernel/input';
import type { Quarter } from '#kernel/quarter';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { caseFields, categoriesField } from './case.file.ts';
import type { CaseTables } from './case.store.ts';
import type { CaseGround } from './ground.ts';
import { register } from './registering.actions.ts';

const registering = (ground: CaseGround) =>
  z.strictObject({
    id: theId,
    categories: categoriesField,
    ...caseFields(ground),
    another: z.enum(['', 'yes']).transform((text) => text === 'yes'),
  });
type Registering = z.infer<ReturnType<typeof registering>>;

/**
 * Counts a case in the register. The trail says that somebody did, and never which line: a line beside an hour would be a way back
 * to the enquiry that was closed at the same hour.
 */
export const registerCase = (ground: CaseGround): Deed<Db<CaseTables>, Registering, { readonly quarter: Quarter }> => ({
  name: 'cases.register',
  needs: 'register-cases',
  input: registering(ground),
  remember: remembers('So that the team can follow how many cases there are, and of which kind.', () => 'none'),
  run: async ({ db, input, now }) => {
    const done = await register(db, input, now);
    return done.ok ? ok({ quarter: done.value.quarter }) : done;
  },
});
