import type { Generated, Selectable } from 'kysely';
import { storedId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import type { Answer, Counts, Invited, Meeting } from './meeting.ts';

interface MeetingRow {
  readonly municipality: Generated<string>;
  readonly id: string;
  readonly version: number;
  readonly day: string;
  readonly from_minute: number;
  readonly to_minute: number;
  readonly place: string;
  readonly link: string;
  readonly heads: number;
  readonly sequence: number;
  readonly caller: string | null;
  readonly called_at: string | null;
  readonly cancelled_at: string | null;
  readonly changed_at: string;
  readonly minutes: string;
  readonly published_at: string | null;
  readonly corrected_at: string | null;
  readonly invited_count: number | null;
  readonly came_count: number | null;
}

interface InvitedRow {
  readonly municipality: Generated<string>;
  readonly meeting: string;
  readonly person: string;
  readonly answer: Answer;
  readonly came: number | null;
  readonly read_at: string | null;
}

/** The tables of who meets when; `municipality` is filled in by the handle. */
export interface HoursTables {
  readonly meeting: MeetingRow;
  readonly meeting_invited: InvitedRow;
}

type Handle = Db<HoursTables>;

const when = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));
const at = (moment: Date | undefined): string | null => moment?.toISOString() ?? null;

const meetingIn = (row: Selectable<MeetingRow>): Meeting => ({
  id: storedId(row.id),
  version: row.version,
  day: storedDay(row.day),
  from: row.from_minute,
  to: row.to_minute,
  place: row.place,
  link: row.link,
  heads: row.heads === 1,
  sequence: row.sequence,
  caller: row.caller === null ? undefined : storedId(row.caller),
  changedAt: new Date(row.changed_at),
  minutes: row.minutes,
  ...momentsIn(row),
  counts: countsIn(row),
});

const momentsIn = (row: Selectable<MeetingRow>) => ({
  calledAt: when(row.called_at),
  cancelledAt: when(row.cancelled_at),
  publishedAt: when(row.published_at),
  correctedAt: when(row.corrected_at),
});

const countsIn = ({ invited_count, came_count }: Selectable<MeetingRow>): Counts | undefined =>
  invited_count === null || came_count === null ? undefined : { invited: invited_count, came: came_count };

const changing = (meeting: Meeting) => ({
  version: meeting.version,
  day: meeting.day,
  from_minute: meeting.from,
  to_minute: meeting.to,
  place: meeting.place,
  link: meeting.link,
  heads: meeting.heads ? 1 : 0,
  sequence: meeting.sequence,
  caller: meeting.caller ?? null,
  called_at: at(meeting.calledAt),
  cancelled_at: at(meeting.cancelledAt),
  changed_at: meeting.changedAt.toISOString(),
  minutes: meeting.minutes,
  published_at: at(meeting.publishedAt),
  corrected_at: at(meeting.correctedAt),
});

/** Keeps a new meeting. */
export async function addMeeting(db: Handle, meeting: Meeting): Promise<void> {
  await db
    .insertInto('meeting')
    .values({ id: meeting.id, invited_count: null, came_count: null, ...changing(meeting) })
    .execute();
}

/** Keeps what has changed, one edition on; false when somebody else changed it since the one that was seen. */
export async function changeMeeting(db: Handle, meeting: Meeting): Promise<boolean> {
  const rows = await db
    .updateTable('meeting')
    .set(changing({ ...meeting, version: meeting.version + 1 }))
    .where('id', '=', meeting.id)
    .where('version', '=', meeting.version)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** One meeting, whoever asks: who may know of it is the caller's question. */
export async function findMeeting(db: Handle, id: string): Promise<Meeting | undefined> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
  return row && meetingIn(row);
}

/** Every meeting there ever was, the latest day first. */
export const allMeetings = async (db: Handle): Promise<readonly Meeting[]> =>
  (await db.selectFrom('meeting').selectAll().orderBy('day', 'desc').orderBy('id').execute()).map(meetingIn);

/** The meetings of one year that were called, the first day first. */
export const meetingsIn = async (db: Handle, year: number): Promise<readonly Meeting[]> =>
  (
    await db
      .selectFrom('meeting')
      .selectAll()
      .where('day', '>=', `${year}-01-01`)
      .where('day', '<=', `${year}-12-31`)
      .where('called_at', 'is not', null)
      .orderBy('day')
      .execute()
  ).map(meetingIn);

const invitedIn = (row: Selectable<InvitedRow>): Invited => ({
  person: storedId(row.person),
  answer: row.answer,
  came: row.came === null ? undefined : row.came === 1,
  readAt: when(row.read_at),
});

/** Everybody who is invited to a meeting. */
export const invitedTo = async (db: Handle, meeting: Id): Promise<readonly Invited[]> =>
  (await db.selectFrom('meeting_invited').selectAll().where('meeting', '=', meeting).orderBy('person').execute()).map(
    invitedIn,
  );

/** What somebody is to each meeting they are invited to, by its id. */
export async function invitationsOf(db: Handle, person: string): Promise<ReadonlyMap<Id, Invited>> {
  const rows = await db.selectFrom('meeting_invited').selectAll().where('person', '=', person).execute();
  return new Map(rows.map((row) => [storedId(row.meeting), invitedIn(row)]));
}

/** Invites some people; whoever is invited already keeps their answer. */
export async function invite(db: Handle, meeting: Id, people: readonly Id[]): Promise<void> {
  if (people.length === 0) return;
  await db
    .insertInto('meeting_invited')
    .values(people.map((person) => ({ meeting, person, answer: 'none' as const, came: null, read_at: null })))
    .onConflict((clash) => clash.columns(['municipality', 'meeting', 'person']).doNothing())
    .execute();
}

/** Keeps somebody's answer, attendance or that they have read; false when they are not invited. */
export async function settleInvited(db: Handle, meeting: Id, one: Invited): Promise<boolean> {
  const rows = await db
    .updateTable('meeting_invited')
    .set({ answer: one.answer, came: cameKept(one), read_at: at(one.readAt) })
    .where('meeting', '=', meeting)
    .where('person', '=', one.person)
    .returning('person')
    .execute();
  return rows.length > 0;
}

const cameKept = ({ came }: Invited): number | null => {
  if (came === undefined) return null;
  return came ? 1 : 0;
};

/** The meetings before a day whose people are still named. */
export const meetingsToForget = async (db: Handle, before: Day): Promise<readonly Id[]> => {
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .where('day', '<', before)
    .where('invited_count', 'is', null)
    .orderBy('day')
    .limit(20)
    .execute();
  return rows.map(({ id }) => storedId(id));
};

/** Forgets who was invited to a meeting and who came; how many stays. */
export async function forgetInvited(db: Handle, meeting: Id, { invited, came }: Counts): Promise<void> {
  await db.deleteFrom('meeting_invited').where('meeting', '=', meeting).execute();
  await db
    .updateTable('meeting')
    .set({ invited_count: invited, came_count: came, caller: null })
    .where('id', '=', meeting)
    .execute();
}
