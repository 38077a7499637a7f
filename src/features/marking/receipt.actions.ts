import { z } from 'zod';
import { closedThrough, countedIn, findLine, strike } from '#features/cases';
import type { CaseGround, CaseTables } from '#features/cases';
import { remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { theId } from '#kernel/input';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { departmentsOf } from './marking.ts';
import type { Receipt } from './marking.ts';
import { lineOf } from './receipt.ts';

type Tables = Db<CaseTables>;

// Whoever did not mark it gets another line's id out of the same address: one that is not there.
async function receiptOf(db: Tables, ground: CaseGround, person: Person, form: Id): Promise<Receipt | undefined> {
  if (person.kind !== 'signed-in') return undefined;
  const line = await findLine(db, await lineOf(person.id, form));
  if (!line || !departmentsOf(person, ground).includes(line.department)) return undefined;
  const isOpen = countedIn(line.quarter, await closedThrough(db)) === line.quarter;
  return { form, line, isFresh: isOpen && line.version === 1 };
}

const input = z.strictObject({ form: theId });

/** Shows what was marked, to the one who marked it. The trail does not say which line that was. */
export const seeReceipt = (ground: CaseGround): Deed<Tables, { readonly form: Id }, Receipt> => ({
  name: 'marking.receipt',
  needs: 'mark-cases',
  input,
  remember: remembers('To see what was marked.', () => 'none'),
  run: async ({ db, input: { form }, person }) => {
    const receipt = await receiptOf(db, ground, person, form);
    return receipt ? ok(receipt) : refuse({ reason: 'not-found' });
  },
});

/** Strikes out what one has just marked. Once somebody has corrected it, or its figures are out, it is the team's to mend. */
export const undoMarking = (ground: CaseGround): Deed<Tables, { readonly form: Id }, Id> => ({
  name: 'marking.undo',
  needs: 'mark-cases',
  input,
  remember: remembers('To take back what was marked by mistake.', () => 'none'),
  run: async ({ db, input: { form }, person }) => {
    const receipt = await receiptOf(db, ground, person, form);
    if (!receipt) return refuse({ reason: 'not-found' });
    const { line, isFresh } = receipt;
    if (line.struck !== undefined) return ok(form);
    if (!isFresh) return refuse({ reason: 'conflict' });
    const done = await strike(db, line, { struck: 'not-such-a-case', version: line.version });
    return done.ok ? ok(form) : done;
  },
});
