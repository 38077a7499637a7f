import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { crc32 } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { pdfPrinter } from '#adapters/pdf';
import { openSbsys } from '#adapters/sbsys';
import { startFake } from '#adapters/sbsys-fake';
import type { Fake } from '#adapters/sbsys-fake';
import { mayHoldCpr } from '#kernel/cpr';
import type { Journal } from '#kernel/journal';
import { theHouse } from '#kernel/person';
import { faultsOf, isNarrow } from '../../../test/axe.ts';
import { openBrowser, phone } from '../../../test/browser.ts';
import { closesAfter } from '../../../test/closing.ts';
import { aTown, hiddenOf } from '../../../test/inside/town.ts';
import type { Town } from '../../../test/inside/town.ts';
import { entrance } from '../../gate.ts';
import { fill } from '../statistics/register.example.ts';
import { sendFilings } from './sending.actions.ts';
import { zip } from './zip.ts';

let town: Town;
let unconnected: Town;
let fake: Fake;
let journal: Journal;
let browser: Browser;
let consultant: string;

const closes = closesAfter();
before(async () => {
  fake = await startFake();
  closes(() => fake.stop());
  const who = { clientId: 'vaern', clientSecret: 'vaern', user: 'vaern', password: 'vaern' };
  const opened = openSbsys({ url: fake.url, tokenUrl: fake.tokenUrl, prefix: 'api', template: '41', ...who });
  journal = typeof opened === 'string' ? assert.fail(opened) : opened;
  const print = pdfPrinter('.');
  town = await aTown('albertslund', undefined, { print, word: print, hasCaseSystem: true });
  closes(() => town.store.close());
  unconnected = await aTown('lilleby', undefined, { print, word: print, hasCaseSystem: false });
  closes(() => unconnected.store.close());
  browser = await openBrowser();
  closes(() => browser.close());
  for (const one of [town, unconnected]) {
    await fill(one.house.database, '2025', 12);
    const token = await one.signIn('demo-konsulent-skole');
    assert.equal((await one.post(token, '/sager/tal/udgiv', { through: '2025' })).status, 303);
  }
  consultant = await town.signIn('demo-konsulent-skole');
});

const send = () => sendFilings('albertslund', entrance(town.house, theHouse), journal);

const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const page = async (path: string, at = town, token = consultant): Promise<string> => {
  const { status, text } = await at.get(token, path);
  assert.equal(status, 200, path);
  return text;
};

/** What is wider than the window. */
const wide = (shown: Page): Promise<string> =>
  shown.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth)
      .map((one) => one.outerHTML.slice(0, 100))
      .join('\n'),
  );

async function isFit(html: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { ...phone, height: 3000 }, colorScheme });
    const shown = await context.newPage();
    await shown.setContent(html);
    assert.deepEqual(await faultsOf(shown), []);
    assert.ok(await isNarrow(shown), await wide(shown));
    await context.close();
  }
}

test('what is shown is what is sent, to the byte, and SBSYS holds it once', async () => {
  assert.match(wordsOf(await page('/journal')), /til og med 2025 Se, hvad der bliver sendt Ikke journaliseret/);
  const shown = await page('/journal/2025');
  assert.match(wordsOf(shown), /Præcis dette bliver sendt.*Tallene til og med 2025 er udgivet.*Journalisér/);
  await isFit(shown);
  const names = [...shown.matchAll(/href="\/journal\/2025\/fil\/([^"]+)"/g)].map(([, name = '']) => name);
  assert.deepEqual(names, ['tal-2025.pdf', 'tal-2025.csv', 'tal-2025.json']);
  const pressed = await town.post(consultant, '/journal/2025', hiddenOf(shown, '/journal/2025'));
  assert.equal(pressed.status, 303);
  fake.setAway(true);
  await send();
  const waiting = await page('/journal');
  assert.match(
    wordsOf(waiting),
    /Venter siden .* SBSYS svarer ikke\. Du behøver ikke gøre noget\. Værn prøver igen .* kl\./,
  );
  await isFit(waiting);
  fake.setAway(false);
  town.clock.now = new Date(town.clock.now.getTime() + 5 * 60_000);
  await send();
  assert.match(wordsOf(await page('/journal')), /På sag 27\.00\.00-G01-1-26\. Journaliseret/);
  const [one, ...more] = fake.archive.cases();
  assert.deepEqual([more.length, one?.notes.length, one?.documents.map(({ file }) => file)], [0, 1, names]);
  for (const { file, bytes } of one?.documents ?? []) {
    const taken = await town.web.app.request(`http://localhost/journal/2025/fil/${file}`, {
      headers: { host: 'localhost', cookie: `vaern=${consultant}` },
    });
    assert.deepEqual(new Uint8Array(await taken.arrayBuffer()), new Uint8Array(bytes), file);
  }
  assert.equal(fake.cprSeen(), 0);
  assert.ok(!mayHoldCpr(`${one?.title} ${one?.notes[0]?.title} ${one?.notes[0]?.html}`));
});

test('no figure in the files stands as a bare 0', async () => {
  const data = await page('/journal/2025/fil/tal-2025.json');
  assert.match(data, /"ingen eller få"/);
  assert.doesNotMatch(data, /(?<![\d.-])0(?![\d.-])/);
  assert.doesNotMatch(await page('/journal/2025/fil/tal-2025.csv'), /(?:^|;)"?0"?(?:;|\r)/m);
});

test('the form of another edition of the page changes nothing, and says so', async () => {
  const shown = await page('/journal/2025');
  const came = await town.post(consultant, '/journal/2025', { id: '', digest: 'another' });
  assert.equal(came.status, 409);
  assert.match(wordsOf(came.text), /er ændret, siden du så det/);
  assert.ok(!shown.includes('<button class="button button--main"'), 'filed once, it is not offered again');
});

test('without a case system there is a package to take along, and nothing to press', async () => {
  const token = await unconnected.signIn('demo-konsulent-skole');
  const list = await page('/journal', unconnected, token);
  assert.match(wordsOf(list), /ikke forbundet med SBSYS\. Hent pakken/);
  await isFit(list);
  const shown = await page('/journal/2025', unconnected, token);
  assert.doesNotMatch(shown, /action="\/journal\/2025"/);
  await isFit(shown);
  const came = await unconnected.post(token, '/journal/2025', { id: '', digest: '' });
  assert.equal(came.status, 404);
  const answer = await unconnected.web.app.request('http://localhost/journal/2025/pakke', {
    headers: { host: 'localhost', cookie: `vaern=${token}` },
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  assert.match(answer.headers.get('content-disposition') ?? '', /tal-2025\.zip/);
  for (const name of ['tal-2025.pdf', 'tal-2025.csv', 'tal-2025.json', 'notat.txt'])
    assert.ok(Buffer.from(bytes).includes(name), name);
});

test('before anything is published the page says what to do', async () => {
  const empty = await aTown('tom', unconnected.store);
  const list = await page('/journal', empty, await empty.signIn('demo-konsulent-skole'));
  assert.match(wordsOf(list), /ikke udgivet nogen tal eller frosset nogen status endnu\. Når I har det/);
  await isFit(list);
});

test('a package is a ZIP as APPNOTE has it, with Danish names in it, the same bytes each time', () => {
  const files = [
    { name: 'æøå.txt', bytes: new TextEncoder().encode('Blåbærgrød') },
    { name: 'tom.txt', bytes: new Uint8Array() },
    { name: 'tal.bin', bytes: Uint8Array.from({ length: 70_000 }, (_, at) => at % 251) },
  ];
  const bytes = zip(files);
  assert.deepEqual(bytes, zip(files));
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  assert.equal(view.getUint32(end, true), 0x06054b50);
  let at = view.getUint32(end + 16, true);
  const found = files.map(() => {
    assert.equal(view.getUint32(at, true), 0x02014b50);
    const [check, size, name, from] = [16, 24, 28, 42].map((offset) => view.getUint32(at + offset, true));
    const length = (name ?? 0) & 0xffff;
    const start = (from ?? 0) + 30 + length;
    const body = bytes.subarray(start, start + (size ?? 0));
    assert.equal(check, crc32(body));
    const told = { name: Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString(), bytes: body };
    at += 46 + length;
    return told;
  });
  assert.deepEqual(
    found.map(({ name, bytes: body }) => [name, Buffer.from(body).toString('hex')]),
    files.map(({ name, bytes: body }) => [name, Buffer.from(body).toString('hex')]),
  );
  assert.equal(at, end);
});
