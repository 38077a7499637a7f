declare const teamCount: unique symbol;

/** A raw count: for the team's own view alone. No published page takes one. */
export type TeamCount = number & { readonly [teamCount]: true };

const isCount = (count: number): count is TeamCount => Number.isInteger(count) && count >= 0;

/** A raw count, marked as such. */
export function forTeam(count: number): TeamCount {
  if (!isCount(count)) throw new RangeError('a count is a whole number');
  return count;
}
