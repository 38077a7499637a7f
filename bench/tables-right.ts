// Whether the engine counts right before anything is protected: another way of counting, over registers that seek the edges.
import { counts } from '#features/tables';
import type { Row } from '#features/tables';
import { quarterOf } from '#kernel/quarter';
import { dice, localRegister, usual } from './registers.ts';
import type { Dice, Register } from './registers.ts';
import { combinations, countPlainly } from './statistics-oracle.ts';

/** Differences between the engine and the plain count, and wholes that are not the sum of their parts. */
export interface Checked {
  readonly registers: number;
  readonly figures: number;
  readonly differences: number;
  readonly unevenSums: number;
}

/** Counts so many generated registers both ways: none, one, a handful and sixty cases, with cases at both ends of every list. */
export function checkCounts(registers: number, seed = 'right'): Checked {
  const found = { registers, figures: 0, differences: 0, unevenSums: 0 };
  for (let at = 0; at < registers; at += 1) {
    const dices = dice(`${seed} ${at}`);
    const register = localRegister(`${seed} ${at}`, {
      ...usual,
      years: 1 + (at % 2),
      mean: dices.pick([1, 4, 24]),
      filters: 3,
    });
    const rows = [...register.entries.map(({ row }) => row), ...edgeRows(register, dices)];
    for (const spec of register.editions.at(-1)?.specs ?? []) {
      const plain = countPlainly(register.dimensions, spec, rows);
      const ours = counts(register.dimensions, spec, rows);
      found.figures += plain.length;
      found.differences +=
        plain.filter((count, place) => count !== ours[place]).length + Math.abs(plain.length - ours.length);
      found.unevenSums += uneven(register, spec, ours);
    }
  }
  return found;
}

/** Cases at the first or the last of every list: where a band ends and another begins. */
const edgeRows = ({ dimensions }: Register, { below, one }: Dice): readonly Row[] =>
  Array.from({ length: below(4) }, () =>
    Object.fromEntries(
      Object.entries(dimensions).map(([name, { categories }]) => [
        name,
        (one() < 0.5 ? categories[0] : categories.at(-1)) ?? '',
      ]),
    ),
  );

/** Cells for all of a dimension whose parts, where every one is shown, give another sum. */
function uneven({ dimensions }: Register, spec: Parameters<typeof counts>[1], ours: readonly number[]): number {
  const cells = combinations(dimensions, spec);
  const at = new Map(cells.map((codes, place) => [codes.join('\n'), ours[place] ?? 0]));
  let found = 0;
  spec.dims.forEach((dim, place) => {
    const { categories = [] } = dimensions[dim] ?? {};
    const shown = spec.codes[dim] ?? [...categories, '*'];
    if (!shown.includes('*') || !categories.every((category) => shown.includes(category))) return;
    for (const codes of cells.filter((one) => one[place] === '*')) {
      const parts = categories.map((category) => at.get(codes.with(place, category).join('\n')) ?? 0);
      if (parts.reduce((sum, part) => sum + part, 0) !== at.get(codes.join('\n'))) found += 1;
    }
  });
  return found;
}

const minute = 60_000;

/** Quarters that a moment is put in otherwise than the rule of the clock says, minute by minute around every quarter's end and every change of the clock. */
export function checkQuarters(
  firstYear: number,
  lastYear: number,
): { readonly moments: number; readonly differences: number } {
  let [moments, differences] = [0, 0];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const edges = [0, 3, 6, 9].map((month) => Date.UTC(year, month, 1));
    for (const edge of [...edges, clockChange(year, 2), clockChange(year, 9)])
      for (let off = -180; off <= 180; off += 1) {
        const moment = edge + off * minute;
        moments += 1;
        if (quarterOf(new Date(moment)) !== plainQuarter(moment)) differences += 1;
      }
  }
  return { moments, differences };
}

/** One in the morning, universal time, on the last Sunday of a month. */
function clockChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * 60 * minute;
}

function plainQuarter(moment: number): string {
  const year = new Date(moment).getUTCFullYear();
  const isSummer = moment >= clockChange(year, 2) && moment < clockChange(year, 9);
  const there = new Date(moment + (isSummer ? 120 : 60) * minute);
  return `${there.getUTCFullYear()}K${Math.floor(there.getUTCMonth() / 3) + 1}`;
}
