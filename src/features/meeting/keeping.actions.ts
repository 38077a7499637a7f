import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import type { Guarded } from '#features/guard';
import { id as idOf, remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import type { Day } from '#kernel/day';
import { dayOrNone, idOrNone, theId } from '#kernel/input';
import { ok, refuse } from '#kernel/result';
import { addMaterial, removeMaterial } from './agenda.store.ts';
import { invalid } from './calling.actions.ts';
import type { Tables } from './calling.actions.ts';
import type { MeetingGround } from './ground.ts';
import { httpsLink } from './hours.file.ts';
import { outcomeKinds } from './meeting.ts';
import type { Outcome } from './meeting.ts';
import { findMeeting, invitedTo } from './meeting.store.ts';
import { begunMeeting, noteCorrection, responsiblesFor } from './minutes.actions.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { addOutcome, outcomesOf, removeOutcome } from './outcome.store.ts';
import { namedInvited } from './reading.actions.ts';

/** The longest title of something to read. */
export const longestTitle = 150;
/** The longest decision or follow-up. */
export const longestOutcome = 600;

type Read = { readonly id: Id; readonly material: Id; readonly materialTitle: Guarded; readonly url: string };

/** Adds a link to read before or after the meeting. */
export const addToRead = ({ guard }: MeetingGround): Deed<Tables, Read, Id> => ({
  name: 'meeting.add-material',
  needs: 'keep-year',
  input: z.strictObject({
    id: theId,
    material: theId,
    materialTitle: guardedText(guard, { max: longestTitle }),
    url: httpsLink(),
  }),
  remember: remembers('So that everybody can read the same.', ({ id }) => id),
  run: async ({ db, input, also }) => {
    if (!(await findMeeting(db, input.id))) return refuse({ reason: 'not-found' });
    await addMaterial(db, input.id, { id: input.material, title: input.materialTitle.text, url: input.url });
    for (const line of overruleLines(input.id, input.materialTitle)) await also(line);
    return ok(input.id);
  },
});

const which = () => z.string().transform((text) => idOf(text));

type Removed = { readonly id: Id; readonly which?: Id | undefined };

/** Takes a link away again. */
export const removeFromRead: Deed<Tables, Removed, Id> = {
  name: 'meeting.remove-material',
  needs: 'keep-year',
  input: z.strictObject({ id: theId, which: which() }),
  remember: remembers('So that nobody reads what no longer holds.', ({ id }) => id),
  run: async ({ db, input }) => {
    if (input.which === undefined || !(await findMeeting(db, input.id))) return refuse({ reason: 'not-found' });
    await removeMaterial(db, input.id, input.which);
    return ok(input.id);
  },
};

interface Agreed {
  readonly id: Id;
  readonly outcome: Id;
  readonly kind: Outcome['kind'];
  readonly outcomeWords: Guarded;
  readonly responsible: Id | undefined;
  readonly due: Day | undefined;
}

/** Writes down a decision, or what somebody is to do and by when. */
export const addAgreed = ({ guard }: MeetingGround): Deed<Tables, Agreed, Id> => ({
  name: 'meeting.add-outcome',
  needs: 'keep-year',
  input: z.strictObject({
    id: theId,
    outcome: theId,
    kind: z.enum(outcomeKinds, { error: wrong.kind }),
    outcomeWords: guardedText(guard, { max: longestOutcome }),
    responsible: idOrNone,
    due: dayOrNone(wrong.due),
  }),
  remember: remembers('So that what was agreed is done.', ({ id }) => id),
  run: async ({ db, input, now, also }) => {
    const before = await outcomesOf(db, input.id);
    if (before.some(({ id }) => id === input.outcome)) return ok(input.id);
    const found = await begunMeeting(db, input.id, 'outcomeWords', now);
    if (!found.ok) return found;
    if (!(await isOneOfUs(db, input, now))) return invalid({ field: 'responsible', message: wrong.responsible });
    if (!(await noteCorrection(db, found.value, now))) return refuse({ reason: 'conflict' });
    await addOutcome(db, outcomeOf(input, nextNumber(before)));
    for (const line of overruleLines(input.id, input.outcomeWords)) await also(line);
    return ok(input.id);
  },
});

const nextNumber = (before: readonly Outcome[]): number => (before.at(-1)?.number ?? 0) + 1;

async function isOneOfUs(db: Tables, { id, responsible }: Agreed, now: Date): Promise<boolean> {
  if (responsible === undefined) return true;
  const invited = await namedInvited(db, await invitedTo(db, id));
  return (await responsiblesFor(db, invited, now)).some((one) => one.id === responsible);
}

// A decision is nobody's to do.
const outcomeOf = ({ outcome, id, kind, outcomeWords, responsible, due }: Agreed, number: number): Outcome => ({
  id: outcome,
  meeting: id,
  number,
  kind,
  words: outcomeWords.text,
  responsible: kind === 'follow-up' ? responsible : undefined,
  due: kind === 'follow-up' ? due : undefined,
  doneOn: undefined,
});

/** Takes away a decision or a follow-up that was written by mistake. */
export const removeAgreed: Deed<Tables, Removed, Id> = {
  name: 'meeting.remove-outcome',
  needs: 'keep-year',
  input: z.strictObject({ id: theId, which: which() }),
  remember: remembers('So that only what was agreed stands there.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const meeting = await findMeeting(db, input.id);
    if (input.which === undefined || !meeting) return refuse({ reason: 'not-found' });
    if (!(await removeOutcome(db, input.id, input.which))) return ok(input.id);
    return (await noteCorrection(db, meeting, now)) ? ok(input.id) : refuse({ reason: 'conflict' });
  },
};
