// Attacks one publication: which small counts can be concluded, exactly or to fewer than four remaining values.
import { countsOf } from './attack-model.ts';
import type { Model, Question } from './attack-model.ts';
import { solverFor } from './attack-solve.ts';
import { lookAtAll, misfitOf, startAt, walk, walkerAt } from './attack-walk.ts';
import { witnessFor } from './attack-witness.ts';
import type { Range, Solver } from './attack-solve.ts';
import type { Walker } from './attack-walk.ts';
import { dice } from './registers.ts';
import type { Register } from './registers.ts';

/** What became of the small counts of one publication. */
export interface Broken {
  readonly protected: number;
  /** Concluded exactly, and narrowed to two or three values: both proven. */
  readonly exact: number;
  readonly narrow: number;
  /** Neither shown to be safe nor proven to be concluded. They count as lost. */
  readonly undecided: readonly string[];
  /** How many registers that fit were met on the way. */
  readonly registers: number;
  /** Whether the true register itself fits: otherwise the publisher breaks its own rules. */
  readonly keepsItsRules: boolean;
}

const protectedBelow = 5;
/** The smallest distance between the least and the most that a small count may be. */
const width = 3;
const heat = 0.3;

/** How long the attacker looks. */
export interface Effort {
  readonly steps: number;
  readonly rounds: number;
  /** How many of the questions left over are put to the solver; every one unless it is said. */
  readonly solved?: number;
}

/** What is usual. */
export const usualEffort: Effort = { steps: 60_000, rounds: 8 };

/** Tries to conclude every small count of a publication; `truth` is the register as it was. */
export function attackCounts(
  model: Model,
  truth: readonly number[],
  { steps, rounds, solved = Number.POSITIVE_INFINITY }: Effort = usualEffort,
): Broken {
  const { register } = model;
  const counts = countsOf(model, truth);
  // Whoever knows every year's total knows their sum, too: that is no conclusion from what was printed.
  const knowsTotals = model.questions.some(({ isKnown }) => isKnown);
  const isGiven = ({ isKnown, asked }: Question): boolean => isKnown || (knowsTotals && asked.size === 0);
  const targets = model.questions.flatMap((question, id) =>
    !isGiven(question) && (counts[id] ?? 0) < protectedBelow ? [id] : [],
  );
  const needed = model.questions.map((question) => Math.min(width, widthBefore(model, question, counts)));
  const walker = walkerAt(model, truth, dice(`walk ${register.name}`));
  const keepsItsRules = walker.misfit === 0;
  const open = keepsItsRules ? searched(walker, { truth, targets, needed, steps, rounds }) : targets;
  const solver = solverFor(model);
  const ranges = open.map((id, at) => ({
    id,
    range: at < solved ? provenRange(solver, model.questions[id]) : anything,
  }));
  const isNarrow = ({ id, range }: (typeof ranges)[number]): boolean => range[1] - range[0] < (needed[id] ?? 0);
  return {
    protected: targets.length,
    exact: ranges.filter((one) => isNarrow(one) && one.range[0] === one.range[1]).length,
    narrow: ranges.filter((one) => isNarrow(one) && one.range[0] < one.range[1]).length,
    undecided: ranges
      .filter((one) => !isNarrow(one))
      .map(
        ({ id, range }) =>
          `${described(model.questions[id])}: true ${counts[id]}, seen ${walker.seen.low[id]}-${walker.seen.high[id]}, proven within ${range.join('-')}`,
      ),
    registers: walker.seen.registers,
    keepsItsRules,
  };
}

interface Search {
  readonly truth: readonly number[];
  readonly targets: readonly number[];
  readonly needed: readonly number[];
  readonly steps: number;
  readonly rounds: number;
}

/** Walks, pushes and has registers put together; what is left over are counts that no two registers were found to differ enough in. */
function searched(walker: Walker, { truth, targets, needed, steps, rounds }: Search): readonly number[] {
  const start = countsOf(walker.model, truth);
  const isOpen = (id: number): boolean => (walker.seen.high[id] ?? 0) - (walker.seen.low[id] ?? 0) < (needed[id] ?? 0);
  walk(walker, steps, heat);
  let open = targets.filter(isOpen);
  for (let round = 1; round <= rounds && open.length > 0; round += 1) {
    for (const id of open)
      if (isOpen(id)) push(walker, { id, needed: needed[id] ?? width, truth, start, steps: 2000 * 2 ** round });
    open = open.filter(isOpen);
    if (round === 2 && open.length > 100) return open;
  }
  for (const id of open) if (isOpen(id)) prove(walker, truth, { id, needed: needed[id] ?? width });
  return open.filter(isOpen);
}

/** How far apart a count's least and most were before anything was printed: what the known totals alone leave open. */
function widthBefore({ register, questions }: Model, question: Question, counts: Int32Array): number {
  const totals = questions.flatMap((one, id) =>
    isYear(register, one) && one.edition === question.edition ? [{ one, count: counts[id] ?? 0 }] : [],
  );
  const known = totals.filter(({ one }) => one.isKnown);
  if (known.length === 0) return Number.POSITIVE_INFINITY;
  const asked = question.asked.get(register.years.dim);
  const touched = known.filter(
    ({ one }) =>
      one.isAdded === question.isAdded &&
      (!asked || [...(one.asked.get(register.years.dim) ?? [])].some((part) => asked.has(part))),
  );
  return touched.reduce((sum, { count }) => sum + count, 0);
}

const isYear = (register: Register, { asked }: Question): boolean => asked.size === 1 && asked.has(register.years.dim);

interface Push {
  readonly id: number;
  readonly needed: number;
  readonly truth: readonly number[];
  readonly start: Int32Array;
  readonly steps: number;
}

/** Pushes a count down and up, each time from the truth, until it is seen to be free. */
function push(walker: Walker, { id, needed, truth, start, steps }: Push): void {
  for (const towards of [1, -1] as const) {
    startAt(walker, truth, start);
    const { low, high } = walker.seen;
    const until = towards > 0 ? (low[id] ?? 0) + needed : (high[id] ?? 0) - needed;
    walk(walker, steps, heat, { question: id, towards, until: Math.max(0, until) });
    if ((high[id] ?? 0) - (low[id] ?? 0) >= needed) return;
  }
}

/** Has the solver put a register together in which a count is as far away as it must be. */
function prove(walker: Walker, truth: readonly number[], { id, needed }: { id: number; needed: number }): void {
  const { seen, model } = walker;
  const least = (seen.low[id] ?? 0) + needed;
  const most = (seen.high[id] ?? 0) - needed;
  const wishes = [
    { question: id, low: least, high: Number.POSITIVE_INFINITY },
    ...(most >= 0 ? [{ question: id, low: 0, high: most }] : []),
  ];
  for (const wish of wishes) {
    const codes = witnessFor(model, truth, wish);
    const counts = codes && countsOf(model, codes);
    if (!counts || misfitOf(model, counts) > 0) continue;
    startAt(walker, codes, counts);
    lookAtAll(walker);
    seen.registers += 1;
    return;
  }
}

const provenRange = (solver: Solver, question: Question | undefined): Range =>
  (question && solver(question)) ?? anything;

const anything: Range = [0, Number.POSITIVE_INFINITY];

const described = (question: Question | undefined): string =>
  question
    ? `edition ${question.edition}${question.isAdded ? ' added' : ''} ${[...question.asked].map(([name, answers]) => `${name}=${[...answers].join('|')}`).join(' ')} (told ${question.told ?? '-'})`
    : '';
