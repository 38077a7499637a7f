// "Ring nu" in a real browser: with a script, without one, and with an old copy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { openForVisits } from '../visits.ts';

const site = openForVisits();

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address asked for after the page stood ready. */
  readonly asked: readonly string[];
}

/** The page at a minute of the reader's own clock. */
async function visit(now: string, options: { readonly path?: string; readonly script?: boolean } = {}): Promise<Visit> {
  const context = await site.browser.newContext({
    viewport: phone,
    serviceWorkers: 'block',
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(now));
  await page.goto(`${site.url}/kontakter${options.path ?? ''}`, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  // Chromium asks for the page's icon again at every fragment; nobody chose that.
  page.on('request', (request) => request.url().includes('/icons/') || asked.push(request.url()));
  return { page, context, asked };
}

const time = (page: Page, id: string) => page.locator(`#kontakt-${id} [data-time="${id}"] strong`);

test('the words of time follow the reader’s clock, not the minute the page was made', async () => {
  const open = await visit('2026-11-23T09:12:00Z');
  assert.equal(await time(open.page, 'viso').textContent(), 'Åben nu til 11.30');
  assert.match((await open.page.locator('[data-computed]').textContent()) ?? '', /mandag 23\. november kl\. 10\.12/);
  await open.context.close();
  const closed = await visit('2026-11-25T09:12:00Z');
  assert.equal(await time(closed.page, 'viso').textContent(), 'Lukket. Åbner i morgen kl. 9');
  assert.equal(await time(closed.page, 'familieafsnittet').textContent(), 'Tider ukendt');
  await closed.context.close();
});

test('filters combine on the page, and leave nothing in the address, the history or on the net', async () => {
  const { page, context, asked } = await visit('2026-11-23T09:12:00Z');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Sparring til mig' }).click();
  await page.locator('.contacts__more summary').click();
  await page.getByRole('button', { name: 'Skole & Dagtilbud' }).click();
  assert.ok(await page.locator('#kontakt-konsulent-skole-dagtilbud').isVisible());
  assert.ok(await page.locator('#kontakt-konsulent-boern-familie').isHidden());
  assert.ok(await page.locator('#kontakt-red-safehouse-sjaelland').isHidden());
  assert.ok(await page.locator('.acute a[href="tel:112"]').first().isVisible(), 'acute help is never filtered away');
  assert.equal(page.url(), `${site.url}/kontakter`);
  assert.equal(await page.evaluate(() => history.length), before);
  assert.deepEqual(asked, []);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  await page.getByRole('button', { name: 'Vis alle' }).click();
  assert.ok(await page.locator('#kontakt-red-safehouse-sjaelland').isVisible());
  await context.close();
});

test('tonight shows who answers tonight, and hours nobody knows are not among them', async () => {
  const { page, context } = await visit('2026-11-23T09:12:00Z');
  await page.locator('.contacts__more summary').click();
  await page.getByRole('button', { name: 'I nat' }).click();
  assert.equal(await time(page, 'viso').textContent(), 'Lukket. Åbner tirsdag kl. 9');
  await page.getByLabel('Vis kun dem, der svarer').check();
  assert.ok(await page.locator('#kontakt-red').isVisible());
  for (const id of ['viso', 'familieafsnittet', 'team']) assert.ok(await page.locator(`#kontakt-${id}`).isHidden(), id);
  await page.getByLabel('Et andet tidspunkt').fill('2026-11-24T10:00');
  assert.ok(await page.locator('#kontakt-viso').isVisible());
  assert.equal(await time(page, 'viso').textContent(), 'Åben til 11.30');
  await context.close();
});

test('without a script the chips are links within the page', async () => {
  const { page, context, asked } = await visit('2026-11-23T09:12:00Z', { script: false });
  await page.locator('a.chip', { hasText: 'Udrejse' }).click();
  assert.ok(await page.locator('#kontakt-udenrigsministeriet').isVisible());
  assert.ok(await page.locator('#kontakt-red-safehouse-sjaelland').isHidden());
  assert.ok(await page.locator('[data-hour]').isHidden(), 'the hour needs a script and is not offered');
  await page.locator('.contacts__target:visible a').click();
  assert.ok(await page.locator('#kontakt-red-safehouse-sjaelland').isVisible());
  assert.deepEqual(asked, []);
  await context.close();
});

test('a link from a card presses the filter it asks for, and it can be let go again', async () => {
  const { page, context } = await visit('2026-11-23T09:12:00Z', { path: '#behov-bolig' });
  const chip = page.getByRole('button', { name: 'Et sikkert sted at bo' });
  assert.equal(await chip.getAttribute('aria-pressed'), 'true');
  assert.ok(await page.locator('#kontakt-viso').isHidden());
  await chip.click();
  assert.ok(await page.locator('#kontakt-viso').isVisible());
  await context.close();
});
