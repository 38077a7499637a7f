import { encoded } from './counts.ts';
import { smallestPeriod } from './demands.ts';
import type { Drawing } from './drawing.ts';
import type { Frame } from './frame.ts';
import { numberAt } from './lookup.ts';
import type { Row } from './table.ts';
import { timeOf } from './time.ts';
import type { Time } from './time.ts';

/** The true rows that a copy is drawn from, and what a row costs by itself. */
export interface Source {
  readonly codes: Int32Array;
  readonly size: number;
  /** Rows of real people, so that one who is solved back out of the tables is seldom one of them. */
  readonly real: ReadonlySet<number>;
  readonly time: Time;
}

/** What it costs that a row is a real person's. */
const realCost = 1.2;

/** The true rows that no earlier edition could have counted. Nothing is ever added to a time that was told of: an edition less the one before would be the late cases. */
export function sourceOf(frame: Frame, drawing: Drawing): Source {
  const time = timeOf(drawing.dimensions, drawing.period);
  const rows = toldRows(drawing.rows, time);
  const codes = encoded(drawing.dimensions, rows);
  const real = new Set(Array.from({ length: rows.length }, (_, at) => keyOf(frame, time, codes, at)));
  return { codes, size: rows.length, time, real };
}

/** The rows of the times that are told of for the first time; a year of so few that it is not told at all has none. */
function toldRows(rows: readonly Row[], { name, dim, years, closed, categories }: Time): readonly Row[] {
  if (dim < 0) return rows;
  const placeOf = new Map(categories.map((category, place) => [category, place]));
  const whenOf = (row: Row): number => placeOf.get(row[name] ?? '') ?? -1;
  const sizes = new Map<number | undefined, number>();
  for (const row of rows) sizes.set(years[whenOf(row)], (sizes.get(years[whenOf(row)]) ?? 0) + 1);
  return rows.filter((row) => !closed.has(whenOf(row)) && (sizes.get(years[whenOf(row)]) ?? 0) >= smallestPeriod);
}

/** How many keys there are: a prime, so that rows that have too many answers for one number seldom share one. */
const keys = 2_147_483_629;

/** One number for all of a row's answers, its quarter taken as its year. */
function keyOf({ sizes }: Frame, { dim: time, years }: Time, codes: Int32Array, at: number): number {
  let key = 0;
  const from = at * sizes.length;
  for (let dim = 0; dim < sizes.length; dim += 1) {
    const code = numberAt(codes, from + dim);
    key = key * ((sizes[dim] ?? 0) + 1) + (dim === time ? (years[code] ?? 0) : code);
    if (key >= keys) key %= keys;
  }
  return key;
}

/** What a row costs by itself. */
export const costOf = (frame: Frame, { real, time }: Source, codes: Int32Array, at: number): number =>
  real.has(keyOf(frame, time, codes, at)) ? realCost : 0;
