import type { Child, FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import type { Told } from '#kernel/told';
import { PublishedBars, PublishedParts } from '#ui/chart.tsx';
import type { Published, PublishedFigure } from './edition.ts';
import { developmentOf } from './development.ts';
import { figuresWords as words } from './figures.words.ts';
import { countingOf, gridOf, periodOf, slugOf, titleOf, toldWord } from './grid.ts';
import type { Grid } from './grid.ts';
import { pictureOf } from './picture.ts';
import { TableView } from './table.view.tsx';

/** A figure that may be told. Small and quiet where it is none or few, so that the numbers stand out. */
const wordOf = (told: Told): Child => (told === 0 ? <small>{toldWord(told)}</small> : toldWord(told));

interface Laid {
  readonly grid: Grid;
  readonly name: string;
  readonly caption: string;
}

/** A published table. A raw count does not compile. */
export const FigureTable: FC<Laid> = ({ grid: { columns, rows }, name, caption }) => (
  <TableView
    name={name}
    caption={caption}
    columns={columns}
    rows={rows.map((row) => ({ ...row, cells: row.cells.map(wordOf) }))}
  />
);

interface Shown {
  readonly figure: PublishedFigure;
  readonly edition: Published;
}

/** What stands under every table: what it counts, for when, in which edition, and how sure it is. */
export const Said: FC<Shown> = ({ figure, edition }) => (
  <p class="quiet">
    {countingOf(figure)} {words.period}: {periodOf(figure)}.{' '}
    {words.edition(edition.through, inWords(edition.publishedOn, 'da'))} {words.method}
  </p>
);

/** The picture of a figure, where it has a message. */
const Picture: FC<Shown> = ({ figure, edition }) => {
  const picture = pictureOf(figure, edition);
  const within = edition.largestDeviation;
  switch (picture.kind) {
    case 'bars':
      return <PublishedBars {...picture.bars} within={within} />;
    case 'parts':
      return <PublishedParts {...picture.parts} within={within} />;
    case 'none':
      return null;
  }
};

/** The newest year beside those before it, in words. */
const Beside: FC<Shown> = ({ figure, edition }) => {
  const found = developmentOf(figure, edition);
  return found === undefined ? null : (
    <p>
      <b>{found.about}</b> {found.said.words.da} {found.said.because.da}
    </p>
  );
};

/** A figure whole: heading, picture, table, what it counts, and the file. */
export const FigureSection: FC<Shown> = ({ figure, edition }) => (
  <section id={slugOf(figure)} class="figure">
    <h2>{titleOf(figure)}</h2>
    <Picture figure={figure} edition={edition} />
    <Beside figure={figure} edition={edition} />
    <FigureTable
      grid={gridOf(figure, edition.names)}
      name={titleOf(figure)}
      caption={words.caption(periodOf(figure))}
    />
    <Said figure={figure} edition={edition} />
    <p class="no-print">
      <a href={`/tal/${edition.through}/${slugOf(figure)}.csv`}>
        {words.csv}
        <span class="visually-hidden">: {titleOf(figure)}</span>
      </a>
    </p>
  </section>
);
