import type { Told } from '#kernel/told';

export type { Told };

/** A closed attribute of what is counted: its categories in their order, and named groups of them. */
export interface Dimension {
  readonly categories: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}
export type Dimensions = Readonly<Record<string, Dimension>>;

/** One case as it is counted: a category for every dimension. */
export type Row = Readonly<Record<string, string>>;

/** The code for all of a dimension. */
export const all = '*';

/** A table to be published: every combination of the codes of its dimensions, among the rows that `where` picks. */
export interface TableSpec {
  readonly id: string;
  readonly dims: readonly string[];
  /** Dimension to code: a category, a group or `*`. */
  readonly where: Readonly<Record<string, string>>;
  /** The codes of a dimension where they are not all its categories and `*`. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** A published table: each cell by its codes, in the order of the spec's dims. */
export interface PublishedTable {
  readonly spec: TableSpec;
  readonly cells: readonly { readonly codes: readonly string[]; readonly told: Told }[];
}

/** What a figure may be off by at most (docs/decisions/0023). */
export const largestDeviation = 4;

/** The smallest figure above 0 that is told: 1 and 2 never are (docs/decisions/0023). */
export const smallestTold = 3;

/** What the total of a whole year may be off by: whoever knows it from elsewhere is to learn nothing of its parts. */
export const largestYearDeviation = 1;
