import { z } from 'zod';
import { id as idOf, remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import type { Person } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import { invalid } from './calling.actions.ts';
import type { Tables } from './calling.actions.ts';
import { answers, canAnswer } from './meeting.ts';
import type { Answer, Invited, Meeting, Outcome } from './meeting.ts';
import { invitedTo, settleInvited } from './meeting.store.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { outcomesOf, settleOutcome } from './outcome.store.ts';
import { keepsYear, knownMeeting } from './reading.actions.ts';

/** A meeting that somebody is invited to, and what they are to it. */
async function asInvited(
  db: Tables,
  id: Id,
  person: Person,
): Promise<{ readonly meeting: Meeting; readonly mine: Invited } | undefined> {
  if (person.kind !== 'signed-in') return undefined;
  const meeting = await knownMeeting(db, id, person);
  const mine = (await invitedTo(db, id)).find((one) => one.person === person.id);
  return meeting && mine ? { meeting, mine } : undefined;
}

/** Says whether one comes; said again it is what was said last, and `none` takes it back. */
export const answerInvitation: Deed<Tables, { readonly id: Id; readonly answer: Answer }, Id> = {
  name: 'meeting.answer',
  needs: 'see-year',
  input: z.strictObject({ id: theId, answer: z.enum(answers, { error: wrong.answer }) }),
  remember: remembers('So that the team knows how many come.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const found = await asInvited(db, input.id, person);
    if (!found) return refuse({ reason: 'not-found' });
    if (!canAnswer(found.meeting, now)) return invalid({ field: 'answer', message: wrong.late });
    await settleInvited(db, input.id, { ...found.mine, answer: input.answer });
    return ok(input.id);
  },
};

/** Says that one has read what was said while one was not there. */
export const readMinutes: Deed<Tables, { readonly id: Id }, Id> = {
  name: 'meeting.read-minutes',
  needs: 'see-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('So that the team knows whom the knowledge has reached.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const found = await asInvited(db, input.id, person);
    if (!found?.meeting.publishedAt) return refuse({ reason: 'not-found' });
    if (!found.mine.readAt) await settleInvited(db, input.id, { ...found.mine, readAt: now });
    return ok(input.id);
  },
};

const settled = z.strictObject({
  id: theId,
  outcome: z.string().transform((text) => idOf(text)),
  done: z.enum(['0', '1'], { error: wrong.choice }).transform((text) => text === '1'),
});

/** Says that something that came of a meeting is done, or is not after all: whoever is to do it, or the team. */
export const settleFollowUp: Deed<Tables, z.infer<typeof settled>, Id> = {
  name: 'meeting.settle-follow-up',
  needs: 'see-year',
  input: settled,
  remember: remembers('So that what was agreed is done.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    const outcome = (await knownMeeting(db, input.id, person)) && (await followUpIn(db, input));
    if (!outcome || !isTheirs(person, outcome.responsible)) return refuse({ reason: 'not-found' });
    await settleOutcome(db, outcome.id, input.done ? (outcome.doneOn ?? dayOf(now)) : undefined);
    return ok(input.id);
  },
};

const followUpIn = async (
  db: Tables,
  { id: meeting, outcome }: z.infer<typeof settled>,
): Promise<Outcome | undefined> =>
  (await outcomesOf(db, meeting)).find(({ id, kind }) => id === outcome && kind === 'follow-up');

const isTheirs = (person: Person, responsible: Id | undefined): boolean =>
  keepsYear(person) || (person.kind === 'signed-in' && responsible === person.id);
