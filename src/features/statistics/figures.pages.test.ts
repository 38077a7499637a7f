import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { aTown, hiddenOf } from '../../../test/inside/town.ts';
import type { Town } from '../../../test/inside/town.ts';
import { trailOf } from '../../../test/house.ts';
import { publishPath } from './index.ts';
import { fill } from './register.example.ts';

let town: Town;
let consultant: string;
/** The same municipality served by another process, opened when it is first asked for. */
let elsewhere: Promise<Town> | undefined;
const second = (): Promise<Town> => (elsewhere ??= aTown('albertslund', town.store));
/** Another municipality on the same database. */
let lilleby: Promise<Town> | undefined;
const neighbour = (): Promise<Town> => (lilleby ??= aTown('lilleby', town.store));

const textOf = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<(?:title|desc|text)[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** The addresses that can be read now, of figures and their files. */
const addresses = () =>
  town.web
    .declared()
    .map(({ path }) => path)
    .filter((path) => /^(?:\/en)?\/tal(?!\/landet)/.test(path));

before(async () => {
  town = await aTown();
  consultant = await town.signIn('demo-konsulent-skole');
});

test('before the first edition the page says what will come, in both languages, and there is nothing to take along', async () => {
  const page = await town.get(undefined, '/tal');
  assert.equal(page.status, 200);
  assert.match(textOf(page.text), /Der er ikke udgivet tal endnu/);
  assert.equal((await town.get(undefined, '/en/tal')).status, 200);
  assert.deepEqual(addresses(), ['/tal', '/tal/metode', '/en/tal']);
  assert.equal((await town.get(undefined, '/tal/2025')).status, 404);
  assert.match((await town.get(consultant, publishPath)).text, /Der er ingen sager i registret endnu/);
});

test('an edition is chosen, published, and read by everybody at once, without a trace', async () => {
  for (const [year, cases] of Object.entries({ 2023: 3, 2024: 12, 2025: 31 }))
    await fill(town.house.database, year, cases);
  const form = await town.get(consultant, publishPath);
  assert.match(textOf(form.text), /2023 For få sager.*3 sager.*2024.*12 sager.*2025.*31 sager/);
  const sent = await town.post(consultant, publishPath, { ...hiddenOf(form.text, publishPath), through: '2025' });
  assert.deepEqual([sent.status, sent.to], [303, '/tal/2025']);
  const lines = (await trailOf(town.house.database)).length;
  for (const path of addresses()) {
    const page = await town.get(undefined, path);
    assert.equal(page.status, 200, path);
    assert.equal(page.headers.get('set-cookie'), null);
    assert.equal(page.headers.get('cache-control'), 'no-cache', path);
    assert.match(page.headers.get('etag') ?? '', /^"/);
  }
  assert.ok(addresses().length > 15, addresses().join(' '));
  assert.equal((await trailOf(town.house.database)).length, lines);
  assert.deepEqual(town.told, []);
});

test('the same address gives the same bytes each time, and after the site has been made anew', async () => {
  for (const path of addresses()) {
    const [first, again] = [await town.get(undefined, path), await town.get(undefined, path)];
    assert.equal(first.text, again.text, path);
    assert.equal(town.web.ready(path, '')?.tag, first.headers.get('etag'), path);
  }
  const other = await second();
  for (const path of addresses()) {
    const [here, there] = [await town.get(undefined, path), await other.get(undefined, path)];
    assert.equal(there.headers.get('etag'), here.headers.get('etag'), path);
  }
});

test('another municipality on the same database shows none of it', async () => {
  const other = await neighbour();
  assert.match((await other.get(undefined, '/tal')).text, /Der er ikke udgivet tal endnu/);
  assert.equal((await other.get(undefined, '/tal/2025')).status, 404);
});

test('a bare 0, 1 or 2 stands nowhere, on no page, in no picture and in no file', async () => {
  for (const path of addresses()) {
    const { text } = await town.get(undefined, path);
    for (const [, cell = ''] of text.matchAll(/<td[^>]*>([^<]*)<\/td>/g))
      assert.match(cell, /^(?:[3-9]|\d\d+)?$/, path);
    for (const [, said = ''] of text.matchAll(/<(?:desc|text)[^>]*>([^<]*)</g))
      assert.doesNotMatch(said, /(?::|^|,) ?[012](?:[,;.]|$)/, path);
    if (path.endsWith('.csv'))
      for (const [, cell = ''] of text.matchAll(/;"([^"]*)"/g)) assert.doesNotMatch(cell, /^[012]$/, path);
  }
  assert.match((await town.get(undefined, '/tal/2025')).text, /ingen eller få/);
});

test('every table says what it counts, for when, in which edition and how sure it is, on the page and in its file', async () => {
  const { text } = await town.get(undefined, '/tal/2025');
  const sections = text.split('<section id=').slice(1);
  assert.ok(sections.length > 12, String(sections.length));
  for (const section of sections) {
    const slug = /^"([^"]*)"/.exec(section)?.[1] ?? '';
    const file = await town.get(undefined, `/tal/2025/${slug}.csv`);
    assert.match(file.headers.get('content-type') ?? '', /^text\/csv/);
    for (const said of [section, file.text]) {
      assert.match(said, /En sag/, slug);
      assert.match(said, /Periode/, slug);
      assert.match(said, /Udgaven til og med 2025, udgivet 22\. november 2026/, slug);
      assert.match(said, /let ændret kopi af registret, hvor ingen står alene/, slug);
    }
    const bytes = town.web.ready(`/tal/2025/${slug}.csv`, '')?.body.subarray(0, 4);
    assert.deepEqual(bytes, new TextEncoder().encode('\uFEFF"'), slug);
  }
  assert.match(text, /2023: for få sager til at vise tal/);
});

test('whoever may not publish sees neither the form nor the raw figures', async () => {
  for (const subject of ['demo-laerer', 'demo-chef', 'demo-registrator', 'demo-dpo'])
    for (const path of [publishPath, '/sager/tal', '/sager/tal/2025'])
      assert.equal((await town.get(await town.signIn(subject), path)).status, 403, `${subject} ${path}`);
});

test("the team's own figures are raw, marked, remembered and nowhere to be taken along", async () => {
  const page = await town.get(consultant, '/sager/tal');
  assert.equal(page.status, 200);
  assert.match(page.text, /Kun for teamet\. Må ikke offentliggøres eller sendes videre\./);
  assert.match(textOf(page.text), /2023: 3; 2024: 12; 2025: 31/);
  assert.doesNotMatch(page.text, /\.csv|\.xlsx|ingen eller få/);
  for (const year of ['2023', '2024'])
    assert.match(
      textOf((await town.get(consultant, `/sager/tal/${year}`)).text),
      new RegExp(`Kvartaler, ${year} Kun for teamet`),
    );
  assert.equal((await town.get(consultant, '/sager/tal/1999')).status, 400);
  const seen = (await trailOf(town.house.database)).filter(({ what }) => what === 'statistics.see');
  assert.ok(seen.some(({ outcome }) => outcome === 'done') && seen.some(({ outcome }) => outcome === 'not-allowed'));
});

test('a year that is not over comes back with a sentence and nothing published', async () => {
  const sent = await town.post(consultant, publishPath, { through: '2026' });
  assert.equal(sent.status, 422);
  assert.match(sent.text, /Året er ikke slut/);
  assert.equal((await town.get(undefined, '/tal/2026')).status, 404);
});

test('many who ask at the same moment get the same bytes, and nobody is answered with an edition that is not there', async () => {
  const other = await second();
  const came = await Promise.all(Array.from({ length: 20 }, () => other.get(undefined, '/tal/2025')));
  assert.equal(new Set(came.map(({ text }) => text)).size, 1);
  for (const path of ['/tal/2024', '/tal/2025.json', '/tal/2025/x.csv', '/tal/../tal', `/tal/${'9'.repeat(300)}`])
    assert.notEqual((await other.get(undefined, path)).text, came[0]?.text, path);
  assert.equal((await other.get(undefined, '/tal/2025/')).status, 301);
});

test('what another process has published is on the air when this one looks again', async () => {
  const [one, another] = [await aTown('lilleby', town.store), await neighbour()];
  await fill(one.house.database, '2025', 9);
  const token = await one.signIn('demo-konsulent-skole');
  assert.equal((await one.post(token, publishPath, { through: '2025' })).status, 303);
  assert.equal((await another.get(undefined, '/tal/2025')).status, 404);
  await another.web.lookAgain();
  const [here, there] = [await one.get(undefined, '/tal/2025'), await another.get(undefined, '/tal/2025')];
  assert.deepEqual([there.status, there.text], [200, here.text]);
});
