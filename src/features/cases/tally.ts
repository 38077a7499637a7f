import { newest } from '#features/categories';
import type { Case } from './case.ts';

/** The questions that a tallied table crosses; `form` is any of what a case is about, the main concern with it. */
export type TalliedDim =
  | 'concern'
  | 'level'
  | 'department'
  | 'age'
  | 'gender'
  | 'form'
  | 'abroad'
  | 'stage'
  | 'raisedBy';

/** The tables that the team's view shows, quarter by quarter, each with the questions it crosses. */
export const talliedTables = {
  total: [],
  'concern-level': ['concern', 'level'],
  'department-level': ['department', 'level'],
  'age-gender': ['age', 'gender'],
  'form-age': ['form', 'age'],
  abroad: ['abroad'],
  stage: ['stage'],
  'raised-by': ['raisedBy'],
} as const satisfies Readonly<Record<string, readonly TalliedDim[]>>;
export type TalliedTable = keyof typeof talliedTables;

/** One cell: how many counted lines of a quarter have these answers. A raw count: for the team only. */
export interface Tally {
  readonly table: TalliedTable;
  /** In the order of the table's questions. */
  readonly codes: readonly string[];
  readonly quarter: Case['quarter'];
  readonly n: number;
}

/** By what the cells are counted: when this changes, they are counted anew. */
export const talliedBy = `1/${newest.number}`;

const tables = Object.entries(talliedTables);

/** The names of the tables, as they are stored. */
export const isTalliedTable = (name: string): name is TalliedTable => tables.some(([table]) => table === name);

const answersTo = (dim: TalliedDim, one: Case): readonly string[] =>
  dim === 'form' ? [one.concern, ...one.forms] : [one[dim]];

/** The cells a line is counted in. */
export const cellsOf = (one: Case): readonly { readonly table: string; readonly codes: readonly string[] }[] =>
  tables.flatMap(([table, dims]) =>
    dims
      .reduce<readonly (readonly string[])[]>(
        (found, dim) => found.flatMap((codes) => answersTo(dim, one).map((code) => [...codes, code])),
        [[]],
      )
      .map((codes) => ({ table, codes })),
  );

/** How much a cell changes. */
export type CellChange = Omit<Tally, 'table'> & { readonly table: string };

/** Counts lines into cells, or out of them (`by` -1), on top of what has been counted there before. */
export function countInto(cells: Map<string, CellChange>, lines: readonly Case[], by: 1 | -1): void {
  for (const one of lines)
    for (const { table, codes } of cellsOf(one)) {
      const key = [table, one.quarter, ...codes].join(' ');
      cells.set(key, { table, codes, quarter: one.quarter, n: (cells.get(key)?.n ?? 0) + by });
    }
}

/** How much each cell changes when some lines are counted no more and others are. Cells that stay as they were are left out. */
export function changeOf(gone: readonly Case[], come: readonly Case[]): readonly CellChange[] {
  const cells = new Map<string, CellChange>();
  countInto(cells, gone, -1);
  countInto(cells, come, 1);
  return [...cells.values()].filter(({ n }) => n !== 0);
}
