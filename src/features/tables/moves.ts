import { settle, shift, takeBack, together } from './copy.ts';
import type { Copy } from './copy.ts';
import type { Frame } from './frame.ts';
import { lookupOf } from './lookup.ts';
import type { Lookup } from './lookup.ts';
import { costOf } from './source.ts';
import type { Source } from './source.ts';

/** Answers that hang together, and the tables that any of them has a say in. */
export interface Block {
  readonly dims: readonly number[];
  readonly tables: Lookup;
}

/** A copy on its way to holding, and how warm it is: how great a loss is taken now and then. */
export interface Cooling {
  readonly copy: Copy;
  readonly source: Source;
  readonly blocks: readonly Block[];
  readonly tables: Lookup;
  readonly random: () => number;
  warmth: number;
}

/** Every dimension in one block: those that hang together in one, each of the others alone. */
export function blocksOf({ names, layoutsOf }: Frame, linked: readonly (readonly string[])[]): readonly Block[] {
  const together = linked.map((list) => list.map((name) => names.indexOf(name)).filter((dim) => dim >= 0));
  const alone = [...names.keys()].filter((dim) => !together.flat().includes(dim)).map((dim) => [dim]);
  return [...together, ...alone]
    .filter((dims) => dims.length > 0)
    .map((dims) => ({ dims, tables: lookupOf([...new Set(dims.flatMap((dim) => layoutsOf[dim] ?? []))]) }));
}

/** One small change of the copy, taken back when it costs more than the warmth allows. */
export function turn(cooling: Cooling): void {
  if (cooling.source.size === 0) return;
  settle(cooling.copy);
  const choice = cooling.random();
  const move = moves.find(({ until }) => choice < until) ?? whole;
  move.make(cooling);
}

/** The copy begins as the rows it is drawn from. */
export function begin({ copy, source, tables }: Cooling): void {
  for (let at = 0; at < source.size; at += 1) {
    copyRow(copy, source, at);
    settle(copy);
    shift(copy, copy.size, tables, 1);
    copy.size += 1;
  }
}

const below = ({ random }: Cooling, count: number): number => Math.floor(random() * count);

const isTaken = ({ random, warmth }: Cooling, loss: number): boolean =>
  loss <= 0 || random() < Math.exp(-loss / warmth);

const own = ({ copy, source }: Cooling, at: number): number => costOf(copy.frame, source, copy.codes, at);

/** Some rows take somebody's answer to one question: only an answer that was given, so a cell where nobody is stays empty. */
function change(cooling: Cooling, most: number): void {
  const { copy, source } = cooling;
  if (copy.size === 0) return;
  const at = below(cooling, copy.size);
  const block = anyBlock(cooling);
  const before = answers(copy.codes, copy, at, block);
  const next = answers(source.codes, copy, below(cooling, source.size), block);
  if (next.every((code, place) => code === before[place])) return;
  const rows = alike(copy, at, block, most);
  if (isTaken(cooling, setAll(cooling, rows, block, next))) return;
  for (const row of rows) write(copy, row, block, before);
  takeBack(copy);
}

const nowhere: Block = { dims: [], tables: lookupOf([]) };
const anyBlock = (cooling: Cooling): Block => cooling.blocks[below(cooling, cooling.blocks.length)] ?? nowhere;

/** What a row answers to the questions of a block. */
const answers = (codes: Int32Array, { dimCount }: Copy, at: number, { dims }: Block): readonly number[] =>
  dims.map((dim) => codes[at * dimCount + dim] ?? 0);

/** A row and those after it that have the same answer, no more than so many. */
function alike(copy: Copy, first: number, { dims }: Block, most: number): readonly number[] {
  const found = [first];
  const { codes, dimCount } = copy;
  for (let step = 1; step < copy.size && found.length < most; step += 1) {
    const at = (first + step) % copy.size;
    if (dims.every((dim) => codes[at * dimCount + dim] === codes[first * dimCount + dim])) found.push(at);
  }
  return found;
}

const setAll = (cooling: Cooling, rows: readonly number[], block: Block, codes: readonly number[]): number =>
  rows.reduce((loss, at) => loss + set(cooling, at, block, codes), 0);

function set(cooling: Cooling, at: number, block: Block, codes: readonly number[]): number {
  const { copy } = cooling;
  const left = shift(copy, at, block.tables, -1) - own(cooling, at);
  write(copy, at, block, codes);
  return left + shift(copy, at, block.tables, 1) + own(cooling, at);
}

function write({ codes, dimCount }: Copy, at: number, { dims }: Block, answer: readonly number[]): void {
  for (let place = 0; place < dims.length; place += 1) codes[at * dimCount + (dims[place] ?? 0)] = answer[place] ?? 0;
}

/** Two rows exchange their answers to one question: the rows are mixed, and no total knows. */
function swap(cooling: Cooling): void {
  const { copy } = cooling;
  if (copy.size < 2) return;
  const [one, other] = [below(cooling, copy.size), below(cooling, copy.size)];
  const block = anyBlock(cooling);
  const [mine, theirs] = [answers(copy.codes, copy, one, block), answers(copy.codes, copy, other, block)];
  if (mine.every((code, place) => code === theirs[place])) return;
  const loss = set(cooling, one, block, theirs) + set(cooling, other, block, mine);
  if (isTaken(cooling, loss)) return;
  write(copy, one, block, mine);
  write(copy, other, block, theirs);
  takeBack(copy);
}

/** A case is repeated, once or more. */
function add(cooling: Cooling, times: number): void {
  const { copy, source } = cooling;
  if (copy.size + times > copy.codes.length / copy.dimCount) return;
  const from = below(cooling, source.size);
  let loss = 0;
  for (let time = 0; time < times; time += 1) {
    copyRow(copy, source, from);
    loss += shift(copy, copy.size, cooling.tables, 1) + own(cooling, copy.size);
    copy.size += 1;
  }
  if (isTaken(cooling, loss)) return;
  copy.size -= times;
  takeBack(copy);
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
    loss += shift(copy, copy.size, cooling.tables, -1) - own(cooling, copy.size);
  }
  if (isTaken(cooling, loss)) return;
  copy.size += times;
  takeBack(copy);
}

function exchange({ codes, dimCount }: Copy, one: number, other: number): void {
  for (let dim = 0; dim < dimCount; dim += 1) {
    const mine = codes[one * dimCount + dim] ?? 0;
    codes[one * dimCount + dim] = codes[other * dimCount + dim] ?? 0;
    codes[other * dimCount + dim] = mine;
  }
}

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
