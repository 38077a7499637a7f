// Marking as a registrar meets it on a phone: four taps, back out of it, and a month with nothing in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { faultsOf, isNarrow } from '../axe.ts';
import { lands, openForVisits } from '../visits.ts';

const visited = openForVisits();
const { signedIn } = visited;
const pictures = process.env['VAERN_PICTURES'];

/** What must be true of a page in every state of it. */
async function passes(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  assert.deepEqual(await faultsOf(page), [], name);
  assert.ok(await isNarrow(page), `${name} is wider than a phone`);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, `${name} has an id twice`);
}

const tap = (page: Page, text: string | RegExp) =>
  page.locator('main label.mark, main .button', { hasText: text }).first().click();

/** The taps that make a line: three rows and a button. */
async function markIn(page: Page, taps: readonly (string | RegExp)[]): Promise<void> {
  await page.goto(`${visited.url}/markering`);
  for (const text of taps) await tap(page, text);
}

test('what waits stands on Min side, and nothing to mark is one tap: of the month that is over, then of this one', async () => {
  const { context, page } = await signedIn('demo-registrator');
  const door = page.getByRole('link', { name: /^Marker sager for / });
  await passes(page, 'min-side');
  await door.click();
  await passes(page, 'markering');
  for (const round of ['over', 'this one']) {
    await tap(page, /^Ingen i /);
    assert.match(page.url(), /\/min-side$/);
    assert.equal(await door.count(), 0, round);
    await page.goto(`${visited.url}/markering`);
    await passes(page, `ingen-${round}`);
  }
  assert.equal(await page.locator('main .button', { hasText: /^Ingen i / }).count(), 0);
  await context.close();
});

test('a line is saved in four taps, and taken back', async () => {
  const { context, page } = await signedIn('demo-registrator');
  await markIn(page, [/^13-17 år$/, 'Pige eller kvinde', 'Fysisk vold', 'Gem som foranstaltning']);
  assert.match(page.url(), /\/markering\/gemt\/[0-9a-f-]{36}$/);
  await passes(page, 'gemt');
  const told = await page.locator('main').innerText();
  assert.match(
    told,
    /Foranstaltning: fysisk vold\.\s+13-17 år\. Pige eller kvinde\. Børn & Familie, \d\. kvartal \d{4}\./,
  );
  await tap(page, 'Fortryd');
  await passes(page, 'fortrudt');
  assert.match(await page.locator('main').innerText(), /fortrudt\. Sagen tælles ikke med/);
  await context.close();
});

test('a stay at a crisis centre is an adult’s: a child’s comes back with the answers and a sentence', async () => {
  const { context, page } = await signedIn('demo-registrator');
  const taps = ['Dreng eller mand', 'Stalking', 'Gem som voksen på krisecenter'] as const;
  await markIn(page, [/^0-12 år$/, ...taps]);
  assert.match(await page.locator('#fejl').innerText(), /Kun voksne tælles på krisecenter/);
  assert.ok(await page.locator('input[value="stalking"]:checked').first().isVisible());
  await passes(page, 'krisecenter-barn');
  await tap(page, /^25-39 år$/);
  await tap(page, 'Gem som voksen på krisecenter');
  assert.match(page.url(), /\/markering\/gemt\//);
  await markIn(page, [/^25-39 år$/, ...taps]);
  assert.match(await page.locator('main').innerText(), /Er det den samme sag\?/);
  await passes(page, 'ligner');
  await tap(page, 'Det er den samme sag');
  assert.match(page.url(), /\/markering\/samme$/);
  await passes(page, 'samme');
  await context.close();
});

test('an empty form begins at its mistakes, each of which leads to its field', async () => {
  const { context, page } = await signedIn('demo-registrator');
  await page.goto(`${visited.url}/markering`);
  await page.locator('main .button--main').first().click();
  const links = page.locator('#fejl a');
  assert.equal(await links.count(), 3);
  for (const link of await links.all()) {
    const field = page.locator((await link.getAttribute('href')) ?? '#nothing');
    assert.ok((await field.count()) === 1 && (await field.isVisible()), await link.innerText());
  }
  await passes(page, 'mangler');
  await context.close();
});

test('without a script it is the same four taps', async () => {
  const { context, page } = await signedIn('demo-registrator', { javaScriptEnabled: false });
  await markIn(page, [/^18-24 år$/, 'Andet eller ved ikke', 'Digital vold', 'Gem som foranstaltning']);
  assert.match(await page.locator('main').innerText(), /Foranstaltning: digital vold/);
  await context.close();
});

const themes = [
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['400 % zoom', { viewport: { width: 320, height: 256 } }],
] as const;

for (const [name, options] of themes)
  test(`the page for marking passes in ${name}`, async () => {
    const { context, page } = await signedIn('demo-registrator', options);
    await page.goto(`${visited.url}/markering`);
    await page.locator('main details').evaluate((folded) => folded.setAttribute('open', ''));
    await passes(page, `markering-${name.replaceAll(/[ %]/g, '')}`);
    await context.close();
  });

/** An enquiry of Borger & Arbejdsmarked that its consultant has answered and closed; leaves the consultant on its page. */
async function aClosedEnquiry(): Promise<{ context: BrowserContext; page: Page }> {
  const asker = await signedIn('demo-mentor');
  await asker.page.goto(`${visited.url}/henvendelser/ny`);
  for (const [name, value] of [
    ['urgency', 'days'],
    ['age', 'adult'],
    ['travel', 'yes'],
    ['extremism', 'no'],
    ['forms', 'social-control'],
  ] as const)
    await asker.page.locator(`input[name="${name}"][value="${value}"]`).check();
  await asker.page.locator('textarea').fill('Borgeren må ikke gå alene ud.');
  await asker.page.getByRole('button', { name: 'Send henvendelsen' }).click();
  await asker.page.waitForURL(/henvendelser\/[0-9a-f]/);
  const at = asker.page.url();
  await asker.context.close();
  const { context, page } = await signedIn('demo-konsulent-borger');
  await page.goto(at);
  await tap(page, 'Jeg svarer på den');
  await page.locator('textarea').first().fill('Tal med borgeren alene.');
  await lands(page, () => page.getByRole('button', { name: 'Send', exact: true }).first().click());
  await page.locator('summary', { hasText: 'Luk henvendelsen' }).click();
  await tap(page, 'Vejledningen er givet');
  await lands(page, () => page.getByRole('button', { name: 'Luk henvendelsen' }).click());
  return { context, page };
}

test('a closed enquiry is counted: a click, what is left to answer, a click; and then the enquiry says so', async () => {
  const { context, page } = await aClosedEnquiry();
  await passes(page, 'henvendelse-lukket');
  const at = page.url();
  await page.getByRole('link', { name: 'Tæl med i registret' }).click();
  await passes(page, 'henvendelse-tael');
  for (const value of ['social-control', 'concern-case', 'at-risk'])
    assert.ok(await page.locator(`input[type="radio"][value="${value}"]`).isChecked(), value);
  for (const [name, value] of [
    ['age', '25-39'],
    ['gender', 'female'],
    ['stage', 'ongoing'],
    ['raisedBy', 'job-centre'],
  ] as const)
    await page.locator(`input[name="${name}"][value="${value}"]`).check();
  await page.getByRole('button', { name: 'Gem linjen' }).click();
  assert.equal(page.url(), at);
  assert.match(await page.locator('main').innerText(), /Talt med i registret/);
  await passes(page, 'henvendelse-talt');
  await page.getByRole('link', { name: 'Tæl den med igen' }).click();
  assert.match(await page.locator('main').innerText(), /talt med én gang allerede/);
  await passes(page, 'henvendelse-igen');
  await context.close();
});
