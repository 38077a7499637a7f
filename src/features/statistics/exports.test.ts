import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { writeSheets } from '#adapters/excel';
import { csv } from '#kernel/csv';
import { perform } from '../../gate.ts';
import { publishEdition, readEditions } from './edition.actions.ts';
import type { Published } from './edition.ts';
import { figureFiles, figureSheets } from './exports.ts';
import { aRegisteredTown } from './register.example.ts';
import { randomFrom } from '#features/tables';

let edition: Published;

before(async () => {
  const { house, consultant, ground } = await aRegisteredTown({ 2025: 26 });
  await perform(house, consultant, publishEdition(ground), { through: '2025' });
  edition = (await readEditions(house.database))[0] ?? assert.fail();
});

/** The rows of a file, read as a spreadsheet would. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));

test('10,000 strings are never a formula in a file, and can be read back', () => {
  const random = randomFrom('formulas');
  const signs = ['=', '+', '-', '@', '\t', '\r', ' ', '"', ';', 'æ', '1', '(', '\u200B', '＝', "'", '|', '\n'];
  const texts = Array.from({ length: 10_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => signs[Math.floor(random() * signs.length)] ?? '').join(
      '',
    ),
  );
  for (const text of texts) {
    const cell = csv([[text]])
      .slice(2, -3)
      .replaceAll('""', '"');
    assert.doesNotMatch(cell, /^[\s\p{Cf}\p{Cc}]*[=+\-@＝]/u, JSON.stringify(text));
    assert.ok(cell === text || cell === `'${text}`, JSON.stringify(text));
  }
});

test('a department whose name looks like a formula is text in every file', () => {
  const sly = { ...edition, names: Object.fromEntries(Object.keys(edition.names).map((key) => [key, `=cmd|${key}`])) };
  const cells = figureFiles(sly).flatMap(({ body }) => rowsOf(body).flat());
  assert.ok(cells.some((cell) => cell.startsWith("'=cmd|")));
  assert.ok(!cells.some((cell) => cell.startsWith('=')));
});

test('every figure of the page is in the whole file once, cell by cell', () => {
  const [whole] = figureFiles(edition);
  const rows = rowsOf(whole?.body ?? '').filter((row) => row.length === 5);
  const cells = edition.figures.reduce(
    (sum, { tables }) => sum + tables.reduce((count, table) => count + table.cells.length, 0),
    0,
  );
  assert.equal(rows.length, cells + 1);
  for (const row of rows.slice(1)) assert.match(row[4] ?? '', /^(?:ingen eller få|[3-9]|\d\d+)$/);
});

test('the workbook has a sheet for each figure, numbers as numbers, text as text, and no bare 0', async () => {
  const files = unzipSync(await writeSheets(figureSheets(edition)));
  const texts = Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
  const sheets = texts.filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  assert.equal(sheets.length, edition.figures.length + 1);
  let numbers = 0;
  for (const [name, text] of sheets) {
    assert.doesNotMatch(text, /<f[ >]/, name);
    for (const [, attributes = '', value] of text.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g))
      if (!attributes.includes('t="s"')) {
        assert.match(value ?? '', /^(?:[3-9]|\d\d+)$/, name);
        numbers += 1;
      }
  }
  assert.ok(numbers > 30, String(numbers));
  assert.match(texts.find(([name]) => name.endsWith('sharedStrings.xml'))?.[1] ?? '', /ingen eller få/);
});

test('the same workbook is the same bytes at another hour', async () => {
  const first = await writeSheets(figureSheets(edition));
  await new Promise((resolve) => setTimeout(resolve, 2100));
  assert.deepEqual(await writeSheets(figureSheets(edition)), first);
});
