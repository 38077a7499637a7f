// What a walk did not show to be safe is asked of a solver: the tightest range over all registers, in the dimensions that matter for the question.
import loader from 'highs';
import type { Model, Question } from './attack-model.ts';

// The package's types are written for CommonJS; what is imported is the loader itself.
const load = loader as unknown as typeof loader.default;

/** The solver. */
export const highs = await load();

/** The tightest range that was proven, and whether it narrows anything. */
export type Range = readonly [number, number];

/** Each kind of case and the counts it is in: one kind after another, as the solver reads a matrix. */
export interface Columns {
  readonly starts: readonly number[];
  readonly indices: readonly number[];
}

/** In which of these questions' counts each kind of case is. */
export function columnsOf(model: Model, kinds: readonly number[], ids: readonly number[]): Columns {
  const rowOf = new Map(ids.map((id, at) => [id, at]));
  const [starts, indices] = [[0], [] as number[]];
  for (const kind of kinds) {
    for (const id of model.countedIn(kind)) {
      const row = rowOf.get(id);
      if (row !== undefined) indices.push(row);
    }
    starts.push(indices.length);
  }
  return { starts, indices };
}

/** How many of each kind there are, in whole cases, so that every count lies in its range and the cost is the least: as the solver takes it. */
export const wholeCases = ({ starts, indices }: Columns, ranges: readonly Range[], cost: readonly number[]) => ({
  numCols: cost.length,
  numRows: ranges.length,
  colCost: cost,
  colLower: cost.map(() => 0),
  colUpper: cost.map(() => highs.infinity),
  rowLower: ranges.map(([low]) => low),
  rowUpper: ranges.map(([, high]) => (Number.isFinite(high) ? high : highs.infinity)),
  matrix: {
    format: 'csc' as const,
    numRows: ranges.length,
    numCols: cost.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(indices, () => 1),
  },
  integrality: cost.map(() => highs.constants.variableType.integer),
});

interface Part extends Columns {
  readonly dims: readonly number[];
  readonly rows: readonly Question[];
  readonly cells: readonly (readonly number[])[];
}

const largest = 30_000;

/** Answers for a model: the range of a question, or nothing when there are too many kinds of case to ask about. */
export type Solver = (question: Question, extra?: readonly number[]) => Range | undefined;

/**
 * Asks for the range of a question over every register of fewer dimensions: all that was printed of those dimensions, nothing of others. Such a
 * range holds every true one, so a narrow range is proven and a wide one is not.
 */
export function solverFor(model: Model): Solver {
  const parts = new Map<string, Part>();
  return (question, extra = []) => {
    const dims = dimsFor(model, question, extra);
    const part = parts.get(dims.join()) ?? partOf(model, dims);
    parts.set(dims.join(), part);
    if (part.cells.length === 0 || part.cells.length > largest) return undefined;
    const low = bestOf(model, part, question, 1);
    const high = low === undefined ? undefined : bestOf(model, part, question, -1);
    return low === undefined || high === undefined ? undefined : [low, high];
  };
}

const dimsFor = ({ names, register }: Model, { asked }: Question, extra: readonly number[]): readonly number[] =>
  names.flatMap((name, at) => (asked.has(name) || name === register.years.dim || extra.includes(at) ? [at] : []));

/** Every kind of case there can be in these dimensions, and the questions that know no others. */
function partOf(model: Model, dims: readonly number[]): Part {
  const kinds = dims.reduce((count, dim) => count * (model.sizes[dim] ?? 0), model.editions);
  if (kinds > largest) return { dims, cells: [], rows: [], starts: [], indices: [] };
  let cells: number[][] = [[]];
  for (const dim of dims)
    cells = cells.flatMap((cell) => Array.from({ length: model.sizes[dim] ?? 0 }, (_, place) => [...cell, place]));
  cells = cells.flatMap((cell) => Array.from({ length: model.editions }, (_, first) => [...cell, first]));
  cells = cells.filter((cell) => model.isPossible(codeOf(model, dims, cell)));
  const isInside = ({ asked }: Question): boolean =>
    [...asked.keys()].every((name) => dims.includes(model.names.indexOf(name)));
  const rows = model.questions.filter((one) => isInside(one) && !one.isAdded);
  const [starts, indices] = [[0], [] as number[]];
  for (const cell of cells) {
    rows.forEach((row, at) => void (counts(model, dims, row, cell) && indices.push(at)));
    starts.push(indices.length);
  }
  return { dims, cells, rows, starts, indices };
}

const codeOf = (model: Model, dims: readonly number[], cell: readonly number[]): number =>
  dims.reduce(
    (code, dim, at) => code + (model.steps[dim] ?? 0) * (cell[at] ?? 0),
    (cell.at(-1) ?? 0) * model.editionStep,
  );

const counts = (
  model: Model,
  dims: readonly number[],
  { asked, edition, isAdded }: Question,
  cell: readonly number[],
): boolean => {
  const first = cell.at(-1) ?? 0;
  if (isAdded ? first !== edition : first > edition) return false;
  return dims.every((dim, at) => {
    const name = model.names[dim] ?? '';
    return asked.get(name)?.has(model.register.dimensions[name]?.categories[cell[at] ?? 0] ?? '') ?? true;
  });
};

/** The least (`sign` 1) or the most (-1) that the question can be, in whole cases; what the solver proved when its time ran out. */
function bestOf(model: Model, part: Part, question: Question, sign: 1 | -1): number | undefined {
  const { dims, rows, cells } = part;
  const source = wholeCases(
    part,
    rows.map(({ low, high }) => [low, high]),
    cells.map((cell) => (counts(model, dims, question, cell) ? sign : 0)),
  );
  return highs.withModel(source, (solver) => {
    solver.options.set({ output_flag: false, time_limit: 5 });
    solver.run();
    const status = solver.getModelStatus();
    if (status === highs.constants.modelStatus.infeasible) return undefined;
    if (status === highs.constants.modelStatus.unbounded) return sign * -Number.MAX_SAFE_INTEGER;
    const bound = solver.info.get('mip_dual_bound');
    return sign > 0 ? Math.ceil(Number(bound) - 1e-6) : Math.floor(-Number(bound) + 1e-6);
  });
}
