// A form that comes back to a page with many of its kind: each mistake leads to a place that is there, once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aTown, hiddenOf } from './town.ts';

test('on the page of the last administrator, what cannot be ended or shut out leads to where it was asked', async () => {
  const town = await aTown();
  const admin = await town.signIn('demo-administrator');
  const people = await town.get(admin, '/personer');
  const path = /href="(\/personer\/[0-9a-f-]{36})"[^>]*>(?:(?!<\/a>)[\s\S])*Asta/.exec(people.text)?.[1] ?? '';
  const page = await town.get(admin, path);
  for (const [to, more] of [
    ['slut', { last: '' }],
    ['slut', { last: '2027-01-01' }],
    ['slut', { last: 'i morgen' }],
    ['luk', {}],
  ] as const) {
    const back = await town.post(admin, `${path}/${to}`, { ...hiddenOf(page.text, `${path}/${to}`), ...more });
    assert.equal(back.status, 422);
    const [, field = ''] = /<a href="#([^"]+)"/.exec(back.text.slice(back.text.indexOf('id="fejl"'))) ?? [];
    assert.equal(back.text.split(`id="${field}"`).length, 2, `${to} leads to ${field}`);
  }
});
