import { countsIn, encoded } from './counts.ts';
import { cellsOf, frameOf } from './frame.ts';
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
