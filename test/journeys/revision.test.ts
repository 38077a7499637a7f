// The plan's history and its revision, as a browser shows them: axe, narrow, zoomed, dark, forced colours, without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { newId } from '#kernel/action';
import { faultsOf, isNarrow } from '../axe.ts';
import { phone } from '../browser.ts';
import { realPack, withNumber } from '../content.ts';
import { hiddenOf } from '../inside/town.ts';
import { openTown } from '../visits.ts';
import type { Options } from '../visits.ts';

const open = [
  '/planen/udgaver',
  '/en/planen/udgaver',
  '/planen/udgaver/1',
  '/planen/udgaver/2',
  '/planen/udgaver/2/siden/1',
  '/planen/udgaver/2/kort/akut-under-18',
  '/planen/udgaver/kort/akut-under-18',
  '/planen/dengang',
  '/planen/dengang/2026-11-22',
  '/planen/dengang/ukendt',
];
const inside = [
  '/aaret/revision',
  '/aaret/revision/hvor',
  '/aaret/revision/hvor/lov/barnets-lov-133',
  '/aaret/revision/hvor/kontakt/familieafsnittet',
];
let head: string;
const visited = openTown(async (town) => {
  town.clock.now = new Date('2026-11-23T12:00:00Z');
  await town.web.publish({
    pack: withNumber(realPack, 'familieafsnittet', '43 00 00 00'),
    problems: [],
    from: 'newest',
  });
  head = await town.signIn('demo-planejer');
});

const visitAll = (options: Options, look: (page: Page, path: string) => Promise<void>): Promise<void> =>
  visited.visitAll({ token: head, paths: [...open, ...inside], options }, look);

test('axe finds nothing, and nothing is wider than a phone', async () => {
  await visitAll({ bypassCSP: true }, async (page, path) => {
    assert.deepEqual(await faultsOf(page), [], path);
    assert.ok(await isNarrow(page), path);
  });
});

test('contrast holds in the dark, and at 400 % zoom nothing is drawn sideways', async () => {
  const small = { width: 320, height: 256 };
  await visitAll({ bypassCSP: true, colorScheme: 'dark', viewport: small }, async (page, path) => {
    assert.deepEqual(await faultsOf(page, ['color-contrast', 'link-in-text-block']), [], path);
    assert.ok(await isNarrow(page), path);
  });
});

test('without scripts a day is chosen, and what was said on it is one step away', async () => {
  const context = await visited.browser.newContext({ viewport: phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${visited.url}/planen/dengang`);
  await page.getByLabel('Dag').fill('2026-11-22');
  await page.getByRole('button', { name: 'Vis den dag' }).click();
  assert.equal(new URL(page.url()).pathname, '/planen/dengang/2026-11-22');
  await page.getByRole('link', { name: 'Akut fare: barn eller ung under 18' }).click();
  assert.match(await page.locator('main').innerText(), /43 68 64 86/);
  await page.getByRole('link', { name: 'Se alle ændringer af det' }).click();
  assert.match(await page.locator('main').innerText(), /Udgave 2, vist fra 23\. november 2026/);
  await context.close();
});

test('in black and white it is seen which words went and which came', async () => {
  const context = await visited.browser.newContext({ viewport: phone, forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(`${visited.url}/planen/udgaver/2`);
  const lineOf = (mark: string) =>
    page
      .locator(`${mark}:visible`)
      .first()
      .evaluate((one) => getComputedStyle(one).textDecorationLine);
  assert.deepEqual([await lineOf('del'), await lineOf('ins')], ['line-through', 'underline']);
  await context.close();
});

test('what no browser would send as a day is told, and not repeated in the address', async () => {
  const came = await visited.town.get(undefined, '/planen/dengang?dag=Anders%20And');
  assert.deepEqual([came.status, came.to], [303, '/planen/dengang/ukendt']);
  assert.equal((await visited.town.get(undefined, '/planen/dengang?dag=23.11.2026')).to, '/planen/dengang/2026-11-23');
  assert.match((await visited.town.get(undefined, '/planen/dengang/ukendt')).text, /Skriv en dag, der findes/);
});

test('the head who owns the plan writes an adoption down, and everybody can read it at once', async () => {
  const page = await visited.town.get(head, '/aaret/revision');
  const to = '/aaret/revision/vedtagelse';
  const form = { ...hiddenOf(page.text, to), adoptedOn: '2026-11-20', adoptedBy: 'council', edition: '2', note: '' };
  const wrong = await visited.town.post(head, to, {
    ...form,
    adoptedOn: '2026-12-24',
    note: 'Nyt om genopdragelsesrejser.',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Dagen er ikke kommet endnu/);
  assert.match(wrong.text, /Nyt om genopdragelsesrejser\./, 'what was typed comes back');
  assert.equal((await visited.town.post(head, to, form)).status, 303);
  assert.match(
    (await visited.town.get(undefined, '/planen/udgaver')).text,
    /Kommunalbestyrelsen vedtog udgave 2 20\. november 2026/,
  );
  assert.match((await visited.town.get(head, '/aaret/revision')).text, /senest 20\. november 2030/);
  const other = await visited.town.signIn('demo-chef');
  assert.doesNotMatch((await visited.town.get(other, '/aaret/revision')).text, /Gem vedtagelsen/);
  assert.equal((await visited.town.post(other, to, { ...form, id: newId() })).status, 404);
});
