import { inWords } from '#features/cases';
import { concernGroupWords, formGroupOf } from '#features/categories';
import { all } from '#features/tables';
import type { PublishedTable } from '#features/tables';
import { quarter } from '#kernel/quarter';
import type { Told } from '#kernel/told';
import type { Published, PublishedFigure } from './edition.ts';
import { codeWords, counting, figuresWords as words, inAll, noneOrFew, topicWords } from './figures.words.ts';

/** A figure as it is read: rows, columns, and what may be told where they meet. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly total: boolean; readonly cells: readonly Told[] }[];
}

/** A figure that may be told, in words: 0 is never a bare 0. */
export const toldWord = (told: Told): string => (told === 0 ? noneOrFew : String(told));

type Names = Published['names'];

/** A code as people read it. */
export function codeWord(dim: string, code: string, names: Names): string {
  const form = formGroupOf(dim);
  if (form !== undefined) return concernGroupWords[form];
  if (code === all) return inAll;
  if (dim === 'quarter') return quarterWord(code);
  return dim === 'department' ? (names[code] ?? code) : wordOf(dim, code);
}

const wordOf = (dim: string, code: string): string => codeWords[dim]?.[code] ?? code;

/** A quarter in words; a year among them as it is. */
const quarterWord = (code: string): string => {
  const found = quarter(code);
  return found === undefined ? code : inWords(found);
};

/** The rows and columns of a figure: the tables under each other, the last dimension across. */
export function gridOf({ topic, tables }: Pick<PublishedFigure, 'topic' | 'tables'>, names: Names): Grid {
  const first = tables[0];
  return {
    columns: first?.spec.dims.length === 2 ? columnsOf(first, names) : [words.counts],
    rows: tables.flatMap((table) => rowsOf(table, names, topic === 'quarters')),
  };
}

const columnsOf = ({ spec, cells }: PublishedTable, names: Names): readonly string[] =>
  [...new Set(cells.map(({ codes }) => codes[1] ?? ''))].map((code) => codeWord(spec.dims[1] ?? '', code, names));

function rowsOf({ spec, cells }: PublishedTable, names: Names, byQuarter: boolean): Grid['rows'] {
  const [dim = ''] = spec.dims;
  return [...Map.groupBy(cells, ({ codes }) => codes[0] ?? '')].map(([code, row]) => {
    const whole = byQuarter && quarter(code) === undefined;
    const label = whole ? words.wholeYear(code) : codeWord(dim, code, names);
    return {
      label,
      total: whole || (code === all && formGroupOf(dim) === undefined),
      cells: row.map(({ told }) => told),
    };
  });
}

/** What a figure is called. */
export const titleOf = ({ topic, year }: Pick<PublishedFigure, 'topic' | 'year'>): string => {
  const { title } = topicWords[topic];
  return year === undefined ? title : words.inYear(title, year);
};

/** The name of a figure in an address and as a file. */
export const slugOf = ({ topic, year }: Pick<PublishedFigure, 'topic' | 'year'>): string => {
  const { slug } = topicWords[topic];
  return year === undefined ? slug : `${year}-${slug}`;
};

/** What a unit of the figure is. */
export const countingOf = ({ topic }: Pick<PublishedFigure, 'topic'>): string =>
  topic === 'forms' || topic === 'forms-age' ? counting.forms : counting.cases;

/** The years a figure goes over. */
export function periodOf({ year, tables }: PublishedFigure): string {
  if (year !== undefined) return year;
  const years = tables.flatMap(({ spec }) => spec.codes['quarter'] ?? []).toSorted();
  const [first = '', last = first] = [years[0], years.at(-1)];
  return first === last ? first : `${first}-${last}`;
}
