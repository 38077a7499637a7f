// Writing where a guard reads along: with a script and without, by keyboard, on a phone; and nothing of what was found is kept anywhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openGuard } from '#features/guard';
import type { GuardWords } from '#features/guard';
import { openBrowser, phone } from '../browser.ts';
import { openNotebook } from '../notebook.tsx';
import type { Notebook } from '../notebook.tsx';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let book: Notebook;
let browser: Browser;

before(async () => {
  book = await openNotebook('Fornavn;Antal\nQvorbix;3\n');
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await book.stop();
});

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address asked for, and every body sent. */
  readonly asked: readonly string[];
  readonly sent: readonly string[];
  readonly faults: readonly string[];
}

async function visit(script: boolean, more: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: phone,
    serviceWorkers: 'block',
    javaScriptEnabled: script,
    ...more,
  });
  await context.addCookies([{ name: 'vaern', value: 'clerk', url: book.url }]);
  const page = await context.newPage();
  const asked: string[] = [];
  const sent: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    asked.push(request.url());
    if (request.postData()) sent.push(request.postData() ?? '');
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().includes('422') && faults.push(message.text()),
  );
  await page.goto(`${book.url}/noter`);
  return { page, context, asked, sent, faults };
}

const area = (page: Page) => page.getByLabel('Hvad er du bekymret for?');
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });
const marks = (page: Page) => page.locator('.guard__text mark');

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run: (where: Document, how: object) => Promise<AxeResults> } }).axe.run(
        document,
        { runOnly: { type: 'tag', values } },
      ),
    tags,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

test('without a script a text that points at somebody comes back marked, and is sent when it is mended', async () => {
  const { page, context } = await visit(false);
  const before = (await book.notes()).length;
  await area(page).fill('Hendes telefon er 20 30 40 51.\nCPR 010203-1234 🙂');
  await send(page).click();
  assert.equal(new URL(page.url()).pathname, '/noter');
  assert.deepEqual(await marks(page).allTextContents(), ['20 30 40 51 telefonnummer', '010203-1234 CPR-nummer']);
  assert.equal(await area(page).inputValue(), 'Hendes telefon er 20 30 40 51.\nCPR 010203-1234 🙂');
  assert.match((await page.getByRole('alert').textContent()) ?? '', /Det ligner et CPR-nummer\./);
  assert.equal((await book.notes()).length, before, 'nothing is kept of what was refused');
  await page.getByRole('button', { name: 'Sæt neutrale ord ind alle steder' }).click();
  assert.equal(await area(page).inputValue(), 'Hendes telefon er et telefonnummer.\nCPR (udeladt) 🙂');
  assert.equal((await book.notes()).length, before, 'neutral words are shown before they are sent');
  assert.equal(await marks(page).count(), 0);
  await send(page).click();
  assert.ok(await page.getByRole('heading', { name: 'Tak' }).isVisible());
  assert.deepEqual((await book.notes()).slice(before), ['Hendes telefon er et telefonnummer.\nCPR (udeladt) 🙂']);
  await context.close();
});

test('without a script one place at a time can be made neutral', async () => {
  const { page, context } = await visit(false);
  await area(page).fill('Ring 20 30 40 51 eller 20 30 40 52.');
  await send(page).click();
  await page.getByRole('button', { name: /i stedet for 20 30 40 52/ }).click();
  assert.equal(await area(page).inputValue(), 'Ring 20 30 40 51 eller et telefonnummer.');
  assert.equal(await marks(page).count(), 1);
  await context.close();
});

test('with a script the guard reads along, and what it finds is never sent', async () => {
  const { page, context, asked, sent, faults } = await visit(true);
  assert.equal(asked.filter((url) => url.includes('/data/vagt')).length, 0, 'the words come when somebody writes');
  await area(page).click();
  await area(page).pressSequentially('Ring 20 30 40 51 i dag');
  await marks(page).first().waitFor();
  assert.equal(asked.filter((url) => url.includes('/data/vagt')).length, 1);
  assert.deepEqual(await marks(page).allTextContents(), ['20 30 40 51 telefonnummer']);
  assert.match((await page.locator('[data-guard-status]').textContent()) ?? '', /ét sted/);
  await send(page).click();
  assert.equal(await page.locator('[data-guard-status]').textContent(), 'Ret de markerede ord, før du sender.');
  assert.deepEqual(sent, []);
  await page.getByRole('button', { name: /i stedet for 20 30 40 51/ }).click();
  assert.equal(await area(page).inputValue(), 'Ring et telefonnummer i dag');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  assert.equal(await area(page).inputValue(), 'Ring 20 30 40 51 i dag');
  await page.getByRole('button', { name: /i stedet for 20 30 40 51/ }).click();
  assert.match((await page.locator('[data-guard-status]').textContent()) ?? '', /ser ikke mere/);
  await send(page).click();
  await page.getByRole('heading', { name: 'Tak' }).waitFor();
  assert.equal(sent.length, 1);
  assert.doesNotMatch(decodeURIComponent(sent.join()), /20.30.40.51/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a text sent faster than the words come is looked at first', async () => {
  const { page, context, sent } = await visit(true);
  await page.route('**/data/vagt.*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await area(page).fill('Ring 20 30 40 51');
  await send(page).click();
  await marks(page).first().waitFor();
  assert.deepEqual(sent, []);
  await context.close();
});

test('when the words cannot be had the server looks alone', async () => {
  const { page, context, sent } = await visit(true);
  await page.route('**/data/vagt.*', (route) => route.abort());
  await area(page).fill('Ring 20 30 40 51');
  await send(page).click();
  await page.getByRole('alert').waitFor();
  assert.equal(sent.length, 1);
  assert.equal(await marks(page).count(), 1);
  await context.close();
});

test('by keyboard alone: from the field to the neutral word, back again and sent', async () => {
  const { page, context } = await visit(true);
  const before = (await book.notes()).length;
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await area(page).focus();
  await page.keyboard.type('Ring 20 30 40 51 i dag');
  await marks(page).first().waitFor();
  await page.keyboard.press('Tab');
  assert.match(await focused(), /Skriv ”et telefonnummer” i stedet for/);
  await page.keyboard.press('Enter');
  // The focus is never lost: it goes to the way back.
  await page.waitForFunction(() => document.activeElement?.textContent === 'Fortryd');
  await page.keyboard.press('Enter');
  assert.equal(await area(page).inputValue(), 'Ring 20 30 40 51 i dag');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Send');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tak' }).waitFor();
  assert.deepEqual((await book.notes()).slice(before), ['Ring et telefonnummer i dag']);
  await context.close();
});

test('a row that is pressed just as somebody has written on puts its word in where it stands now', async () => {
  const { page, context } = await visit(true);
  await area(page).fill('Ring 20 30 40 51 i dag');
  await marks(page).first().waitFor();
  const put = page.getByRole('button', { name: /i stedet for 20 30 40 51/ });
  // Typed and pressed within one moment, so that the rows are those of the words before.
  const press = (button: Element, now: string) => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-guard] textarea');
    if (field) field.value = now;
    field?.dispatchEvent(new Event('input'));
    (button as HTMLElement).click();
  };
  await put.evaluate(press, 'Kære team. Ring 20 30 40 51 i dag kl. 9');
  assert.equal(await area(page).inputValue(), 'Kære team. Ring et telefonnummer i dag kl. 9');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await put.evaluate(press, 'Ring 20 30 40 52 i dag');
  assert.equal(await area(page).inputValue(), 'Ring 20 30 40 52 i dag', 'what the row stood for is gone');
  assert.deepEqual(await marks(page).allTextContents(), ['20 30 40 52 telefonnummer']);
  await context.close();
});

test('nothing typed stays in the browser: not in storage, the address or the page one comes back to', async () => {
  const { page, context, asked } = await visit(true);
  await area(page).fill('Ring 20 30 40 51 nu');
  await marks(page).first().waitFor();
  // Some browsers keep the page as it was left: it is emptied when it goes, not when it comes back.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  assert.equal(await area(page).inputValue(), '');
  assert.equal(await marks(page).count(), 0);
  await page.goto(`${book.url}/noter/tak`);
  await page.goBack();
  assert.equal(await area(page).inputValue(), '');
  assert.equal(await marks(page).count(), 0);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
  assert.doesNotMatch(decodeURIComponent(asked.join()), /20.30.40.51/);
  await context.close();
});

test('a name from the municipality’s own list is found, in the browser and on the server', async () => {
  for (const script of [false, true]) {
    const { page, context } = await visit(script);
    await area(page).fill('Vi talte med Qvorbix om det.');
    if (script) await area(page).blur();
    else await send(page).click();
    await marks(page).first().waitFor();
    assert.deepEqual(await marks(page).allTextContents(), ['Qvorbix navn']);
    await context.close();
  }
});

test('the plan’s own numbers and bodies may be written, however they are spelt', async () => {
  for (const script of [false, true]) {
    const { page, context } = await visit(script);
    await area(page).fill('Ring 112, +45 4368 6486 eller 43686486 til Familieafsnittet i Albertslund Kommune.');
    await send(page).click();
    await page.getByRole('heading', { name: 'Tak' }).waitFor();
    await context.close();
  }
});

test('the guard is not carried by those who only read', async () => {
  const [offline, front] = await Promise.all(
    ['/offline/pakke-da.json', '/'].map(async (path) => (await fetch(book.url + path)).text()),
  );
  assert.doesNotMatch(`${offline}${front}`, /\/data\/vagt|\/assets\/guard/);
});

test('axe finds nothing on a refused form, in the light or the dark, with a script or without', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const script of [true, false]) {
      const { page, context } = await visit(true, { colorScheme, bypassCSP: true });
      // axe needs scripts of its own, so the page's are kept away instead.
      if (!script) {
        await page.route('**/assets/*.js', (route) => route.abort());
        await page.reload();
      }
      await area(page).fill('Ring 20 30 40 51 eller 20 30 40 52. Amina og Sommer ved det.');
      if (script) await area(page).blur();
      else await send(page).click();
      await marks(page).first().waitFor();
      assert.deepEqual(await axeFaults(page), [], `${colorScheme} ${script}`);
      await context.close();
    }
});

/** A text in which one word stands twice and may or may not be a name, as the guard that is served sees it. */
async function doubtfulText(page: Page): Promise<{ readonly word: string; readonly text: string }> {
  const url = book.url + (await page.locator('[data-guard]').getAttribute('data-guard'));
  const { words, allowed } = (await (await fetch(url)).json()) as {
    words: GuardWords;
    allowed: Parameters<typeof openGuard>[1];
  };
  const guard = openGuard(words, allowed);
  const found = ['Sommer', 'Rose', 'Storm', 'Sol', 'Krag', 'Bord', 'Maj', 'Bo']
    .map((word) => ({ word, text: `Vi så ${word} i går, og så ${word} igen.` }))
    .find(({ text }) => guard.look(text).filter(({ certainty }) => certainty === 'doubtful').length === 2);
  assert.ok(found, 'some word is doubtful');
  return found;
}

test('a word that only may be a name stands for a reason that is chosen, and the trail keeps the reason alone', async () => {
  for (const script of [false, true]) {
    const { page, context, sent } = await visit(script);
    const before = (await book.trail()).filter(({ what }) => what === 'guard.overrule').length;
    const { word, text } = await doubtfulText(page);
    await area(page).fill(text);
    if (script) await area(page).blur();
    else await send(page).click();
    await marks(page).first().waitFor();
    assert.equal(await marks(page).count(), 2, 'the same word twice is two places');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
    await page.getByLabel('Må stå, fordi').first().selectOption({ label: 'Det er et almindeligt ord' });
    await send(page).click();
    if (script) assert.deepEqual(sent, [], 'one of the two is not settled');
    else assert.equal(await marks(page).count(), 1);
    assert.match(
      await page.getByLabel('Må stå, fordi').first().inputValue(),
      /:ordinary-word$/,
      'what was chosen stands',
    );
    await page.getByLabel('Må stå, fordi').nth(1).selectOption({ label: 'Det er ikke et navn' });
    await send(page).click();
    await page.getByRole('heading', { name: 'Tak' }).waitFor();
    const lines = (await book.trail()).filter(({ what }) => what === 'guard.overrule').slice(before);
    assert.deepEqual(
      lines.map(({ purpose }) => purpose.split(': ')[1]),
      ['Det er et almindeligt ord', 'Det er ikke et navn'],
    );
    assert.doesNotMatch(JSON.stringify(lines), new RegExp(`\\b${word}\\b`));
    await context.close();
  }
});

test('a reason that came back with a refused page stands when the script takes over', async () => {
  const { page, context } = await visit(true);
  const { text } = await doubtfulText(page);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  await area(page).fill(text);
  await send(page).click();
  await page.getByLabel('Må stå, fordi').first().selectOption({ label: 'Det er et almindeligt ord' });
  await page.unroute('**/assets/*.js');
  await send(page).click();
  await page.locator('button.guard__put[type="button"]').first().waitFor();
  assert.equal(await marks(page).count(), 1);
  assert.match(await page.getByLabel('Må stå, fordi').first().inputValue(), /:ordinary-word$/);
  await context.close();
});

test('thirty places in a long text stay readable on a phone', async () => {
  const names = ['Amina', 'Yusuf', 'Fatima', 'Mehmet', 'Sofie', 'Anders', 'Layla', 'Omar', 'Kirsten', 'Hassan'];
  const text = Array.from(
    { length: 30 },
    (_, nth) => `Eleven siger, at ${names[nth % 10]} tager telefonen hver dag efter skole 👩🏽‍🚒.`,
  ).join(' ');
  for (const script of [false, true]) {
    const { page, context, faults } = await visit(script);
    await area(page).fill(text.slice(0, 2000));
    if (script) await area(page).blur();
    else await send(page).click();
    await marks(page).nth(28).waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
    if (process.env['PICTURES'])
      await page.screenshot({ path: `${process.env['PICTURES']}/guard-${script}.png`, fullPage: true });
    await page.getByRole('button', { name: 'Sæt neutrale ord ind alle steder' }).click();
    assert.doesNotMatch(await area(page).inputValue(), new RegExp(names.join('|')));
    assert.ok((await area(page).inputValue()).isWellFormed());
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('what was found is in no table, no line of the trail and nothing the server told', async () => {
  const canary = '211190-4321';
  const { page, context } = await visit(false);
  await area(page).fill(`Det er ${canary}, og det er hemmeligt.`);
  await send(page).click();
  await page.getByRole('button', { name: /i stedet for/ }).click();
  await send(page).click();
  const kept = JSON.stringify([await book.notes(), await book.trail(), book.told()]);
  assert.doesNotMatch(kept, /211190|4321/);
  assert.equal((await book.trail()).filter(({ outcome }) => outcome === 'invalid').length > 0, true);
  await context.close();
});
