// Every public page, in both languages: axe, titles, narrow screens, dark, forced colours, without scripts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsOf } from '../axe.ts';
import { openBrowser, phone } from '../browser.ts';
import { everyPage, serveFor } from '../served.ts';
import type { Served } from '../served.ts';

let served: Served;
let browser: Browser;
let pages: string[];

before(async () => {
  served = await serveFor();
  browser = await openBrowser();
  pages = await everyPage(served.url);
});
after(async () => {
  await browser.close();
  await served.stop();
});

/** Visits every page in one window; scripts of the page itself are off where the test says so, axe's run all the same. */
async function visitAll(
  options: Parameters<Browser['newContext']>[0],
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const context: BrowserContext = await browser.newContext({ viewport: phone, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(served.url + path, { waitUntil: 'load' });
    await look(page, path);
  }
  await context.close();
}

test('there are pages of every kind in both languages', () => {
  for (const path of [
    '/',
    '/guide',
    '/kort',
    '/planen',
    '/planen/samlet',
    '/kontakter',
    '/soeg',
    '/om',
    '/en',
    '/en/guide',
    '/en/kontakter',
  ])
    assert.ok(pages.includes(path), path);
});

// The window is as tall as the page: what the acute numbers at the bottom edge cover can be scrolled to, and is no fault.
test('axe finds nothing on any page', async () => {
  await visitAll({ bypassCSP: true, viewport: { width: 360, height: 6000 } }, async (page, path) =>
    assert.deepEqual(await faultsOf(page), [], path),
  );
});

test('contrast holds in the dark', async () => {
  await visitAll({ bypassCSP: true, colorScheme: 'dark' }, async (page, path) =>
    assert.deepEqual(await faultsOf(page, ['color-contrast', 'link-in-text-block']), [], path),
  );
});

test('every page has a language, one heading of the first level, and a title that no other page of its language has', async () => {
  const titles = new Map<string, string>();
  await visitAll({ javaScriptEnabled: true }, async (page, path) => {
    const facts = await page.evaluate(() => ({
      language: document.documentElement.lang,
      title: document.title,
      tops: [...document.querySelectorAll('h1')].filter((top) => top.checkVisibility()).length,
    }));
    assert.equal(facts.language, path === '/en' || path.startsWith('/en/') ? 'en' : 'da', path);
    assert.equal(facts.tops, 1, `${path} has ${facts.tops} visible headings of the first level`);
    const key = `${facts.language} ${facts.title}`;
    assert.equal(titles.get(key), undefined, `${path} and ${titles.get(key) ?? ''} share the title ${facts.title}`);
    titles.set(key, path);
  });
});

for (const [name, viewport] of Object.entries({
  '320 px': { width: 320, height: 568 },
  '400 % zoom of 1280 px': { width: 320, height: 256 },
})) {
  test(`nothing is wider than the window at ${name}`, async () => {
    await visitAll({ viewport }, async (page, path) => {
      const wide = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        window: window.innerWidth,
      }));
      assert.ok(wide.page <= wide.window, `${path} is ${wide.page} px wide in a window of ${wide.window}`);
    });
  });
}

test('without scripts every page has its heading, leave-at-once and a way to the acute numbers', async () => {
  await visitAll({ javaScriptEnabled: false }, async (page, path) => {
    assert.ok(await page.locator('h1').first().isVisible(), path);
    assert.match((await page.locator('a[data-leave]').getAttribute('href')) ?? '', /^https:\/\//, path);
    assert.ok(
      (await page.locator('a[href^="tel:"]').count()) + (await page.locator('a[href$="/kontakter"]').count()) > 0,
      path,
    );
  });
});

test('in forced colours every link that is a row keeps a border', async () => {
  await visitAll({ forcedColors: 'active' }, async (page, path) => {
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll('.door, .answer, .tel')]
        .filter(
          (row) =>
            row.checkVisibility() &&
            getComputedStyle(row)
              .borderStyle.split(' ')
              .every((side) => side === 'none'),
        )
        .map((row) => row.textContent),
    );
    assert.deepEqual(bare, [], path);
  });
});

test('no page asks another host for anything', async () => {
  const foreign: string[] = [];
  const context = await browser.newContext({ viewport: phone });
  context.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(served.url).host) foreign.push(request.url());
  });
  const page = await context.newPage();
  for (const path of pages) await page.goto(served.url + path, { waitUntil: 'load' });
  await context.close();
  assert.deepEqual(foreign, []);
});
