// Every page inside, as each role meets it: axe, narrow, zoomed, dark and forced colours, a title, no double ids, no foreign request.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { demoPeople } from '#features/people';
import { faultsOf, isNarrow } from '../axe.ts';
import { phone } from '../browser.ts';
import { openForVisits } from '../visits.ts';

const visited = openForVisits();
const { signedIn } = visited;

/** An address without what there are many of: whose, which year, which choice. */
const kindOf = (path: string): string =>
  path
    .replaceAll(/[0-9a-f-]{36}/g, ':id')
    .replaceAll(/\/\d{4}(?=\/|$)/g, '/:year')
    .replace(/(udvalg|hvor)\/.*/, '$1');

/** Files are read by other tests. */
async function isPage(page: Page, path: string): Promise<boolean> {
  const answer = await page.request.get(visited.url + path);
  return answer.headers()['content-type']?.startsWith('text/html') ?? false;
}

/** The addresses that the pages themselves lead to, from the first one on: at most one of each kind. */
async function everyKind(page: Page): Promise<readonly string[]> {
  const seen = new Map<string, string>();
  const waiting = ['/min-side'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (seen.has(kind) || !(await isPage(page, path))) continue;
    seen.set(kind, path);
    await page.goto(visited.url + path);
    const found = await page
      .locator('main a[href^="/"], .inside-doors a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    waiting.push(...found.filter((to) => /^\/(?:min|hen|sager|jou|per|arb|videnspersoner|aaret|fra|spor)/.test(to)));
  }
  return [...seen.values()];
}

/** One of each role, and somebody without. */
const each = demoPeople.filter(
  ({ posts }, index) => demoPeople.findIndex((one) => one.posts.at(-1)?.role === posts.at(-1)?.role) === index,
);

for (const { subject, about } of each)
  test(`every page passes for: ${about}`, async () => {
    const { context, page } = await signedIn(subject);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(visited.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    const paths = await everyKind(page);
    assert.ok(paths.length > 0);
    for (const path of paths) await passes(page, path);
    assert.deepEqual(foreign, []);
    await context.close();
  });

async function passes(page: Page, path: string): Promise<void> {
  await page.goto(visited.url + path);
  assert.deepEqual(await faultsOf(page), [], path);
  assert.ok(await isNarrow(page), `${path} is wider than a phone`);
  assert.match(await page.title(), /^\S.* – Værn Albertslund$/);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, `${path} has an id twice`);
}

const themes = [
  ['dark', 'demo-konsulent-skole', { colorScheme: 'dark' }],
  ['forced colours', 'demo-administrator', { forcedColors: 'active' }],
  ['400 % zoom', 'demo-konsulent-familie', { viewport: { width: 320, height: 256 } }],
  ['400 % zoom', 'demo-dpo', { viewport: { width: 320, height: 256 } }],
] as const;

for (const [name, subject, options] of themes)
  test(`the pages of ${subject} pass in ${name}`, async () => {
    const { context, page } = await signedIn(subject, options);
    for (const path of await everyKind(page)) await passes(page, path);
    await context.close();
  });

const emptied = [
  ['demo-laerer', '/henvendelser/ny'],
  ['demo-konsulent-skole', '/videnspersoner'],
  ['demo-konsulent-skole', '/fravaer'],
  ['demo-konsulent-skole', '/sager/ny'],
  ['demo-administrator', '/personer/ny'],
  ['demo-administrator', '/arbejdspladser'],
] as const;

for (const [subject, path] of emptied)
  test(`${path} sent without an answer begins at its mistakes, and each leads to its field`, async () => {
    const { context, page } = await signedIn(subject, { javaScriptEnabled: false });
    await page.goto(visited.url + path);
    await page.locator('main .button--main').first().click();
    const links = page.locator('#fejl a');
    assert.ok((await links.count()) > 0);
    for (const link of await links.all()) {
      const field = page.locator((await link.getAttribute('href')) ?? '#nothing');
      assert.equal(await field.count(), 1, await link.innerText());
      assert.ok(await field.isVisible());
    }
    // The browser gives the focus when the page is drawn, a moment after it is there.
    await page.locator('#fejl:focus').waitFor();
    await context.close();
  });

test('the way in passes, and whoever signs out is out', async () => {
  const { context, page } = await signedIn('demo-laerer');
  await assertOut(context, page);
  for (const path of ['/log-ind', '/log-ind/videre', '/log-ind?ord=expired']) {
    await page.goto(visited.url + path);
    assert.deepEqual(await faultsOf(page), [], path);
    assert.ok(await isNarrow(page), path);
  }
  await context.close();
});

async function assertOut(context: BrowserContext, page: Page): Promise<void> {
  assert.equal((await context.cookies()).filter(({ name }) => name === 'vaern').length, 1);
  await page.getByRole('button', { name: 'Log ud', exact: true }).click();
  await page.waitForURL('**/log-ind?ord=signed-out');
  assert.deepEqual(
    (await context.cookies()).filter(({ name }) => name === 'vaern'),
    [],
  );
  await page.goto(`${visited.url}/henvendelser`);
  assert.match(page.url(), /\/log-ind\?til=/);
}

test('who was on the way to a page comes to it, and nowhere else', async () => {
  const context = await visited.browser.newContext({
    viewport: phone,
    serviceWorkers: 'block',
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(`${visited.url}/henvendelser/ny`);
  await page.getByRole('link', { name: /Log ind som/ }).click();
  await page.locator('button[value="demo-laerer"]').click();
  assert.equal(new URL(page.url()).pathname, '/henvendelser/ny');
  await page.getByRole('button', { name: 'Log ud', exact: true }).click();
  await page.goto(`${visited.url}/log-ind?til=//evil.example/x`);
  await page.getByRole('link', { name: /Log ind som/ }).click();
  await page.locator('button[value="demo-laerer"]').click();
  assert.equal(page.url(), `${visited.url}/min-side`);
  await context.close();
});

test('somebody in danger now gets the numbers and no form, at once and with nothing sent, also where the guard sees a name', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { context, page } = await signedIn('demo-laerer', { javaScriptEnabled });
    await page.goto(`${visited.url}/henvendelser/ny`);
    const words = 'Min elev Amina Hussein tør ikke gå hjem.';
    await page.locator('textarea').fill(words);
    const sent: string[] = [];
    page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
    await page.locator('input[name="urgency"][value="acute"]').check();
    const number = await page.locator('form a[href="tel:112"]').boundingBox();
    assert.ok(number && number.y >= 0 && number.y + number.height <= phone.height, 'the number is on the screen');
    assert.equal(await page.getByRole('button', { name: 'Send henvendelsen' }).isVisible(), false);
    assert.equal(await page.locator('textarea').isVisible(), false);
    assert.ok(await isNarrow(page));
    if (javaScriptEnabled) assert.deepEqual(await faultsOf(page), []);
    await page.locator('input[name="urgency"][value="today"]').check();
    assert.equal(await page.locator('textarea').inputValue(), words, 'the words are still there');
    assert.deepEqual(sent, []);
    await context.close();
  }
});

test('where a browser cannot show them at once, the numbers come as the answer, and the words come back', async () => {
  const { context, page } = await signedIn('demo-laerer', { javaScriptEnabled: false });
  await page.goto(`${visited.url}/henvendelser/ny`);
  await page.locator('textarea').fill('Eleven tør ikke gå hjem.');
  await page.locator('input[name="urgency"][value="acute"]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Ring nu' }).waitFor();
  const number = await page.locator('main a[href="tel:112"]').first().boundingBox();
  assert.ok(number && number.y + number.height <= phone.height, 'the number is on the first screen');
  assert.ok(await isNarrow(page));
  await page.getByRole('button', { name: /Der er ikke fare nu/ }).click();
  assert.equal(await page.locator('textarea').inputValue(), 'Eleven tør ikke gå hjem.');
  await context.close();
});
