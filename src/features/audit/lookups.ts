import type { Id } from '#kernel/action';

/** One look-up about a thing, as it may be told to the person concerned: when, what for, and as what, never who. */
export interface LookUp {
  readonly at: string;
  readonly what: string;
  readonly purpose: string;
  readonly titles: readonly string[];
}

/** Every look-up about one thing, newest first. */
export interface LookUps {
  readonly which: Id;
  readonly lookUps: readonly LookUp[];
  /** How many attempts were refused; they were shown nothing. */
  readonly refused: number;
}
