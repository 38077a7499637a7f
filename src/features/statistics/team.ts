import { newest, wordsByList } from '#features/categories';
import { talliedTables } from '#features/cases';
import type { TalliedDim, TalliedTable, Tally } from '#features/cases';
import { quartersIn, yearOf } from '#kernel/quarter';

declare const teamCount: unique symbol;

/** A raw count: for the team's own view alone. No published page takes one. */
export type TeamCount = number & { readonly [teamCount]: true };

const isCount = (count: number): count is TeamCount => Number.isInteger(count) && count >= 0;

/** A raw count, marked as such. */
export function forTeam(count: number): TeamCount {
  if (!isCount(count)) throw new RangeError('a count is a whole number');
  return count;
}

/** A table of raw counts. What has no case in it is left out. */
export interface TeamTable {
  readonly table: TalliedTable;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly TeamCount[] }[];
}

/** What the team sees: the years beside each other, and one of them taken apart. */
export interface TeamFigures {
  readonly years: readonly { readonly year: string; readonly cases: TeamCount; readonly measures: TeamCount }[];
  readonly year: string | undefined;
  readonly quarters: readonly { readonly quarter: string; readonly cases: TeamCount }[];
  readonly tables: readonly TeamTable[];
}

type Names = Readonly<Record<string, string>>;

interface Listed {
  readonly code: string;
  readonly label: string;
}

const listedIn = (dim: TalliedDim, departments: Names): readonly Listed[] => {
  if (dim === 'department') return Object.entries(departments).map(([code, label]) => ({ code, label }));
  const list = dim === 'form' ? 'concern' : dim;
  return newest.lists[list].keys.map((code) => ({ code, label: wordsByList[list][code] ?? code }));
};

/** The raw counts of a year, or of the newest that has any, from the cells that are kept with the register. */
export function teamFigures(tallies: readonly Tally[], asked: string | undefined, departments: Names): TeamFigures {
  const years = yearsIn(tallies);
  const year = asked ?? years.at(-1)?.year;
  const mine = tallies.filter(({ quarter }) => yearOf(quarter) === year);
  const known = { ...departments, ...namesOf(mine, departments) };
  return {
    years,
    year,
    quarters: (year === undefined ? [] : quartersIn(year)).map((quarter) => ({
      quarter,
      cases: sum(mine, (tally) => tally.table === 'total' && tally.quarter === quarter),
    })),
    tables: crossed.map((table) => tableOf(table, mine, known)).filter(({ rows }) => rows.length > 0),
  };
}

const crossed: readonly TalliedTable[] = [
  'concern-level',
  'department-level',
  'age-gender',
  'form-age',
  'abroad',
  'stage',
  'raised-by',
];

/** A department that the plan has left is shown by its key. */
const namesOf = (tallies: readonly Tally[], departments: Names): Names =>
  Object.fromEntries(
    tallies
      .filter(({ table }) => table === 'department-level')
      .map(({ codes: [key = ''] }): [string, string] => [key, departments[key] ?? key]),
  );

const sum = (tallies: readonly Tally[], isCounted: (tally: Tally) => boolean): TeamCount =>
  forTeam(tallies.filter(isCounted).reduce((total, { n }) => total + n, 0));

function yearsIn(tallies: readonly Tally[]): TeamFigures['years'] {
  const counted = tallies.filter(({ table }) => table === 'total' || table === 'concern-level');
  return [...Map.groupBy(counted, ({ quarter }) => yearOf(quarter))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([year, mine]) => ({
      year,
      cases: sum(mine, ({ table }) => table === 'total'),
      measures: sum(mine, ({ table, codes }) => table === 'concern-level' && codes[1] === 'measure'),
    }));
}

function tableOf(table: TalliedTable, tallies: readonly Tally[], departments: Names): TeamTable {
  const mine = tallies.filter((tally) => tally.table === table);
  const [down, across]: readonly TalliedDim[] = talliedTables[table];
  const rows = down === undefined ? [] : listedIn(down, departments);
  const columns = across === undefined ? [] : listedIn(across, departments);
  return {
    table,
    columns: columns.map(({ label }) => label),
    rows: rows
      .map(({ code, label }) => {
        const row = mine.filter(({ codes }) => codes[0] === code);
        const cells = columns.map((column) => sum(row, ({ codes }) => codes[1] === column.code));
        return { label, cells: [...cells, sum(row, () => true)] };
      })
      .filter(({ cells }) => (cells.at(-1) ?? 0) > 0),
  };
}
