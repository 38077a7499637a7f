import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Paper } from '#kernel/paper';
import { pdfPrinter } from './index.ts';

const printPdf = pdfPrinter('.');

const rows = Array.from({ length: 60 }, (_, at) => [`Række ${at} æøå ÆØÅ`, '12', 'ingen eller få', '3']);
const paper: Paper = {
  title: 'Tal for 2025 – æøå ÆØÅ',
  foot: 'Lilleby Kommune · udgivet 5. januar 2026',
  parts: [
    { kind: 'text', text: 'Tallene er talt på en let ændret kopi af registret.' },
    { kind: 'heading', text: 'Bekymring' },
    { kind: 'table', caption: 'Sager efter art', head: ['Art', '2023', '2024', '2025'], rows },
    { kind: 'list', items: ['Første ting.', 'Anden ting. '.repeat(30)] },
    { kind: 'text', text: 'Slut.' },
  ],
};

/** The file as text, with what is packed in it unpacked. */
function readable(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  return raw.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body: string) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
}

test('a paper is a tagged PDF in Danish with a title and its own fonts', async () => {
  const bytes = await printPdf(paper);
  const text = readable(bytes);
  assert.match(text, /^%PDF-1\.7/);
  assert.match(text, /\/MarkInfo/);
  assert.match(text, /\/Lang \(da-DK\)/);
  assert.match(text, /pdfuaid:part>1</);
  assert.match(text, /\/DisplayDocTitle true/);
  assert.match(text, /Tal for 2025 [\s\S]{0,9}\S/);
  for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'Caption', 'TR', 'TH', 'TD'])
    assert.ok(text.includes(`/S /${tag}\n`), tag);
  assert.equal(text.split('/S /TR\n').length - 1, rows.length + 1);
  for (const tag of ['LI', 'Lbl', 'LBody']) assert.equal(text.split(`/S /${tag}\n`).length - 1, 2, tag);
  assert.equal(text.split('/Scope /Column').length - 1, 4);
  assert.equal(text.split('/Scope /Row').length - 1, rows.length);
  assert.ok(text.includes('/FontFile'));
  assert.ok(!text.includes('/BaseFont /Helvetica'));
  assert.ok(bytes.length < 200_000, String(bytes.length));
});

test('the same paper is the same bytes, whenever it is set; another is another', async () => {
  const [first, second] = [await printPdf(paper), await pdfPrinter('.')(paper)];
  assert.deepEqual(first, second);
  assert.notDeepEqual(first, await printPdf({ ...paper, title: 'Tal for 2024' }));
  assert.ok(!Buffer.from(first).toString('latin1').includes(String(new Date().getFullYear())));
});

test('what a sheet or a word processor puts between words is set as a blank or a hyphen, and never as a box', async () => {
  const set = (between: string) =>
    printPdf({
      ...paper,
      parts: [
        { kind: 'text', text: `Møder${between}3` },
        { kind: 'list', items: [`Kurser${between}2`] },
      ],
    });
  for (const blank of ['\t', '\u2009', '\u202F', '\u2028']) assert.deepEqual(await set(blank), await set(' '));
  for (const hyphen of ['\u2010', '\u2011']) assert.deepEqual(await set(hyphen), await set('-'));
});

test('a paper of many tables is set while somebody waits', async () => {
  const parts = Array.from(
    { length: 25 },
    () => ({ ...paper.parts[2], rows: rows.slice(0, 12) }) as Paper['parts'][number],
  );
  const start = performance.now();
  await printPdf({ ...paper, parts });
  assert.ok(performance.now() - start < 3000, String(performance.now() - start));
});
