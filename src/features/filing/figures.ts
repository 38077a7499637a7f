import { figureFiles, figureSheets } from '#features/statistics';
import type { Published } from '#features/statistics';
import type { Municipality } from '#features/plan';
import { inWords } from '#kernel/day';
import type { PaperPart } from '#kernel/paper';
import type { Filable, FilableFile } from './filing.ts';
import { figureWords as words } from './figures.words.ts';

/** Published editions as they are filed, the newest first: what everybody may read, and nothing else. */
export const figuresToFile = (
  published: readonly Published[],
  { name, address }: Pick<Municipality, 'name' | 'address'>,
): readonly Filable[] => published.map((edition) => filableOf(edition, { name: name.text, address })).toReversed();

interface Whose {
  readonly name: string;
  readonly address: string;
}

function filableOf(edition: Published, whose: Whose): Filable {
  const { through } = edition;
  const sheets = tablesOf(edition);
  return {
    edition: through,
    title: words.title(through),
    note: [
      words.published(inWords(edition.publishedOn, 'da'), through),
      ...words.about,
      words.read(`${whose.address}/tal/${through}`),
    ],
    paper: {
      title: words.paperTitle(whose.name, through),
      foot: words.foot(whose.name, inWords(edition.publishedOn, 'da')),
      parts: [...words.about.map((text) => ({ kind: 'text', text }) as const), ...sheets.flatMap(partsOf)],
    },
    files: [...wholeCsv(edition), jsonOf(edition, sheets)],
  };
}

/** A table with its words, as the workbook has it. */
interface Table {
  readonly title: string;
  readonly head: readonly string[];
  /** What may be told, as a number where it is one. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly notes: readonly (readonly string[])[];
}

/** The tables of an edition, out of its workbook, where every 0 already reads as none or few. */
const tablesOf = (edition: Published): readonly Table[] =>
  figureSheets(edition)
    .slice(1)
    .map(({ rows }) => {
      const end = rows.findIndex(({ length }) => length === 0);
      const [[title = ''] = [], head = [], ...lines] = rows.slice(0, end);
      const notes = rows.slice(end + 1).map((note) => note.map(String));
      return { title: String(title), head: head.map(String), rows: lines, notes };
    });

const partsOf = ({ title, head, rows, notes }: Table): readonly PaperPart[] => [
  { kind: 'heading', text: title },
  { kind: 'table', caption: words.caption, head, rows: rows.map((row) => row.map(String)) },
  {
    kind: 'text',
    text: notes
      .slice(0, counted)
      .map((note) => note.join(': '))
      .join(' '),
  },
];

/** What a figure counts, and when. The rest of its notes hold for all of them and stand at the beginning. */
const counted = 2;

const wholeCsv = (edition: Published): readonly FilableFile[] =>
  figureFiles(edition)
    .slice(0, 1)
    .map(({ name, body }) => ({ name, type: 'text/csv', text: body }));

const jsonOf = (edition: Published, tables: readonly Table[]): FilableFile => ({
  name: `tal-${edition.through}.json`,
  type: 'application/json',
  text: `${JSON.stringify({ through: edition.through, publishedOn: edition.publishedOn, about: words.about, tables }, undefined, 1)}\n`,
});
