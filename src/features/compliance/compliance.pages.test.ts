import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pdfPrinter } from '#adapters/pdf';
import { aTown } from '../../../test/inside/town.ts';
import type { Town } from '../../../test/inside/town.ts';
import { places } from './places.ts';

let town: Town;
let auditor: string;

before(async () => {
  town = await aTown('albertslund', undefined, { print: pdfPrinter('.'), word: pdfPrinter('.'), hasCaseSystem: false });
  auditor = await town.signIn('demo-dpo');
});

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('auditor, consultant and head see the proof; a teacher does not', async () => {
  for (const [subject, status] of [
    ['demo-dpo', 200],
    ['demo-konsulent-skole', 200],
    ['demo-chef', 200],
    ['demo-laerer', 403],
  ] as const) {
    const token = await town.signIn(subject);
    assert.equal((await town.get(token, '/aaret/efterlevelse')).status, status, subject);
    assert.equal((await town.get(token, '/aaret/efterlevelse/pdf')).status, status, town.told.join('\n'));
  }
});

test('what is missing comes first, with the day and the edition of the content', async () => {
  const { text } = await town.get(auditor, '/aaret/efterlevelse');
  const heads = [...text.matchAll(/<h2[^>]*>([^<(]+)/g)].map(([, head = '']) => head.trim());
  assert.deepEqual(heads, ['Mangler', 'Delvist', 'Ikke bekræftet af jurist', 'Opfyldt']);
  assert.match(textOf(text), /22\. november 2026 · Indholdets udgave: [0-9a-f]{8}/);
});

test('a sentence ends once, also after a rule that has its own stop or a chapter that asks', async () => {
  const { text } = await town.get(auditor, '/aaret/efterlevelse');
  const said = text.replaceAll(/<[^>]+>/g, '');
  assert.match(said, /Albertslund\? Læses/);
  assert.doesNotMatch(said, /[.?!]\./);
});

test('the counts add up, and each choice shows as many as it says', async () => {
  const { text } = await town.get(auditor, '/aaret/efterlevelse');
  const found = [...text.matchAll(/href="(\/aaret\/efterlevelse[^"]*)"[^>]*>([^<]+)<b>(\d+)<\/b>/g)];
  const counts = new Map(found.map(([, path = '', , count]) => [path.split('/').at(-1) ?? '', Number(count)]));
  const all = counts.get('efterlevelse') ?? 0;
  const sum = (...names: readonly string[]) => names.reduce((total, name) => total + (counts.get(name) ?? 0), 0);
  assert.ok(all > 80);
  assert.equal(sum('mangler', 'delvist', 'ubekraeftet', 'opfyldt'), all);
  assert.equal(sum('planen', 'loven'), all);
  for (const [, path = '', , count] of found) {
    const shown = await town.get(auditor, path);
    assert.equal(shown.text.split('class="thing thing--whole"').length - 1, Number(count), path);
  }
});

test('what the rooms show of themselves stands there', async () => {
  const shown = textOf((await town.get(auditor, '/aaret/efterlevelse')).text);
  for (const sentence of [
    /Alle 5 afdelinger har en konsulent i teamet i dag/,
    /\d+ af \d+ arbejdspladser har ingen vidensperson/,
    /Ingen tal er udgivet endnu/,
    /har ikke svaret for oktober/,
    /Vedtaget 10\. oktober 2023/,
    /Historierne er ikke øvet sammen endnu/,
    /Intet møde er holdt endnu/,
    /Intet er delt endnu/,
    /Ingen kontakt er skrevet ned endnu/,
  ])
    assert.match(shown, sentence);
});

test('a choice nobody offers is no page', async () => {
  assert.notEqual((await town.get(auditor, '/aaret/efterlevelse/vis/hemmeligt')).status, 200);
});

test('the paper is a tagged PDF, the same bytes for the same day and content', async () => {
  const [one, other] = [
    await town.get(auditor, '/aaret/efterlevelse/pdf'),
    await town.get(auditor, '/aaret/efterlevelse/pdf'),
  ];
  assert.equal(one.headers.get('content-type'), 'application/pdf');
  assert.match(one.headers.get('content-disposition') ?? '', /efterlevelse-albertslund-2026-11-22\.pdf/);
  assert.match(one.text, /^%PDF-1\.7/);
  assert.match(one.text, /\/MarkInfo/);
  assert.equal(one.text, other.text);
});

test('what somebody may not open is named and leads nowhere: every link opens for whoever sees it', async () => {
  for (const subject of ['demo-dpo', 'demo-redaktoer', 'demo-viden']) {
    const token = await town.signIn(subject);
    const { text } = await town.get(token, '/aaret/efterlevelse/vis/mangler');
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main'));
    assert.match(main, /Gøres her:(?:(?!<\/p>).)*Journalisér/s);
    const links = new Set([...main.matchAll(/href="(\/[^"#]*)/g)].map(([, path = '']) => path));
    // The paper is set elsewhere, and takes its time.
    links.delete('/aaret/efterlevelse/pdf');
    assert.ok(links.size > 5);
    for (const path of links) assert.notEqual((await town.get(token, path)).status, 403, `${subject} ${path}`);
  }
});

test('every page that something is mapped to is an address of ours, and every link of the proof leads to one', async () => {
  const known = town.web.declared().map(({ path }) => path);
  const matches = (path: string): boolean =>
    known.some((one) => new RegExp(`^${one.replaceAll(/:\w+/g, '[^/]+')}$`).test(path));
  for (const { path } of Object.values(places)) assert.ok(matches(path), path);
  const { text } = await town.get(auditor, '/aaret/efterlevelse');
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main'));
  const links = new Set([...main.matchAll(/href="(\/[^"#]*)/g)].map(([, path = '']) => path));
  assert.ok(links.size > 25);
  for (const path of links) assert.ok(matches(path), path);
});
