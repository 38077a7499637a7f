import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import type { Guarded } from '#features/guard';
import { team } from '#features/people';
import type { Someone } from '#features/people';
import { id as idOf, remembers } from '#kernel/action';
import type { Deed, Id, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { theId } from '#kernel/input';
import { byName } from '#kernel/order';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { materialOf } from './agenda.store.ts';
import { invalid, seen, tellInvited } from './calling.actions.ts';
import type { Tables } from './calling.actions.ts';
import type { MeetingGround } from './ground.ts';
import { hasBegun, standingOn } from './meeting.ts';
import type { Invited, Meeting } from './meeting.ts';
import { changeMeeting, findMeeting, invitedTo, settleInvited } from './meeting.store.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { outcomesOf } from './outcome.store.ts';
import { namedInvited, namesOf, responsiblesIn } from './reading.actions.ts';
import type { Minutes } from './seen.ts';

/** The longest minutes. */
export const longestMinutes = 6000;

/** Looks at the minutes while they are written. */
export const lookAtMinutes: Deed<Tables, { readonly id: Id }, Minutes> = {
  name: 'meeting.look-minutes',
  needs: 'keep-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('To write down who came and what was said.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const meeting = await findMeeting(db, input.id);
    if (!meeting) return refuse({ reason: 'not-found' });
    const invited = await namedInvited(db, await invitedTo(db, meeting.id));
    const outcomes = await outcomesOf(db, meeting.id);
    return ok({
      meeting,
      standing: standingOn(meeting, dayOf(now)),
      begun: hasBegun(meeting, now),
      invited,
      material: await materialOf(db, meeting.id),
      outcomes,
      responsibles: await responsiblesFor(db, invited, now),
      names: await namesOf(db, responsiblesIn(outcomes)),
    });
  },
};

/** Who can be given something to do: whoever is invited, and the team of today. */
export async function responsiblesFor(
  db: Tables,
  invited: Minutes['invited'],
  now: Date,
): Promise<readonly Pick<Someone, 'id' | 'name'>[]> {
  const all = [...invited.map(({ person: id, name }) => ({ id, name })), ...(await team(db, dayOf(now)))];
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()].toSorted(byName);
}

type Seen = { readonly id: Id; readonly version: number };

/** A meeting of which something can be told: called, not called off, and begun. What has not begun leads to a field. */
export async function begunMeeting(db: Tables, id: Id, field: string, now: Date): Promise<Result<Meeting, Refusal>> {
  const meeting = await findMeeting(db, id);
  if (!meeting?.calledAt || meeting.cancelledAt) return refuse({ reason: 'not-found' });
  return hasBegun(meeting, now) ? ok(meeting) : invalid({ field, message: wrong.begun });
}

async function toWrite(db: Tables, { id, version }: Seen, field: string, now: Date): Promise<Result<Meeting, Refusal>> {
  const found = await begunMeeting(db, id, field, now);
  return found.ok && found.value.version !== version ? refuse({ reason: 'conflict' }) : found;
}

/** The meeting with what was written: once it is published, a change is a correction. */
const written = (meeting: Meeting, minutes: string, now: Date): Meeting => ({
  ...meeting,
  minutes,
  correctedAt: meeting.publishedAt ? now : undefined,
});

/** Says of published minutes that they have been corrected; false when somebody else changed them meanwhile. */
export const noteCorrection = async (db: Tables, meeting: Meeting, now: Date): Promise<boolean> =>
  meeting.publishedAt === undefined || changeMeeting(db, written(meeting, meeting.minutes, now));

const attended = () => z.strictObject({ ...seen(), came: z.array(z.string().max(50)).max(2000) });

/** Marks who was there; whoever is not marked was not. */
export const markAttendance: Deed<Tables, z.infer<ReturnType<typeof attended>>, Id> = {
  name: 'meeting.mark-attendance',
  needs: 'keep-year',
  input: attended(),
  remember: remembers('So that whoever was not there gets what was said.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const invited = await invitedTo(db, input.id);
    const came = new Set(input.came.map((text) => idOf(text)));
    // The same form once more, after it has been done.
    if (invited.length > 0 && invited.every((one) => one.came === came.has(one.person))) return ok(input.id);
    const found = await toWrite(db, input, 'came', now);
    if (!found.ok) return found;
    if (!(await changeMeeting(db, found.value))) return refuse({ reason: 'conflict' });
    for (const one of invited) await settleInvited(db, input.id, { ...one, came: came.has(one.person) });
    return ok(input.id);
  },
};

type Written = Seen & { readonly minutes: Guarded };

/** Writes the minutes. Once they are published, a change is a correction, and says so. */
export const writeMinutes = ({ guard }: MeetingGround): Deed<Tables, Written, Id> => ({
  name: 'meeting.write-minutes',
  needs: 'keep-year',
  input: z.strictObject({ ...seen(), minutes: guardedText(guard, { max: longestMinutes }) }),
  remember: remembers('So that what was said is there to read.', ({ id }) => id),
  run: async ({ db, input, now, also }) => {
    if ((await findMeeting(db, input.id))?.minutes === input.minutes.text) return ok(input.id);
    const found = await toWrite(db, input, 'minutes', now);
    if (!found.ok) return found;
    if (!(await changeMeeting(db, written(found.value, input.minutes.text, now))))
      return refuse({ reason: 'conflict' });
    for (const line of overruleLines(input.id, input.minutes)) await also(line);
    return ok(input.id);
  },
});

/** What is missing before anybody can be told, if anything. */
function unreadable({ minutes }: Meeting, invited: readonly Invited[]): string | undefined {
  if (minutes === '') return wrong.minutes;
  return invited.some(({ came }) => came !== undefined) ? undefined : wrong.attendance;
}

/** Publishes the minutes to whoever was invited: those who were not there have something to read, and say when they have. */
export const publishMinutes: Deed<Tables, Seen, Id> = {
  name: 'meeting.publish-minutes',
  needs: 'keep-year',
  input: z.strictObject(seen()),
  remember: remembers('So that what was said reaches those who were not there.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    if ((await findMeeting(db, input.id))?.publishedAt) return ok(input.id);
    const found = await toWrite(db, input, 'publish', now);
    if (!found.ok) return found;
    const fault = unreadable(found.value, await invitedTo(db, input.id));
    if (fault) return invalid({ field: 'publish', message: fault });
    const after = { ...found.value, publishedAt: now };
    if (!(await changeMeeting(db, after))) return refuse({ reason: 'conflict' });
    await tellInvited(db, after, now, { withCalendar: false });
    return ok(input.id);
  },
};
