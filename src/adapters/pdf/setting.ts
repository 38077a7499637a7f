import type { Paper, PaperList, PaperPart, PaperTable } from '#kernel/paper';

declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** Which cells a head is the head of (ISO 32000-1 § 14.8.5.7). */
      scope?: 'Column' | 'Row';
    }
  }
}

/** The file that is being set. */
export type Sheet = PDFKit.PDFDocument;
type Struct = PDFKit.PDFStructureElement;

const ink = { text: '#1a1a1a', quiet: '#595959', line: '#8c8c8c' } as const;
const size = { title: 20, heading: 13, text: 10.5, table: 9.5, foot: 8.5 } as const;
const pad = 4;

/** Sets a paper from its title to its last foot. */
export function setOn(sheet: Sheet, { title, foot, parts }: Paper): void {
  sheet.addPage();
  const whole = sheet.struct('Document');
  sheet.addStructure(whole);
  words(sheet, whole, { tag: 'H1', text: title, font: 'bold', points: size.title });
  for (const part of parts) set[part.kind](sheet, whole, part as never);
  whole.end();
  setFeet(sheet, foot);
}

const set: {
  readonly [Kind in PaperPart['kind']]: (sheet: Sheet, on: Struct, part: Extract<PaperPart, { kind: Kind }>) => void;
} = {
  heading: (sheet, on, { text }) => {
    sheet.moveDown(0.8);
    // A heading never stands alone at the foot of a page.
    room(sheet, 120);
    words(sheet, on, { tag: 'H2', text, font: 'bold', points: size.heading });
  },
  text: (sheet, on, { text }) => words(sheet, on, { tag: 'P', text, font: 'plain', points: size.text }),
  list: (sheet, on, list) => setList(sheet, on, list),
  table: (sheet, on, table) => setTable(sheet, on, table),
};

interface Words {
  readonly tag: string;
  readonly text: string;
  readonly font: 'plain' | 'bold';
  readonly points: number;
}

const widthOf = ({ page }: Sheet): number => page.width - page.margins.left - page.margins.right;
const bottomOf = ({ page }: Sheet): number => page.height - page.margins.bottom;

/** Goes on to a new page where there is not room enough on this one. */
function room(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= bottomOf(sheet)) return false;
  sheet.addPage();
  return true;
}

/** Our font has no sign for a tab, a thin blank or a hyphen that holds a word together: what was copied would stand with boxes in it. */
const printed = (text: string): string =>
  text.replaceAll(/[\t\p{Zl}\p{Zp}]|(?!\u00A0)\p{Zs}/gu, ' ').replaceAll(/[\u2010\u2011]/g, '-');

function words(sheet: Sheet, on: Struct, { tag, text: written, font, points }: Words): void {
  const text = printed(written);
  sheet.font(font).fontSize(points).fillColor(ink.text);
  const width = widthOf(sheet);
  room(sheet, Math.min(sheet.heightOfString(text, { width }), bottomOf(sheet) - sheet.page.margins.top));
  on.add(
    sheet.struct(tag, {}, () => {
      sheet.text(text, sheet.page.margins.left, sheet.y, { width });
    }),
  );
  sheet.moveDown(0.4);
}

const dot = '•';
/** How far the lines of a list stand in. */
const indent = 14;

function setList(sheet: Sheet, on: Struct, { items }: PaperList): void {
  const whole = sheet.struct('L');
  on.add(whole);
  for (const item of items) setItem(sheet, whole, item);
  whole.end();
  sheet.x = sheet.page.margins.left;
  sheet.moveDown(0.2);
}

function setItem(sheet: Sheet, on: Struct, written: string): void {
  const text = printed(written);
  sheet.font('plain').fontSize(size.text).fillColor(ink.text);
  const width = widthOf(sheet) - indent;
  room(sheet, Math.min(sheet.heightOfString(text, { width }), bottomOf(sheet) - sheet.page.margins.top));
  const { y } = sheet;
  const { left } = sheet.page.margins;
  const line = sheet.struct('LI');
  on.add(line);
  line.add(sheet.struct('Lbl', {}, () => void sheet.text(dot, left, y, { lineBreak: false })));
  line.add(sheet.struct('LBody', {}, () => void sheet.text(text, left + indent, y, { width })));
  line.end();
  sheet.moveDown(0.2);
}

interface Columns {
  readonly widths: readonly number[];
  readonly starts: readonly number[];
}

/** No word is broken where there is room: each column is as wide as its longest, and they share what is left. */
function columnsOf(sheet: Sheet, { head, rows }: PaperTable): Columns {
  const whole = widthOf(sheet);
  sheet.font('bold').fontSize(size.table);
  const cells = (at: number): readonly string[] => [head, ...rows].map((row) => row[at] ?? '');
  const widest = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => sheet.widthOfString(text))) + 2 * pad + 1;
  const first = Math.min(widest(cells(0)), whole * 0.45);
  const needed = head.slice(1).map((name, at) => widest([...name.split(/\s/), ...cells(at + 1).slice(1)]));
  const left = whole - first - needed.reduce((sum, one) => sum + one, 0);
  const more = left / Math.max(1, needed.length);
  const widths = [first, ...needed.map((one) => Math.max(one + Math.min(0, more), Math.min(one + more, usual)))];
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one, sheet.page.margins.left));
  return { widths, starts };
}

/** A column of numbers wider than this is hard to follow. */
const usual = 110;

function setTable(sheet: Sheet, on: Struct, table: PaperTable): void {
  const columns = columnsOf(sheet, table);
  const whole = sheet.struct('Table');
  room(sheet, 90);
  on.add(whole);
  words(sheet, whole, { tag: 'Caption', text: table.caption, font: 'bold', points: size.text });
  setRow(sheet, { on: whole, cells: table.head, columns, isHead: true });
  for (const cells of table.rows) {
    // The head is said again on the next page for the eye; for the ear it has been said.
    if (room(sheet, heightOf(sheet, cells, columns))) {
      asArtifact(sheet, () => setRow(sheet, { on: undefined, cells: table.head, columns, isHead: true }));
    }
    setRow(sheet, { on: whole, cells, columns, isHead: false });
  }
  whole.end();
  sheet.x = sheet.page.margins.left;
  sheet.moveDown(0.8);
}

function heightOf(sheet: Sheet, cells: readonly string[], { widths }: Columns): number {
  sheet.font('bold').fontSize(size.table);
  const heights = cells.map((text, at) => sheet.heightOfString(text, { width: (widths[at] ?? 0) - 2 * pad }));
  return Math.max(...heights) + 2 * pad;
}

interface RowToSet {
  /** Undefined where the row is only for the eye. */
  readonly on: Struct | undefined;
  readonly cells: readonly string[];
  readonly columns: Columns;
  readonly isHead: boolean;
}

function setRow(sheet: Sheet, { on, cells, columns, isHead }: RowToSet): void {
  const { y } = sheet;
  const height = heightOf(sheet, cells, columns);
  const row = on && sheet.struct('TR');
  if (row) on.add(row);
  cells.forEach((text, at) => {
    const draw = (): void => drawCell(sheet, { text, at, y, columns, isHead });
    if (row) row.add(cellStruct(sheet, { at, isHead }, draw));
    else draw();
  });
  row?.end();
  if (on) asArtifact(sheet, () => rule(sheet, y + height, isHead));
  else rule(sheet, y + height, isHead);
  sheet.y = y + height;
}

function cellStruct(sheet: Sheet, { at, isHead }: { at: number; isHead: boolean }, draw: () => void): Struct {
  if (!isHead && at > 0) return sheet.struct('TD', {}, draw);
  return sheet.struct('TH', { scope: isHead ? 'Column' : 'Row' }, draw);
}

interface Cell {
  readonly text: string;
  readonly at: number;
  readonly y: number;
  readonly columns: Columns;
  readonly isHead: boolean;
}

function drawCell(sheet: Sheet, { text, at, y, columns, isHead }: Cell): void {
  sheet
    .font(isHead ? 'bold' : 'plain')
    .fontSize(size.table)
    .fillColor(ink.text)
    .text(text, (columns.starts[at] ?? 0) + pad, y + pad, {
      width: (columns.widths[at] ?? 0) - 2 * pad,
      align: at === 0 ? 'left' : 'right',
    });
}

function asArtifact(sheet: Sheet, draw: () => void): void {
  sheet.markContent('Artifact', { type: 'Layout' });
  draw();
  sheet.endMarkedContent();
}

function rule(sheet: Sheet, y: number, isHead: boolean): void {
  const { left } = sheet.page.margins;
  sheet
    .lineWidth(isHead ? 1 : 0.5)
    .strokeColor(ink.line)
    .moveTo(left, y)
    .lineTo(left + widthOf(sheet), y)
    .stroke();
}

/** The line at the foot of each page, with its number among all of them: for the eye alone. */
function setFeet(sheet: Sheet, foot: string): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    sheet.switchToPage(start + at);
    const { page } = sheet;
    const y = page.height - page.margins.bottom + 24;
    const { bottom } = page.margins;
    // Below the margin a text would begin a new page.
    page.margins.bottom = 0;
    asArtifact(sheet, () => {
      sheet
        .font('plain')
        .fontSize(size.foot)
        .fillColor(ink.quiet)
        .text(`${foot} · side ${at + 1} af ${count}`, page.margins.left, y, {
          width: widthOf(sheet),
          lineBreak: false,
        });
    });
    page.margins.bottom = bottom;
  }
}
