import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { pdfPrinter } from '#adapters/pdf';
import { printWord } from '#adapters/word';
import { openSbsys } from '#adapters/sbsys';
import { startFake } from '#adapters/sbsys-fake';
import type { Fake } from '#adapters/sbsys-fake';
import { sendFilings } from '#features/filing';
import { theHouse } from '#kernel/person';
import { faultsOf, isNarrow } from '../../../test/axe.ts';
import { openBrowser, phone } from '../../../test/browser.ts';
import { closesAfter } from '../../../test/closing.ts';
import { aTown, hiddenOf } from '../../../test/inside/town.ts';
import type { Town } from '../../../test/inside/town.ts';
import { entrance } from '../../gate.ts';
import { fill } from '../statistics/register.example.ts';

let town: Town;
let fake: Fake;
let browser: Browser;
let consultant: string;
let head: string;

const closes = closesAfter();
before(async () => {
  fake = await startFake();
  closes(() => fake.stop());
  town = await aTown('albertslund', undefined, { print: pdfPrinter('.'), word: printWord, hasCaseSystem: true });
  closes(() => town.store.close());
  browser = await openBrowser();
  closes(() => browser.close());
  await fill(town.house.database, '2025', 40);
  consultant = await town.signIn('demo-konsulent-skole');
  head = await town.signIn('demo-planejer');
  assert.equal((await town.post(consultant, '/sager/tal/udgiv', { through: '2025' })).status, 303);
});

const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const page = async (path: string, token = consultant): Promise<string> => {
  const { status, text } = await town.get(token, path);
  assert.equal(status, 200, path);
  return text;
};

/** Without a script, at 360 px: nothing for axe to find, and nothing wider than the window. */
async function isFit(html: string, schemes: readonly ('light' | 'dark')[] = ['light']): Promise<void> {
  for (const colorScheme of schemes) {
    const context = await browser.newContext({ viewport: { ...phone, height: 3000 }, colorScheme });
    const shown = await context.newPage();
    await shown.setContent(html);
    assert.deepEqual(await faultsOf(shown), []);
    assert.ok(await isNarrow(shown));
    await context.close();
  }
}

/** Sends a form of a page as it stands there, with some fields filled in. */
async function sends(from: string, to: string, more: Readonly<Record<string, string>> = {}, token = consultant) {
  const shown = await page(from, token);
  return town.post(token, to, { ...hiddenOf(shown, to), ...more });
}

const base = '/aaret/status/2025';

/** What the team did in 2025: told of a law and a film, and spoke with VISO. */
async function aYear(): Promise<void> {
  const post = { words: 'Det står i linket.', audience: 'all' };
  for (const more of [
    { kind: 'law', title: 'Nye regler om pas', source: 'Retsinformation', date: '2025-06-01' },
    { kind: 'material', title: 'Film om social kontrol', source: 'SIRI', date: '2025-09-01' },
  ]) {
    const { to } = await sends('/aaret/viden/ny', '/aaret/viden/ny', { ...post, ...more });
    assert.equal((await sends(to ?? '', `${to}/udgiv`)).status, 303);
  }
  const ny = '/aaret/myndigheder/ny';
  const ours = new RegExp('value="([0-9a-f-]{36})"[^>]*>[^<]*Kirsten').exec(await page(ny))?.[1] ?? '';
  const contact = { day: '2025-11-20', body: 'viso', ours, themes: 'law', words: 'Flere ringer\nom rejser.' };
  assert.equal((await sends(ny, ny, contact)).status, 303);
}

test('from an empty year to a decision that the team is told of, without a script', async () => {
  assert.match(
    wordsOf(await page('/aaret/status')),
    /Status for 2025 Afleveres senest 1\. februar 2026\. Ikke begyndt/,
  );
  assert.match(wordsOf(await page('/aaret/status', head)), /Der er ingen status endnu/);
  const empty = await page(`${base}/udkast`);
  assert.match(wordsOf(empty), /Begynd status for 2025/);
  await aYear();
  assert.equal((await sends(`${base}/udkast`, `${base}/begynd`)).to, `${base}/udkast`);
  const begun = wordsOf(await page(`${base}/laes`));
  assert.match(begun, /Ny lovgivning Nye regler om pas \(Retsinformation\) Nye tiltag/);
  assert.match(begun, /Materiale: Film om social kontrol \(SIRI\)/);
  assert.match(begun, /har givet årets opslag videre: Skole &amp; Dagtilbud: 0 af 6 mulige gange\./);
  assert.match(begun, /VISO, 20\. november 2025: Flere ringer om rejser\./);
  assert.match(begun, /Der er ikke holdt møde for videnspersoner i 2025\./);
  assert.match(begun, /Planen skal være revideret senest 10\. oktober 2027\./);
  assert.doesNotMatch(begun, /Kirsten/, 'nobody is named');
  await isFit(await page(`${base}/udkast`));

  const figures = await page(`${base}/udkast/figures`);
  assert.match(figures, /Sager i 2025: Der er ingen tidligere år at holde det op imod\./);
  assert.match(wordsOf(figures), /De her tabeller kommer med/);

  const law = `${base}/udkast/law`;
  const named = await sends(law, law, { words: 'Skriv til 010190-1234.' });
  assert.equal(named.status, 422);
  assert.match(named.text, /Skriv til 010190-1234\.<\/textarea>/, 'what was typed is still there');
  await isFit(named.text);
  assert.equal((await sends(law, law, { words: '- Loven er ny\n- Den gælder fra juli' })).to, `${base}/udkast`);
  const late = await town.post(consultant, law, { version: '1', words: 'Mine egne ord.' });
  assert.equal(late.status, 409);
  assert.match(late.text, /Mine egne ord\.<\/textarea>/);
  assert.match(wordsOf(late.text), /Loven er ny/, 'and what is kept is beside it');

  const read = await page(`${base}/laes`);
  assert.match(read, /<li>Den gælder fra juli<\/li>/);
  assert.match(wordsOf(read), /ingen eller få|hvert tal kan afvige/);
  await isFit(read);
  assert.equal((await sends(`${base}/laes`, `${base}/frys`)).to, `${base}/1`);
  const frozen = await page(`${base}/1`);
  assert.match(wordsOf(frozen), /Aflever til chefen for Børn &amp; Familie/);
  assert.doesNotMatch(wordsOf(await page(`${base}/1`, head)), /Aflever til/, 'it is not for the head to deliver');
  assert.equal((await sends(`${base}/1`, `${base}/1/aflever`)).to, `${base}/1`);

  assert.match(wordsOf(await page('/min-side', head)), /Vælg, hvor status for 2025 skal præsenteres/);
  assert.equal((await sends(`${base}/1`, `${base}/1/modtag`, {}, head)).to, `${base}/1`);
  const nothing = await sends(`${base}/1`, `${base}/1/forum`, {}, head);
  assert.equal(nothing.status, 422);
  assert.match(wordsOf(nothing.text), /Vælg, hvor status skal præsenteres\./);
  await isFit(nothing.text);
  const choice = { forum: 'committee', on: '2026-12-08', political: 'yes', words: 'Sammen med budgettet.' };
  assert.equal((await sends(`${base}/1`, `${base}/1/forum`, choice, head)).to, `${base}/1`);
  const outcome = { came: '2026-11-22', outcome: 'Taget til efterretning.' };
  assert.equal((await sends(`${base}/1`, `${base}/1/udfald`, outcome, head)).to, `${base}/1`);
  const decided = await page(`${base}/1`);
  assert.match(
    wordsOf(decided),
    /Præsenteres: Et politisk udvalg Dag: 8\. december 2026 Behandles politisk\. .*Sammen med budgettet\. .*Taget til efterretning\./,
  );
  await isFit(await page(`${base}/1`, head), ['light', 'dark']);
  assert.match(wordsOf(await page('/aaret/status')), /Status for 2025 Et politisk udvalg Forum valgt/);
  assert.deepEqual(town.told, []);
});

test('the figures of a status are the published ones, to the cell, with how sure they are', async () => {
  const cellsIn = (html: string): readonly string[] =>
    [...html.matchAll(/<td role="cell" data-column="[^"]*">(.*?)<\/td>/g)].map(([, cell = '']) =>
      cell.replaceAll(/<[^>]*>/g, ''),
    );
  const published = cellsIn((await town.get(undefined, '/tal/2025')).text);
  const shown = await page(`${base}/1`);
  const cells = cellsIn(shown);
  assert.ok(cells.length > 10, String(cells.length));
  // The tables that go over the years come first, in the same order.
  assert.deepEqual(cells, published.slice(0, cells.length));
  assert.match(wordsOf(shown), /hvert tal kan afvige med op til/);
});

test('it is filed as the very files that were frozen, by whoever presses, once', async () => {
  const list = await page('/journal');
  assert.match(wordsOf(list), /Årlig status for 2025, 1\. udgave Se, hvad der bliver sendt Ikke journaliseret/);
  const path = '/journal/status-2025-1';
  const shown = await page(path);
  assert.match(
    wordsOf(shown),
    /Præcis dette bliver sendt.*status-2025-1\.pdf PDF, \d+ kB status-2025-1\.docx Word, \d+ kB/,
  );
  await isFit(shown);
  assert.equal((await sends(path, path)).status, 303);
  const who = { clientId: 'vaern', clientSecret: 'vaern', user: 'vaern', password: 'vaern' };
  const journal = openSbsys({ url: fake.url, tokenUrl: fake.tokenUrl, prefix: 'api', template: '41', ...who });
  assert.ok(typeof journal !== 'string');
  await sendFilings('albertslund', entrance(town.house, theHouse), journal);
  const [one] = fake.archive.cases();
  assert.deepEqual(
    one?.documents.map(({ file }) => file),
    ['status-2025-1.pdf', 'status-2025-1.docx'],
  );
  assert.match(one?.notes[0]?.html ?? '', /1\. udgave, frosset 22\. november 2026/);
  for (const [at, file] of ['pdf', 'word'].entries()) {
    const taken = await town.web.app.request(`http://localhost${base}/1/${file}`, {
      headers: { host: 'localhost', cookie: `vaern=${consultant}` },
    });
    assert.deepEqual(new Uint8Array(await taken.arrayBuffer()), new Uint8Array(one?.documents[at]?.bytes ?? []), file);
  }
  assert.equal(fake.cprSeen(), 0);
  assert.equal((await town.get(consultant, '/journal/status-2025-9')).status, 404);
});
