import { largestDeviation } from '#features/tables';
import type { Told } from '#kernel/told';
import type { Published, PublishedFigure } from './edition.ts';
import { pictureWords as words } from './picture.words.ts';
import { gridOf, slugOf } from './grid.ts';
import type { Grid } from './grid.ts';
import type { Topic } from './programme.ts';

interface Value {
  readonly label: string;
  readonly value: Told;
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly language: 'da';
}

/** The picture of a figure, or none where a table says it better. */
export type FigurePicture =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'bars';
      readonly bars: Named & { readonly series: readonly [Series] | readonly [Series, Series] };
    }
  | {
      readonly kind: 'parts';
      readonly parts: Named & {
        readonly part: string;
        readonly rows: readonly {
          readonly label: string;
          readonly part: Told | undefined;
          readonly whole: Told | undefined;
        }[];
      };
    };

interface Series {
  readonly label: string;
  readonly values: readonly Value[];
}

type Draw = (grid: Grid, named: Omit<Named, 'title'>) => FigurePicture;

const bars = (named: Named, ...series: readonly [Series] | readonly [Series, Series]): FigurePicture => ({
  kind: 'bars',
  bars: { ...named, series },
});

/** All of each row as one bar, with the row that surely has the most in the title. */
const most: Draw = (grid, named) => bars({ ...named, title: mostTitle(grid) }, columnOf(grid, -1, words.allCases));

/** The figures that have a picture. A message that the figures are too unsure for is not said. */
const drawn: Readonly<Partial<Record<Topic, Draw>>> = {
  years: (grid, named) => bars({ ...named, title: yearsTitle(grid) }, columnOf(grid, 0, words.allCases)),
  'years-level': (grid, named) => ({
    kind: 'parts',
    parts: { ...named, title: words.shareTitle, part: words.measures, rows: measuresIn(grid) },
  }),
  concern: most,
  'concern-level': most,
  forms: most,
  'forms-age': (grid, named) => bars({ ...named, title: words.formsByAge }, columnOf(grid, 0), columnOf(grid, 1)),
};

/** One message a picture, said in its title. */
export function pictureOf(figure: PublishedFigure, edition: Published): FigurePicture {
  const named = { id: `billede-${slugOf(figure)}`, unit: words.cases, language: 'da' } as const;
  return drawn[figure.topic]?.(gridOf(figure, edition.names), named) ?? { kind: 'none' };
}

const rowsIn = ({ rows }: Grid): Grid['rows'] => rows.filter(({ total }) => !total);

/** One column as bars; -1 is the last. */
const columnOf = (grid: Grid, column: number, label = grid.columns.at(column) ?? ''): Series => ({
  label,
  values: rowsIn(grid).flatMap((row) => {
    const value = row.cells.at(column);
    return value === undefined ? [] : [{ label: row.label, value }];
  }),
});

function yearsTitle(grid: Grid): string {
  const last = grid.rows.at(-1);
  return words.yearsTitle(last?.label ?? '', String(last?.cells[0] ?? ''));
}

// Two figures differ for sure when they stand further apart than both can be off.
const surelyApart = 2 * largestDeviation;

/** The row that surely has the most, said as a sentence; otherwise that there is none. */
function mostTitle(grid: Grid): string {
  const [first, second] = rowsIn(grid)
    .map(({ label, cells }) => ({ label, most: Number(cells.at(-1) ?? 0) }))
    .toSorted((one, other) => other.most - one.most);
  const isSure = first !== undefined && first.most - (second?.most ?? 0) > surelyApart;
  return isSure ? words.mostTitle(first.label) : words.noneMost;
}

/** Measures among all cases, year by year. */
const measuresIn = (grid: Grid) => {
  const [measure, whole] = [1, grid.columns.length - 1];
  return rowsIn(grid).map(({ label, cells }) => ({ label, part: cells[measure], whole: cells[whole] }));
};
