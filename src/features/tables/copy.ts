import type { Frame } from './frame.ts';
import { combinationAt, numberAt, tableAfter } from './lookup.ts';
import type { Lookup } from './lookup.ts';
import { holds, priceOf } from './price.ts';
import type { Demand } from './price.ts';

/** How far from the truth prices are worked out beforehand, to each side. */
const reach = 12;
const span = 2 * reach + 1;

/** What is put on the fine of a cell that still may not be told of. */
const raise = 6;

/** The copy while it is being drawn: its rows, and for every cell how far it is from the truth. */
export interface Copy {
  readonly frame: Frame;
  readonly dimCount: number;
  /** The rows, one after another, a category for each dimension. */
  readonly codes: Int32Array;
  size: number;
  /** Told minus true, cell by cell. */
  readonly off: Int32Array;
  readonly prices: Float64Array;
  readonly demands: readonly Demand[];
  /** What each cell pays for a figure that may not be told. */
  readonly fines: Float64Array;
  /** The cells that were counted since the copy was settled: itself for one more, its complement for one less. */
  readonly trace: Int32Array;
  traced: number;
}

/** Figures above 0 are at least 3, so now and then three rows are moved at once, and never more. */
export const together = 3;

/** An empty copy over what stands already: `told` holds the counts of what is frozen. */
export function emptyCopy(frame: Frame, demands: readonly Demand[], told: Int32Array, room: number): Copy {
  const dimCount = frame.names.length;
  const prices = new Float64Array(frame.cellCount * span);
  const off = Int32Array.from(demands, ({ truth }, cell) => (told[cell] ?? 0) - truth);
  const fines = new Float64Array(frame.cellCount).fill(raise);
  // Each row is counted out and in.
  const trace = new Int32Array(2 * together * mostCellsOfRow(frame));
  const codes = new Int32Array(room * dimCount);
  const copy = { frame, dimCount, codes, size: 0, demands, off, prices, fines, trace, traced: 0 };
  demands.forEach((_, cell) => priced(copy, cell));
  return copy;
}

const mostCellsOfRow = ({ layouts }: Frame): number =>
  layouts.reduce((sum, { own }) => sum + own.reduce((most, { length }) => Math.max(most, length), 0), 0);

function priced({ demands, prices, fines }: Copy, cell: number): void {
  const demand = demands[cell];
  if (!demand) return;
  for (let off = -reach; off <= reach; off += 1)
    prices[cell * span + off + reach] = priceOf(demand, demand.truth + off, fines[cell] ?? 0);
}

/** Sets every cell's fine anew. */
export function fineAll(copy: Copy, fine: number): void {
  copy.fines.fill(fine);
  copy.demands.forEach((_, cell) => priced(copy, cell));
}

/** Raises the fine of every cell that may not be told of as it stands; gives how many there are. */
export function fined(copy: Copy): number {
  const wrong = copy.demands.flatMap((demand, cell) =>
    holds(demand, demand.truth + (copy.off[cell] ?? 0)) ? [] : [cell],
  );
  for (const cell of wrong) {
    copy.fines[cell] = (copy.fines[cell] ?? 0) + raise;
    priced(copy, cell);
  }
  return wrong.length;
}

/** Counts a row in (`by` 1) or out (-1) of some tables; gives what that costs. */
export function shift(copy: Copy, at: number, lookup: Lookup, by: 1 | -1): number {
  const from = at * copy.dimCount;
  let change = 0;
  for (let table = 0; table < lookup.tables.length; table = tableAfter(lookup, table)) {
    const combination = combinationAt(lookup, table, copy.codes, from);
    if (combination >= 0) change += move(copy, lookup, combination, by);
  }
  return change;
}

function move(copy: Copy, { starts, cells }: Lookup, combination: number, by: 1 | -1): number {
  const { off, prices, trace } = copy;
  const end = numberAt(starts, combination + 1);
  let change = 0;
  for (let place = numberAt(starts, combination); place < end; place += 1) {
    const cell = numberAt(cells, place);
    const before = numberAt(off, cell);
    off[cell] = before + by;
    trace[copy.traced] = by > 0 ? cell : ~cell;
    copy.traced += 1;
    change += priceAt(prices, cell, before + by) - priceAt(prices, cell, before);
  }
  return change;
}

/** From here on it can be taken back: what was counted before stands. */
export function settle(copy: Copy): void {
  copy.traced = 0;
}

/** Takes back what was counted since it was settled. */
export function takeBack(copy: Copy): void {
  const { off, trace } = copy;
  for (let at = 0; at < copy.traced; at += 1) {
    const cell = numberAt(trace, at);
    if (cell < 0) off[~cell] = numberAt(off, ~cell) + 1;
    else off[cell] = numberAt(off, cell) - 1;
  }
  copy.traced = 0;
}

/** What each case costs beyond what is worked out: more than any within, so that a cell comes back. */
const beyond = 8;

function priceAt(prices: Float64Array, cell: number, off: number): number {
  const near = off > reach ? reach : off < -reach ? -reach : off;
  const price = prices[cell * span + near + reach] ?? 0;
  return near === off ? price : price + beyond * Math.abs(off - near);
}
