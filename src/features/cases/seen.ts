import type { Quarter } from '#kernel/quarter';
import type { Change, Line } from './case.ts';

/** What a form for a line needs before anything is answered. */
export interface Begun {
  /** The quarters that can be chosen, the newest first. */
  readonly quarters: readonly Quarter[];
  readonly now: Quarter;
  readonly closed: Quarter | undefined;
  readonly departments: readonly string[];
  /** The department of whoever registers, when they have one. */
  readonly own: string | undefined;
  /** Lines that may be the same case as what has been typed. */
  readonly alike: readonly Line[];
}

/** A year of the register. */
export interface Overview {
  readonly year: string;
  /** The years with anything in them, this one with them, the newest first. */
  readonly years: readonly string[];
  /** How many are counted, quarter by quarter. */
  readonly counted: ReadonlyMap<Quarter, number>;
  readonly lines: readonly Line[];
  readonly closed: Quarter | undefined;
  /** True when there are more lines than a page can hold. */
  readonly isCut: boolean;
}

/** What was just counted: no more than the quarter and how many there are in it. */
export interface Receipt {
  readonly quarter: Quarter;
  readonly n: number;
}

/** One line as its page shows it. */
export interface LineSeen extends Begun {
  readonly line: Line;
  readonly changes: readonly Change[];
  /** True when figures of its quarter have been published: they do not change any more. */
  readonly isPublished: boolean;
}
