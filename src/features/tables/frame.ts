import { all } from './table.ts';
import type { Dimensions, TableSpec } from './table.ts';

/** A table made ready: which cells a row lies in is looked up by the row's place among the table's own combinations. */
export interface Layout {
  /** The dimensions that say whether a row is in the table at all, and which categories are. */
  readonly where: readonly { readonly dim: number; readonly holds: Uint8Array }[];
  readonly dims: readonly { readonly dim: number; readonly step: number }[];
  /** For each combination of categories: the cells it counts in that no table before this one has. */
  readonly own: readonly Int32Array[];
  /** The cell of each printed place, in the order of `cellsOf`. */
  readonly cells: Int32Array;
}

/** Every cell of every table, each once: two tables that ask the same share the cell, so they cannot disagree. */
export interface Frame {
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly layouts: readonly Layout[];
  /** The tables that a dimension has a say in. */
  readonly layoutsOf: readonly (readonly Layout[])[];
  readonly cellCount: number;
  /** How many places each cell is printed in. */
  readonly printed: Int32Array;
  /** What each cell narrows: dimension to categories, the dimensions it takes whole left out. */
  readonly meaning: readonly ReadonlyMap<number, ReadonlySet<number>>[];
}

/** The codes that a table shows of one of its dimensions. */
export const codesOf = (dimensions: Dimensions, spec: TableSpec, dim: string): readonly string[] =>
  spec.codes[dim] ?? [...(dimensions[dim]?.categories ?? []), all];

/** The codes of each cell of a table, the last dimension running fastest. */
export const cellsOf = (dimensions: Dimensions, spec: TableSpec): readonly (readonly string[])[] =>
  spec.dims.reduce<readonly (readonly string[])[]>(
    (cells, dim) => cells.flatMap((cell) => codesOf(dimensions, spec, dim).map((code) => [...cell, code])),
    [[]],
  );

/** The categories that a code takes in, as places in the dimension's list. */
function taken(dimensions: Dimensions, dim: string, code: string): ReadonlySet<number> {
  const { categories, groups } = dimensions[dim] ?? { categories: [], groups: {} };
  if (code === all) return new Set(categories.keys());
  const members = new Map(Object.entries(groups)).get(code) ?? [code];
  return new Set(members.map((member) => categories.indexOf(member)).filter((place) => place >= 0));
}

type Narrowing = Map<number, ReadonlySet<number>>;

/** The frame of these tables over these dimensions. */
export function frameOf(dimensions: Dimensions, specs: readonly TableSpec[]): Frame {
  const names = Object.keys(dimensions);
  const sizes = names.map((name) => dimensions[name]?.categories.length ?? 0);
  const known = new Map<string, number>();
  const meaning: Narrowing[] = [];
  const printed: number[] = [];
  const cellFor = (narrowing: Narrowing): number => {
    const key = keyOf(narrowing);
    const cell = known.get(key) ?? meaning.push(narrowing) - 1;
    known.set(key, cell);
    printed[cell] = (printed[cell] ?? 0) + 1;
    return cell;
  };
  const layouts = specs.map((spec) =>
    layoutOf({ dimensions, names, sizes, spec, cellFor, firstNew: meaning.length, meaning }),
  );
  return {
    names,
    sizes,
    layouts,
    layoutsOf: names.map((_, dim) =>
      layouts.filter(({ where, dims }) => [...where, ...dims].some((part) => part.dim === dim)),
    ),
    cellCount: meaning.length,
    printed: Int32Array.from(printed),
    meaning,
  };
}

/** What a cell is known by: two that narrow the same are one. */
export const keyOf = (narrowing: ReadonlyMap<number, ReadonlySet<number>>): string =>
  [...narrowing]
    .toSorted(([one], [other]) => one - other)
    .map(([dim, places]) => `${dim}:${[...places].toSorted((one, other) => one - other).join(',')}`)
    .join(';');

interface Laying {
  readonly dimensions: Dimensions;
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly spec: TableSpec;
  readonly cellFor: (narrowing: Narrowing) => number;
  /** Cells from this one on are this table's own. */
  readonly firstNew: number;
  readonly meaning: readonly Narrowing[];
}

function layoutOf(laying: Laying): Layout {
  const { dimensions, names, sizes, spec, cellFor, firstNew, meaning } = laying;
  const where = Object.entries(spec.where)
    .filter(([, code]) => code !== all)
    .map(([name, code]) => ({ dim: names.indexOf(name), places: taken(dimensions, name, code) }));
  const cells = cellsOf(dimensions, spec).map((codes) =>
    cellFor(
      narrowed(sizes, [
        ...where,
        ...spec.dims.map((name, at) => ({
          dim: names.indexOf(name),
          places: taken(dimensions, name, codes[at] ?? all),
        })),
      ]),
    ),
  );
  const dims = stepsOf(
    spec.dims.map((name) => names.indexOf(name)),
    sizes,
  );
  const mine = [...new Set(cells)].filter((cell) => cell >= firstNew);
  return {
    where: where.map(({ dim, places }) => ({ dim, holds: flags(sizes[dim] ?? 0, places) })),
    dims,
    own: ownCells({ dims, sizes, cells: mine, meaning }),
    cells: Int32Array.from(cells),
  };
}

/** What all the parts leave together; a dimension taken whole narrows nothing. */
function narrowed(
  sizes: readonly number[],
  parts: readonly { readonly dim: number; readonly places: ReadonlySet<number> }[],
): Narrowing {
  const found: Narrowing = new Map();
  for (const { dim, places } of parts) {
    const before = found.get(dim);
    found.set(dim, before ? new Set([...before].filter((place) => places.has(place))) : places);
  }
  return new Map([...found].filter(([dim, places]) => places.size < (sizes[dim] ?? 0)));
}

const flags = (size: number, places: ReadonlySet<number>): Uint8Array =>
  Uint8Array.from({ length: size }, (_, place) => (places.has(place) ? 1 : 0));

function stepsOf(dims: readonly number[], sizes: readonly number[]): Layout['dims'] {
  let step = 1;
  return dims.map((dim) => {
    const here = { dim, step };
    step *= sizes[dim] ?? 1;
    return here;
  });
}

interface Owning {
  readonly dims: Layout['dims'];
  readonly sizes: readonly number[];
  readonly cells: readonly number[];
  readonly meaning: readonly Narrowing[];
}

/** The table's own cells for each combination of its dimensions' categories. What `where` picks is asked of the row beforehand. */
function ownCells({ dims, sizes, cells, meaning }: Owning): readonly Int32Array[] {
  const combinations = dims.reduce((count, { dim }) => count * (sizes[dim] ?? 0), 1);
  const own: number[][] = Array.from({ length: combinations }, () => []);
  for (const cell of cells)
    for (const combination of combinationsIn(meaning[cell] ?? new Map(), dims, sizes)) own[combination]?.push(cell);
  return own.map((found) => Int32Array.from(found));
}

/** The combinations that a cell takes in. */
const combinationsIn = (
  narrowing: ReadonlyMap<number, ReadonlySet<number>>,
  dims: Layout['dims'],
  sizes: readonly number[],
): readonly number[] =>
  dims.reduce<readonly number[]>(
    (found, { dim, step }) => {
      const places = [...(narrowing.get(dim) ?? Array.from({ length: sizes[dim] ?? 0 }).keys())];
      return found.flatMap((combination) => places.map((place) => combination + place * step));
    },
    [0],
  );
