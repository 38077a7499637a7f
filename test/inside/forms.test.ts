// What a form may not do: bring more than was asked for, come from elsewhere, come twice, or write over somebody.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { demoPeople } from '#features/people';
import { newId } from '#kernel/action';
import { trailOf } from '../house.ts';
import { aTown, asks, everythingIn, filledIn, hiddenOf, markOf } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
let asker: string;
let guide: string;
let admin: string;
let enquiry: string;

before(async () => {
  town = await aTown();
  [asker, guide, admin] = await Promise.all([
    town.signIn('demo-laerer'),
    town.signIn('demo-viden'),
    town.signIn('demo-administrator'),
  ]);
  enquiry = await asks(town, asker, 'Eleven må ikke være alene efter skole.');
});

const writable = () =>
  town.web.declared().filter(({ method, permission }) => method === 'POST' && permission !== 'read-public');

const greedy = {
  municipality: 'lilleby',
  role: 'administrator',
  roles: 'administrator',
  asker: newId(),
  person: newId(),
  keeper: newId(),
  taken_by: newId(),
  state: 'closed',
  disabled: '0',
  source: 'given',
  rights: '99',
  post: newId(),
  __proto__x: 'x',
  constructor: 'x',
};

test('ten thousand forms that bring more than they were asked for: nothing of it is kept', async () => {
  const fields = Object.keys(greedy);
  const values = [...Object.values(greedy), '', '1', 'true', '-1', 'administrator', 'demo-laerer', '2026-02-30'];
  const addresses = writable().filter(({ path }) => path !== '/min-side/log-ud-overalt');
  const tokens = [asker, guide, await town.signIn('demo-ny'), await town.signIn('demo-mentor')];
  const id = enquiry.split('/').at(-1) ?? '';
  const people = await everythingIn(town.house);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...addresses),
      fc.constantFrom(...tokens),
      fc.dictionary(fc.constantFrom(...fields), fc.constantFrom(...values), { maxKeys: 8 }),
      async ({ path }, token, form) => {
        const came = await town.post(token, path.replace(':id', id), form);
        assert.notEqual(came.status, 500, `${path} ${JSON.stringify(form)}`);
      },
    ),
    { numRuns: 10_000, seed: 7 },
  );
  const after = JSON.parse(await everythingIn(town.house)) as [string, Record<string, unknown>[]][];
  const before1 = JSON.parse(people) as [string, Record<string, unknown>[]][];
  const rowsOf = (all: typeof after, table: string) => all.find(([name]) => name === table)?.[1] ?? [];
  for (const table of ['person', 'post', 'workplace', 'absence'])
    assert.deepEqual(rowsOf(after, table), rowsOf(before1, table), table);
  for (const [table, rows] of after)
    for (const row of rows) assert.equal(row['municipality'] ?? 'albertslund', 'albertslund', table);
  const who = (rows: Record<string, unknown>[]) => rows.map(({ asker: by, keeper }) => [by, keeper]);
  assert.deepEqual(who(rowsOf(after, 'enquiry')), who(rowsOf(before1, 'enquiry')));
  assert.deepEqual(town.told, []);
});

test('a form from another site changes nothing, whatever it carries', async () => {
  const mark = await markOf(town.house);
  for (const { path } of writable())
    for (const from of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      {},
      { origin: 'http://localhost.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'content-type': 'application/json' },
      { origin: 'https://evil.example', 'content-type': 'text/html' },
      { origin: 'https://evil.example', 'content-type': ' Multipart/Form-Data; boundary=a' },
    ]) {
      const body = 'id=1';
      const came = await town.web.app.request(`http://localhost${path.replace(':id', newId())}`, {
        method: 'POST',
        body,
        headers: {
          host: 'localhost',
          cookie: `vaern=${admin}`,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(body.length),
          ...from,
        },
      });
      assert.equal(came.status, 403, `${path} ${JSON.stringify(from)}`);
    }
  assert.equal(await markOf(town.house), mark);
});

test('the same form twice is one question, and the second send gets the same answer', async () => {
  const page = await town.get(asker, '/henvendelser/ny');
  const form = filledIn(page.text, 'Eleven er holdt op med at komme i klubben.');
  const count = async () => (await town.get(asker, '/henvendelser')).text.split('/henvendelser/').length;
  const before1 = await count();
  const sent = await Promise.all(Array.from({ length: 20 }, () => town.post(asker, '/henvendelser/ny', form)));
  assert.equal(new Set(sent.map(({ status, to }) => `${status} ${to}`)).size, 1);
  assert.equal(await count(), before1 + 1);
  const again = await town.post(guide, '/henvendelser/ny', form);
  assert.notEqual(again.status, 303, "another cannot send into somebody else's question");
});

test('two who write over the same thing: one is told, and both words are there to see', async () => {
  const page = await town.get(guide, enquiry);
  const hidden = hiddenOf(page.text, `${enquiry}/skriv`);
  assert.ok(hidden['version'], 'the form knows what it saw');
  const write = (words: string) => town.post(guide, `${enquiry}/skriv`, { ...hidden, line: newId(), words });
  const races = await Promise.all([write('Tal alene med eleven.'), write('Tal med din leder i dag.')]);
  const statuses = races.map(({ status }) => status).toSorted((one, other) => one - other);
  assert.deepEqual(statuses, [303, 409]);
  const [lost] = races.filter(({ status }) => status === 409);
  const kept = ['Tal alene med eleven.', 'Tal med din leder i dag.'];
  for (const words of kept) assert.ok(lost?.text.includes(words), words);
});

test('races leave one winner each (VAERN_WHOLE=1: a thousand)', async () => {
  const people = demoPeople.filter(({ posts }) => posts.length > 0).slice(11, 14);
  const many = process.env['VAERN_WHOLE'] === '1' ? 1000 : 60;
  for (let race = 0; race < many; race += 1) {
    const name = people[race % people.length]?.name ?? '';
    const list = await town.get(admin, '/personer');
    const id =
      new RegExp(`href="/personer/([0-9a-f-]{36})"[^>]*>(?:(?!</a>)[\\s\\S])*${name}`).exec(list.text)?.[1] ?? '';
    const version = /name="version" value="(\d+)"/.exec((await town.get(admin, `/personer/${id}`)).text)?.[1] ?? '';
    const rename = (mail: string) => town.post(admin, `/personer/${id}`, { version, name, mail, subject: '' });
    const both = await Promise.all([rename(`a${race}@example.invalid`), rename(`b${race}@example.invalid`)]);
    const won = both.filter(({ status }) => status === 303).length;
    assert.equal(won, 1, both.map(({ status }) => status).join(' '));
  }
});

test('what is refused comes back whole, and is kept nowhere', async () => {
  const typed = 'Jeg tænker på 010190-1234 fra klassen.';
  const page = await town.get(asker, '/henvendelser/ny');
  const refused = await town.post(asker, '/henvendelser/ny', {
    ...hiddenOf(page.text, '/henvendelser/ny'),
    urgency: 'today',
    words: typed,
  });
  assert.equal(refused.status, 422);
  assert.ok(refused.text.includes(`${typed}</textarea>`));
  assert.match(refused.text, /name="urgency" value="today" checked/);
  assert.ok(!(await everythingIn(town.house)).includes('010190'));
  assert.ok(!JSON.stringify(await trailOf(town.house.database)).includes('010190'));
  const out = await town.post(undefined, '/henvendelser/ny', { words: 'Eleven er ked af det.' });
  assert.equal(out.status, 401);
  assert.ok(out.text.includes('Eleven er ked af det.'), 'the words of a form sent too late are still there');
});
