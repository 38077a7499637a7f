import { coverageReminders } from '#features/coverage';
import type { GapTables } from '#features/coverage';
import { cycleReminders } from '#features/cycle';
import type { CycleTables, YearGround } from '#features/cycle';
import type { EnquiryGround } from '#features/enquiries';
import { meetingReminders } from '#features/meeting';
import type { MeetingTables } from '#features/meeting';
import type { PeopleTables } from '#features/people';
import type { ReminderSource } from '#features/reminders';
import { revisionReminders } from '#features/revision';
import type { RevisionTables } from '#features/revision';
import { statusReminders } from '#features/status';
import type { StatusTables } from '#features/status';

/** What the reminders are made from; without a year only the other rooms remind. */
export interface ReminderGround extends EnquiryGround {
  readonly year?: YearGround | undefined;
}

/** What the rooms have to remind of, one line for each. */
export const reminderSources = (ground: ReminderGround): readonly ReminderSource[] => [
  ...ofTheYear(ground.year),
  (db, now) => statusReminders(ground)(db.$extendTables<Status>(), now),
  (db, now) => meetingReminders(db.$extendTables<Meeting>(), now),
  (db, now) => revisionReminders(db.$extendTables<Revision>(), ground, now),
  (db, now) => coverageReminders(db.$extendTables<Coverage>(), ground, now),
];

type Meeting = Pick<MeetingTables, keyof MeetingTables> & Pick<PeopleTables, keyof PeopleTables>;
type Status = Pick<StatusTables, keyof StatusTables> & Pick<PeopleTables, keyof PeopleTables>;
type Revision = Pick<RevisionTables, keyof RevisionTables> & Pick<PeopleTables, keyof PeopleTables>;
type Coverage = Pick<GapTables, keyof GapTables> & Pick<PeopleTables, keyof PeopleTables>;
type Cycle = Pick<CycleTables, keyof CycleTables> & Pick<PeopleTables, keyof PeopleTables>;

const ofTheYear = (year: YearGround | undefined): readonly ReminderSource[] =>
  year === undefined ? [] : [(db, now) => cycleReminders(db.$extendTables<Cycle>(), year, now)];
