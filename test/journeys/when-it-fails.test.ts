// What a person meets when something on the way does not work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone } from '../browser.ts';
import { openForVisits } from '../visits.ts';

const site = openForVisits();

test('a search index that cannot be fetched is told, and found again when it can', async () => {
  const context = await site.browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  await context.route('**/data/**', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${site.url}/soeg`);
  await page.locator('#q').fill('udrejse');
  await page.getByText('Søgningen kan ikke hentes lige nu').waitFor();
  await context.unroute('**/data/**');
  await page.locator('#q').fill('udrejse ');
  await page.locator('.hit').first().waitFor();
  assert.equal(await page.getByText('Søgningen kan ikke hentes lige nu').count(), 0);
  await context.close();
});

test('an address with a broken fragment begins the guide at its first question, which still works', async () => {
  const context = await site.browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${site.url}/guide#%`);
  await page.locator('.answer').filter({ visible: true }).first().click();
  assert.equal(await page.locator('.card').filter({ visible: true }).count(), 1);
  assert.doesNotMatch(page.url(), /akut/);
  await context.close();
});
