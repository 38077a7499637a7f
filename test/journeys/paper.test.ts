// Paper: one A4 a card, readable without colour, with a code that leads back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { everyPage } from '../served.ts';
import { openForVisits } from '../visits.ts';

const site = openForVisits();

const a4 = { format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } } as const;

/** Pages of a PDF that Chromium made: each is one object of type Page. */
const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

async function codeOn(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' });
  const code = page.locator('.paper svg, svg.qr').filter({ visible: true }).first();
  await code.scrollIntoViewIfNeeded();
  const picture = PNG.sync.read(await code.screenshot({ scale: 'device' }));
  return jsqr.default(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}

test('every card is one A4 on paper, in both languages', async () => {
  const cards = (await everyPage(site.url)).filter((path) => /\/kort\/./.test(path));
  assert.ok(cards.length >= 30);
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const long: string[] = [];
  for (const path of cards) {
    await page.goto(site.url + path);
    if (sheets(await page.pdf(a4)) !== 1) long.push(path);
  }
  await context.close();
  assert.deepEqual(long, []);
});

test('every card the guide composes is one A4 on paper', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${site.url}/guide`);
  const leaves = await page.evaluate(() =>
    [
      ...new Set(
        [...document.querySelectorAll<HTMLAnchorElement>('.answer')].map((link) =>
          decodeURIComponent(link.hash.slice(1)),
        ),
      ),
    ].filter((id) => !/^(?:start|q\d+)$/.test(id)),
  );
  const longest = leaves.filter(
    (id) => id.split('+').length >= 3 || id.startsWith('akut') || id.startsWith('alle-ukendt'),
  );
  assert.ok(longest.length >= 20);
  const long: string[] = [];
  for (const id of longest) {
    await page.goto('about:blank');
    await page.goto(`${site.url}/guide#${id}`);
    if (sheets(await page.pdf(a4)) !== 1) long.push(id);
  }
  await context.close();
  assert.deepEqual(long, []);
});

test('the code on a card leads to the card', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'block', deviceScaleFactor: 3 });
  const page = await context.newPage();
  for (const card of ['akut-under-18', 'skole-dagtilbud-under-18', 'borger-arbejdsmarked-voksen']) {
    await page.goto(`${site.url}/kort/${card}`);
    assert.match((await codeOn(page)) ?? 'no code', new RegExp(`/kort/${card}$`));
  }
  await context.close();
});

test('the code on a card from the guide leads to that very card', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'block', deviceScaleFactor: 3 });
  const page = await context.newPage();
  await page.goto(`${site.url}/guide#skole-dagtilbud-under-18+udrejse`);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.match((await codeOn(page)) ?? 'no code', /\/guide#skole-dagtilbud-under-18\+udrejse$/);
  await context.close();
});

test('paper and screen show the same steps, and paper says it can be outdated', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${site.url}/kort/skole-dagtilbud-under-18`);
  const steps = () => page.locator('.steps > li > p:first-child').filter({ visible: true }).allInnerTexts();
  const onScreen = await steps();
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await steps(), onScreen);
  assert.match(await page.locator('main').innerText(), /udskrift kan være forældet/i);
  for (const hidden of ['header.top', 'footer.end'])
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  await context.close();
});

test('on paper nothing needs its colour: black on white, and the level in words', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'block', colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`${site.url}/kort/akut-under-18`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll('.card, .card .steps, .card .level, body')]
      .map((part) => getComputedStyle(part))
      .map((style) => `${style.color} on ${style.backgroundColor}`),
  );
  for (const colour of colours)
    assert.match(colour, /^rgb\((\d+), \1, \1\) on (?:rgba\(0, 0, 0, 0\)|rgb\((\d+), \2, \2\))$/, colour);
  assert.match(await page.locator('.level').first().innerText(), /akut/i);
  await context.close();
});

test('the handbook and the contact list can be printed', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  for (const path of ['/planen/samlet', '/kontakter']) {
    await page.goto(site.url + path);
    assert.ok(sheets(await page.pdf(a4)) >= 1, path);
    await page.emulateMedia({ media: 'print' });
    assert.match(await page.locator('main').innerText(), /43 68 64 86/, path);
    await page.emulateMedia({ media: 'screen' });
  }
  await context.close();
});
