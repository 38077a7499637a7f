import type { Dimension, Dimensions, TableSpec } from './table.ts';

/** The dimension that is time, and which of its categories an earlier edition has told of. */
export interface Period {
  readonly dim: string;
  readonly closed: readonly string[];
  /**
   * The tables of the editions before. A table that is first asked for now, of that time, was not drawn for: its figures are told as far
   * as the copy happens to hold for them (`publishHeld`). Without this every figure must hold.
   */
  readonly told?: readonly TableSpec[];
}

/** Time, as places in the frame's lists. */
export interface Time {
  readonly name: string;
  /** The dimension's place, -1 where there is none. */
  readonly dim: number;
  readonly categories: readonly string[];
  /** The year of each category: the first group it is in, or itself. */
  readonly years: readonly number[];
  /** How many categories make a year. */
  readonly length: number;
  /** Categories that were told of before. */
  readonly closed: ReadonlySet<number>;
}

/** What dimensions that are time are called, where nobody says which it is. */
const times: readonly string[] = ['quarter', 'year'];

/** The time of these dimensions. */
export function timeOf(dimensions: Dimensions, period: Period | undefined): Time {
  const names = Object.keys(dimensions);
  const dim = names.findIndex((name) => (period ? name === period.dim : times.includes(name)));
  const name = names[dim] ?? '';
  const { categories, groups } = dimensions[name] ?? nothing;
  const years = categories.map((category, place) => {
    const group = Object.values(groups).findIndex((members) => members.includes(category));
    return group < 0 ? place : group;
  });
  const length = Math.max(1, ...Object.values(groups).map((members) => members.length));
  const closed = new Set(period?.closed.map((category) => categories.indexOf(category)) ?? []);
  return { name, dim, categories, years, length, closed };
}

const nothing: Dimension = { categories: [], groups: {} };

/** Whether this much of time is a year or more: a quarter's total is a figure like the others. */
export const isWhole = (when: ReadonlySet<number> | undefined, { length }: Time): boolean =>
  when === undefined || when.size >= length;

/** The year that some of time lies in, by its place; undefined where it is more than one. */
export function yearOf(when: ReadonlySet<number> | undefined, { years }: Time): number | undefined {
  const found = new Set([...(when ?? years.keys())].map((place) => years[place]));
  const [year] = found;
  return found.size === 1 ? year : undefined;
}
