// One visit with a net, then none: the whole public part, with an honest word of its age.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { everyPage } from '../served.ts';
import { openForVisits } from '../visits.ts';

const site = openForVisits();

const day = 24 * 60 * 60 * 1000;

/** A phone that has been here once and carries the Danish part. */
async function afterOneVisit(path = '/'): Promise<{ page: Page; context: BrowserContext }> {
  const context = await site.browser.newContext({ viewport: phone });
  const page = await context.newPage();
  await page.goto(site.url + path);
  await until(page, async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await until(page, async () => navigator.serviceWorker.controller !== null);
  return { page, context };
}

/** Waits until something asynchronous is true in the page; Playwright's own waiting takes a promise for a yes. */
async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(isSo)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never so: ${isSo.toString()}`);
}

/** As if the copy had been checked that long ago. */
const ageCopy = (page: Page, milliseconds: number) =>
  page.evaluate(async (ago) => {
    const cache = await caches.open('vaern-tilstand');
    for (const request of await cache.keys()) {
      const state = (await (await cache.match(request))?.json()) as { checkedAt: string };
      await cache.put(request, Response.json({ ...state, checkedAt: new Date(Date.now() - ago).toISOString() }));
    }
  }, milliseconds);

test('after one visit every Danish page stands without a net, with the day it was fetched', async () => {
  const pages = (await everyPage(site.url)).filter((path) => !path.startsWith('/en'));
  const { page, context } = await afterOneVisit();
  await context.setOffline(true);
  for (const path of pages) {
    await page.goto(site.url + path);
    assert.ok(await page.locator('h1').filter({ visible: true }).first().isVisible(), path);
    assert.match(await page.locator('[data-fetched]').innerText(), /^Hentet i dag kl\. \d{2}\.\d{2}$/, path);
  }
  await context.close();
});

test('guide, search and opening hours work without a net', async () => {
  const { page, context } = await afterOneVisit();
  await context.setOffline(true);
  await page.goto(`${site.url}/guide`);
  await page.locator('.answer').filter({ visible: true }).first().click();
  assert.ok(await page.locator('.card a[href="tel:+4543686486"]').filter({ visible: true }).first().isVisible());
  await page.goto(`${site.url}/soeg`);
  await page.locator('#q').fill('genopdragelsesrejse');
  await page.locator('.hit').first().waitFor();
  await page.goto(`${site.url}/kontakter`);
  assert.match(await page.locator('main').innerText(), /Døgnåben/);
  await context.close();
});

test('after a visit to an English page the English part stands without a net too', async () => {
  const { page, context } = await afterOneVisit('/en');
  await until(page, async () => (await caches.keys()).some((name) => name.startsWith('vaern-en-')));
  await until(page, async () => (await caches.match('/offline/tilstand-en.json')) !== undefined);
  await context.setOffline(true);
  await page.goto(`${site.url}/en/kontakter`);
  assert.match(await page.locator('[data-fetched]').innerText(), /^Fetched today at/);
  await context.close();
});

for (const [days, words] of [
  [8, /over en uge gammel/],
  [31, /over en måned gammel.*112/s],
] as const) {
  test(`a copy that is ${days} days old says so before anything else`, async () => {
    const { page, context } = await afterOneVisit();
    // Without a net first: a question already on its way would make the copy fresh again.
    await context.setOffline(true);
    await ageCopy(page, days * day);
    await page.goto(`${site.url}/kontakter`);
    const warning = page.locator('[data-copy-warning]');
    assert.ok(await warning.isVisible());
    assert.match(await warning.innerText(), words);
    await context.close();
  });
}

test('a fresh copy carries no warning', async () => {
  const { page, context } = await afterOneVisit();
  await context.setOffline(true);
  await page.goto(`${site.url}/kontakter`);
  assert.equal(await page.locator('[data-copy-warning]').isVisible(), false);
  await context.close();
});

test('with a net, an old copy is never shown: the page comes from the server, and the copy is checked again', async () => {
  const { page, context } = await afterOneVisit();
  await ageCopy(page, 40 * day);
  await page.goto(`${site.url}/kontakter`);
  assert.equal(await page.locator('[data-copy-warning]').isVisible(), false);
  await until(page, async () => {
    const state = (await (await caches.match('/offline/tilstand-da.json'))?.json()) as { checkedAt: string };
    return Date.now() - Date.parse(state.checkedAt) < 60_000;
  });
  await context.close();
});

test('a copy of another version is replaced as soon as there is a net', async () => {
  const { page, context } = await afterOneVisit();
  await page.evaluate(async () => {
    const cache = await caches.open('vaern-tilstand');
    const [real] = (await caches.keys()).filter((name) => name.startsWith('vaern-da-'));
    const old = await caches.open('vaern-da-gammel');
    await old.put(
      '/kontakter',
      new Response('<html lang="da"><h1>Gammelt nummer</h1>', { headers: { 'content-type': 'text/html' } }),
    );
    if (real) await caches.delete(real);
    await cache.put(
      '/offline/tilstand-da.json',
      Response.json({ version: 'gammel', fetchedAt: '2026-01-01T00:00:00Z', checkedAt: '2026-01-01T00:00:00Z' }),
    );
  });
  await page.goto(`${site.url}/kontakter`);
  assert.doesNotMatch(await page.locator('body').innerText(), /Gammelt nummer/);
  await until(page, async () => !(await caches.keys()).includes('vaern-da-gammel'));
  await context.close();
});

test('an address that is not carried leads to the acute numbers when there is no net', async () => {
  const { page, context } = await afterOneVisit();
  await context.setOffline(true);
  await page.goto(`${site.url}/findes-ikke`);
  assert.match(await page.locator('[data-copy-warning]').innerText(), /ikke hentet på forhånd/);
  assert.ok(await page.locator('a[href="tel:112"]').first().isVisible());
  await context.close();
});

test('it can be installed: a manifest with a name, a start and icons that exist', async () => {
  const manifest = (await (await fetch(`${site.url}/manifest.webmanifest`)).json()) as {
    name: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string }[];
  };
  assert.match(manifest.name, /Værn/);
  assert.equal(manifest.display, 'standalone');
  assert.ok(
    manifest.icons.some((icon) => icon.sizes === '192x192') && manifest.icons.some((icon) => icon.sizes === '512x512'),
  );
  for (const icon of manifest.icons) assert.equal((await fetch(site.url + icon.src)).status, 200, icon.src);
});
