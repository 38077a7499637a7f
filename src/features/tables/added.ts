import { smallestTold } from './table.ts';
import type { Told } from './table.ts';

/** Whether a count is one that may be told at all. */
export const isTold = (count: unknown): count is Told =>
  Number.isSafeInteger(count) && (count === 0 || Number(count) >= smallestTold);

/** What was told when it was kept, read again; undefined when it can never have been told. */
export const toldAgain = (kept: unknown): Told | undefined => (isTold(kept) ? kept : undefined);

/** Told figures of different registers added up. Each is 0 or at least 3, so the sum is too. */
export function addTold(figures: readonly Told[]): Told {
  const sum = figures.reduce((total, figure) => total + figure, 0);
  if (!isTold(sum)) throw new RangeError('figures that were not told');
  return sum;
}
