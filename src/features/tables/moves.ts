import { shift } from './copy.ts';
import type { Copy } from './copy.ts';
import { costOf } from './source.ts';
import type { Source } from './source.ts';

/** A copy on its way to holding, and how warm it is: how great a loss is taken now and then. */
export interface Cooling {
  readonly copy: Copy;
  readonly source: Source;
  readonly random: () => number;
  warmth: number;
}

/** One small change of the copy, taken back when it costs more than the warmth allows. */
export function turn(cooling: Cooling): void {
  if (cooling.source.size === 0) return;
  const choice = cooling.random();
  const move = moves.find(({ until }) => choice < until) ?? whole;
  move.make(cooling);
}

/** The copy begins as the rows it is drawn from. */
export function begin({ copy, source }: Cooling): void {
  for (let at = 0; at < source.fresh; at += 1) {
    copyRow(copy, source, at);
    shift(copy, copy.size, copy.frame.layouts, 1);
    copy.size += 1;
  }
}

const below = ({ random }: Cooling, count: number): number => Math.floor(random() * count);

const isTaken = ({ random, warmth }: Cooling, loss: number): boolean =>
  loss <= 0 || random() < Math.exp(-loss / warmth);

const own = ({ copy, source }: Cooling, at: number): number => costOf(copy.frame, source, copy.codes, at);

/** Some rows take somebody's answer to one question: only an answer that was given, so a cell where nobody is stays empty. */
function change(cooling: Cooling, most: number): void {
  const { copy } = cooling;
  if (copy.size === 0) return;
  const at = below(cooling, copy.size);
  const dim = below(cooling, copy.dimCount);
  const before = copy.codes[at * copy.dimCount + dim] ?? 0;
  const next = answerTo(cooling, dim);
  if (next === before) return;
  const rows = alike(copy, at, dim, most);
  if (isTaken(cooling, setAll(cooling, rows, dim, next))) return;
  setAll(cooling, rows, dim, before);
}

/** Somebody's true answer to a question. */
const answerTo = (cooling: Cooling, dim: number): number =>
  cooling.source.codes[below(cooling, cooling.source.size) * cooling.copy.dimCount + dim] ?? 0;

/** A row and those after it that have the same answer to a question, no more than so many. */
function alike(copy: Copy, first: number, dim: number, most: number): readonly number[] {
  const found = [first];
  const code = copy.codes[first * copy.dimCount + dim];
  for (let step = 1; step < copy.size && found.length < most; step += 1) {
    const at = (first + step) % copy.size;
    if (copy.codes[at * copy.dimCount + dim] === code) found.push(at);
  }
  return found;
}

const setAll = (cooling: Cooling, rows: readonly number[], dim: number, code: number): number =>
  rows.reduce((loss, at) => loss + set(cooling, at, dim, code), 0);

function set(cooling: Cooling, at: number, dim: number, code: number): number {
  const { copy } = cooling;
  const layouts = copy.frame.layoutsOf[dim] ?? [];
  const left = shift(copy, at, layouts, -1) - own(cooling, at);
  copy.codes[at * copy.dimCount + dim] = code;
  return left + shift(copy, at, layouts, 1) + own(cooling, at);
}

/** Two rows exchange their answers to one question: the rows are mixed, and no total knows. */
function swap(cooling: Cooling): void {
  const { copy } = cooling;
  if (copy.size < 2) return;
  const [one, other] = [below(cooling, copy.size), below(cooling, copy.size)];
  const dim = below(cooling, copy.dimCount);
  const [mine, theirs] = [copy.codes[one * copy.dimCount + dim] ?? 0, copy.codes[other * copy.dimCount + dim] ?? 0];
  if (mine === theirs) return;
  const loss = set(cooling, one, dim, theirs) + set(cooling, other, dim, mine);
  if (isTaken(cooling, loss)) return;
  set(cooling, one, dim, mine);
  set(cooling, other, dim, theirs);
}

/** A case is repeated, once or more. */
function add(cooling: Cooling, times: number): void {
  const { copy, source } = cooling;
  if (source.size === 0 || copy.size + times > copy.codes.length / copy.dimCount) return;
  const from = below(cooling, source.size);
  let loss = 0;
  for (let time = 0; time < times; time += 1) {
    copyRow(copy, source, from);
    loss += shift(copy, copy.size, copy.frame.layouts, 1) + own(cooling, copy.size);
    copy.size += 1;
  }
  if (!isTaken(cooling, loss)) takeOff(copy, times);
}

/** Takes the copy's last rows off again. */
function takeOff(copy: Copy, times: number): void {
  for (let time = 0; time < times; time += 1) {
    copy.size -= 1;
    shift(copy, copy.size, copy.frame.layouts, -1);
  }
}

/** Lays a true row after the copy's last. */
function copyRow(copy: Copy, source: Source, from: number): void {
  for (let dim = 0; dim < copy.dimCount; dim += 1)
    copy.codes[copy.size * copy.dimCount + dim] = source.codes[from * copy.dimCount + dim] ?? 0;
}

/** Cases are dropped, once or more. */
function remove(cooling: Cooling, times: number): void {
  const { copy } = cooling;
  if (copy.size < times) return;
  let loss = 0;
  for (let time = 0; time < times; time += 1) {
    exchange(copy, below(cooling, copy.size), copy.size - 1);
    copy.size -= 1;
    loss += shift(copy, copy.size, copy.frame.layouts, -1) - own(cooling, copy.size);
  }
  if (isTaken(cooling, loss)) return;
  for (let time = 0; time < times; time += 1) {
    shift(copy, copy.size, copy.frame.layouts, 1);
    copy.size += 1;
  }
}

function exchange({ codes, dimCount }: Copy, one: number, other: number): void {
  for (let dim = 0; dim < dimCount; dim += 1) {
    const mine = codes[one * dimCount + dim] ?? 0;
    codes[one * dimCount + dim] = codes[other * dimCount + dim] ?? 0;
    codes[other * dimCount + dim] = mine;
  }
}

/** Figures above 0 are at least 3, so now and then three are moved at once. */
const together = 3;

const whole = { until: 1, make: (cooling: Cooling): void => remove(cooling, together) };

const moves: readonly { readonly until: number; readonly make: (cooling: Cooling) => void }[] = [
  { until: 0.44, make: (cooling) => change(cooling, 1) },
  { until: 0.5, make: (cooling) => change(cooling, together) },
  { until: 0.78, make: swap },
  { until: 0.87, make: (cooling) => add(cooling, 1) },
  { until: 0.89, make: (cooling) => add(cooling, together) },
  { until: 0.98, make: (cooling) => remove(cooling, 1) },
  whole,
];
