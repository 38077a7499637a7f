// Attacks the copy itself: which of its rows can be solved back from the printed tables, taken as exact, and are any of them real people's.
import { countsOf } from './attack-model.ts';
import type { Model, Question } from './attack-model.ts';
import { columnsOf, highs, wholeCases } from './attack-solve.ts';
import type { Range } from './attack-solve.ts';

/** The rows that can be solved back. */
export interface Rows {
  /** Different rows of the copy. */
  readonly rows: number;
  /** Those that every copy that prints as this one did must hold. */
  readonly forced: number;
  /** Those of the forced that are a real case, answer for answer. */
  readonly real: number;
  /** Rows of the copy that are a real case, answer for answer, forced or not. */
  readonly realAtAll: number;
  /** Not settled in time. */
  readonly undecided: number;
}

const mostKinds = 60_000;

/** Solves for the rows of the copy. The questions' own ranges are not used: what was told is taken as it stands. */
export function attackRows(model: Model, copy: readonly number[], truth: readonly number[]): Rows {
  const distinct = [...new Set(copy)];
  const real = new Set(truth.map((code) => code % model.editionStep));
  const isReal = (code: number): boolean => real.has(code % model.editionStep);
  const settled = forcedOf(model, copy, distinct);
  return {
    rows: distinct.length,
    forced: settled.forced.length,
    real: settled.forced.filter(isReal).length,
    realAtAll: distinct.filter(isReal).length,
    undecided: settled.undecided,
  };
}

function forcedOf(model: Model, copy: readonly number[], distinct: readonly number[]) {
  const kinds = kindsOf(model);
  if (kinds === undefined) return { forced: [], undecided: distinct.length };
  const ask = programmeOf(model, kinds, countsOf(model, copy));
  let open = distinct;
  let undecided = 0;
  // All at once first: whatever is missing from any copy that fits is not forced.
  for (let round = 0; round < 12; round += 1) {
    const found = ask(open);
    if (!found) break;
    const left = open.filter((code) => found.has(code));
    if (left.length === open.length) break;
    open = left;
  }
  const forced: number[] = [];
  for (const code of open) {
    const found = ask([code]);
    if (!found) undecided += 1;
    else if (found.has(code)) forced.push(code);
  }
  return { forced, undecided };
}

type Ask = (rows: readonly number[]) => ReadonlySet<number> | undefined;

/** Looks for a copy with the same tables and as few as can be of some rows; gives the kinds of row that it holds. */
function programmeOf(model: Model, kinds: readonly number[], counts: Int32Array): Ask {
  const printed = model.questions.flatMap(({ told }, id) => (told === undefined ? [] : [id]));
  const columns = columnsOf(model, kinds, printed);
  const told = printed.map((id): Range => [counts[id] ?? 0, counts[id] ?? 0]);
  return (rows) => {
    const wanted = new Set(rows);
    const source = wholeCases(
      columns,
      told,
      kinds.map((kind) => (wanted.has(kind) ? 1 : 0)),
    );
    return highs.withModel(source, (solver) => {
      solver.options.set({ output_flag: false, time_limit: 10 });
      solver.run();
      if (solver.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
      const { colValue } = solver.getSolution();
      return new Set(kinds.filter((_, at) => (colValue[at] ?? 0) > 0.5));
    });
  };
}

/** Every kind of row that no printed 0 rules out; undefined when there are too many to ask about. */
function kindsOf(model: Model): readonly number[] | undefined {
  const found: number[] = [];
  for (let first = 0; first < model.editions; first += 1) {
    const rules = ruledOut(model, first);
    let open = [first * model.editionStep];
    for (let dim = 0; dim < model.names.length; dim += 1) {
      const here = rules.filter(({ last }) => last === dim);
      const [step, size] = [model.steps[dim] ?? 1, model.sizes[dim] ?? 1];
      open = open.flatMap((start) =>
        Array.from({ length: size }, (_, place) => start + place * step).filter((code) =>
          here.every(({ dims, codes }) => !codes.has(partOf(model, dims, code))),
        ),
      );
      if (open.length > mostKinds) return undefined;
    }
    found.push(...open.filter((code) => model.isPossible(code)));
  }
  return found.length > mostKinds ? undefined : found;
}

const partOf = ({ steps, sizes }: Model, dims: readonly number[], code: number): number =>
  dims.reduce((part, dim) => part + (Math.floor(code / (steps[dim] ?? 1)) % (sizes[dim] ?? 1)) * (steps[dim] ?? 0), 0);

/** The kinds of row that a printed 0 rules out for what an edition added: none was told, or no more than the edition before. */
function ruledOut(model: Model, first: number) {
  const before = new Map(
    model.questions.flatMap((one) =>
      one.told === undefined ? [] : [[`${one.edition} ${textOf(one)}`, one.told] as const],
    ),
  );
  const views = new Map<
    string,
    { readonly dims: readonly number[]; readonly last: number; readonly codes: Set<number> }
  >();
  for (const question of model.questions) {
    const { told, edition, asked } = question;
    if (told === undefined || edition < first) continue;
    const added =
      edition === first && first > 0 ? told - (before.get(`${edition - 1} ${textOf(question)}`) ?? 0) : told;
    if (added > 0) continue;
    const dims = model.names.flatMap((name, at) => (asked.has(name) ? [at] : []));
    const view = views.get(dims.join()) ?? { dims, last: dims.at(-1) ?? 0, codes: new Set<number>() };
    views.set(dims.join(), view);
    for (const code of codesOf(model, dims, question)) view.codes.add(code);
  }
  return [...views.values()];
}

const textOf = ({ asked }: Question): string =>
  [...asked]
    .map(([name, answers]) => `${name}=${[...answers].toSorted().join('|')}`)
    .toSorted()
    .join('&');

function codesOf(model: Model, dims: readonly number[], { asked }: Question): readonly number[] {
  let codes = [0];
  for (const dim of dims) {
    const name = model.names[dim] ?? '';
    const list = model.register.dimensions[name]?.categories ?? [];
    const places = [...(asked.get(name) ?? [])].map((answer) => list.indexOf(answer));
    codes = codes.flatMap((code) => places.map((place) => code + place * (model.steps[dim] ?? 0)));
  }
  return codes;
}
