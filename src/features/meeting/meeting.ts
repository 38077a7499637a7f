import type { Id } from '#kernel/action';
import { instantOf } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';

/** When and where it is held. Minutes are those of the clock on the wall. */
export interface Hours {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  readonly place: string;
  /** The address of a meeting on the screen. */
  readonly link: string;
}

/** The annual meeting of the knowledge persons. */
export interface Meeting extends Hours {
  readonly id: Id;
  readonly version: number;
  /** Whether the heads of the departments are invited too. */
  readonly heads: boolean;
  /** How often calendars have been told. */
  readonly sequence: number;
  readonly caller: Id | undefined;
  readonly calledAt: Date | undefined;
  readonly cancelledAt: Date | undefined;
  readonly changedAt: Date;
  readonly minutes: string;
  readonly publishedAt: Date | undefined;
  readonly correctedAt: Date | undefined;
  /** What remains when nobody is named any longer. */
  readonly counts: Counts | undefined;
}

/** How many were invited, and how many came. */
export interface Counts {
  readonly invited: number;
  readonly came: number;
}

/** What somebody who is invited can answer. */
export const answers = ['none', 'comes', 'stays-away'] as const;
export type Answer = (typeof answers)[number];

/** Somebody who is invited; `came` is undefined until it is marked. */
export interface Invited {
  readonly person: Id;
  readonly answer: Answer;
  readonly came: boolean | undefined;
  readonly readAt: Date | undefined;
}

/** A link to read before or after. */
export interface Material {
  readonly id: Id;
  readonly title: string;
  readonly url: string;
}

/** What can come of a meeting. */
export const outcomeKinds = ['decision', 'follow-up'] as const;

/** What was decided, or what somebody is to do. */
export interface Outcome {
  readonly id: Id;
  readonly meeting: Id;
  readonly number: number;
  readonly kind: (typeof outcomeKinds)[number];
  readonly words: string;
  readonly responsible: Id | undefined;
  readonly due: Day | undefined;
  readonly doneOn: Day | undefined;
}

/** Where a meeting stands: being made, called, held, or called off. */
export type Standing = 'draft' | 'called' | 'held' | 'cancelled';

/** Where a meeting stands on a day: the day itself is not over before its minutes are published. */
export function standingOn({ calledAt, cancelledAt, publishedAt, day }: Meeting, today: Day): Standing {
  if (cancelledAt) return 'cancelled';
  if (!calledAt) return 'draft';
  return publishedAt || day < today ? 'held' : 'called';
}

/** Whether it is still to come: neither held nor called off. */
export const isAhead = (standing: Standing): boolean => standing === 'draft' || standing === 'called';

/** Whether somebody outside the team may know of it: what nobody is invited to yet is the team's own. */
export const isKnown = ({ calledAt }: Meeting): boolean => calledAt !== undefined;

/** When it begins and ends, summer time included. */
export const instantsOf = ({ day, from, to }: Hours): { readonly from: Date; readonly to: Date } => ({
  from: instantOf(day, from),
  to: instantOf(day, to),
});

/** Whether somebody can still say whether they come. */
export const canAnswer = (meeting: Meeting, now: Date): boolean =>
  standingOn(meeting, dayOf(now)) === 'called' && now < instantsOf(meeting).to;

/** Whether it has begun, so that attendance and minutes can be written. */
export const hasBegun = (meeting: Meeting, now: Date): boolean => dayOf(now) >= meeting.day;

/** Whether two times and places are the same, so that no calendar need be told. */
export const isSameTime = (one: Hours, other: Hours): boolean =>
  one.day === other.day &&
  one.from === other.from &&
  one.to === other.to &&
  one.place === other.place &&
  one.link === other.link;

/** Whether somebody who was invited was not there and has not read what was said. Whose attendance was never marked was perhaps there. */
export const hasMissed = (meeting: Meeting, { came, readAt }: Invited): boolean =>
  meeting.publishedAt !== undefined && meeting.cancelledAt === undefined && came === false && readAt === undefined;

/** How the meeting is counted while people are still named. */
export const countsOf = (invited: readonly Invited[]): Counts => ({
  invited: invited.length,
  came: invited.filter(({ came }) => came === true).length,
});

/** The meeting before another: the last one that was called and not called off. */
export const meetingBefore = (day: Day, all: readonly Meeting[]): Meeting | undefined =>
  all
    .filter((one) => one.calledAt !== undefined && one.cancelledAt === undefined && one.day < day)
    .toSorted((one, other) => (one.day < other.day ? 1 : -1))[0];
