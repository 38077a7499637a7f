import { z } from 'zod';
import { team } from '#features/people';
import type { PeopleTables } from '#features/people';
import type { Reminder } from '#features/reminders';
import { remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { addMonths, dayOf, yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { SignedIn } from '#kernel/person';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { agendaOf } from './agenda.ts';
import { pointsOf } from './agenda.store.ts';
import { canAnswer, countsOf, hasMissed } from './meeting.ts';
import type { Counts, Meeting } from './meeting.ts';
import { allMeetings, forgetInvited, invitationsOf, invitedTo, meetingsIn, meetingsToForget } from './meeting.store.ts';
import type { HoursTables } from './meeting.store.ts';
import { forgetResponsible, openOutcomesOf, outcomesOf } from './outcome.store.ts';
import type { MeetingTables } from './tables.store.ts';

/** The day on which this year's meeting ought to have been called. */
const calledBy = '09-01';
/** How many days before a meeting whoever has not answered is reminded. */
const answerDays = 14;
/** How many months after a meeting it is still known who came. */
const namedMonths = 24;

type People = Pick<PeopleTables, keyof PeopleTables>;

/** What is to be reminded of: that nobody has called this year's meeting by September, and that somebody has not answered. */
export async function meetingReminders(db: Db<HoursTables & People>, now: Date): Promise<readonly Reminder[]> {
  const today = dayOf(now);
  const called = (await meetingsIn(db, yearIn(today))).filter(({ cancelledAt }) => !cancelledAt);
  return [...(await toCall(db, called, today)), ...(await unanswered(db, now))];
}

async function toCall(db: Db<People>, called: readonly Meeting[], today: Day): Promise<readonly Reminder[]> {
  const year = today.slice(0, 4);
  if (called.length > 0 || today < `${year}-${calledBy}`) return [];
  return [
    { key: `meeting ${year} call`, to: (await team(db, today)).map(({ id }) => id), kind: 'year', about: 'none' },
  ];
}

// A meeting in January is answered in December: the year does not matter here.
async function unanswered(db: Db<HoursTables>, now: Date): Promise<readonly Reminder[]> {
  const today = dayOf(now);
  const soon = (await allMeetings(db)).filter((one) => canAnswer(one, now) && addDays(one.day, -answerDays) <= today);
  const found: Reminder[] = [];
  for (const { id, day } of soon) {
    const silent = (await invitedTo(db, id)).filter(({ answer }) => answer === 'none').map(({ person }) => person);
    found.push({ key: `meeting ${id} ${day} answer`, to: silent, kind: 'meeting', about: id });
  }
  return found;
}

/** What of the meetings waits for one person: an answer, something to read, something to do. */
export interface MeetingsWaiting {
  readonly toAnswer: readonly Id[];
  readonly toRead: readonly Id[];
  readonly toDo: readonly Id[];
}

/** What of the meetings waits for somebody, by the meeting's id. */
export async function meetingsWaitingFor(db: Db<MeetingTables>, person: SignedIn, now: Date): Promise<MeetingsWaiting> {
  const invitations = await invitationsOf(db, person.id);
  const all = await allMeetings(db);
  const asked = all.flatMap((meeting) => {
    const mine = invitations.get(meeting.id);
    return mine ? [{ meeting, mine }] : [];
  });
  const agreed = new Set((await openOutcomesOf(db, person.id)).map(({ meeting }) => meeting));
  return {
    toAnswer: asked
      .filter(({ meeting, mine }) => mine.answer === 'none' && canAnswer(meeting, now))
      .map(({ meeting }) => meeting.id),
    toRead: asked.filter(({ meeting, mine }) => hasMissed(meeting, mine)).map(({ meeting }) => meeting.id),
    // Before the minutes are published, what was agreed is not there to be seen.
    toDo: all.filter(({ id, publishedAt }) => publishedAt !== undefined && agreed.has(id)).map(({ id }) => id),
  };
}

const namedSince = (now: Date): Day => addMonths(dayOf(now), -namedMonths);

/** True when somebody is named who was to be forgotten: asked each minute, so it leaves no trace. */
export async function attendanceWaits(database: Database, now: Date): Promise<boolean> {
  const found = await within(database, (work) => meetingsToForget(work.tables<HoursTables>(), namedSince(now)));
  return found.length > 0;
}

/** Forgets who was invited and who came two years after a meeting, and who was to do what; how many they were is kept. */
export const forgetAttendance: Deed<Db<MeetingTables>, Record<string, never>, true> = {
  name: 'meeting.forget',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers('So that nobody is named longer than was promised.', () => 'none'),
  run: async ({ db, now }) => {
    for (const meeting of await meetingsToForget(db, namedSince(now))) {
      await forgetInvited(db, meeting, countsOf(await invitedTo(db, meeting)));
      await forgetResponsible(db, meeting);
    }
    return ok(true);
  },
};

/** A meeting of a year as others may tell of it: when, and how many came. */
export interface MeetingOfYear extends Counts {
  readonly id: Id;
  readonly day: Day;
  readonly cancelled: boolean;
  readonly published: boolean;
  readonly agenda: readonly string[];
  /** What was decided; follow-ups are the team's own. Nothing before the minutes are published. */
  readonly decisions: readonly string[];
}

/** The meetings that were called in a year, for the annual status and the annual cycle. */
export async function meetingsOfYear(db: Db<MeetingTables>, year: number): Promise<readonly MeetingOfYear[]> {
  const found: MeetingOfYear[] = [];
  for (const meeting of await meetingsIn(db, year)) {
    const outcomes = meeting.publishedAt ? await outcomesOf(db, meeting.id) : [];
    found.push({
      ...(meeting.counts ?? countsOf(await invitedTo(db, meeting.id))),
      id: meeting.id,
      day: meeting.day,
      cancelled: meeting.cancelledAt !== undefined,
      published: meeting.publishedAt !== undefined,
      agenda: agendaOf(await pointsOf(db, meeting.id)).map(({ title }) => title),
      decisions: outcomes.filter(({ kind }) => kind === 'decision').map(({ words }) => words),
    });
  }
  return found;
}
