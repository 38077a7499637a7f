import type { YearGround } from '#features/cycle';
import type { MeetingsWaiting } from '#features/meeting';
import type { PeopleGround } from '#features/people';
import type { StatusWaits } from '#features/status';
import type { Day } from '#kernel/day';

/** What the first page stands on. */
export interface HomeGround extends PeopleGround {
  readonly year: YearGround;
}

/** What somebody meets first: what waits for them, and the names of the places people work at. */
export interface Home {
  readonly forYou: number;
  readonly answered: number;
  readonly uncovered: number;
  /** What a head is without, or will be within a month: one sentence each. */
  readonly holes: readonly string[];
  /** The months, in words, that they as registrar have not answered for. */
  readonly toMark: readonly string[];
  /** What of the annual meeting waits for them. */
  readonly meetings: MeetingsWaiting;
  /** The day the plan must be revised by, for the head who is to see to it. */
  readonly reviseBy: Day | undefined;
  /** What of the annual status waits for them. */
  readonly status: StatusWaits;
  /** How many posts they have to pass on to their colleagues. */
  readonly toPass: number;
  /** What else the annual cycle asks of them now. */
  readonly year: readonly string[];
  readonly places: ReadonlyMap<string, string>;
}
