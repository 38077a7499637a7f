// What the team tells, as a browser shows it to everybody, the team, a knowledge person and whoever signs up: axe, narrow, dark, forced colours, without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOf, isNarrow } from '../axe.ts';
import { phone } from '../browser.ts';
import { publishes, writes } from '../inside/knowledge.ts';
import { openTown } from '../visits.ts';
import type { Options } from '../visits.ts';

const talkForm = {
  kind: 'talk',
  title: 'Oplæg om tidlige tegn på negativ social kontrol',
  on: '2026-12-01',
  from: '13.00',
  to: '15.00',
  place: 'Rådhuset, mødelokale 2',
  seats: '25',
  deadline: '2026-11-28',
};

let consultant: string;
let law: string;
let talk: string;
const visited = openTown(async (town) => {
  consultant = await town.signIn('demo-konsulent-skole');
  const publish = (form: Readonly<Record<string, string>>): Promise<string> => publishes(town, consultant, form);
  law = await publish({ title: 'Midlertidigt forbud mod at tage et barn ud af landet' });
  talk = await publish(talkForm);
  await publish({ title: 'Udlændingelovgivningsændringsbekendtgørelsesvejledningen om rejser' });
  await publish({ title: 'Kun i går', date: '2026-11-01', expires: '2026-11-21' });
  await writes(town, consultant, { title: 'En kladde' });
});

/** Who goes where. */
const rounds = (): Readonly<Record<string, readonly string[]>> => ({
  '': [
    '/viden',
    '/viden/slags/law',
    '/viden/slags/course',
    '/viden/afdeling/dke',
    `/viden/${law}`,
    `/viden/${talk}`,
    '/en/viden',
  ],
  'demo-konsulent-skole': [
    '/aaret/viden',
    '/aaret/viden/ny',
    `/aaret/viden/${talk}`,
    `/aaret/viden/${talk}/ret`,
    '/aaret/viden/videre',
    '/aaret/indlejring',
  ],
  'demo-viden': ['/aaret/viden', '/aaret/viden/videre'],
  'demo-laerer': ['/aaret/viden/tilmelding', `/aaret/viden/tilmelding/${talk}`],
});

async function visitAll(options: Options, look: (page: Page, path: string) => Promise<void>): Promise<void> {
  for (const [who, paths] of Object.entries(rounds())) {
    const token = who === '' ? undefined : await visited.town.signIn(who);
    await visited.visitAll({ token, paths, options }, look);
  }
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`every page passes axe and fits a narrow phone, ${colorScheme}`, async () => {
    await visitAll({ colorScheme, viewport: { width: 320, height: 640 } }, async (page, path) => {
      assert.deepEqual(await faultsOf(page), [], path);
      assert.ok(await isNarrow(page), `${path} is wider than the screen`);
    });
  });

test('in forced colours, on a large screen, every page passes axe', async () => {
  await visitAll({ forcedColors: 'active', viewport: { width: 1280, height: 900 } }, async (page, path) => {
    assert.deepEqual(await faultsOf(page), [], path);
  });
});

test('without scripts a talk is written, published, signed up for and cancelled', async () => {
  const context = await visited.browser.newContext({ viewport: phone, javaScriptEnabled: false });
  await context.addCookies([{ name: 'vaern', value: consultant, url: visited.url }]);
  const page = await context.newPage();
  await page.goto(`${visited.url}/aaret/viden`);
  await page.getByRole('link', { name: 'Skriv noget nyt' }).click();
  await page.getByLabel('Kursus').check();
  await page.getByLabel('Overskrift').fill('Kursus i den svære samtale');
  await page.getByLabel('Hvad skal kollegerne vide?').fill('To timer om samtalen med den unge.');
  await page.getByLabel('Kilde', { exact: true }).fill('Konsulentteamet');
  await page.getByLabel('Alle afdelinger').check();
  await page.getByText('Tid, sted og tilmelding').click();
  await page.getByLabel('Dag', { exact: true }).fill('2026-12-10');
  await page.getByLabel('Begynder').fill('9.30');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('link', { name: /Skriv, hvornår det slutter/ }).click();
  await page.getByLabel('Slutter').fill('11.30');
  await page.getByLabel('Sted').fill('Online');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByRole('link', { name: 'Se siden, som alle ser den' }).click();
  await page.getByText('torsdag den 10. december 2026 kl. 09.30–11.30').waitFor();
  await page.getByRole('link', { name: 'Tilmeld dig' }).click();
  await page.getByRole('button', { name: 'Tilmeld mig' }).click();
  await page.getByText('Du er tilmeldt.').waitFor();
  await page.getByRole('button', { name: 'Meld mig fra' }).click();
  await page.getByText('Alle kan være der.').waitFor();
  await context.close();
});
