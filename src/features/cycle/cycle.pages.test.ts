import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoPeople } from '#features/people';
import { faultsOf, isNarrow } from '../../../test/axe.ts';
import { openBrowser, phone } from '../../../test/browser.ts';
import { aTown, everythingIn, hiddenOf } from '../../../test/inside/town.ts';
import type { Town } from '../../../test/inside/town.ts';

let town: Town;
let consultant: string;
let head: string;

before(async () => {
  town = await aTown();
  [consultant, head] = await Promise.all([town.signIn('demo-konsulent-skole'), town.signIn('demo-planejer')]);
});
after(() => town.store.close());

const said = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const mark = (token: string, entry: string, day: string) => town.post(token, '/aaret/gjort', { entry, day });

test('the year says what waits for whoever looks, what waits for others, and the whole of it', async () => {
  const page = said((await town.get(consultant, '/aaret')).text);
  assert.match(
    page,
    /Det venter på dig .*Hold vidensoplæg for personalet 15\. november\. Konsulentteamet Forsinket 7 dage/,
  );
  assert.match(page, /Hele 2026/);
  const other = said((await town.get(head, '/aaret')).text);
  assert.match(other, /Det venter på andre .*Hold vidensoplæg/);
  assert.doesNotMatch(other, /Det er gjort/, 'only the team says that something is done');
  assert.match(
    said((await town.get(head, '/aaret/hjul/2027')).text),
    /10\. oktober\. Afdelingschef, Børn &amp; Familie/,
  );
  assert.equal((await town.get(head, '/aaret/hjul/2040')).status, 404);
});

test('no door of the year leads nowhere', async () => {
  const page = (await town.get(consultant, '/aaret')).text;
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const links = new Set([...main.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link ?? ''));
  assert.ok(links.size > 3);
  for (const link of links) assert.equal((await town.get(consultant, link)).status, 200, link);
});

test('what the team says is done is done once, can be taken back, and the second with another day is told', async () => {
  for (const _ of [1, 2]) assert.equal((await mark(consultant, 'talks 2026-2', '2026-11-18')).status, 303);
  assert.match(said((await town.get(head, '/aaret')).text), /Sket 18\. november 2026/);
  const second = await mark(consultant, 'talks 2026-2', '2026-11-19');
  assert.equal(second.status, 409);
  assert.match(said(second.text), /Nogen nåede at ændre det/);
  assert.equal((await mark(head, 'talks 2026-2', '2026-11-18')).status, 403);
  assert.equal((await town.post(consultant, '/aaret/fortryd', { entry: 'talks 2026-2' })).status, 303);
  assert.match(said((await town.get(consultant, '/aaret')).text), /Forsinket 7 dage/);
});

test('a day that has not come, no day, and a duty that Værn sees for itself are refused, and what was typed is still there', async () => {
  const tooEarly = await mark(consultant, 'talks 2026-2', '2026-11-25');
  assert.equal(tooEarly.status, 422);
  assert.match(tooEarly.text, /value="2026-11-25"/);
  assert.match(said(tooEarly.text), /Den dag er ikke kommet endnu/);
  assert.equal((await mark(consultant, 'talks 2026-2', '')).status, 422);
  assert.equal((await mark(consultant, 'figures 2027', '2026-11-20')).status, 404);
  assert.equal((await mark(consultant, 'nothing 2026', '2026-11-20')).status, 404);
});

/** Makes somebody an address of their own; gives where it leads. */
async function address(token: string): Promise<string> {
  const page = await town.get(token, '/aaret/kalender');
  const made = await town.post(token, '/aaret/kalender', hiddenOf(page.text, '/aaret/kalender'));
  assert.equal(made.status, 200);
  return /https:\/\/vaern\.albertslund\.dk(\/kalender\/[\w-]{43}\.ics)/.exec(made.text)?.[1] ?? assert.fail(made.text);
}

test('a private calendar is read without a sign-in, is kept by nobody on the way, and its secret stands nowhere in the house', async () => {
  const path = await address(consultant);
  const read = await town.get(undefined, path);
  assert.equal(read.status, 200);
  assert.equal(read.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.equal(read.headers.get('cache-control'), 'no-store');
  assert.equal(read.headers.get('referrer-policy'), 'no-referrer');
  assert.match(read.text, /SUMMARY:Hold vidensoplæg for personalet\r\n/);
  assert.ok(!(await everythingIn(town.house)).includes(path.slice(10, 53)), 'only the digest is kept');
  for (const { name } of demoPeople) assert.ok(!read.text.includes(name), name);
  assert.doesNotMatch(read.text, /henvendelse/i);
});

test('a new address ends the old one, a withdrawn one and a wrong one look the same', async () => {
  const first = await address(consultant);
  const second = await address(consultant);
  assert.equal((await town.get(undefined, second)).status, 200);
  const gone = await town.get(undefined, first);
  assert.equal((await town.post(consultant, '/aaret/kalender/slet', {})).status, 303);
  const withdrawn = await town.get(undefined, second);
  const wrong = await town.get(undefined, `/kalender/${'A'.repeat(43)}.ics`);
  assert.deepEqual([gone.status, withdrawn.status, wrong.status], [404, 404, 404]);
  assert.deepEqual([gone.text, withdrawn.text], [wrong.text, wrong.text]);
});

test('the same form sent twice is one address, and a secret that is no secret makes none', async () => {
  const form = hiddenOf((await town.get(head, '/aaret/kalender')).text, '/aaret/kalender');
  for (const _ of [1, 2]) assert.equal((await town.post(head, '/aaret/kalender', form)).status, 200);
  assert.equal((await town.get(undefined, `/kalender/${form['secret'] ?? ''}.ics`)).status, 200);
  assert.equal((await town.post(head, '/aaret/kalender', { secret: 'aaa' })).status, 422);
  assert.equal((await town.post(consultant, '/aaret/kalender', form)).status, 404, "nobody takes another's address");
  assert.equal((await town.get(undefined, `/kalender/${form['secret'] ?? ''}.ics`)).status, 200);
});

test('whoever has left has no calendar any longer', async () => {
  const admin = await town.signIn('demo-administrator');
  const path = await address(head);
  assert.equal((await town.get(undefined, path)).status, 200);
  const list = await town.get(admin, '/personer');
  const person =
    /href="(\/personer\/[0-9a-f-]{36})"[^>]*>(?:(?!<\/a>)[\s\S])*Bodil Børnechef/.exec(list.text)?.[1] ?? '';
  const shown = await town.get(admin, person);
  assert.equal((await town.post(admin, `${person}/luk`, hiddenOf(shown.text, `${person}/luk`))).status, 303);
  assert.equal((await town.get(undefined, path)).status, 404);
});

/** Pages of a PDF that Chromium made: each is one object of type Page. */
const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

test('axe finds nothing on the year, in the light and in the dark; it fits a phone, and on paper it is one A4', async () => {
  const browser = await openBrowser();
  for (const path of ['/aaret', '/aaret/hjul/2027', '/aaret/kalender'])
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { ...phone, height: 6000 }, colorScheme });
      const page = await context.newPage();
      await page.setContent((await town.get(consultant, path)).text);
      assert.ok(await isNarrow(page), path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await page.setViewportSize({ width: 1280, height: 6000 });
      assert.deepEqual(await faultsOf(page), [], path);
      if (colorScheme === 'light') assert.equal(sheets(await page.pdf({ format: 'A4' })), 1, path);
      await context.close();
    }
  await browser.close();
});

test('whoever has something to do in the year is told so where they come in', async () => {
  assert.match(said((await town.get(consultant, '/min-side')).text), /2 ting i året venter på dig/);
  assert.doesNotMatch(
    said((await town.get(await town.signIn('demo-viden'), '/min-side')).text),
    /i året venter på dig/,
  );
});
