import type { Carry } from '#kernel/letter';

/** Where letters leave the house. */
export interface Mail {
  readonly carry: Carry;
  readonly close: () => void;
}
