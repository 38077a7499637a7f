import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import type { Paper } from '#kernel/paper';
import { printWord } from './index.ts';

const paper: Paper = {
  title: 'Årlig status for 2025 <æøå> & ÆØÅ',
  foot: 'Lilleby Kommune · 1. udgave',
  parts: [
    { kind: 'text', text: 'Tallene er talt på en let ændret kopi.' },
    { kind: 'heading', text: 'Ny lovgivning' },
    { kind: 'list', items: ['Første ting', 'Anden ting'] },
    {
      kind: 'table',
      caption: 'Sager',
      head: ['Art', '2025'],
      rows: [
        ['Kontrol', 'ingen eller få'],
        ['I alt', '12'],
      ],
    },
    { kind: 'table', caption: 'Sager igen', head: ['Art', '2025'], rows: [['I alt', '12']] },
  ],
};

/** The files of a package by their names, read by its directory (PKWARE APPNOTE 6.3.10, § 4.3.12). */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + packed);
    files.set(
      zip.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      (method === 0 ? body : inflateRawSync(body)).toString('utf8'),
    );
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

test('a paper is a Word file in Danish with a title, real headings, lists and table heads', async () => {
  const files = unpacked(await printWord(paper));
  const body = files.get('word/document.xml') ?? '';
  for (const [style, times] of [
    ['Heading1', 1],
    ['Heading2', 1],
    ['Caption', 2],
  ] as const)
    assert.equal(body.split(`<w:pStyle w:val="${style}"/>`).length - 1, times, style);
  assert.equal(body.split('<w:tblHeader/>').length - 1, 2);
  assert.equal(body.split('<w:numPr>').length - 1, 2);
  assert.match(body, /Årlig status for 2025 &lt;æøå&gt; &amp; ÆØÅ/);
  assert.match(body, /ingen eller få/);
  assert.match(files.get('word/styles.xml') ?? '', /<w:lang w:val="da-DK"/);
  const core = files.get('docProps/core.xml') ?? '';
  assert.match(core, /<dc:title>Årlig status for 2025 &lt;æøå&gt; &amp; ÆØÅ<\/dc:title>/);
  assert.match(core, /<dc:language>da-DK</);
  for (const [name, text] of files) {
    assert.ok(!text.includes(`${new Date().getFullYear()}-`), `${name} has no day in it`);
    assert.ok(!/docx|dolan/i.test(text.replaceAll(/xmlns[^"]*"[^"]*"/g, '')), `${name} is by nobody else`);
  }
});

test('the same paper is the same bytes, whenever it is set; another is another', async () => {
  const first = await printWord(paper);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  assert.deepEqual(await printWord(structuredClone(paper)), first);
  assert.notDeepEqual(await printWord({ ...paper, foot: 'En anden' }), first);
});

const office = spawnSync('soffice', ['--version']).status === 0;

test(
  'LibreOffice reads it, and every word is there',
  { skip: office ? false : 'soffice is not here: apt-get install libreoffice-writer' },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'word-'));
    try {
      writeFileSync(join(folder, 'status.docx'), await printWord(paper));
      const own = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [
        own,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        join(folder, 'status.docx'),
      ]);
      const read = readFileSync(join(folder, 'status.txt'), 'utf8');
      for (const text of [paper.title, 'Ny lovgivning', 'Første ting', 'Anden ting', 'ingen eller få', 'Sager igen'])
        assert.ok(read.includes(text), text);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
