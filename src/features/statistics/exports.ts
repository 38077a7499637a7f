import { limits } from '#features/tendency';
import { csv } from '#kernel/csv';
import { inWords } from '#kernel/day';
import type { Told } from '#kernel/told';
import type { Published, PublishedFigure } from './edition.ts';
import { figuresWords as words } from './figures.words.ts';
import { countingOf, gridOf, periodOf, slugOf, titleOf, toldWord } from './grid.ts';

/** A published file: its address, what it is called when it is kept, and what it says. */
export interface FigureFile {
  readonly path: string;
  readonly name: string;
  readonly body: string;
}

/** A sheet of a workbook: a figure with what must be said of it. A raw count is no cell. */
export interface FigureSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | Told)[])[];
}

/** What must go with every figure that is taken along. */
const notes = (figure: PublishedFigure, edition: Published): readonly (readonly string[])[] => [
  [words.counts, countingOf(figure)],
  [words.period, periodOf(figure)],
  [words.published, words.edition(edition.through, inWords(edition.publishedOn, 'da'))],
  [words.about, words.method],
];

const tableRows = (figure: PublishedFigure, edition: Published): readonly (readonly (string | Told)[])[] => {
  const { columns, rows } = gridOf(figure, edition.names);
  return [['', ...columns], ...rows.map(({ label, cells }) => [label, ...cells])];
};

/** 0 is never a bare 0, in a file either. */
const toldCell = (cell: string | Told): string => (typeof cell === 'number' ? toldWord(cell) : cell);

const figureCsv = (figure: PublishedFigure, edition: Published): string =>
  csv([
    [titleOf(figure)],
    ...tableRows(figure, edition).map((row) => row.map(toldCell)),
    [],
    ...notes(figure, edition),
  ]);

/** Every figure cell by cell, for whoever works on with them. */
const wholeCsv = (edition: Published): string =>
  csv([
    [words.figure, words.period, words.row, words.column, words.number],
    ...edition.figures.flatMap((figure) => {
      const { columns, rows } = gridOf(figure, edition.names);
      return rows.flatMap(({ label, cells }) =>
        cells.map((told, at) => [titleOf(figure), periodOf(figure), label, columns[at] ?? '', toldWord(told)]),
      );
    }),
    [],
    [words.published, words.edition(edition.through, inWords(edition.publishedOn, 'da'))],
    [words.about, words.method],
    ...edition.fewSoFar.map((year) => [words.about, words.few(year)]),
  ]);

/** Every text file of an edition. */
export const figureFiles = (edition: Published): readonly FigureFile[] => [
  { path: `/tal/${edition.through}.csv`, name: `tal-${edition.through}.csv`, body: wholeCsv(edition) },
  ...edition.figures.map((figure) => ({
    path: `/tal/${edition.through}/${slugOf(figure)}.csv`,
    name: `tal-${edition.through}-${slugOf(figure)}.csv`,
    body: figureCsv(figure, edition),
  })),
];

// A sheet's name is 31 characters at most.
const sheetName = (figure: PublishedFigure): string => slugOf(figure).slice(0, 31);

/** An edition as a workbook: what the figures are first, then a sheet for each. */
export const figureSheets = (edition: Published): readonly FigureSheet[] => [
  {
    name: words.about,
    widths: [24, 90],
    rows: [
      [words.tablesTitle(edition.through)],
      [words.published, words.edition(edition.through, inWords(edition.publishedOn, 'da'))],
      [words.about, words.method],
      ...[...limits.can, ...limits.cannot].map(({ da }) => [words.about, da]),
      ...edition.fewSoFar.map((year) => [words.about, words.few(year)]),
      ...edition.figures.map((figure) => [sheetName(figure), titleOf(figure)]),
    ],
  },
  ...edition.figures.map((figure) => ({
    name: sheetName(figure),
    widths: [40, 20, 20, 20, 20],
    rows: [
      [titleOf(figure)],
      ...tableRows(figure, edition).map((row) => row.map(sheetCell)),
      [],
      ...notes(figure, edition),
    ],
  })),
];

const sheetCell = (cell: string | Told): string | Told => (cell === 0 ? toldWord(cell) : cell);
