import type { Day } from '#kernel/day';
import type { Standing, ToldHole } from './board.ts';
import type { Mender } from './mend.ts';

/** What the board shows whoever looks: the departments they may see, and the holes in them, the nearest first. */
export interface Board {
  readonly today: Day;
  /** The last day that was looked at. */
  readonly until: Day;
  readonly departments: readonly Standing[];
  readonly holes: readonly ToldHole[];
  readonly mender: Mender;
  /** The name of the department that owns the plan, and whether it has a head. */
  readonly owner: { readonly name: string; readonly hasHead: boolean };
}
