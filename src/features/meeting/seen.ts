import type { Someone } from '#features/people';
import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';
import type { Point, Proposed } from './agenda.ts';
import type { Counts, Invited, Material, Meeting, Outcome, Standing } from './meeting.ts';

/** A meeting in a list, with what the one who looks is to it. */
export interface Listed {
  readonly meeting: Meeting;
  readonly standing: Standing;
  readonly mine: Invited | undefined;
}

/** What somebody meets on the page of meetings. */
export interface Overview {
  readonly meetings: readonly Listed[];
  /** Whether they may make one. */
  readonly keeps: boolean;
}

/** How many answered what. */
export interface Answered extends Counts {
  readonly comes: number;
  readonly staysAway: number;
}

/** A meeting as one person sees it. Only the team sees who is invited, and what is not published yet. */
export interface Seen extends Listed {
  readonly keeps: boolean;
  readonly today: Day;
  /** Whether its day has come, so that attendance and minutes can be written. */
  readonly begun: boolean;
  /** Whether somebody can still answer. */
  readonly open: boolean;
  readonly points: readonly Point[];
  readonly material: readonly Material[];
  /** Nothing until the minutes are published, but for the team. */
  readonly outcomes: readonly Outcome[];
  readonly answered: Answered;
  readonly invited: readonly (Invited & { readonly name: string })[];
  readonly newcomers: readonly Someone[];
  /** Names of whoever is to do something. */
  readonly names: ReadonlyMap<Id, string>;
}

/** What the team has before it when the agenda is made. */
export interface Agenda extends Proposed {
  readonly meeting: Meeting;
  readonly standing: Standing;
  readonly points: readonly Point[];
}

/** What the team has before it when the minutes are written. */
export interface Minutes {
  readonly meeting: Meeting;
  readonly standing: Standing;
  readonly begun: boolean;
  readonly invited: readonly (Invited & { readonly name: string })[];
  readonly material: readonly Material[];
  readonly outcomes: readonly Outcome[];
  /** Who can be given something to do. */
  readonly responsibles: readonly Pick<Someone, 'id' | 'name'>[];
  readonly names: ReadonlyMap<Id, string>;
}
