import type { MeetingsWaiting } from '#features/meeting';
import type { StatusWaits } from '#features/status';
import type { Day } from '#kernel/day';

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
  readonly places: ReadonlyMap<string, string>;
}
