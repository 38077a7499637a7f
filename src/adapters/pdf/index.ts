/** PDF: papers as tagged files that can be read aloud and kept, the same bytes for the same paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Paper, Print } from '#kernel/paper';
import { setOn } from './setting.ts';

// The whole font, and not the few signs our pages need: a place may be called anything. As TTF: of WOFF2 no part can be taken out.
const folder = 'node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf';
const fontFile = (root: string, weight: string): Buffer =>
  readFileSync(join(root, folder, `IBMPlexSans-${weight}.ttf`));

interface Fonts {
  readonly plain: Buffer;
  readonly bold: Buffer;
}

/** No day at all: with an hour in it a paper would never be the same twice. */
const noDay = new Date('2000-01-01T00:00:00Z');
const house = 'Værn';

/** Sets papers as PDF 1.7, tagged as PDF/UA asks for, in Danish, with their fonts in them. `root` is the folder of the program. */
export function pdfPrinter(root: string): Print {
  let fonts: Fonts | undefined;
  const set = new Map<string, Promise<Uint8Array>>();
  return (paper) => {
    fonts ??= { plain: fontFile(root, 'Regular'), bold: fontFile(root, 'SemiBold') };
    const key = JSON.stringify(paper);
    const found = set.get(key) ?? print(paper, fonts);
    if (set.size >= atHand) set.clear();
    set.set(key, found);
    return found;
  };
}

/** How many papers lie ready: whoever looks at one, takes it along and files it needs it set once. */
const atHand = 4;

const print = (paper: Paper, { plain, bold }: Fonts): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const sheet = new PDFDocument({
      size: 'A4',
      margins: { top: 56, bottom: 64, left: 56, right: 56 },
      pdfVersion: '1.7',
      // The types of the package do not know the name yet; the package does.
      subset: 'PDF/UA' as 'PDF/A-2a',
      tagged: true,
      lang: 'da-DK',
      displayTitle: true,
      bufferPages: true,
      // None of the fonts that every reader is thought to have, and that are not in the file.
      font: '',
      autoFirstPage: false,
      info: { Title: paper.title, Author: house, Creator: house, Producer: house, CreationDate: noDay, ModDate: noDay },
    });
    const chunks: Buffer[] = [];
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.on('error', reject);
    sheet.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    sheet.registerFont('plain', plain);
    sheet.registerFont('bold', bold);
    setOn(sheet, paper);
    sheet.end();
  });
