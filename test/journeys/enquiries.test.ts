// Asking, answering, passing on, attaching the authority and closing, as people do it: on a phone, with a script and without.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { lands, openForVisits } from '../visits.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const visited = openForVisits();

/** Somebody with a phone of their own, signed in. */
async function signedIn(who: RegExp, script: boolean): Promise<Page> {
  const context = await visited.browser.newContext({
    viewport: phone,
    serviceWorkers: 'block',
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${visited.url}/log-ind/videre?til=/henvendelser`);
  await page.getByRole('button', { name: who }).first().click();
  await page.waitForURL('**/henvendelser');
  return page;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  lands(page, () => page.getByRole('button', { name }).first().click());
const unfold = async (page: Page, name: string): Promise<void> => {
  await page.locator('summary', { hasText: name }).click();
};
const heading = (page: Page) => page.locator('h1').innerText();

async function isWhole(page: Page, script: boolean): Promise<void> {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), await heading(page));
  if (!script) return;
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  assert.deepEqual(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
    page.url(),
  );
}

async function asks(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Ny henvendelse' }).click();
  await page.getByLabel('Svar i dag').check();
  await page.getByLabel('Under 18 år').check();
  await page.getByLabel('Negativ social kontrol').check();
  const choose = (question: string, answer: string) =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  await choose('Kan nogen blive sendt ud af Danmark?', 'Ved ikke');
  await choose('Handler det også om ekstremisme?', 'Nej');
  await page.getByLabel('Hvad bekymrer dig?').fill('eleven må ikke være med til svømning og er blevet stille');
  await press(page, 'Send henvendelsen');
  await page.waitForURL(/henvendelser\/[0-9a-f-]{36}$/);
  return page.url();
}

for (const script of [true, false])
  test(`from worry to closing ${script ? 'with' : 'without'} a script`, { timeout: 120_000 }, async () => {
    const asker = await signedIn(/Lærke Lærer/, script);
    await isWhole(asker, script);
    await asker.goto(`${visited.url}/henvendelser/ny`);
    await isWhole(asker, script);
    await asker.goto(`${visited.url}/henvendelser`);
    const address = await asks(asker);
    assert.match(await asker.locator('main').innerText(), /Du beholder kontakten\./);
    await isWhole(asker, script);

    const guide = await signedIn(/Vibe Viden/, script);
    await guide.goto(address);
    await isWhole(guide, script);
    await press(guide, 'Jeg svarer på den');
    await guide.getByLabel('Skriv et svar').fill('tal med eleven alene, og vent med familien');
    await press(guide, 'Send');
    assert.match(await guide.locator('.talk').innerText(), /vent med familien/);
    await unfold(guide, 'Spørg hele teamet');
    await press(guide, 'Spørg hele teamet');

    await asker.goto(address);
    await unfold(asker, 'Kan du gå med til samtalen?');
    await press(asker, 'Spørg');

    const consultant = await signedIn(/Konsulent, Skole/, script);
    await consultant.goto(address);
    await consultant.getByLabel('Ja, jeg går med').check();
    await press(consultant, 'Svar på det');
    await unfold(consultant, 'Kobl en myndighedsperson på');
    await isWhole(consultant, script);
    await consultant.getByLabel('Hvem?').selectOption({ index: 1 });
    await press(consultant, 'Kobl en myndighedsperson på');
    assert.match(await consultant.locator('main').innerText(), /Myndighed koblet på/i);

    await asker.goto(address);
    await unfold(asker, 'Luk henvendelsen');
    await asker.getByLabel('Vejledningen er givet').check();
    await press(asker, 'Luk henvendelsen');
    assert.match(await asker.locator('main').innerText(), /Vejledningen er givet\. Alt her slettes/);
    await isWhole(asker, script);
    await asker.goto(`${visited.url}/henvendelser`);
    await isWhole(asker, script);
    for (const page of [asker, guide, consultant]) await page.context().close();
  });
