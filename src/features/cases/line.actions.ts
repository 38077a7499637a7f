import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { seenVersion, theId } from '#kernel/input';
import { quarterOf } from '#kernel/quarter';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { caseFields, categoriesField } from './case.file.ts';
import { corrections, strikings } from './case.ts';
import type { Line, Striking } from './case.ts';
import { changesOf, closedThrough, findLine } from './case.store.ts';
import type { CaseTables } from './case.store.ts';
import type { CaseGround } from './ground.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { begunBy } from './register.actions.ts';
import { correct, strike } from './registering.actions.ts';
import type { LineSeen } from './seen.ts';

type Handle = Db<CaseTables>;

/** Looks at a line. The trail does not say at which: whoever has just counted a case looks at it next. */
export const seeLine = (ground: CaseGround): Deed<Handle, { readonly id: Id }, LineSeen> => ({
  name: 'cases.see',
  needs: 'register-cases',
  input: z.strictObject({ id: theId }),
  remember: remembers('So that it can be seen who looked in the register.', () => 'none'),
  run: async ({ db, input: { id }, person, now }) => {
    const line = await findLine(db, id);
    if (!line) return refuse({ reason: 'not-found' });
    const closed = await closedThrough(db);
    const begun = begunBy(ground, person, quarterOf(now), closed);
    return ok({
      ...begun,
      line,
      changes: await changesOf(db, id),
      isPublished: closed !== undefined && line.quarter <= closed,
    });
  },
});

const correcting = (ground: CaseGround) =>
  z.strictObject({
    id: theId,
    version: seenVersion,
    categories: categoriesField,
    ...caseFields(ground),
    why: z.enum(corrections, { error: wrong.why }),
  });
type Correcting = z.infer<ReturnType<typeof correcting>>;

const whichLine = ({ id }: { readonly id: Id }): Id => id;

const done = (result: Result<Line, Refusal>, id: Id): Result<Id, Refusal> => (result.ok ? ok(id) : result);

/** Corrects a line, or says that the case has developed. What it said before stays beside it. */
export const correctLine = (ground: CaseGround): Deed<Handle, Correcting, Id> => ({
  name: 'cases.correct',
  needs: 'register-cases',
  input: correcting(ground),
  remember: remembers('So that it can be seen who corrected the register, and when.', whichLine),
  run: async ({ db, input, now }) => {
    const line = await findLine(db, input.id);
    if (!line) return refuse({ reason: 'not-found' });
    return done(await correct(db, line, input, now), input.id);
  },
});

/** Strikes a line out: it counts no more, and stays to be seen. */
export const strikeLine: Deed<Handle, { readonly id: Id; readonly version: number; readonly struck: Striking }, Id> = {
  name: 'cases.strike',
  needs: 'register-cases',
  input: z.strictObject({
    id: theId,
    version: seenVersion,
    struck: z.enum(strikings, { error: wrong.striking }),
  }),
  remember: remembers('So that it can be seen who struck a line out of the register, and when.', whichLine),
  run: async ({ db, input }) => {
    const line = await findLine(db, input.id);
    return line ? done(await strike(db, line, input), input.id) : refuse({ reason: 'not-found' });
  },
};

/** Counts a line again that had been struck out. */
export const restoreLine: Deed<Handle, { readonly id: Id; readonly version: number }, Id> = {
  name: 'cases.restore',
  needs: 'register-cases',
  input: z.strictObject({ id: theId, version: seenVersion }),
  remember: remembers('So that it can be seen who counted a line again, and when.', whichLine),
  run: async ({ db, input }) => {
    const line = await findLine(db, input.id);
    if (!line) return refuse({ reason: 'not-found' });
    return done(await strike(db, line, { struck: undefined, version: input.version }), input.id);
  },
};
