import type { CaseGround } from '#features/cases';
import { rowsIn, textIn } from '#kernel/rows';
import type { Row } from '#kernel/rows';
import { columnNamed, columns, needed, plain } from './columns.ts';
import type { Column } from './columns.ts';
import { lineIn, mostCases } from './line.ts';
import type { FileLine } from './line.ts';

/** What is wrong somewhere in a file: the line, the column where it is one, and what to do. Never what stood there. */
export interface Problem {
  readonly line: number;
  readonly column?: string;
  readonly why: string;
}

/** The lines of a file that were understood, and all that was not. */
export interface Read {
  readonly lines: readonly FileLine[];
  readonly problems: readonly Problem[];
}

const largest = 1_000_000;

/** The lines of a file of cases, or a sentence on why nothing in it can be read. */
export function readLines(bytes: Uint8Array, ground: CaseGround): Read | string {
  const unfit = unfitFor(bytes);
  if (unfit !== undefined) return unfit;
  const [head, ...rows] = rowsIn(textIn(bytes));
  if (!head) return 'Filen er tom.';
  const named = columnsIn(head);
  if (typeof named === 'string') return named;
  return readRows(rows, named, ground);
}

function readRows(rows: readonly Row[], named: readonly Column[], ground: CaseGround): Read | string {
  if (rows.length === 0) return 'Filen har overskrifter, men ingen linjer.';
  if (rows.length > mostCases) return tooMany;
  const read = rows.map((row) => readRow(row, named, ground));
  const lines = read.flatMap((one) => ('problems' in one ? [] : [one]));
  const cases = lines.reduce((sum, { times }) => sum + times, 0);
  return cases > mostCases
    ? tooMany
    : { lines, problems: read.flatMap((one) => ('problems' in one ? one.problems : [])) };
}

const tooMany = `Filen tæller over ${mostCases} sager. Er det den rigtige? Del den ellers i flere.`;

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

const notText = 'Filen er ikke en tekstfil. Gem den som CSV (UTF-8), og prøv igen.';

const unfits: readonly (readonly [(bytes: Uint8Array) => boolean, string])[] = [
  [({ length }) => length > largest, 'Filen er for stor. En fil med sager er højst 1 MB. Er det den rigtige?'],
  [
    (bytes) => begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff),
    'Filen er gemt som UTF-16 ("Unicode-tekst"). Gem den som CSV UTF-8 i stedet.',
  ],
  [(bytes) => begins(bytes, 0x50, 0x4b), 'Filen er et regneark. Gem det som CSV UTF-8 i Excel, og læs den fil ind.'],
  [(bytes) => begins(bytes, 0x25, 0x50, 0x44, 0x46), notText],
  // No text has these: below the blank, only tab and the ends of lines are written.
  [(bytes) => bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d), notText],
];

const unfitFor = (bytes: Uint8Array): string | undefined => unfits.find(([is]) => is(bytes))?.[1];

/** The column that stands at each place, or what is wrong with the headings. */
function columnsIn({ cells }: Row): readonly Column[] | string {
  const found = cells.map(columnNamed);
  const unknown = found.indexOf(undefined);
  if (!found.includes('quarter') && unknown !== -1) return `Skriv kolonnernes navne i første linje: ${heads}`;
  if (unknown !== -1)
    return `Kolonne ${unknown + 1} har et navn, som registret ikke kender. Slet den, hvis den fortæller andet end: ${heads}`;
  const known = found.filter((one) => one !== undefined);
  const twice = known.find((one, at) => known.indexOf(one) !== at);
  if (twice !== undefined) return `Kolonnen ${columns[twice]} står der to gange. Slet den ene.`;
  const missing = needed.filter((one) => !known.includes(one)).map((one) => columns[one]);
  return missing.length > 0 ? `Der mangler en kolonne: ${missing.join(', ')}. Kolonnerne er: ${heads}` : known;
}

const heads = Object.values(columns).join(';');

function readRow(
  row: Row,
  named: readonly Column[],
  ground: CaseGround,
): FileLine | { readonly problems: readonly Problem[] } {
  // A cell in quotation marks that was never closed is read as it stands, mark and all.
  if (row.cells.some((cell) => cell.startsWith('"')))
    return { problems: [{ line: row.line, why: 'Et anførselstegn (") bliver aldrig lukket. Slet det.' }] };
  if (row.cells.slice(named.length).some((cell) => plain(cell) !== ''))
    return { problems: [{ line: row.line, why: 'Linjen har flere felter, end der er kolonner.' }] };
  const cells = new Map(named.map((column, at) => [column, row.cells[at] ?? '']));
  const { line, problems } = lineIn(row.line, cells, ground);
  return line ?? { problems: problems.map(({ column, why }) => ({ line: row.line, column: columns[column], why })) };
}
