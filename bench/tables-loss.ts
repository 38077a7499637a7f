// What the adjusted copy costs: how far the told figures are from the true ones.
import type { Dimensions } from '#features/tables';
import type { Printed, Publication } from './publishers.ts';
import type { Register } from './registers.ts';
import { countPlainly } from './statistics-oracle.ts';

/** The true count of each cell of a printed table, in the order it is printed. */
export const truthOf = (register: Register, { spec, edition }: Printed): readonly number[] =>
  countPlainly(
    register.dimensions,
    spec,
    register.entries.filter(({ first }) => first <= edition).map(({ row }) => row),
  );

/** How far the figures of one publication are from the truth. */
export interface Loss {
  readonly cells: number;
  /** The share that is held back. It counts as not exact, and is no part of the means. */
  readonly held: number;
  readonly mean: number;
  readonly largest: number;
  readonly exact: number;
  /** The same among cells that are not truly empty, which are exact for nothing. */
  readonly meanOfFilled: number;
  /** For figures told as 0 and as 3, how many cells truly hold 0, 1, 2 ... 7: what somebody who only guesses goes by. */
  readonly guesses: readonly [readonly number[], readonly number[]];
  /** The furthest that a year's total is off. */
  readonly years: number;
  /** Printed figures of 1 or 2, tables whose parts do not add up, and the same question answered in two ways. */
  readonly broken: number;
}

/** Measures a publication against the register it was made of. */
export function lossOf(register: Register, { printed }: Publication): Loss {
  const pairs = printed.flatMap((table) => {
    const truth = truthOf(register, table);
    return table.cells.flatMap(({ told }, at) => (told === undefined ? [] : [{ told, true: truth[at] ?? 0 }]));
  });
  const cells = printed.reduce((sum, table) => sum + table.cells.length, 0);
  const off = pairs.map((pair) => Math.abs(pair.told - pair.true));
  const filled = pairs.filter((pair) => pair.true > 0).map((pair) => Math.abs(pair.told - pair.true));
  return {
    cells,
    held: (cells - pairs.length) / cells,
    mean: meanOf(off),
    largest: Math.max(...off),
    exact: off.filter((one) => one === 0).length / cells,
    meanOfFilled: meanOf(filled),
    guesses: [guessesAt(pairs, 0), guessesAt(pairs, 3)],
    years: Math.max(0, ...yearTotals(register, printed).map((pair) => Math.abs(pair.told - pair.true))),
    broken:
      pairs.filter(({ told }) => told === 1 || told === 2).length +
      printed.reduce((sum, table) => sum + unevenSums(register.dimensions, table), 0) +
      contradictions(register.dimensions, printed),
  };
}

const guessesAt = (
  pairs: readonly { readonly told: number; readonly true: number }[],
  told: number,
): readonly number[] =>
  Array.from({ length: 8 }, (_, count) => pairs.filter((pair) => pair.told === told && pair.true === count).length);

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** A printed cell by what it asks: the answers it takes in of each dimension that it does not take whole. */
export function questionOf(
  dimensions: Dimensions,
  { spec }: Printed,
  codes: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, ReadonlySet<string>>();
  const narrow = (dim: string, code: string): void => {
    const { categories, groups } = dimensions[dim] ?? { categories: [], groups: {} };
    const taken = code === '*' ? categories : (groups[code] ?? [code]);
    const left = new Set(taken.filter((answer) => asked.get(dim)?.has(answer) ?? true));
    if (left.size < categories.length) asked.set(dim, left);
  };
  for (const [dim, code] of Object.entries(spec.where)) narrow(dim, code);
  spec.dims.forEach((dim, at) => narrow(dim, codes[at] ?? '*'));
  return asked;
}

/** A question as text, the same for the same question. */
export const keyOf = (asked: ReadonlyMap<string, ReadonlySet<string>>): string =>
  [...asked]
    .map(([dim, answers]) => `${dim}=${[...answers].toSorted().join('|')}`)
    .toSorted()
    .join('&');

function yearTotals(register: Register, printed: readonly Printed[]): readonly { told: number; true: number }[] {
  const { dim, codes } = register.years;
  const years = new Set(
    codes.map((code) => keyOf(new Map([[dim, new Set(register.dimensions[dim]?.groups[code] ?? [code])]]))),
  );
  return printed.flatMap((table) => {
    const truth = truthOf(register, table);
    return table.cells.flatMap((cell, at) =>
      cell.told !== undefined && years.has(keyOf(questionOf(register.dimensions, table, cell.codes)))
        ? [{ told: cell.told, true: truth[at] ?? 0 }]
        : [],
    );
  });
}

/** Cells for all of a dimension that are not the sum of its parts, where none of them is held back. */
function unevenSums(dimensions: Dimensions, { spec, cells }: Printed): number {
  const told = new Map(cells.map((cell) => [cell.codes.join('\n'), cell.told ?? Number.NaN]));
  let uneven = 0;
  spec.dims.forEach((dim, at) => {
    const { categories = [] } = dimensions[dim] ?? {};
    const shown = spec.codes[dim] ?? [...categories, '*'];
    if (!categories.every((category) => shown.includes(category))) return;
    for (const cell of cells.filter(({ codes }) => codes[at] === '*')) {
      const parts = categories.map((category) => told.get(cell.codes.with(at, category).join('\n')) ?? 0);
      const sum = parts.reduce((whole, part) => whole + part, 0);
      if (Math.abs(sum - (cell.told ?? Number.NaN)) > 0) uneven += 1;
    }
  });
  return uneven;
}

/** Questions that two tables of one edition answer differently. */
function contradictions(dimensions: Dimensions, printed: readonly Printed[]): number {
  const answers = new Map<string, number | undefined>();
  let found = 0;
  for (const table of printed)
    for (const { codes, told } of table.cells) {
      const key = `${table.edition} ${keyOf(questionOf(dimensions, table, codes))}`;
      if (answers.has(key) && answers.get(key) !== told) found += 1;
      answers.set(key, told);
    }
  return found;
}
