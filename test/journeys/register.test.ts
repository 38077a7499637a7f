// The register as a consultant meets it on a phone: counted with eight taps, asked about once, corrected, struck out, on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOf, isNarrow } from '../axe.ts';
import { openForVisits } from '../visits.ts';
import type { Options } from '../visits.ts';

const visited = openForVisits();

const aConsultant = (options?: Options) => visited.signedIn('demo-konsulent-skole', options);

async function passes(page: Page, what: string): Promise<void> {
  // The header stays in sight, and would hide what is scrolled beneath it.
  await page.evaluate(() => scrollTo(0, 0));
  assert.deepEqual(await faultsOf(page), [], what);
  assert.ok(await isNarrow(page), `${what} is wider than a phone`);
}

const taps: Readonly<Record<string, string>> = {
  level: 'concern-case',
  concern: 'social-control',
  age: '13-17',
  gender: 'female',
  stage: 'ongoing',
  abroad: 'no',
  raisedBy: 'school',
};

/** Counts a case with nothing but taps; gives how many it took. */
async function count(page: Page, more: Readonly<Record<string, string>> = {}): Promise<number> {
  await page.goto(`${visited.url}/sager/ny`);
  const chosen = Object.entries({ ...taps, ...more });
  for (const [name, value] of chosen) await page.locator(`[name="${name}"][value="${value}"]`).check();
  await page.locator('main form .button--main').click();
  return chosen.length + 1;
}

for (const [name, options] of [
  ['without JavaScript', { javaScriptEnabled: false }],
  ['in the dark', { colorScheme: 'dark' }],
] as const)
  test(`a case is counted, shown, corrected and struck out, ${name}`, async () => {
    const { context, page } = await aConsultant(options);
    const age = name === 'in the dark' ? '18-24' : '13-17';
    assert.equal(await count(page, { age }), 8);
    assert.match(page.url(), /\/sager\/gemt\/20\d\dK[1-4]$/);
    await count(page, { age });
    assert.match(await page.locator('.notice--warn').innerText(), /Der er allerede en linje, der ligner/);
    await page.getByRole('link', { name: /Det er den samme sag/ }).click();
    assert.match(page.url(), /\/sager\/linje\/[0-9a-f-]{36}$/);
    await page.locator('summary', { hasText: 'Ret linjen' }).click();
    await page.locator('[name="why"][value="developed"]').check();
    await page.locator('[name="level"][value="measure"]').check();
    await page.getByRole('button', { name: 'Gem rettelsen' }).click();
    assert.match(await page.locator('main').innerText(), /Før: Bekymringssag\. Nu: Foranstaltning/);
    await page.locator('summary', { hasText: 'Tæl ikke linjen med' }).click();
    await page.locator('[name="struck"][value="counted-twice"]').check();
    await page.getByRole('button', { name: 'Tæl ikke linjen med' }).click();
    assert.match(await page.locator('main').innerText(), /Linjen tæller ikke med\. Sagen er talt to gange\./);
    await page.getByRole('button', { name: 'Tæl linjen med igen' }).click();
    await context.close();
  });

test('every page of the register with something in it passes: read aloud, narrow, with its forms open', async () => {
  const { context, page } = await aConsultant();
  await count(page, { concern: 'stalking' });
  await passes(page, 'the receipt');
  await count(page, { concern: 'stalking' });
  await passes(page, 'the line that is like another');
  await page.locator('main form .button--main').click();
  assert.ok(await page.locator('#fejl').isVisible(), 'it is asked about until it is answered');
  await page.goto(`${visited.url}/sager`);
  await passes(page, 'the register');
  await page.locator('a.thing', { hasText: 'Stalking' }).first().click();
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await passes(page, 'a line');
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  await context.close();
});

test('on paper stands what is counted and that it is not for publishing, and nothing to press', async () => {
  const { context, page } = await aConsultant();
  await count(page, { concern: 'forced-marriage' });
  for (const path of ['/sager', '']) {
    if (path === '') await page.locator('a.thing', { hasText: 'ægteskab' }).first().click();
    else await page.goto(visited.url + path);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText('Ikke til offentliggørelse').isVisible());
    assert.ok(await page.getByText('Tvangs- eller børneægteskab').first().isVisible());
    for (const press of await page.locator('main :is(button, summary, .button)').all())
      assert.ok(!(await press.isVisible()), await press.innerText());
    await page.emulateMedia({ media: 'screen' });
  }
  await context.close();
});
