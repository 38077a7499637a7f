import { developmentOf, fewSentence, figureSheets, methodSentence, publishedIn } from '#features/statistics';
import type { Published, StatisticsTables } from '#features/statistics';
import { inWords } from '#kernel/day';
import type { PaperTable } from '#kernel/paper';
import type { Db } from '#ports/database';
import { draftWords as words } from './draft.words.ts';
import type { StatusSource } from './ground.ts';
import { nothing } from './status.ts';
import type { Drafted } from './status.ts';

/** The figures that a short status shows: those that go over the years. */
const shown: ReadonlySet<string> = new Set(['years', 'years-concern', 'years-level', 'years-department']);

/** The published figures of the year, with what can be said of how they have moved. Nothing that has not been published. */
export const figuresSource: StatusSource<Db<StatisticsTables>> = {
  key: 'figures',
  draft: async (db, _, { year }) => {
    const published = await publishedIn(db);
    if (published.some(({ few }) => few.includes(year))) return { ...nothing, words: words.few(year) };
    const edition = published.find(({ toldYears }) => toldYears.includes(year));
    return edition ? toldIn(edition, year) : { ...nothing, words: words.notPublished(year) };
  },
};

const toldIn = (edition: Published, year: string): Drafted => ({
  words: [
    ...edition.figures
      .flatMap((figure) => (edition.through === year ? (developmentOf(figure, edition) ?? []) : []))
      .map(({ about, said }) => `${about} ${said.words.da} ${said.because.da}`),
    words.published(edition.through, inWords(edition.publishedOn, 'da')),
  ].join('\n'),
  tables: tablesOf(edition),
  notes: [methodSentence, fewSentence],
});

/** The tables of the workbook, where every 0 already reads as none or few. */
const tablesOf = (edition: Published): readonly PaperTable[] =>
  figureSheets(edition)
    .slice(1)
    .filter((_, at) => isShown(edition.figures[at]))
    .map(({ rows }) => tableOf(rows.map((row) => row.map(String))));

const isShown = (figure: Published['figures'][number] | undefined): boolean =>
  figure !== undefined && figure.year === undefined && shown.has(figure.topic);

/** A sheet's title, its head and its lines, up to the empty row before its notes. */
function tableOf(rows: readonly (readonly string[])[]): PaperTable {
  const [[caption = ''] = [], head = [], ...lines] = rows.slice(
    0,
    rows.findIndex(({ length }) => length === 0),
  );
  return { kind: 'table', caption, head, rows: lines };
}
