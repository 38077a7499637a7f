import { z } from 'zod';
import { letter } from '#features/outbox';
import type { LetterTables } from '#features/outbox';
import { colleagues, everybody, todayIn } from '#features/people';
import type { PeopleTables, Someone } from '#features/people';
import { id as idOf, remembers } from '#kernel/action';
import type { Deed, Id, Mistake, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { seenVersion, theId } from '#kernel/input';
import { byName } from '#kernel/order';
import type { Person, Role } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { hoursFault, hoursFields } from './hours.file.ts';
import { invitationOf } from './invitation.ts';
import { isSameTime, standingOn } from './meeting.ts';
import type { Hours, Meeting } from './meeting.ts';
import { addMeeting, changeMeeting, findMeeting, invite, invitedTo } from './meeting.store.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import type { MeetingTables } from './tables.store.ts';

/** The tables that calling a meeting touches. */
export type Tables = Db<MeetingTables & PeopleTables & LetterTables>;

/** A refusal that leads to a field. */
export const invalid = (mistake: Mistake): Result<never, Refusal> => refuse({ reason: 'invalid', mistakes: [mistake] });

/** Which meeting, and which edition of it somebody saw. */
export const seen = () => ({ id: theId, version: seenVersion });

/** Whoever is to be invited as of a day: every knowledge person and consultant, and the heads where they are wanted. */
async function toInvite(db: Db<PeopleTables>, heads: boolean, day: Day): Promise<readonly Someone[]> {
  const roles: readonly Role[] = [
    'knowledge-person',
    'consultant',
    ...(heads ? (['head-of-department'] as const) : []),
  ];
  const { people, posts } = await todayIn(db, day, { roles });
  return people.filter(({ id }) => posts.some(({ person }) => person === id)).toSorted(byName);
}

/** Whoever is to be invited and is not yet. */
export async function newcomersTo(db: Tables, meeting: Meeting, day: Day): Promise<readonly Someone[]> {
  const invited = await invitedTo(db, meeting.id);
  return (await toInvite(db, meeting.heads, day)).filter(({ id }) => !invited.some(({ person }) => person === id));
}

type Planned = Hours & { readonly id: Id; readonly heads: boolean };

/** Opens the form for a new meeting. */
export const beginMeeting: Deed<Tables, Record<string, never>, true> = {
  name: 'meeting.begin',
  needs: 'keep-year',
  input: z.strictObject({}),
  remember: remembers('To make the meeting of the year.', () => 'none'),
  run: () => Promise.resolve(ok(true)),
};

/** Opens the form for another time or place. */
export const lookAtHours: Deed<Tables, { readonly id: Id }, Meeting> = {
  name: 'meeting.look-hours',
  needs: 'keep-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('To change when and where the meeting is.', ({ id }) => id),
  run: async ({ db, input }) => {
    const meeting = await findMeeting(db, input.id);
    return meeting ? ok(meeting) : refuse({ reason: 'not-found' });
  },
};

/** Makes a meeting that only the team knows of until it is called. */
export const planMeeting: Deed<Tables, Planned, Id> = {
  name: 'meeting.plan',
  needs: 'keep-year',
  input: z.strictObject({ id: theId, ...hoursFields() }),
  remember: remembers('So that the knowledge persons meet every year.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    if (await findMeeting(db, input.id)) return ok(input.id);
    const fault = hoursFault(input, dayOf(now));
    if (fault) return invalid(fault);
    await addMeeting(db, { ...unCalled, ...input, changedAt: now });
    return ok(input.id);
  },
};

const unCalled: Omit<Meeting, keyof Planned | 'changedAt'> = {
  version: 1,
  sequence: 0,
  caller: undefined,
  calledAt: undefined,
  cancelledAt: undefined,
  minutes: '',
  publishedAt: undefined,
  correctedAt: undefined,
  counts: undefined,
};

interface Telling {
  /** Only these of them; everybody who is invited where it is left out. */
  readonly only?: readonly Id[];
  /** Whether the calendar file goes along: the meeting as it now stands. */
  readonly withCalendar: boolean;
}

/** Writes to everybody who is invited and still works here. */
export async function tellInvited(
  db: Tables,
  meeting: Meeting,
  now: Date,
  { only, withCalendar }: Telling,
): Promise<void> {
  const here = new Map((await everybody(db)).filter(({ disabled }) => !disabled).map((one) => [one.id, one]));
  const people = only ?? (await invitedTo(db, meeting.id)).map(({ person }) => person);
  const [caller] = await colleagues(db, meeting.caller === undefined ? [] : [meeting.caller]);
  for (const to of people) {
    const invited = here.get(to);
    const calendar = withCalendar ? invitationOf(meeting, { caller, invited }) : undefined;
    if (invited) await letter(db, { to, kind: 'meeting', about: meeting.id, now, calendar });
  }
}

type Seen = { readonly id: Id; readonly version: number };

/** The meeting somebody wants to change, while it is neither held nor called off. */
async function toChange(db: Tables, { id, version }: Seen, today: Day): Promise<Result<Meeting, Refusal>> {
  const meeting = await findMeeting(db, id);
  if (!meeting) return refuse({ reason: 'not-found' });
  if (standingOn(meeting, today) === 'held') return invalid({ field: 'day', message: wrong.held });
  return meeting.version === version && !meeting.cancelledAt ? ok(meeting) : refuse({ reason: 'conflict' });
}

/** Changes when and where; whoever is invited is told, and their calendars too. */
export const changeHours: Deed<Tables, Planned & Seen, Id> = {
  name: 'meeting.change',
  needs: 'keep-year',
  input: z.strictObject({ ...seen(), ...hoursFields() }),
  remember: remembers('So that everybody knows when and where the meeting is.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const { version: _, ...hours } = input;
    const standing = await findMeeting(db, input.id);
    // The same form once more, after it has been done.
    if (standing && isSameTime(standing, hours) && standing.heads === hours.heads) return ok(input.id);
    const found = await toChange(db, input, dayOf(now));
    if (!found.ok) return found;
    const fault = hoursFault(input, dayOf(now));
    if (fault) return invalid(fault);
    return keepHours(db, found.value, hours, now);
  },
};

async function keepHours(db: Tables, before: Meeting, hours: Planned, now: Date): Promise<Result<Id, Refusal>> {
  const isTold = before.calledAt !== undefined && !isSameTime(before, hours);
  const after: Meeting = { ...before, ...hours, sequence: before.sequence + (isTold ? 1 : 0), changedAt: now };
  if (!(await changeMeeting(db, after))) return refuse({ reason: 'conflict' });
  if (isTold) await tellInvited(db, after, now, { withCalendar: true });
  return ok(after.id);
}

const callerOf = (person: Person): Id | undefined => (person.kind === 'signed-in' ? idOf(person.id) : undefined);

/** Calls the meeting: everybody who holds a post today is invited, with a letter each. */
export const callMeeting: Deed<Tables, Seen, Id> = {
  name: 'meeting.call',
  needs: 'keep-year',
  input: z.strictObject(seen()),
  remember: remembers('So that the knowledge persons meet every year.', ({ id }) => id),
  run: async ({ db, input, person, now }) => {
    if ((await findMeeting(db, input.id))?.calledAt) return ok(input.id);
    const found = await toChange(db, input, dayOf(now));
    if (!found.ok) return found;
    return call(db, { ...found.value, calledAt: now, caller: callerOf(person), changedAt: now }, now);
  },
};

async function call(db: Tables, meeting: Meeting, now: Date): Promise<Result<Id, Refusal>> {
  const people = await toInvite(db, meeting.heads, dayOf(now));
  const fault = hoursFault(meeting, dayOf(now)) ?? (people.length === 0 ? nobody : undefined);
  if (fault) return invalid(fault);
  if (!(await changeMeeting(db, meeting))) return refuse({ reason: 'conflict' });
  await inviteAll(db, meeting, people, now);
  return ok(meeting.id);
}

const nobody: Mistake = { field: 'call', message: wrong.nobody };

async function inviteAll(db: Tables, meeting: Meeting, people: readonly Someone[], now: Date): Promise<void> {
  const ids = people.map(({ id }) => id);
  await invite(db, meeting.id, ids);
  await tellInvited(db, meeting, now, { only: ids, withCalendar: true });
}

/** Invites whoever has become a knowledge person or consultant since the meeting was called. */
export const inviteNewcomers: Deed<Tables, { readonly id: Id }, Id> = {
  name: 'meeting.invite-new',
  needs: 'keep-year',
  input: z.strictObject({ id: theId }),
  remember: remembers('So that nobody who is new is forgotten.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const meeting = await findMeeting(db, input.id);
    if (!meeting) return refuse({ reason: 'not-found' });
    if (standingOn(meeting, dayOf(now)) !== 'called') return invalid({ field: 'new', message: wrong.held });
    await inviteAll(db, meeting, await newcomersTo(db, meeting, dayOf(now)), now);
    return ok(input.id);
  },
};

/** Calls the meeting off, and tells whoever is invited and their calendars. */
export const cancelMeeting: Deed<Tables, Seen, Id> = {
  name: 'meeting.cancel',
  needs: 'keep-year',
  input: z.strictObject(seen()),
  remember: remembers('So that nobody comes in vain.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    if ((await findMeeting(db, input.id))?.cancelledAt) return ok(input.id);
    const found = await toChange(db, input, dayOf(now));
    if (!found.ok) return found;
    const after: Meeting = { ...found.value, cancelledAt: now, sequence: found.value.sequence + 1, changedAt: now };
    if (!(await changeMeeting(db, after))) return refuse({ reason: 'conflict' });
    if (after.calledAt) await tellInvited(db, after, now, { withCalendar: true });
    return ok(after.id);
  },
};
