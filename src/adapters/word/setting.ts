import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FileChild, IStylesOptions } from 'docx';
import type { Paper, PaperPart, PaperTable } from '#kernel/paper';

const font = 'Calibri';
const ink = '1A1A1A';
const dots = 'punkter';
const small = 18;
/** A line is as high as its own letters ask for, and a little more. */
const lines = { line: 276, lineRule: LineRuleType.AUTO } as const;
/** What is between the margins of an A4 page, in twentieths of a point. */
const wide = 9026;

/** A paper as a Word document: its title and headings are styles, so that they can be found, and restyled. */
export const documentOf = ({ title, foot, parts }: Paper): Document =>
  new Document({
    title,
    creator: 'Værn',
    styles,
    numbering: { config: [{ reference: dots, levels: [bullet] }] },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: footOf(foot) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...parts.flatMap((part) => set[part.kind](part as never)),
        ],
      },
    ],
  });

const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, color: ink, language: { value: 'da-DK' } },
      paragraph: { spacing: { after: 120, ...lines } },
    },
    heading1: { run: { font, size: 36, bold: true, color: ink }, paragraph: { spacing: { after: 200, ...lines } } },
    heading2: {
      run: { font, size: 26, bold: true, color: ink },
      paragraph: { spacing: { before: 280, after: 100, ...lines }, keepNext: true },
    },
    caption: { run: { font, size: 20, bold: true, color: ink }, paragraph: { keepNext: true } },
  },
};

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 260 } } },
} as const;

/** The line at the foot of each page, with its number among all of them. */
const footOf = (foot: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({
            children: [`${foot} · side `, PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES],
            size: small,
          }),
        ],
      }),
    ],
  });

const set: {
  readonly [Kind in PaperPart['kind']]: (part: Extract<PaperPart, { kind: Kind }>) => readonly FileChild[];
} = {
  heading: ({ text }) => [new Paragraph({ text, heading: HeadingLevel.HEADING_2 })],
  text: ({ text }) => [new Paragraph({ text })],
  list: ({ items }) => items.map((text) => new Paragraph({ text, numbering: { reference: dots, level: 0 } })),
  table: (table) => [
    new Paragraph({ text: table.caption, style: 'Caption' }),
    tableOf(table),
    // Two tables without a line between them become one.
    new Paragraph({}),
  ],
};

const tableOf = ({ head, rows }: PaperTable): Table => {
  const widths = widthsOf([head, ...rows]);
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      // The head is said again on each page that the table goes on to.
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, at) => cellOf({ text, at, isHead, width: widths[at] ?? 0 })),
    });
  return new Table({
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
};

const line = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Signs that even the narrowest column has room for. */
const least = 5;

/** No word is broken where there is room: each column has its share of the page by its longest word, the first by its longest line. */
function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const needed = (rows[0] ?? []).map((_, at) =>
    Math.max(least, ...rows.flatMap((row) => piecesOf(row[at] ?? '', at)).map(({ length }) => length + 2)),
  );
  const sum = needed.reduce((all, one) => all + one, 0);
  const each = Math.min(loose, wide / sum);
  return needed.map((one) => Math.floor(one * each));
}

/** A sign that has more room than this stands too far from its row. */
const loose = 320;
const most = 30;
const piecesOf = (text: string, at: number): readonly string[] =>
  at === 0 ? [text.slice(0, most)] : text.split(/\s+/);

interface Cell {
  readonly text: string;
  readonly at: number;
  readonly isHead: boolean;
  readonly width: number;
}

const cellOf = ({ text, at, isHead, width }: Cell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    children: [
      new Paragraph({
        alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        spacing: { after: 0 },
        children: [new TextRun({ text, bold: isHead, size: small })],
      }),
    ],
  });
