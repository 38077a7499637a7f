// A register that fits and answers a question as is wished, put together by a solver where the walk found none. It is counted again before it is believed.
import { columnsOf, highs, wholeCases } from './attack-solve.ts';
import type { Range } from './attack-solve.ts';
import type { Model } from './attack-model.ts';

/** What a register is wished to have: at least or at most so many of what a question asks. */
export interface Wish {
  readonly question: number;
  readonly low: number;
  readonly high: number;
}

const seconds = 60;

/** The cases of a register that fits everything that was printed and the wish too; undefined when the solver found none in its time. */
export function witnessFor(model: Model, truth: readonly number[], wish: Wish): readonly number[] | undefined {
  const kinds = kindsNear(model, truth, wish.question);
  const asked = model.questions.map(({ low, high }, id): Range =>
    id === wish.question ? [Math.max(low, wish.low), Math.min(high, wish.high)] : [low, high],
  );
  const held = asked.flatMap((range, id) => (range[0] > 0 || Number.isFinite(range[1]) ? [{ id, range }] : []));
  const columns = columnsOf(
    model,
    kinds,
    held.map(({ id }) => id),
  );
  const source = wholeCases(
    columns,
    held.map(({ range }) => range),
    kinds.map(() => 0),
  );
  return highs.withModel(source, (solver) => {
    solver.options.set({ output_flag: false, time_limit: seconds });
    solver.run();
    if (solver.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    const values = solver.getSolution().colValue;
    return kinds.flatMap((kind, at) => Array.from({ length: Math.round(values[at] ?? 0) }, () => kind));
  });
}

/** Kinds of case that a register near this one may have: those that are, with one answer changed, and with what the question asks. */
function kindsNear(model: Model, truth: readonly number[], question: number): readonly number[] {
  const asked = model.questions[question]?.asked ?? new Map<string, ReadonlySet<string>>();
  const found = new Set(truth);
  const dims = model.names.map((_, dim) => dim);
  for (const code of truth) {
    for (const dim of dims) for (const other of withAny(model, code, dim)) found.add(other);
    for (const other of atEveryEdition(model, code)) found.add(other);
    let such = [code];
    for (const [name, answers] of asked) {
      const dim = model.names.indexOf(name);
      const places = [...answers].map((answer) => model.register.dimensions[name]?.categories.indexOf(answer) ?? 0);
      such = such.flatMap((one) => places.map((place) => withAnswer(model, one, dim, place)));
    }
    for (const one of such) for (const other of atEveryEdition(model, one)) found.add(other);
  }
  return [...found].filter((code) => model.isPossible(code));
}

const withAnswer = ({ steps, sizes }: Model, code: number, dim: number, place: number): number => {
  const [step, size] = [steps[dim] ?? 1, sizes[dim] ?? 1];
  return code + (place - (Math.floor(code / step) % size)) * step;
};

const withAny = (model: Model, code: number, dim: number): readonly number[] =>
  Array.from({ length: model.sizes[dim] ?? 0 }, (_, place) => withAnswer(model, code, dim, place));

const atEveryEdition = ({ editionStep, editions }: Model, code: number): readonly number[] =>
  Array.from({ length: editions }, (_, edition) => (code % editionStep) + edition * editionStep);
