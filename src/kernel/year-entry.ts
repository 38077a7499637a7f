import { addDays } from './danish-time.ts';
import type { Day } from './day.ts';
import type { Permission, Role } from './person.ts';

/** How a thing of the year stands: more than a month ahead, within a month, today, done, or past its day and not done. */
export type YearState = 'ahead' | 'soon' | 'due' | 'done' | 'late';

/** Whose a thing is: a role, in one department (its key) or wherever it is held. Never a name. */
export interface Responsible {
  readonly role: Role;
  readonly department?: string | undefined;
}

/** One thing of the team's year: nobody is named in it, so that it may stand in a calendar outside the house. */
export interface YearEntry {
  /** Lasts from one look to the next, and is nobody else's: `meeting 2027`. */
  readonly key: string;
  readonly day: Day;
  /** The last day, where it takes several. */
  readonly until?: Day | undefined;
  readonly title: string;
  readonly responsible: Responsible;
  readonly state: YearState;
  /** Where it is done. */
  readonly link: `/${string}`;
  /**
   * The duty of the annual cycle that it stands in the place of: the duty's key in calendar.yaml and its year, `meeting 2027`,
   * and which time where it comes several times a year, `marking 2027-2`; without it, it takes the first that is free. So what has
   * happened says how the duty stands.
   */
  readonly instead?: string | undefined;
  /** What it takes to see it, where it takes more than to see the year. */
  readonly needs?: Permission | undefined;
}

/** What a source is asked for: the calendar year, seen from a moment. */
export interface YearAsked {
  readonly year: number;
  readonly now: Date;
}

/** How many days ahead a thing is soon. */
export const soonDays = 30;

/** How a thing with a last day stands on a day: the same rule in every room. */
export function stateOn(due: Day, today: Day, isDone: boolean): YearState {
  if (isDone) return 'done';
  if (due < today) return 'late';
  if (due === today) return 'due';
  return due <= addDays(today, soonDays) ? 'soon' : 'ahead';
}
