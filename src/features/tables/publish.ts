import { countsIn, encoded } from './counts.ts';
import { cellsOf, frameOf } from './frame.ts';
import { free, mayBeTold } from './price.ts';
import { smallestTold } from './table.ts';
import type { Dimensions, PublishedTable, Row, TableSpec, Told } from './table.ts';

const isTold = (count: number): count is Told => count === 0 || count >= smallestTold;

/** The tables of a copy, as they may leave the team: plain counts of it, so that they add up and agree. Only a drawn copy belongs here. */
export function publish(
  dimensions: Dimensions,
  specs: readonly TableSpec[],
  copy: readonly Row[],
): readonly PublishedTable[] {
  const frame = frameOf(dimensions, specs);
  const found = countsIn(frame, encoded(dimensions, copy));
  return specs.map((spec, at) => ({
    spec,
    cells: cellsOf(dimensions, spec).map((codes, place) => ({
      codes,
      told: toldOf(found[frame.layouts[at]?.cells[place] ?? 0] ?? 0),
    })),
  }));
}

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
}

/** A table where a figure that the copy does not hold for is left out. */
export interface HeldTable {
  readonly spec: TableSpec;
  readonly cells: readonly { readonly codes: readonly string[]; readonly told: Told | undefined }[];
}

/** The tables of a copy as `publish` tells them, but for figures that were asked for after it was drawn and may not be told: those are held back. */
export function publishHeld({ dimensions, specs, copy, rows }: Held): readonly HeldTable[] {
  const frame = frameOf(dimensions, specs);
  const found = countsIn(frame, encoded(dimensions, copy));
  const truth = countsIn(frame, encoded(dimensions, rows));
  const toldAt = (cell: number): Told | undefined => {
    const told = found[cell] ?? 0;
    const demand = { truth: truth[cell] ?? 0, printed: 1, must: true, ...free };
    return isTold(told) && mayBeTold(demand, told) ? told : undefined;
  };
  return specs.map((spec, at) => ({
    spec,
    cells: cellsOf(dimensions, spec).map((codes, place) => ({
      codes,
      told: toldAt(frame.layouts[at]?.cells[place] ?? 0),
    })),
  }));
}
