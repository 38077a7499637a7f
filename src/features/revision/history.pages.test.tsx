import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day';
import { realPack, withNumber } from '../../../test/content.ts';
import type { Edition, History } from './edition.ts';
import { historyPage } from './history.pages.tsx';
import { snapshotOf } from './keep.actions.ts';
import { typedDay } from './then.ts';

const on = (text: string) => day(text) ?? assert.fail(text);

async function historyOf(...contents: readonly (typeof realPack)[]): Promise<History> {
  const snapshots = await Promise.all(contents.map(snapshotOf));
  return {
    editions: snapshots.map(({ parts }, at): Edition => ({
      number: at + 1,
      firstOn: on(`2026-11-2${at + 2}`),
      reason: at === 1 ? 'Nummeret er nyt.' : '',
      reasonVersion: 1,
      parts: parts.map(({ part: { kind, key, title }, digest }) => ({ kind, key, title, digest })),
    })),
    parts: new Map(snapshots.flatMap(({ parts }) => parts.map(({ part, digest }) => [digest, part]))),
    adoptions: [],
  };
}

const history = await historyOf(realPack, withNumber(realPack, 'familieafsnittet', '43 00 00 00'));
const asked = { history, plan: realPack.municipality.plan, today: on('2026-11-25') };
// oxlint-disable-next-line typescript/no-base-to-string -- an element of hono/jsx writes itself as HTML
const html = (path: string): string => String(historyPage(path, asked)?.body ?? assert.fail(path));

test('the list says who adopted, when the plan must be revised, and what each edition changed and why', () => {
  const page = html('/planen/udgaver');
  for (const words of ['10. oktober 2023', '10. oktober 2027', 'er ændret.', 'Nummeret er nyt.', 'Den første udgave'])
    assert.ok(page.includes(words), words);
});

test('the adoption that the content names is said once when it is written down too', () => {
  const { plan } = realPack.municipality;
  const written = { id: 'a', adoptedOn: plan.adopted, edition: 1, note: '', recordedOn: on('2026-11-23') };
  const told = (adoptedBy: 'council' | 'committee') => {
    const adoptions = [{ ...written, adoptedBy }];
    // oxlint-disable-next-line typescript/no-base-to-string -- an element of hono/jsx writes itself as HTML
    return String(historyPage('/planen/udgaver', { ...asked, history: { ...history, adoptions } })?.body);
  };
  assert.equal(told('council').split('10. oktober 2023').length - 1, 1);
  assert.equal(told('committee').split('10. oktober 2023').length - 1, 2);
});

test('an edition that stood for a part of a day names the day once', () => {
  assert.ok(html('/planen/udgaver/1').includes('Vist 22. november 2026.'));
});

test('an edition marks each word that came and went, in words too', () => {
  const page = html('/planen/udgaver/2');
  assert.match(page, /<del><span[^>]*> \(fjernet: <\/span>68 64 86/);
  assert.match(page, /<ins><span[^>]*> \(nyt: <\/span>00 00 00/);
  assert.ok(page.includes('linjer er ikke ændret'));
});

test('every link of every page leads to a page', () => {
  const seen = new Set<string>();
  const todo = ['/planen/udgaver', '/planen/dengang/2026-11-22', '/planen/dengang/2026-11-23'];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const links = [...html(path).matchAll(/href="(\/planen\/(?:udgaver|dengang)[^"#]*)"/g)];
    todo.push(...links.flatMap((found) => found[1] ?? []));
  }
  assert.ok(seen.size > 200);
});

test('a day shows what held on it, and says so where nothing did', () => {
  assert.ok(html('/planen/dengang/2026-11-22').includes('22. november 2026 gjaldt udgave 1.'));
  assert.ok(html('/planen/dengang/2026-11-23').includes('skiftede indholdet'));
  assert.ok(html('/planen/dengang/2026-11-25').includes('gjaldt udgave 2.'));
  assert.ok(html('/planen/dengang/2026-11-26').includes('ikke kommet endnu'));
  assert.ok(html('/planen/dengang/2026-11-21').includes('før 22. november 2026'));
  assert.ok(html('/planen/dengang/2026-02-30').includes('Skriv en dag, der findes'));
});

test('a card’s history is found by its own address, also by one who follows it from the card', () => {
  assert.ok(html('/planen/udgaver/kort/akut-under-18').includes('Udgave 2'));
  assert.ok(html('/planen/udgaver/1/kort/akut-under-18').includes('43 68 64 86'));
  assert.ok(html('/planen/udgaver/2/kort/akut-under-18').includes('43 00 00 00'));
});

test('what is no address has no page', () => {
  for (const path of [
    '/planen/udgaver/3',
    '/planen/udgaver/0',
    '/planen/udgaver/2/siden/2',
    '/planen/udgaver/kort/ingen',
    '/planen/udgaver/1/kort/',
    '/planen/udgaver/x',
    '/planen/udgaver/1/kort/akut-voksen/mere',
  ])
    assert.equal(historyPage(path, asked), undefined, path);
});

test('a day is read as Danes type it, and nothing else is', () => {
  for (const typed of ['2026-11-23', '23.11.2026', '23/11-2026', '23-11-2026', ' 23. 11. 2026 '])
    assert.equal(typedDay(typed), '2026-11-23', typed);
  for (const typed of ['', 'i går', '31.02.2026', '11/23/2026', '2026'])
    assert.equal(typedDay(typed), undefined, typed);
});
