/** One row of a table, and the line of the file it begins on, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text of a file written as UTF-8, its byte order mark left out, or as Windows writes it when it is not (Excel's "CSV"). */
export function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The rows of a table written with commas or semicolons (RFC 4180), whichever its first line has most of. Empty rows are left out. */
export function rowsIn(text: string): readonly Row[] {
  const tidy = text.normalize('NFC');
  const first = tidy.slice(0, /[\r\n]|$/.exec(tidy)?.index);
  const comma = first.split(';').length > first.split(',').length ? ';' : ',';
  return rowsWith(tidy, comma).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

// A cell: in quotation marks, where two stand for one, or bare; and what ends it.
const cellWith = (comma: string): RegExp =>
  new RegExp(`(?:"((?:[^"]|"")*)"|([^${comma}\\r\\n]*))(${comma}|\\r\\n|\\n|\\r|$)`, 'gy');

function rowsWith(text: string, comma: string): readonly Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let [line, begun] = [1, 1];
  for (const [all, quoted, bare, end] of text.matchAll(cellWith(comma))) {
    cells.push(cellIn(quoted, bare));
    line += linesIn(all);
    if (end === comma) continue;
    rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  }
  return rows;
}

const cellIn = (quoted: string | undefined, bare = ''): string => (quoted?.replaceAll('""', '"') ?? bare).trim();

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
