import { formGroupOf } from '#features/categories';
import { all } from '#features/tables';
import type { PublishedTable } from '#features/tables';
import type { Published } from '#features/statistics';
import { isHeadOf } from '#kernel/person';
import type { Person } from '#kernel/person';
import type { Municipality } from '#features/plan';
import type { Told } from '#kernel/told';

/** What may be told of a year, by what it is counted by: `concern=travel&level=measure`. Nothing at all is the year's total. */
export type Cells = Readonly<Record<string, Told>>;

/** A year as a municipality shares it. */
export interface SharedYear {
  readonly year: string;
  readonly cells: Cells;
}

/** What the country counts by: what is the same list everywhere. A department is a municipality's own, and would say whose figures they are. */
const counted: ReadonlySet<string> = new Set(['concern', 'level', 'age', 'gender', 'abroad', 'stage']);
const isCounted = (dim: string): boolean => counted.has(dim) || formGroupOf(dim) !== undefined;

/** A cell by its codes, the same however a table lays them out; what stands for all of something is left out. */
export const cellKey = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .filter(([, code]) => code !== all)
    .map(([dim, code]) => `${dim}=${code}`)
    .toSorted()
    .join('&');

/** Every year that a municipality's editions tell of, as it is shared: nothing that is not published already. */
export function yearsIn(editions: readonly Published[]): readonly SharedYear[] {
  const figures = editions.flatMap((edition) => edition.figures);
  const years = [...new Set(figures.flatMap(({ year }) => year ?? []))].toSorted();
  return years.map((year) => {
    const tables = figures.filter((figure) => figure.year === year).flatMap((figure) => figure.tables);
    return { year, cells: Object.fromEntries(tables.filter((table) => isShared(table, year)).flatMap(cellsOf)) };
  });
}

const isShared = ({ spec: { dims, where } }: PublishedTable, year: string): boolean =>
  dims.every(isCounted) && where['quarter'] === year && Object.keys(where).length === 1;

const cellsOf = ({ spec: { dims }, cells }: PublishedTable): readonly (readonly [string, Told])[] =>
  cells.map(({ codes, told }) => [cellKey(Object.fromEntries(dims.map((dim, at) => [dim, codes[at] ?? all]))), told]);

/** Whether somebody is head of the department that owns the plan: whoever answers for it decides what is done with its figures. */
export const ownsPlan = (person: Person, { plan }: Pick<Municipality, 'plan'>): boolean => isHeadOf(person, plan.owner);
