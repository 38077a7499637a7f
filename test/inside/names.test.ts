// What somebody writes as a name, a workplace or a user name: it is shown on many pages, in a file and in a list somebody reads quickly.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { noRoleMap, signIn } from '#features/access';
import { reader } from '#kernel/person';
import { perform } from '../../src/gate.ts';
import { aTown, everythingIn, hiddenOf } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
let admin: string;

before(async () => {
  town = await aTown();
  admin = await town.signIn('demo-administrator');
});

async function adds(name: string, subject = '') {
  const page = await town.get(admin, '/personer/ny');
  return town.post(admin, '/personer/ny', { ...hiddenOf(page.text, '/personer/ny'), name, mail: '', subject });
}

async function opens(name: string) {
  const page = await town.get(admin, '/arbejdspladser');
  const hidden = hiddenOf(page.text, '/arbejdspladser');
  return town.post(admin, '/arbejdspladser', { ...hidden, department: 'skole-dagtilbud', name });
}

const markup = [`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onfocus='alert(1)`, `</title><b>x`];

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

test('markup in a name is shown as it was written, and is nowhere part of a page', async () => {
  for (const evil of markup) {
    assert.equal((await adds(evil)).status, 303, evil);
    assert.equal((await opens(evil)).status, 303, evil);
  }
  const auditor = await town.signIn('demo-dpo');
  for (const [who, path] of [
    [admin, '/personer'],
    [admin, '/arbejdspladser'],
    [admin, '/videnspersoner'],
    [auditor, '/spor'],
    [auditor, '/spor/personer'],
  ] as const) {
    const { text, status } = await town.get(who, path);
    assert.equal(status, 200, path);
    if (who === admin)
      assert.ok(
        markup.every((evil) => text.includes(escaped(evil))),
        path,
      );
    assert.doesNotMatch(text, /<script>alert|<img src=x|<\/title><b>x|' onfocus='/, path);
  }
});

const number = [
  '010190\u200B1234',
  '０１０１９０１２３４',
  '01 01 90 12 34',
  '010190–1234',
  '٠١٠١٩٠١٢٣٤',
  '010190\u28001234',
];

test('a CPR number is no name, however it is spelt', async () => {
  const before1 = await everythingIn(town.house);
  for (const spelt of number) {
    assert.equal((await adds(spelt)).status, 422, JSON.stringify(spelt));
    assert.equal((await adds(`Mia ${spelt}`)).status, 422, JSON.stringify(spelt));
    assert.equal((await adds('Mia', spelt)).status, 422, JSON.stringify(spelt));
    assert.equal((await opens(spelt)).status, 422, JSON.stringify(spelt));
  }
  assert.equal(await everythingIn(town.house), before1);
});

test('signs that nobody sees are not kept in a name, and are no name', async () => {
  for (const [typed, kept] of [
    ['Nul\u0000Tegn', 'NulTegn'],
    ['Bag\u202Elæns', 'Baglæns'],
    ['To\r\nlinjer', 'To linjer'],
    ['Usyn\u200Blig', 'Usynlig'],
  ] as const) {
    assert.equal((await adds(typed, `b-${typed}`)).status, 303, kept);
    assert.equal((await opens(typed)).status, 303, kept);
    const all = await everythingIn(town.house);
    assert.ok(all.includes(`"${kept}"`) && !all.includes(JSON.stringify(typed).slice(1, -1)), kept);
  }
  for (const nothing of ['\u200B', '\u2800', '\u3164', '\u00AD\u00AD', '\u0000'])
    assert.equal((await adds(nothing)).status, 422, JSON.stringify(nothing));
  assert.deepEqual(town.told, []);
});

test('a user name from the provider with a sign that nobody sees is not taken for another’s', async () => {
  const claims = { name: 'En Anden', mail: undefined, roles: [], assurance: undefined, providerSession: undefined };
  for (const sign of ['\u0000', '\u200B', '\n', '\u00AD']) {
    const came = await perform(town.house, reader, signIn(noRoleMap), {
      ...claims,
      subject: `demo-administrator${sign}`,
    });
    assert.ok(!came.ok && came.refusal.reason === 'invalid', JSON.stringify(sign));
  }
  const named = await perform(town.house, reader, signIn(noRoleMap), {
    ...claims,
    subject: 'ny',
    name: 'Ny\u0000 \u202ENavn',
  });
  assert.ok(named.ok);
  assert.ok((await everythingIn(town.house)).includes('"Ny Navn"'));
});
