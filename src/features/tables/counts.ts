import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { cellsIn, combinationAt, lookupOf, tableAfter } from './lookup.ts';
import type { Dimensions, Row, TableSpec } from './table.ts';

/** Rows as places in the dimensions' lists, one row after another. */
export function encoded(dimensions: Dimensions, rows: readonly Row[]): Int32Array {
  const lists = Object.entries(dimensions).map(
    ([name, { categories }]) => [name, new Map(categories.map((category, place) => [category, place]))] as const,
  );
  const codes = new Int32Array(rows.length * lists.length);
  rows.forEach((row, at) =>
    lists.forEach(([name, places], dim) => {
      const place = places.get(row[name] ?? '');
      if (place === undefined) throw new RangeError(`a row holds no category of ${name}`);
      codes[at * lists.length + dim] = place;
    }),
  );
  return codes;
}

/** How many rows lie in each cell of a frame. */
export function countsIn(frame: Frame, codes: Int32Array): Int32Array {
  const counts = new Int32Array(frame.cellCount);
  const width = frame.names.length;
  const lookup = lookupOf(frame.layouts);
  for (let from = 0; from < codes.length; from += width)
    for (let table = 0; table < lookup.tables.length; table = tableAfter(lookup, table))
      for (const cell of cellsIn(lookup, combinationAt(lookup, table, codes, from)))
        counts[cell] = (counts[cell] ?? 0) + 1;
  return counts;
}

/** The true count of each cell of one table, in the order of `cellsOf`. For the team alone. */
export function counts(dimensions: Dimensions, spec: TableSpec, rows: readonly Row[]): readonly number[] {
  const frame = frameOf(dimensions, [spec]);
  const found = countsIn(frame, encoded(dimensions, rows));
  return Array.from(frame.layouts[0]?.cells ?? [], (cell) => found[cell] ?? 0);
}
