import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
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
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: { run: { font, size: 36, bold: true, color: ink }, paragraph: { spacing: { after: 200 } } },
    heading2: {
      run: { font, size: 26, bold: true, color: ink },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
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

const tableOf = ({ head, rows }: PaperTable): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      // The head is said again on each page that the table goes on to.
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, at) => cellOf(text, at, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cellOf(text, at, false)) })),
    ],
  });

const cellOf = (text: string, at: number, isHead: boolean): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.TOP,
    children: [
      new Paragraph({
        alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        spacing: { after: 0 },
        children: [new TextRun({ text, bold: isHead, size: small })],
      }),
    ],
  });
