import type { Day } from '#kernel/day';
import type { Thing } from './cycle.ts';
import type { YearDoor } from './doors.ts';

/** What somebody sees of their own private calendar: never its address, for only its digest is kept. */
export interface Feed {
  readonly madeOn: Day | undefined;
}

/** What the page of the year shows. */
export interface Year {
  readonly year: number;
  readonly today: Day;
  /** Everything of the year that this person may see, in the order of its days. */
  readonly things: readonly Thing[];
  /** What asks for something now, in whatever year: theirs, and the others'. */
  readonly mine: readonly Thing[];
  readonly others: readonly Thing[];
  /** The next that is ahead, for when nothing asks for anything. */
  readonly next: Thing | undefined;
  readonly mayMark: boolean;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly doors: readonly YearDoor[];
  /** Whether this person may open where a thing is done. */
  readonly opens: (path: string) => boolean;
}
