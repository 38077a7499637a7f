// What is made light for the journey is whole again in the copy: the look, the code on paper, one language for one visit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { openForVisits } from '../visits.ts';

const site = openForVisits();

/** A phone that has been here once; `complaints` are what the policy refused. */
async function afterOneVisit(path: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await site.browser.newContext({ viewport: phone, deviceScaleFactor: 3 });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) =>
    complaints.push(...(/Content Security Policy/.test(message.text()) ? [message.text()] : [])),
  );
  await page.goto(site.url + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { page, complaints };
}

test('without a net a card looks as it does with one, and the policy refuses nothing', async () => {
  const { page, complaints } = await afterOneVisit('/kort/akut-under-18');
  const look = () =>
    page.evaluate(
      () =>
        getComputedStyle(document.querySelector('.steps') ?? document.body).cssText.length + document.body.offsetHeight,
    );
  const withNet = await look();
  await page.context().setOffline(true);
  await page.goto(`${site.url}/kort/akut-under-18`);
  const style = await page.evaluate(() => document.querySelector('style')?.textContent ?? '');
  assert.match(style, /font-face/);
  assert.ok(Math.abs((await look()) - withNet) < 60);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('without a net the code on a card still leads to the card', async () => {
  const { page } = await afterOneVisit('/');
  await page.context().setOffline(true);
  for (const card of ['akut-under-18', 'borger-arbejdsmarked-voksen']) {
    await page.goto(`${site.url}/kort/${card}`);
    await page.emulateMedia({ media: 'print' });
    const code = page.locator('svg.qr').first();
    await code.scrollIntoViewIfNeeded();
    const picture = PNG.sync.read(await code.screenshot({ scale: 'device' }));
    const read = jsqr.default(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
    assert.match(read ?? 'no code', new RegExp(`/kort/${card}$`));
  }
  await page.context().close();
});

for (const [path, carried, other] of [
  ['/', 'da', 'en'],
  ['/en', 'en', 'da'],
] as const) {
  test(`a first visit to ${path} carries one language`, async () => {
    const { page } = await afterOneVisit(path);
    await page.waitForFunction(
      async (language) => (await caches.match(`/offline/tilstand-${language}.json`)) !== undefined,
      carried,
    );
    await page.waitForTimeout(300);
    const names = await page.evaluate(() => caches.keys());
    assert.ok(names.some((name) => name.startsWith(`vaern-${carried}-`)));
    assert.equal(
      names.some((name) => name.startsWith(`vaern-${other}-`)),
      false,
    );
    await page.context().close();
  });
}
