// Published figures and the team's own, as a browser shows them: axe, narrow, zoomed, dark, forced colours, without scripts, on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { publishPath } from '#features/statistics';
import { fill } from '../../src/features/statistics/register.example.ts';
import { faultsOf, isNarrow } from '../axe.ts';
import { phone } from '../browser.ts';
import { openTown } from '../visits.ts';
import type { Options } from '../visits.ts';

const inside = ['/sager/tal', '/sager/tal/2024', publishPath];
let consultant: string;
const visited = openTown(async (town) => {
  consultant = await town.signIn('demo-konsulent-skole');
  for (const [year, cases] of Object.entries({ 2022: 3, 2023: 14, 2024: 12, 2025: 31, 2026: 6 }))
    await fill(town.house.database, year, cases);
  for (const through of ['2024', '2025']) await town.post(consultant, publishPath, { through });
});

const published = () =>
  visited.town.web
    .declared()
    .map(({ path }) => path)
    .filter((path) => /^\/(?:en\/)?tal(?:\/(?!landet)\w+)?$/.test(path));

const visitAll = (options: Options, look: (page: Page, path: string) => Promise<void>): Promise<void> =>
  visited.visitAll({ token: consultant, paths: [...published(), ...inside], options }, look);

test('there is a page for everything that was published', () => {
  assert.deepEqual(published().toSorted(), ['/en/tal', '/tal', '/tal/2024', '/tal/2025', '/tal/metode']);
});

test('axe finds nothing, and nothing is wider than a phone', async () => {
  await visitAll({ bypassCSP: true }, async (page, path) => {
    assert.deepEqual(await faultsOf(page), [], path);
    assert.ok(await isNarrow(page), path);
  });
});

test('contrast holds in the dark', async () => {
  await visitAll({ bypassCSP: true, colorScheme: 'dark' }, async (page, path) =>
    assert.deepEqual(await faultsOf(page, ['color-contrast', 'link-in-text-block']), [], path),
  );
});

test('at 400 % zoom only a table is drawn sideways, in a box of its own', async () => {
  await visitAll({ viewport: { width: 320, height: 256 } }, async (page, path) =>
    assert.ok(await isNarrow(page), path),
  );
});

test('without scripts and in forced colours the figures are there, and no address but ours is asked', async () => {
  const foreign: string[] = [];
  await visitAll({ javaScriptEnabled: false, forcedColors: 'active' }, async (page, path) => {
    page.on('request', (request) => !request.url().startsWith(visited.url) && foreign.push(request.url()));
    if (/\d$/.test(path)) assert.ok((await page.locator('table').count()) > 3, path);
  });
  assert.deepEqual(foreign, []);
});

test('on paper the team is told that its figures are for nobody else', async () => {
  await visitAll({}, async (page, path) => {
    if (!path.startsWith('/sager/tal') || path === publishPath) return;
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText('Må ikke offentliggøres eller sendes videre').first().isVisible(), path);
    await page.emulateMedia({ media: 'screen' });
  });
});

test('a consultant publishes with the keyboard alone, and meets what everybody meets', async () => {
  const context = await visited.browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  await context.addCookies([{ name: 'vaern', value: consultant, url: visited.url }]);
  const page = await context.newPage();
  visited.town.clock.now = new Date('2027-01-04T09:00:00Z');
  await context.clearCookies();
  await context.addCookies([
    { name: 'vaern', value: await visited.town.signIn('demo-konsulent-skole'), url: visited.url },
  ]);
  await page.goto(visited.url + publishPath);
  await page.getByLabel('2026').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Udgiv tallene' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tal/2026');
  assert.equal(await page.locator('h1').textContent(), 'Tal til og med 2026: alle tabeller');
  await page.goto(visited.url + '/tal');
  assert.match((await page.locator('.lead').textContent()) ?? '', /til og med 2026/);
  await context.close();
});
