// Leave at once: button, key and plain link.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, phone } from '../browser.ts';
import { serveFor } from '../served.ts';
import type { Served } from '../served.ts';

let served: Served;
let browser: Browser;
let weather: Server;
let away: string;

before(async () => {
  served = await serveFor();
  browser = await openBrowser();
  weather = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Vejret</title>Sol'),
  );
  await new Promise<void>((resolve) => weather.listen(0, 'localhost', resolve));
  away = `http://localhost:${(weather.address() as AddressInfo).port}/`;
});
after(async () => {
  await browser.close();
  await served.stop();
  weather.close();
});

/** A page whose neutral place is a server of the test's own, since tests ask no other host. */
async function aPage(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block', ...options });
  await context.route('https://www.dmi.dk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Vejret</title>Sol' }),
  );
  const page = await context.newPage();
  await page.goto(away);
  await page.goto(served.url + path);
  return { page, context };
}

for (const path of ['/', '/guide', '/kontakter', '/en/guide']) {
  test(`one press on the button leaves ${path}, and back does not lead here`, async () => {
    const { page, context } = await aPage(path);
    await page.locator('a[data-leave]').click();
    await page.waitForURL('https://www.dmi.dk/**');
    await page.goBack();
    assert.equal(page.url(), away, 'the page that was left is not in the history behind');
    await context.close();
  });
}

test('Escape leaves from anywhere, also from the search field', async () => {
  const { page, context } = await aPage('/soeg');
  await page.locator('#q').fill('udrejse');
  await page.keyboard.press('Escape');
  await page.waitForURL('https://www.dmi.dk/**');
  await context.close();
});

test('the title is neutral the moment the button is pressed', async () => {
  const { page, context } = await aPage('/guide');
  const left = await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('a[data-leave]')?.click();
    return { title: document.title, covered: !document.documentElement.checkVisibility() };
  });
  assert.doesNotMatch(left.title, /Værn|bekymret|kontrol/i);
  assert.ok(left.covered, 'the page is covered before the next one has answered');
  await context.close();
});

test('without scripts the button is a plain link', async () => {
  const { page, context } = await aPage('/guide', { javaScriptEnabled: false });
  await page.locator('a[data-leave]').click();
  await page.waitForURL('https://www.dmi.dk/**');
  await context.close();
});

test('the page on traces says that history is not erased', async () => {
  const { page, context } = await aPage('/om');
  assert.match(await page.locator('main').innerText(), /historik/i);
  await context.close();
});
