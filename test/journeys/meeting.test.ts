// The annual meeting and the liaison log as a team and a knowledge person meet them on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { dayOf } from '#kernel/day';
import { addDays } from '#kernel/danish-time';
import { faultsOf, isNarrow } from '../axe.ts';
import { phone } from '../browser.ts';
import { lands, openForVisits } from '../visits.ts';

const visited = openForVisits();
const { signedIn } = visited;
const pictures = process.env['VAERN_PICTURES'];
const today = dayOf(new Date());

/** What must be true of a page in every state of it. */
async function passes(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) {
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.screenshot({ path: `${pictures}/${name}-wide.png`, fullPage: true });
    await page.setViewportSize(phone);
  }
  // A page that came back stands at its mistakes: half a row of the frame is then above the screen.
  await page.evaluate(() => window.scrollTo(0, 0));
  assert.deepEqual(await faultsOf(page), [], name);
  assert.ok(await isNarrow(page), `${name} is wider than a phone`);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, `${name} has an id twice`);
}

const press = (page: Page, text: string | RegExp): Promise<void> =>
  lands(page, () => page.locator('main .button', { hasText: text }).first().click());

/** Makes a meeting on a day and calls it; the page stands at it afterwards. */
async function calls(page: Page, day: string, from: string, to: string): Promise<string> {
  await page.goto(`${visited.url}/aaret/moede/ny`);
  await page.fill('#day', day);
  await page.selectOption('#from', { label: from });
  await page.selectOption('#to', { label: to });
  await page.fill('#place', 'Rådhuset, mødelokale 3');
  await press(page, 'Gem mødet');
  await press(page, 'Indkald nu');
  return page.url();
}

test('a meeting is made, given an agenda, called and answered', async () => {
  const { context, page } = await signedIn('demo-konsulent-skole');
  await page.goto(`${visited.url}/aaret/moede`);
  await passes(page, 'moede-tom');
  await press(page, 'Lav årets møde');
  await press(page, 'Gem mødet');
  await passes(page, 'moede-mangler');
  const told = await page.locator('#fejl').innerText();
  for (const words of ['Vælg dagen.', 'begynder', 'slutter']) assert.ok(told.includes(words), told);
  const url = await calls(page, addDays(today, 40), '9.00', '11.30');
  await passes(page, 'moede-indkaldt');
  assert.match(await page.locator('main').innerText(), /0 kommer, 0 kommer ikke, 6 har ikke svaret/);
  await press(page, 'Lav dagsordenen');
  await passes(page, 'dagsorden-forslag');
  await press(page, 'Tag med');
  await press(page, 'Tag med');
  await page.fill('#title', 'Runden rundt: hvad har vi mødt i år?');
  await press(page, 'Tilføj punktet');
  await page.locator('ol.agenda > li').nth(2).getByText('Flyt op').click();
  const second = page.locator('ol.agenda > li').nth(1);
  assert.match(await second.innerText(), /^Runden rundt/);
  await passes(page, 'dagsorden');
  const guest = await signedIn('demo-viden');
  await guest.page.goto(`${visited.url}/min-side`);
  await passes(guest.page, 'min-side-moede');
  await guest.page.getByRole('link', { name: 'Kommer du til årsmødet?' }).click();
  assert.equal(guest.page.url(), url);
  await passes(guest.page, 'moede-inviteret');
  assert.ok(!(await guest.page.locator('main').innerText()).includes('Kirsten'), 'who else is invited is the team’s');
  await press(guest.page, 'Jeg kommer');
  await passes(guest.page, 'moede-svaret');
  await press(guest.page, 'Fortryd svaret');
  assert.match(await guest.page.locator('main').innerText(), /Du har ikke svaret endnu/);
  const file = await guest.page.request.get(`${url}/kalender.ics`);
  assert.match(file.headers()['content-type'] ?? '', /^text\/calendar/);
  assert.match(await file.text(), /^BEGIN:VCALENDAR\r\n[\s\S]*LOCATION:Rådhuset\\, mødelokale 3\r\n/);
  await page.goto(`${url}/dagsorden/udskriv`);
  await passes(page, 'dagsorden-udskriv');
  await page.goto(url);
  await page.getByText('Aflys mødet').first().click();
  await page.locator('.button--grave').click();
  await passes(page, 'moede-aflyst');
  await Promise.all([context.close(), guest.context.close()]);
});

test('who came is marked, the minutes are written and published, and whoever was away reads them', async () => {
  const { context, page } = await signedIn('demo-konsulent-skole');
  const url = await calls(page, today, '7.00', '7.15');
  await press(page, 'Skriv fremmøde og referat');
  await page.getByLabel('Kirsten Konsulent').check();
  await press(page, 'Gem fremmødet');
  await page.fill('#minutes', 'Vi talte om den nye vejledning.\n\nDen skal ud på skolerne.');
  await press(page, 'Gem referatet');
  await page.getByRole('radio', { name: 'Opfølgning' }).check();
  await page.fill('#outcomeWords', 'Fortæl om vejledningen på personalemødet.');
  await page.selectOption('#responsible', { label: 'Vibe Viden' });
  await page.fill('#due', addDays(today, 30));
  await press(page, /^Tilføj$/);
  await page.fill('#materialTitle', 'Den nye vejledning');
  await page.fill('#url', 'http://siri.example/vejledning');
  await press(page, 'Tilføj link');
  await passes(page, 'referat-mangler');
  assert.equal(await page.inputValue('#url'), 'http://siri.example/vejledning', 'what was typed is still there');
  await page.fill('#url', 'https://siri.example/vejledning');
  await press(page, 'Tilføj link');
  await passes(page, 'referat');
  await press(page, 'Udgiv referatet');
  await passes(page, 'referat-udgivet');
  await page.goto(url);
  await passes(page, 'moede-holdt');
  const guest = await signedIn('demo-viden');
  await guest.page.getByRole('link', { name: 'Læs referatet fra årsmødet' }).click();
  await passes(guest.page, 'moede-ikke-med');
  await press(guest.page, 'Jeg har læst det');
  await press(guest.page, 'Det er gjort');
  assert.match(await guest.page.locator('main').innerText(), /Gjort \d/);
  await guest.page.goto(`${url}/referat/udskriv`);
  await passes(guest.page, 'referat-udskriv');
  await Promise.all([context.close(), guest.context.close()]);
});

test('a contact is written, found, corrected and withdrawn', async () => {
  const { context, page } = await signedIn('demo-konsulent-skole');
  await page.goto(`${visited.url}/aaret/myndigheder`);
  await passes(page, 'myndigheder-tom');
  await press(page, 'Skriv en kontakt');
  await page.selectOption('#body', { label: 'SIRI og MÆRK' });
  await page.getByLabel('Udrejse og ophold i udlandet').check();
  await page.fill('#words', 'Flere unge bliver sendt ud af landet i sommerferien.');
  await page.fill('#follow', 'Tag det op med skolerne før juni.');
  await press(page, 'Gem kontakten');
  await passes(page, 'kontakt-mangler');
  await page.selectOption('#responsible', { label: 'Kim Konsulent' });
  await page.fill('#due', addDays(today, 90));
  await press(page, 'Gem kontakten');
  await passes(page, 'kontakt');
  await page.goto(`${visited.url}/aaret/myndigheder`);
  await page.getByText('Søg, eller vælg nogle ud').click();
  await page.fill('#text', 'sommerferien');
  await press(page, 'Vis');
  assert.ok(!page.url().includes('sommer'));
  await passes(page, 'myndigheder');
  await page.goto(`${visited.url}/aaret/myndigheder/aar/${today.slice(0, 4)}`);
  await passes(page, 'myndigheder-udskriv');
  const file = await page.request.get(`${visited.url}/aaret/myndigheder/fil/${today.slice(0, 4)}`);
  assert.match(await file.text(), /^\uFEFF"Dag";"Med hvem"/);
  await page.goto(`${visited.url}/aaret/myndigheder`);
  await page.getByRole('link', { name: /^Kontakt med SIRI/ }).click();
  await page.getByRole('link', { name: 'Ret', exact: true }).click();
  await page.getByLabel('Lov og regler').check();
  await press(page, 'Gem rettelsen');
  assert.match(await page.locator('main').innerText(), /Kirsten Konsulent rettede emnerne/);
  await page.getByText('Træk tilbage').first().click();
  await page.getByLabel('Det stod der to gange').check();
  await page.locator('.button--grave').click();
  await passes(page, 'kontakt-trukket');
  assert.ok(!(await page.locator('main').innerText()).includes('sommerferien'));
  await context.close();
});

test('without a script a meeting is made, called and answered, and a contact written', async () => {
  const { context, page } = await signedIn('demo-konsulent-familie', { javaScriptEnabled: false });
  const url = await calls(page, addDays(today, 60), '9.00', '10.00');
  await press(page, 'Jeg kommer');
  assert.match(await page.locator('main').innerText(), /Du har svaret, at du kommer/);
  await page.goto(`${url}/dagsorden`);
  await press(page, 'Tag med');
  assert.equal(await page.locator('ol.agenda > li').count(), 1);
  await page.goto(`${visited.url}/aaret/myndigheder/ny`);
  await page.selectOption('#body', { label: 'VISO' });
  await page.getByLabel('Lov og regler').check();
  await page.fill('#words', 'Der er kommet en ny vejledning.');
  await press(page, 'Gem kontakten');
  assert.match(await page.locator('h1').innerText(), /Kontakt med VISO/);
  await context.close();
});
