// The teacher in the corridor: two taps to the number, and no trace of what was answered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { openForVisits } from '../visits.ts';

const site = openForVisits();

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request since the guide was opened, address and body. */
  readonly asked: string[];
}

async function atGuide(options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: phone, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}/`);
  await page.locator('main a[href="/guide"]').click();
  await page.waitForURL(`${site.url}/guide`);
  await page.waitForLoadState('load');
  const asked: string[] = [];
  // A browser fetches a page's icon when it likes; its address is the same whatever was answered.
  context.on(
    'request',
    (request) =>
      request.url().endsWith('/icons/vaern.svg') ||
      asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  return { page, context, asked };
}

const choose = (page: Page, answer: string | RegExp) =>
  page.locator('.answer').filter({ hasText: answer, visible: true }).first().click();
const heading = (page: Page) => page.locator('h1').filter({ visible: true }).innerText();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

  test(`${how}: two taps from the front page to the number, what to say and what not to do`, async () => {
    const { page, context } = await atGuide({ javaScriptEnabled });
    await choose(page, /under 18/);
    const card = page.locator('.card').filter({ visible: true });
    assert.equal(await card.count(), 1);
    const first = card.locator('.steps > li').first().locator('a.tel').filter({ visible: true });
    assert.ok(await first.first().isVisible());
    const box = await first.first().boundingBox();
    assert.ok(box && box.y + box.height <= phone.height, 'the first number is on the first screen');
    const numbers = await card
      .locator('a[href="tel:+4543686486"], a[href="tel:+4543861448"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.deepEqual(new Set(numbers), new Set(['tel:+4543686486', 'tel:+4543861448']));
    for (const part of ['.say', '.do-not', '.duty', '.why'])
      assert.ok(await card.locator(part).first().isVisible(), part);
    await context.close();
  });

  test(`${how}: six answers lead a worried school to its own card, with travel and extremism on it`, async () => {
    const { page, context, asked } = await atGuide({ javaScriptEnabled });
    for (const answer of ['Nej', 'Under 18', /frygter/, 'Ved ikke', /Skole & Dagtilbud/]) await choose(page, answer);
    const card = page.locator('.card').filter({ visible: true });
    assert.equal(await card.count(), 1);
    const text = await card.innerText();
    assert.match(text, /Udenrigsministeriet/);
    assert.match(text, /Kriminalpræventive/);
    assert.match(text, /underret/i);
    assert.deepEqual(asked, [], 'nothing was asked of any server');
    await context.close();
  });
}

test('nothing of the answers is left in address, history, storage or cookies', async () => {
  const { page, context, asked } = await atGuide();
  const before_ = await page.evaluate(() => history.length);
  for (const answer of [
    'Nej',
    '18 eller ældre',
    'Ja',
    'Personen er allerede i udlandet',
    'Ja',
    /Borger & Arbejdsmarked/,
  ])
    await choose(page, answer);
  assert.equal(page.url(), `${site.url}/guide`);
  assert.equal(await page.evaluate(() => history.length), before_);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    state: history.state as unknown,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, cookies: '', databases: 0, state: null });
  assert.deepEqual(asked, []);
  await page.goBack();
  await page.goForward();
  assert.match(await heading(page), /akut fare/, 'coming back begins at the first question');
  await context.close();
});

test('a printed address with a fragment shows its card and is then taken out of the address', async () => {
  const context = await site.browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${site.url}/guide#skole-dagtilbud-under-18+udrejse`);
  assert.match(await page.locator('.card').filter({ visible: true }).innerText(), /Udenrigsministeriet/);
  assert.equal(page.url(), `${site.url}/guide`);
  await context.close();
});

test('back returns to the question before, start over forgets', async () => {
  const { page, context } = await atGuide();
  await choose(page, 'Nej');
  await choose(page, '18 eller ældre');
  const third = await heading(page);
  await choose(page, 'Nej');
  assert.notEqual(await heading(page), third);
  await page.locator('[data-back]').filter({ visible: true }).first().click();
  assert.equal(await heading(page), third);
  await page.locator('[data-over]').filter({ visible: true }).first().click();
  assert.match(await heading(page), /akut fare/);
  await context.close();
});

test('the card says which answers led to it', async () => {
  const { page, context } = await atGuide();
  for (const answer of ['Nej', 'Under 18', 'Nej', 'Nej', 'Børn & Familie']) await choose(page, answer);
  assert.match(
    await page.locator('.why').filter({ visible: true }).innerText(),
    /Du svarede: .*\? Nej · .*\? Under 18 · .*\? Nej · .*\? Nej · .*\? Børn & Familie/s,
  );
  await context.close();
});

test('what to say can be copied', async () => {
  const { page, context } = await atGuide({ permissions: ['clipboard-read', 'clipboard-write'] });
  await choose(page, /under 18/);
  await page.locator('[data-copy]').filter({ visible: true }).first().click();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /bekymrer/);
  await context.close();
});

test('by keyboard alone, and focus lands on the new heading', async () => {
  const { page, context } = await atGuide();
  for (let at = 0; at < 30 && !(await page.evaluate(() => document.activeElement?.matches('.answer'))); at += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  assert.match(await heading(page), /under 18/);
  await context.close();
});

test('a question shows its first answers without scrolling, and the acute numbers stay at the bottom edge', async () => {
  const { page, context } = await atGuide();
  const answer = await page.locator('.answer').filter({ visible: true }).first().boundingBox();
  const bar = await page.locator('.acute-bar').boundingBox();
  assert.ok(answer && bar && answer.y + answer.height < bar.y);
  assert.ok(bar.y + bar.height <= phone.height + 1);
  assert.ok(answer.height >= 56);
  await context.close();
});

test('every path walked in the page ends in the card that the command names', async () => {
  const { page, context } = await atGuide();
  const fragments = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.answer')].map((link) => decodeURIComponent(link.hash.slice(1))),
  );
  const missing = await page.evaluate((ids) => ids.filter((id) => document.getElementById(id) === null), fragments);
  assert.deepEqual(missing, []);
  const leaves = fragments.filter((id) => !/^(?:start|q\d+)$/.test(id));
  const shown = await page.evaluate(
    async (ids) => {
      const counts: Record<string, number> = {};
      for (const id of ids) {
        location.hash = id;
        await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        counts[id] = [...document.querySelectorAll('.card')].filter((card) => card.checkVisibility()).length;
      }
      return counts;
    },
    [...new Set(leaves)],
  );
  assert.deepEqual(shown, Object.fromEntries([...new Set(leaves)].map((leaf) => [leaf, 1])));
  await context.close();
});
