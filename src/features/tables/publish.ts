import { isTold } from './added.ts';
import { countsIn, encoded } from './counts.ts';
import { latenessIn } from './demands.ts';
import { cellsOf, frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { strays } from './price.ts';
import type { Dimensions, PublishedTable, Row, TableSpec, Told } from './table.ts';
import { timeOf, yearOf } from './time.ts';
import type { Period } from './time.ts';

/** The tables of a copy, as they may leave the team: plain counts of it, so that they add up and agree. Only a drawn copy belongs here. */
export function publish(
  dimensions: Dimensions,
  specs: readonly TableSpec[],
  copy: readonly Row[],
): readonly PublishedTable[] {
  const frame = frameOf(dimensions, specs);
  const found = countsIn(frame, encoded(dimensions, copy));
  return laidOut(frame, { dimensions, specs }, (cell) => toldOf(found[cell] ?? 0));
}

type Asked = Pick<Held, 'dimensions' | 'specs'>;

/** Every table with what is told of each of its cells. */
const laidOut = <Figure>(frame: Frame, { dimensions, specs }: Asked, toldAt: (cell: number, table: number) => Figure) =>
  specs.map((spec, at) => ({
    spec,
    cells: cellsOf(dimensions, spec).map((codes, place) => ({
      codes,
      told: toldAt(frame.layouts[at]?.cells[place] ?? 0, at),
    })),
  }));

function toldOf(count: number): Told {
  if (!isTold(count)) throw new RangeError('rows that were not drawn to be told of');
  return count;
}

/** A copy, and the true rows it was drawn from: what is told of cells that it was not drawn for. */
interface Held {
  readonly dimensions: Dimensions;
  readonly specs: readonly TableSpec[];
  readonly copy: readonly Row[];
  readonly rows: readonly Row[];
  readonly period?: Period;
}

/** A table where a figure that the copy does not hold for is left out. */
export interface HeldTable {
  readonly spec: TableSpec;
  readonly cells: readonly { readonly codes: readonly string[]; readonly told: Told | undefined }[];
}

/**
 * The tables of a copy as `publish` tells them, but for what the copy does not hold for. Where late cases have taken any figure of a year too far,
 * nothing is told of that year, and of a table that was asked for too late nothing of that year in it. Were only the one figure held back, whoever
 * works out from those beside it what the copy has there would know how it is off. A 1 or a 2 of the copy is held back alone: that says nothing of
 * the truth.
 */
export function publishHeld({ dimensions, specs, copy, rows, period }: Held): readonly HeldTable[] {
  const frame = frameOf(dimensions, specs);
  const found = countsIn(frame, encoded(dimensions, copy));
  const truth = countsIn(frame, encoded(dimensions, rows));
  const time = timeOf(dimensions, period);
  const isLate = latenessIn(dimensions, period);
  const shareOf = (cell: number, table: number): string => {
    const narrowing = frame.meaning[cell];
    const year = yearOf(narrowing?.get(time.dim), time);
    return narrowing && isLate(narrowing) ? `${table} ${year}` : `${year}`;
  };
  const held = new Set(
    frame.layouts.flatMap(({ cells }, table) =>
      [...cells].filter((cell) => strays(truth[cell] ?? 0, found[cell] ?? 0)).map((cell) => shareOf(cell, table)),
    ),
  );
  return laidOut(frame, { dimensions, specs }, (cell, table) => {
    const told = found[cell] ?? 0;
    return isTold(told) && !held.has(shareOf(cell, table)) ? told : undefined;
  });
}
