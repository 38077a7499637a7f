import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';
import type { Body, Change, Entry } from './liaison.ts';

/** What stands in a list of the log. */
export interface Log {
  readonly entries: readonly Entry[];
  /** How many there are in all, before any were chosen. */
  readonly all: number;
  readonly open: readonly Entry[];
  readonly years: readonly string[];
  /** Every body that is chosen in some entry or can be. */
  readonly bodies: readonly Body[];
  readonly names: ReadonlyMap<Id, string>;
  readonly today: Day;
  /** Whether whoever looks may write. */
  readonly keeps: boolean;
}

/** One entry with its trace. */
export interface Seen {
  readonly entry: Entry;
  readonly changes: readonly Change[];
  readonly names: ReadonlyMap<Id, string>;
  readonly today: Day;
  readonly keeps: boolean;
}

/** What the form needs: who of us there is, and the entry where one is corrected. */
export interface Writing {
  readonly entry: Entry | undefined;
  readonly ours: readonly { readonly id: Id; readonly name: string }[];
  /** Whoever writes, where they are of the team. */
  readonly self: Id | undefined;
  readonly today: Day;
}

/** A year of the log. */
export interface YearOfLog {
  readonly year: string;
  readonly entries: readonly Entry[];
  readonly names: ReadonlyMap<Id, string>;
}
