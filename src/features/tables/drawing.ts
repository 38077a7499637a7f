import type { Dimensions, Row, TableSpec } from './table.ts';
import type { Period } from './time.ts';

/** What a copy is drawn from. */
export interface Drawing {
  readonly dimensions: Dimensions;
  readonly specs: readonly TableSpec[];
  /** Every case as it was by this edition. */
  readonly rows: readonly Row[];
  /** The copy of the editions before: it stands as it is. */
  readonly frozen: readonly Row[];
  /** Numbers in [0, 1). Whoever can foresee them can undo the copy. */
  readonly random: () => number;
  /** The dimension that is time, and which of its categories an earlier edition has told of. */
  readonly period?: Period;
  /**
   * Dimensions whose answers hang together (a main concern is one of the forms, a crisis centre takes adults): they are mixed together, or the
   * copy would contradict what everybody knows, and the contradiction would tell.
   */
  readonly linked?: readonly (readonly string[])[];
  /** Whether figures that no copy holds for may be held back (`publishHeld`); otherwise there is no copy then. */
  readonly mayHold?: boolean;
}
