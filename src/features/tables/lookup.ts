import type { Layout } from './frame.ts';

/**
 * Some tables written one after another as numbers: the cells that a row lies in are looked up a million times while a copy is drawn, and from
 * objects that takes twice as long.
 */
export interface Lookup {
  /** Each table: where its dimensions begin, where the next table does, where its combinations do; then a pair of numbers for each part of `where` and each dimension. */
  readonly tables: Int32Array;
  readonly holds: Uint8Array;
  /** Where each combination's cells begin; they end where the next one's do. */
  readonly starts: Int32Array;
  readonly cells: Int32Array;
}

/** The numbers that a table begins with. */
const head = 3;

/** Writes down how to find the cells of these tables, in their order. */
export function lookupOf(layouts: readonly Layout[]): Lookup {
  const tables: number[] = [];
  const holds: number[] = [];
  const starts: number[] = [];
  const cells: number[] = [];
  for (const { where, dims, own } of layouts) {
    const dimsAt = tables.length + head + 2 * where.length;
    tables.push(dimsAt, dimsAt + 2 * dims.length, starts.length);
    for (const part of where) {
      tables.push(part.dim, holds.length);
      holds.push(...part.holds);
    }
    for (const { dim, step } of dims) tables.push(dim, step);
    for (const found of own) {
      starts.push(cells.length);
      cells.push(...found);
    }
  }
  starts.push(cells.length);
  return {
    tables: Int32Array.from(tables),
    holds: Uint8Array.from(holds),
    starts: Int32Array.from(starts),
    cells: Int32Array.from(cells),
  };
}

/** A number of a list that is known to be there. */
export const numberAt = (list: Int32Array | Uint8Array, place: number): number => list[place] ?? 0;

/** Where the cells of a row's combination begin in `starts`, for the table that is written at `table`; -1 where the row is not in it. The row's answers stand in `codes` at `from`. */
export function combinationAt(lookup: Lookup, table: number, codes: Int32Array, from: number): number {
  const { tables } = lookup;
  if (!isIn(lookup, table, codes, from)) return -1;
  const end = numberAt(tables, table + 1);
  let combination = numberAt(tables, table + 2);
  for (let part = numberAt(tables, table); part < end; part += 2)
    combination += numberAt(codes, from + numberAt(tables, part)) * numberAt(tables, part + 1);
  return combination;
}

function isIn({ tables, holds }: Lookup, table: number, codes: Int32Array, from: number): boolean {
  const dims = numberAt(tables, table);
  for (let part = table + head; part < dims; part += 2)
    if (numberAt(holds, numberAt(tables, part + 1) + numberAt(codes, from + numberAt(tables, part))) === 0)
      return false;
  return true;
}

/** Where the table after this one is written. */
export const tableAfter = ({ tables }: Lookup, table: number): number => numberAt(tables, table + 1);

/** The cells of a combination; none where there is none. */
export const cellsIn = ({ starts, cells }: Lookup, combination: number): Int32Array =>
  combination < 0 ? none : cells.subarray(numberAt(starts, combination), numberAt(starts, combination + 1));

const none = new Int32Array(0);
