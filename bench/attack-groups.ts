// Attacks one publication: which groups give away an answer that all their members share.
import { countsOf, withQuestions } from './attack-model.ts';
import type { Model, Question } from './attack-model.ts';
import type { Effort } from './attack-counts.ts';
import { solverFor } from './attack-solve.ts';
import { startAt, walk, walkerAt } from './attack-walk.ts';
import type { Walker } from './attack-walk.ts';
import { dice } from './registers.ts';

/** What became of the groups of one publication: those in a printed cell, and those that an edition added to one. */
export interface Groups {
  /** Groups and answers that all their members truly share. */
  readonly asked: number;
  /** Proven: in every register that fits, nobody in the group answers otherwise. */
  readonly exposed: number;
  readonly undecided: readonly string[];
}

/** A group and an answer that all of it shares. */
interface Shared {
  readonly question: number;
  readonly dim: number;
  readonly answer: number;
}

const lookEvery = 100;
const heat = 0.3;

/** Watches a walk for registers in which a group's members do not all share their answer, then goes looking for the rest. */
export function attackGroups(
  model: Model,
  truth: readonly number[],
  { steps, solved = Number.POSITIVE_INFINITY }: Effort,
): Groups {
  const shared = sharedIn(model, truth);
  let open: readonly Shared[] = shared;
  let fits = 0;
  const onFit = ({ codes }: Walker): void => {
    fits += 1;
    if (fits % lookEvery === 0 && open.length > 0) open = stillShared(model, codes, open);
  };
  walk(walkerAt(model, truth, dice(`groups ${model.register.name}`), onFit), steps, heat);
  open = soughtOneByOne(model, truth, open);
  const solver = solverFor(model);
  const found = open.map((one, at) => ({
    one,
    range: at < solved ? solver(otherwise(model, one), [one.dim]) : undefined,
  }));
  return {
    asked: shared.length,
    exposed: found.filter(({ range }) => range?.[1] === 0).length,
    undecided: found
      .filter(({ range }) => range?.[1] !== 0)
      .map(
        ({ one }) => `${JSON.stringify([...otherwise(model, one).asked].map(([name, answers]) => [name, ...answers]))}`,
      ),
  };
}

/** For each question and dimension which answers its cases give, as bits. */
function answersIn(model: Model, codes: readonly number[]): Uint16Array {
  const dims = model.names.length;
  const found = new Uint16Array(model.questions.length * dims);
  for (const code of codes) {
    const bits = model.names.map(
      (_, dim) => 1 << (Math.floor(code / (model.steps[dim] ?? 1)) % (model.sizes[dim] ?? 1)),
    );
    for (const id of model.countedIn(code))
      for (let dim = 0; dim < dims; dim += 1) found[id * dims + dim] = (found[id * dims + dim] ?? 0) | (bits[dim] ?? 0);
  }
  return found;
}

/** Every group whose members share an answer that the group itself does not name. Time is no secret. */
function sharedIn(model: Model, truth: readonly number[]): readonly Shared[] {
  const found = answersIn(model, truth);
  const time = model.names.indexOf(model.register.years.dim);
  return model.questions.flatMap(({ asked }, question) =>
    model.names.flatMap((name, dim) => {
      const bits = found[question * model.names.length + dim] ?? 0;
      const isSettled = dim === time || (asked.get(name)?.size ?? model.sizes[dim]) === 1;
      const isShared = bits !== 0 && (bits & (bits - 1)) === 0;
      return isShared && !isSettled ? [{ question, dim, answer: Math.log2(bits) }] : [];
    }),
  );
}

function stillShared(model: Model, codes: readonly number[], open: readonly Shared[]): readonly Shared[] {
  const found = answersIn(model, codes);
  return open.filter(
    ({ question, dim, answer }) => ((found[question * model.names.length + dim] ?? 0) & ~(1 << answer)) === 0,
  );
}

/** The members of a group who answer otherwise than the rest are known to. */
function otherwise(model: Model, { question, dim, answer }: Shared): Question {
  const group = model.questions[question];
  const name = model.names[dim] ?? '';
  const list = model.register.dimensions[name]?.categories ?? [];
  const answers = [...(group?.asked.get(name) ?? list)].filter((one) => one !== list[answer]);
  return {
    asked: new Map([...(group?.asked ?? []), [name, new Set(answers)]]),
    edition: group?.edition ?? 0,
    isAdded: group?.isAdded ?? false,
    low: 0,
    high: Number.POSITIVE_INFINITY,
    isKnown: false,
    told: undefined,
  };
}

function soughtOneByOne(model: Model, truth: readonly number[], open: readonly Shared[]): readonly Shared[] {
  if (open.length === 0) return open;
  const wider = withQuestions(
    model,
    open.map((one) => otherwise(model, one)),
  );
  const first = model.questions.length;
  const start = countsOf(wider, truth);
  const walker = walkerAt(wider, truth, dice(`groups again ${model.register.name}`));
  const isOpen = (at: number): boolean => walker.seen.high[first + at] === 0;
  for (const steps of [3000, 12_000, 50_000]) {
    const left = open.flatMap((_, at) => (isOpen(at) ? [at] : []));
    if (steps > 3000 && left.length > 40) break;
    for (const at of left) {
      startAt(walker, truth, start);
      if (isOpen(at)) walk(walker, steps, heat, { question: first + at, towards: 1, until: 1 });
    }
  }
  return open.filter((_, at) => isOpen(at));
}
