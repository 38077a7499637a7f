import { encoded } from './counts.ts';
import { smallestPeriod } from './demands.ts';
import type { Strictness } from './demands.ts';
import type { Drawing } from './drawing.ts';
import type { Frame } from './frame.ts';
import type { Row } from './table.ts';
import { timeOf } from './time.ts';
import type { Time } from './time.ts';

/** The true rows that a copy is drawn from, and what a row costs by itself. */
export interface Source {
  readonly codes: Int32Array;
  readonly size: number;
  /** How many of them a copy begins as; those after belong to a time that was told of before. */
  readonly fresh: number;
  /** Rows of real people, so that one who is solved back out of the tables is seldom one of them. */
  readonly real: ReadonlySet<number>;
  readonly closedCost: number;
  readonly time: Time;
}

/** What it costs that a row is a real person's. */
const realCost = 1.2;

/** What it costs to add to a time that was told of before: only where nothing else holds. */
const closedCosts: Readonly<Record<Strictness, number>> = { strict: 40, late: 4, long: 4, any: 4 };

/** The true rows that no earlier edition could have counted. */
export function sourceOf(frame: Frame, drawing: Drawing, strictness: Strictness): Source {
  const time = timeOf(drawing.dimensions, drawing.period);
  const late = drawing.period?.late ?? [];
  const rows = toldRows(drawing.rows, time);
  const codes = encoded(drawing.dimensions, [...rows, ...late]);
  const size = rows.length + late.length;
  const real = new Set(Array.from({ length: size }, (_, at) => keyOf(frame, time, codes, at)));
  return { codes, size, fresh: rows.length, time, real, closedCost: closedCosts[strictness] };
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

/** One number for all of a row's answers, its quarter taken as its year. */
function keyOf({ sizes }: Frame, { dim: time, years }: Time, codes: Int32Array, at: number): number {
  let key = 0;
  const from = at * sizes.length;
  for (const [dim, size] of sizes.entries()) {
    const code = codes[from + dim] ?? 0;
    key = (key * (size + 1) + (dim === time ? (years[code] ?? 0) : code)) % 2_147_483_629;
  }
  return key;
}

/** What a row costs by itself. */
export function costOf(frame: Frame, { real, time, closedCost }: Source, codes: Int32Array, at: number): number {
  const cost = real.has(keyOf(frame, time, codes, at)) ? realCost : 0;
  return time.closed.has(codes[at * frame.sizes.length + time.dim] ?? -1) ? cost + closedCost : cost;
}
