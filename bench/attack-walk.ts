// A walk over registers that could have been printed as this one was. Two of them in which a count differs by three are a proof that nobody
// can conclude it: no solver, no belief.
import type { Dice } from './registers.ts';
import { countsOf } from './attack-model.ts';
import type { Model, Question } from './attack-model.ts';

/** What has been seen of every question over all registers that fit. */
export interface Seen {
  readonly low: Int32Array;
  readonly high: Int32Array;
  registers: number;
}

/** A question to be pushed up (1) or down (-1). */
export interface Goal {
  readonly question: number;
  readonly towards: 1 | -1;
}

/** A walker: its register, and how far that is from fitting. */
export interface Walker {
  readonly model: Model;
  readonly dices: Dice;
  codes: number[];
  readonly counts: Int32Array;
  /** By how much the register breaks what was printed, over all questions. */
  misfit: number;
  readonly seen: Seen;
  readonly onFit: ((walker: Walker) => void) | undefined;
}

/** A walker at the true register, which fits if the publisher keeps its own rules. */
export function walkerAt(
  model: Model,
  codes: readonly number[],
  dices: Dice,
  onFit?: (walker: Walker) => void,
): Walker {
  const counts = countsOf(model, codes);
  const seen = { low: Int32Array.from(counts), high: Int32Array.from(counts), registers: 1 };
  return { model, dices, codes: [...codes], counts, misfit: misfitOf(model, counts), seen, onFit };
}

/** Sets a walker back to a register that fits; what it has seen stays seen. */
export function startAt(walker: Walker, codes: readonly number[], counts: Int32Array): void {
  walker.codes = [...codes];
  walker.counts.set(counts);
  walker.misfit = 0;
}

/** By how much counts break what was printed. */
export const misfitOf = ({ questions }: Model, counts: Int32Array): number =>
  questions.reduce((sum, { low, high }, id) => {
    const count = counts[id] ?? 0;
    return sum + Math.max(0, low - count) + Math.max(0, count - high);
  }, 0);

function shift({ model, counts }: Walker, code: number, by: 1 | -1): number {
  let change = 0;
  const ids = model.countedIn(code);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const question = model.questions[id];
    if (!question) continue;
    const before = counts[id] ?? 0;
    counts[id] = before + by;
    if (by > 0) change += (before >= question.high ? 1 : 0) - (before < question.low ? 1 : 0);
    else change += (before <= question.low ? 1 : 0) - (before > question.high ? 1 : 0);
  }
  return change;
}

function look({ model, counts, seen }: Walker, code: number): void {
  const ids = model.countedIn(code);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const count = counts[id] ?? 0;
    if (count < (seen.low[id] ?? 0)) seen.low[id] = count;
    if (count > (seen.high[id] ?? 0)) seen.high[id] = count;
  }
}

/** Everything as it stands in a register that fits. */
export function lookAtAll({ counts, seen }: Walker): void {
  counts.forEach((count, id) => {
    if (count < (seen.low[id] ?? 0)) seen.low[id] = count;
    if (count > (seen.high[id] ?? 0)) seen.high[id] = count;
  });
}

interface Step {
  readonly out: readonly number[];
  readonly into: readonly number[];
}

/** Walks so many steps; towards a goal if there is one, and then only until it is seen as far as `until`. */
export function walk(walker: Walker, steps: number, heat: number, goal?: Goal & { readonly until: number }): void {
  for (let step = 0; step < steps; step += 1) {
    take(walker, goal && walker.dices.one() < 0.5 ? pushed(walker, goal) : tried(walker), heat, goal);
    if (goal && isReached(walker, goal)) return;
  }
}

const isReached = ({ seen }: Walker, { question, towards, until }: Goal & { readonly until: number }): boolean =>
  towards > 0 ? (seen.high[question] ?? 0) >= until : (seen.low[question] ?? 0) <= until;

const eagerness = 1.5;

function take(walker: Walker, step: Step, heat: number, goal: Goal | undefined): void {
  if (!step.into.every((code) => walker.model.isPossible(code))) return;
  const before = goal ? (walker.counts[goal.question] ?? 0) : 0;
  const change = shiftAll(walker, step.out, -1) + shiftAll(walker, step.into, 1);
  const pushedBy = goal ? ((walker.counts[goal.question] ?? 0) - before) * goal.towards : 0;
  const cost = change - eagerness * pushedBy;
  if (cost <= 0 || walker.dices.one() < Math.exp(-cost / heat)) return keep(walker, step, change);
  shiftAll(walker, step.out, 1);
  shiftAll(walker, step.into, -1);
}

function shiftAll(walker: Walker, codes: readonly number[], by: 1 | -1): number {
  let change = 0;
  for (const code of codes) change += shift(walker, code, by);
  return change;
}

function keep(walker: Walker, { out, into }: Step, change: number): void {
  const hadFitted = walker.misfit === 0;
  walker.misfit += change;
  for (const code of out) remove(walker.codes, code);
  walker.codes.push(...into);
  if (walker.misfit > 0) return;
  walker.seen.registers += 1;
  if (hadFitted) for (const code of [...out, ...into]) look(walker, code);
  else lookAtAll(walker);
  walker.onFit?.(walker);
}

function remove(codes: number[], code: number): void {
  const at = codes.indexOf(code);
  const last = codes.pop();
  if (last !== undefined && at < codes.length) codes[at] = last;
}

/** Another answer to one thing, about one case. */
function changed({ model, dices }: Walker, code: number): number {
  const dim = dices.below(model.names.length);
  const [step, size] = [model.steps[dim] ?? 1, model.sizes[dim] ?? 1];
  const now = Math.floor(code / step) % size;
  return code + (((now + 1 + dices.below(Math.max(1, size - 1))) % size) - now) * step;
}

/** A step of any kind: an answer changed, one or two at once, two cases exchanging an answer, a case more or less. */
function tried(walker: Walker): Step {
  const { codes, dices, model } = walker;
  const kind = dices.one();
  if (codes.length === 0 || kind < 0.06)
    return { out: [], into: [codes.length > 0 ? changed(walker, dices.pick(codes)) : 0] };
  const one = dices.pick(codes);
  if (kind < 0.12) return { out: [one], into: [] };
  if (kind < 0.5) return { out: [one], into: [changed(walker, one)] };
  if (kind < 0.6) return { out: [one], into: [changed(walker, changed(walker, one))] };
  const other = dices.pick(codes);
  if (one === other) return { out: [], into: [] };
  if (kind < 0.75) return { out: [one, other], into: [changed(walker, one), changed(walker, other)] };
  return exchanged(model, one, other, dices.below(model.names.length + (model.editions > 1 ? 1 : 0)));
}

/** A step that moves the goal: a case taken out of what is asked, or answered into it; often one that leaves the totals as they are. */
function pushed(walker: Walker, { question, towards }: Goal): Step {
  const { codes, dices, model } = walker;
  const goal = model.questions[question];
  if (!goal || codes.length === 0) return nothing;
  const kind = dices.one();
  if (goal.isAdded && kind < 0.5) return exchangedEdition(walker, question, towards);
  const one = found(
    walker,
    (code) => model.countedIn(code).includes(question) === towards < 0 && isOfTime(model, goal, code),
  );
  if (one === undefined) return nothing;
  const into = towards < 0 ? outOf(walker, goal.asked, one) : answered(walker, goal.asked, one);
  if (kind > 0.9) return towards < 0 ? { out: [one], into: [] } : { out: [], into: [into] };
  if (kind > 0.6) return { out: [one], into: [into] };
  // Somebody else takes over the answer that was given up, so that only the combination changes.
  const dim = differing(model, one, into);
  const other = found(walker, (code) => code !== one && answerOf(model, code, dim) === answerOf(model, into, dim));
  if (other === undefined) return { out: [one], into: [into] };
  return exchanged(model, one, other, dim);
}

const nothing: Step = { out: [], into: [] };
const tries = 12;

/** A case that is such a one, if a few picks find any. */
function found({ codes, dices }: Walker, isSuch: (code: number) => boolean): number | undefined {
  for (let at = 0; at < tries; at += 1) {
    const code = codes[dices.below(codes.length)];
    if (code !== undefined && isSuch(code)) return code;
  }
  return undefined;
}

/** Whether a case lies in the time and the edition that a question asks of. */
function isOfTime(model: Model, { asked, edition, isAdded }: Question, code: number): boolean {
  const first = Math.floor(code / model.editionStep);
  if (isAdded ? first !== edition : first > edition) return false;
  const { dim } = model.register.years;
  const at = model.names.indexOf(dim);
  return asked.get(dim)?.has(model.register.dimensions[dim]?.categories[answerOf(model, code, at)] ?? '') ?? true;
}

const stepOf = ({ steps, editionStep }: Model, dim: number): number => steps[dim] ?? editionStep;
const sizeOf = ({ sizes, editions }: Model, dim: number): number => sizes[dim] ?? editions;

/** The answer a case gives; past the last dimension, the edition it is first counted in. */
const answerOf = (model: Model, code: number, dim: number): number =>
  Math.floor(code / stepOf(model, dim)) % sizeOf(model, dim);

const differing = (model: Model, one: number, other: number): number =>
  model.names.findIndex((_, dim) => answerOf(model, one, dim) !== answerOf(model, other, dim));

/** Two cases with one answer exchanged. */
function exchanged(model: Model, one: number, other: number, dim: number): Step {
  if (dim < 0) return nothing;
  const apart = (answerOf(model, other, dim) - answerOf(model, one, dim)) * stepOf(model, dim);
  return { out: [one, other], into: [one + apart, other - apart] };
}

/** A late case and an early one of the same time change places: nothing of the later edition is changed. */
function exchangedEdition(walker: Walker, question: number, towards: 1 | -1): Step {
  const { model } = walker;
  const goal = model.questions[question];
  if (!goal) return nothing;
  const early = { ...goal, isAdded: false, edition: goal.edition - 1 };
  const asks = (code: number): boolean =>
    [...goal.asked].every(([name, answers]) => {
      const list = model.register.dimensions[name]?.categories ?? [];
      return answers.has(list[answerOf(model, code, model.names.indexOf(name))] ?? '');
    });
  const late = found(walker, (code) => isOfTime(model, goal, code) && asks(code) === towards < 0);
  const other = found(walker, (code) => isOfTime(model, early, code) && asks(code) === towards > 0);
  return late === undefined || other === undefined ? nothing : exchanged(model, late, other, model.names.length);
}

type Asked = ReadonlyMap<string, ReadonlySet<string>>;

/** A case with the answers that are asked for, the rest as it was. */
function answered({ model, dices }: Walker, asked: Asked, code: number): number {
  let found = code;
  model.names.forEach((name, dim) => {
    const answers = asked.get(name);
    if (!answers) return;
    const list = model.register.dimensions[name]?.categories ?? [];
    const step = model.steps[dim] ?? 1;
    const now = Math.floor(found / step) % (model.sizes[dim] ?? 1);
    if (!answers.has(list[now] ?? '')) found += (list.indexOf(dices.pick([...answers])) - now) * step;
  });
  return found;
}

/** A case with one of its answers changed to another than is asked for. */
function outOf({ model, dices }: Walker, asked: Asked, code: number): number {
  if (asked.size === 0) return code;
  const name = dices.pick([...asked.keys()]);
  const dim = model.names.indexOf(name);
  const list = model.register.dimensions[name]?.categories ?? [];
  const others = list.filter((answer) => !asked.get(name)?.has(answer));
  if (others.length === 0) return code;
  const step = model.steps[dim] ?? 1;
  const now = Math.floor(code / step) % (model.sizes[dim] ?? 1);
  return code + (list.indexOf(dices.pick(others)) - now) * step;
}
