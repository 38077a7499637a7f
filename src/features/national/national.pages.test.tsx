import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Store } from '#ports/database';
import { faultsOf, isNarrow } from '../../../test/axe.ts';
import { openBrowser, phone } from '../../../test/browser.ts';
import { aTown, hiddenOf } from '../../../test/inside/town.ts';
import type { Town } from '../../../test/inside/town.ts';
import { aCountry, aMunicipality } from './country.example.ts';

let town: Town;
let store: Store;
let browser: Browser;
let sixth: Awaited<ReturnType<typeof aMunicipality>>;

before(async () => {
  const country = await aCountry(5, 26);
  store = country.store;
  sixth = await aMunicipality(store, 'by6');
  await sixth.publishes('2025', 25);
  town = await aTown('albertslund', store);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await store.close();
});

const textOf = (html: string): string =>
  html
    .replaceAll(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&');

test('everybody can read the sum, with how many it is of and what it may be off by, and never a bare 0', async () => {
  const { status, text } = await town.get(undefined, '/tal/landet');
  assert.equal(status, 200);
  const said = textOf(text.slice(text.indexOf('<main'), text.indexOf('</main>')));
  assert.match(said, /I 2025 talte 5 kommuner tilsammen omkring 1[23]\d sager/);
  assert.match(
    said,
    /Lagt sammen fra 5 kommuner\. Hvert tal afviger som regel højst med 7, og aldrig med mere end 20\./,
  );
  assert.match(said, /Tallene viser ikke omfang/);
  assert.doesNotMatch(said, /(?<![\d.-])0(?![\d.-])(?! år)/);
  for (const name of ['by1', 'by2', 'Skole & Dagtilbud', 'Børn & Familie']) assert.ok(!said.includes(name), name);
});

test('the page is the same bytes for everybody until something is shared, and then it follows', async () => {
  const first = await town.get(undefined, '/tal/landet');
  assert.equal((await town.get(undefined, '/tal/landet')).text, first.text);
  await sixth.agrees();
  await sixth.turns();
  await town.web.lookAgain();
  const second = await town.get(undefined, '/tal/landet');
  assert.match(textOf(second.text), /I 2025 talte 6 kommuner/);
  assert.equal((await town.get(undefined, '/en/tal/landet')).status, 200);
});

test('in a country with too few the page says how many it takes', async () => {
  const alone = await aTown('alene');
  assert.match(textOf((await alone.get(undefined, '/tal/landet')).text), /når mindst 5 kommuner deler det/);
});

test('axe finds nothing on it, in the light, in the dark and for whoever decides; it fits a phone and needs no script', async () => {
  const owner = await town.signIn('demo-planejer');
  for (const [html, colorScheme] of [
    [(await town.get(undefined, '/tal/landet')).text, 'light'],
    [(await town.get(undefined, '/tal/landet')).text, 'dark'],
    [(await town.get(owner, '/landet')).text, 'light'],
  ] as const) {
    const context = await browser.newContext({ viewport: { ...phone, height: 6000 }, colorScheme });
    const page = await context.newPage();
    await page.setContent(html);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    assert.deepEqual(await faultsOf(page), []);
    assert.ok(await isNarrow(page));
    assert.ok(await page.locator('main h1').isVisible());
    await context.close();
  }
});

test('whoever owns the plan says yes, sees it, and takes it back; another head reads who decides', async () => {
  const [owner, other] = [await town.signIn('demo-planejer'), await town.signIn('demo-chef')];
  const before1 = await town.get(owner, '/landet');
  assert.match(textOf(before1.text), /Kommunen deler ikke sine tal/);
  const asOther = await town.get(other, '/landet');
  assert.equal(asOther.status, 200);
  assert.match(textOf(asOther.text), /Det er afdelingschefen i Børn & Familie, der siger ja eller nej/);
  assert.doesNotMatch(asOther.text, /action="\/landet/);
  assert.equal((await town.post(other, '/landet/del', {})).status, 403);
  const sent = await town.post(owner, '/landet/del', hiddenOf(before1.text, '/landet/del'));
  assert.deepEqual([sent.status, sent.to], [303, '/landet']);
  assert.match(textOf((await town.get(owner, '/landet')).text), /Det blev sagt ja til 22\. november 2026/);
  assert.equal((await town.post(other, '/landet/traek-ud', {})).status, 403);
  assert.equal((await town.post(owner, '/landet/traek-ud', {})).status, 303);
  assert.match(textOf((await town.get(owner, '/landet')).text), /Kommunen deler ikke sine tal/);
});
