// A training as a room plays it: one leads on a wide screen, the others answer on phones without scripts; and the proof that it leaves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { faultsOf, isNarrow } from '../axe.ts';
import { phone } from '../browser.ts';
import { openForVisits } from '../visits.ts';

const visited = openForVisits();

async function passes(page: Page, name: string): Promise<void> {
  assert.deepEqual(await faultsOf(page), [], name);
  assert.ok(await isNarrow(page), `${name} is wider than a phone`);
}

const press = (page: Page, text: string): Promise<void> =>
  page.locator('main button', { hasText: text }).first().click();

/** Joins and answers on a phone; gives the words of the last page. */
async function plays(context: BrowserContext, code: string, department: string, answers: readonly string[]) {
  const page = await context.newPage();
  await page.goto(`${visited.url}/traening`);
  await page.fill('#code', code.toLowerCase());
  await page.selectOption('#department', department);
  await press(page, 'Vær med');
  for (const answer of answers) await page.locator(`button[value="${answer}"]`).click();
  const { pathname, search, hash } = new URL(page.url());
  assert.equal(pathname + search + hash, '/traening/spil');
  const words = await page.locator('main').innerText();
  await page.close();
  return words;
}

test('six phones without scripts answer, and the room sees where they parted', async () => {
  const { context, page } = await visited.signedIn('demo-konsulent-skole', { bypassCSP: true });
  await page.goto(`${visited.url}/aaret/traening`);
  await passes(page, 'the list');
  await page.locator('summary', { hasText: 'Start en træning' }).click();
  await page.locator('input[value="flyver-i-morgen"]').check();
  await press(page, 'Start træningen');
  await passes(page, 'an open training');
  const code = await page.locator('.code').innerText();
  const room = await visited.browser.newContext({ viewport: phone, javaScriptEnabled: false });
  for (let nth = 0; nth < 5; nth += 1)
    assert.match(await plays(room, code, 'skole-dagtilbud', ['ja-barn']), /Dit svar er talt med/);
  assert.match(await plays(room, code, 'dke', ['ved-ikke', 'under-18']), /Dit svar er talt med/);
  assert.deepEqual(await room.cookies(), []);
  await page.reload();
  await press(page, 'Vis svarene');
  await passes(page, 'what came of it');
  const shown = await page.locator('main').innerText();
  assert.match(shown, /6 af 6 endte på det kort, planen fører til/);
  assert.match(shown, /Her valgte I forskelligt/);
  assert.doesNotMatch(shown, /Kriminalpræventive/, 'one from a department is never a column');
  await room.close();
  await context.close();
});

test('the way in says what to mend, and alone a story is played to its card', async () => {
  const alone = await visited.browser.newContext({ viewport: phone, serviceWorkers: 'block', bypassCSP: true });
  const page = await alone.newPage();
  await page.goto(`${visited.url}/traening`);
  await passes(page, 'the way in');
  await page.fill('#code', 'abcdef');
  await page.selectOption('#department', 'dke');
  await press(page, 'Vær med');
  await passes(page, 'a code that opens nothing');
  await page.goto(`${visited.url}/traening/alene`);
  await passes(page, 'the stories');
  await page.locator('button[value="maa-ikke-idraet"]').click();
  await passes(page, 'a question');
  for (const answer of ['nej', 'under-18', 'nej', 'nej', 'skole-dagtilbud'])
    await page.locator(`button[value="${answer}"]`).click();
  assert.match(await page.locator('main').innerText(), /Det er det kort, planen fører til/);
  await passes(page, 'its card');
  await alone.close();
});

test('the auditor reads the proof on a phone, and takes it along', async () => {
  const { context, page } = await visited.signedIn('demo-dpo', { bypassCSP: true });
  await page.goto(`${visited.url}/aaret/efterlevelse`);
  await passes(page, 'the proof');
  await page.locator('.choices a', { hasText: 'Loven' }).click();
  await passes(page, 'the law alone');
  const paper = await context.request.get(`${visited.url}/aaret/efterlevelse/pdf`);
  assert.equal(paper.headers()['content-type'], 'application/pdf');
  await context.close();
});
