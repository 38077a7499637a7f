import type { Line } from './chain.ts';
import type { Choice } from './choice.ts';

/** The names of people by their ids. */
export type Names = ReadonlyMap<string, string>;

/** The chosen lines, and whether there are older ones that fit too. */
export interface Copy {
  readonly lines: readonly Line[];
  readonly more: boolean;
  readonly names: Names;
}

/** One page of the trail. */
export interface Leaf extends Copy {
  readonly choice: Choice;
  /** Every deed there is a line of, to choose among. */
  readonly deeds: readonly string[];
}

/** Everybody in the trail. */
export interface InTheTrail {
  readonly ids: readonly string[];
  readonly names: Names;
}
