import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '#kernel/action';
import type { Id } from '#kernel/action';
import type { Role, SignedIn } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Answer, Ask, Scene } from '#ui/route.ts';
import { aHouse, noon, trailOf } from '../../../test/house.ts';
import { entrance } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { remember } from './audit.store.ts';
import type { Memo } from './audit.store.ts';
import type { Ground } from './trail.actions.ts';
import { auditRoutes } from './trail.pages.tsx';

const somebody = (role: Role): SignedIn => ({
  kind: 'signed-in',
  id: `k-${role}`,
  municipality: 'albertslund',
  name: 'Kaj',
  posts: [{ role, department: undefined, workplace: undefined }],
});

const people: Readonly<Record<string, string>> = { 'k-1': 'Åse Ørum', 'k-2': 'Bo =1+1' };
const ground: Ground = {
  namesOf: (_db, ids) =>
    Promise.resolve(ids.flatMap((key) => ({ id: key, name: people[key] ?? '' })).filter(({ name }) => name !== '')),
  titlesOf: (_db, who) => Promise.resolve(who === 'k-1' ? ['Konsulent, Skole & Dagtilbud'] : []),
};
const routes = auditRoutes(ground);

const site = {
  name: 'Albertslund Kommune',
  short: 'Albertslund',
  leaveTo: 'https://dr.dk',
};

async function ask(
  house: House,
  line: `${'GET' | 'POST'} /${string}`,
  asked: Partial<Ask> = {},
  person = somebody('auditor'),
): Promise<Answer> {
  const [method, path] = line.split(' ');
  const route = routes.find((one) => one.method === method && one.path === path);
  assert.ok(route, line);
  const scene: Scene = {
    site: Object.assign(Object.create(null), site),
    person,
    now: noon,
    typed: {},
    mistakes: [],
    overtaken: false,
  };
  return route.answer(entrance(house, person), { params: {}, form: {}, ...asked }, scene);
}

const page = (answer: Answer): string => {
  assert.equal(answer.kind, 'page', JSON.stringify(answer));
  return answer.kind === 'page' ? String(answer.page.body) : '';
};
const file = (answer: Answer): string => {
  assert.equal(answer.kind, 'file', JSON.stringify(answer));
  return answer.kind === 'file' ? String(answer.file.body) : '';
};

const which = id('6f2a1d58-8b1e-4c55-9d1a-0d8f4a4c3b21');
const other = id('6f2a1d58-8b1e-4c55-9d1a-0d8f4a4c3b22');
assert.ok(which && other);
const thing: Id = which;

async function wrote(house: House, ...memos: readonly Partial<Memo>[]): Promise<void> {
  await house.database.transaction(async (work) => {
    for (const memo of memos) {
      await remember(work, {
        municipality: house.municipality,
        who: 'k-1',
        what: 'enquiries.read',
        which: thing,
        when: noon,
        purpose: 'To answer it.',
        outcome: 'done',
        ...memo,
      });
    }
    return ok(true);
  });
}

const count = (html: string): number => html.split('<li>').length - 1;

test('the trail is shown newest first, with names, Danish words and the hour in Denmark', async () => {
  const house = aHouse();
  await wrote(
    house,
    { what: 'access.signed-in', when: new Date('2026-07-01T10:05:00Z') },
    { who: 'reader', what: 'access.sign-in', outcome: 'not-allowed' },
    { who: 'house', what: 'outbox.settle', which: 'none' },
  );
  const html = page(await ask(house, 'GET /spor'));
  // The last place: the first may be a choice in the form.
  const at = (text: string): number => {
    assert.ok(html.includes(text), text);
    return html.lastIndexOf(text);
  };
  assert.ok(at('22. november 2026') < at('1. juli 2026'));
  assert.ok(at('Sendte en mail') < at('Ville logge ind') && at('Ville logge ind') < at('Loggede ind'));
  assert.ok(at('Værn selv') < at('En, der ikke er logget ind') && at('Åse Ørum') > 0);
  assert.ok(at('kl. 12.05') > 0 && at('Afvist: havde ikke adgang') > 0);
});

test('reading the trail, choosing in it and taking it along are themselves remembered', async () => {
  const house = aHouse();
  await ask(house, 'GET /spor');
  await ask(house, 'GET /spor/udvalg/:choice', { params: { choice: `ting-${thing}` } });
  await ask(house, 'POST /spor', { form: { from: '2026-11-01' } });
  await ask(house, 'GET /spor/personer');
  await ask(house, 'GET /spor/fil/:choice', { params: { choice: 'alt' } });
  await ask(house, 'GET /spor/opslag/:which', { params: { which: thing } });
  await ask(house, 'GET /spor/opslag/:which/fil', { params: { which: thing } });
  const trail = await trailOf(house.database);
  assert.deepEqual(
    trail.map((line) => [line.what, line.which, line.outcome]),
    [
      ['audit.read', 'none', 'done'],
      ['audit.read', thing, 'done'],
      ['audit.choose', 'none', 'done'],
      ['audit.list-people', 'none', 'done'],
      ['audit.take-along', 'none', 'done'],
      ['audit.read-lookups', thing, 'done'],
      ['audit.take-lookups', thing, 'done'],
    ],
  );
});

test('nobody but the auditor may read it, on any of its addresses, and every try is remembered', async () => {
  const house = aHouse();
  const others: readonly Role[] = ['employee', 'knowledge-person', 'consultant', 'head-of-department', 'administrator'];
  for (const role of others) {
    for (const { method, path } of routes) {
      const answer = await ask(house, `${method} ${path}`, { params: { choice: 'alt', which: thing } }, somebody(role));
      assert.deepEqual(answer, { kind: 'refused', refusal: { reason: 'not-allowed' } });
    }
  }
  const trail = await trailOf(house.database);
  assert.equal(trail.length, others.length * routes.length);
  assert.ok(trail.every(({ outcome }) => outcome === 'not-allowed'));
});

test('fifty lines on a page, and the next page’s address shows the same lines tomorrow', async () => {
  const house = aHouse();
  await wrote(house, ...Array.from({ length: 120 }, (_, at) => ({ who: `k-${at}`, which: 'none' })));
  const first = page(await ask(house, 'GET /spor'));
  const older = /href="\/spor\/udvalg\/(foer-\d+)"/.exec(first)?.[1];
  assert.deepEqual([count(first), older], [50, 'foer-71']);
  const second = page(await ask(house, 'GET /spor/udvalg/:choice', { params: { choice: 'foer-71' } }));
  await wrote(house, { which: 'none' });
  const again = page(await ask(house, 'GET /spor/udvalg/:choice', { params: { choice: 'foer-71' } }));
  const numbers = (html: string) => [...html.matchAll(/nr\. (\d+)/g)].map(([, number]) => Number(number));
  assert.deepEqual(
    numbers(second),
    Array.from({ length: 50 }, (_, at) => 70 - at),
  );
  assert.deepEqual(numbers(again), numbers(second));
  const last = page(await ask(house, 'GET /spor/udvalg/:choice', { params: { choice: 'foer-21' } }));
  assert.deepEqual([count(last), last.includes('Ældre linjer')], [20, false]);
});

test('what is chosen leads to an address with days, keys and ids only; an empty field chooses nothing', async () => {
  const house = aHouse();
  const form = {
    from: '2026-11-01',
    to: '2026-11-30',
    what: 'enquiries.read',
    outcome: 'not-found',
    which: ` ${thing.toUpperCase()} `,
    who: 'k-1',
    role: 'administrator',
  };
  assert.deepEqual(await ask(house, 'POST /spor', { form }), {
    kind: 'see-other',
    to: `/spor/udvalg/fra-2026-11-01_til-2026-11-30_hvem-k-1_hvad-enquiries.read_udfald-not-found_ting-${thing}`,
  });
  assert.deepEqual(await ask(house, 'POST /spor', { form: { from: '', which: '' } }), {
    kind: 'see-other',
    to: '/spor',
  });
});

test('what cannot be chosen comes back to be mended, and never into an address', async () => {
  const house = aHouse();
  const answer = await ask(house, 'POST /spor', {
    form: { which: '010190-1234', from: '2026-11-30', to: '2026-11-31' },
  });
  assert.ok(answer.kind === 'page' && answer.status === 422);
  const html = String(answer.page.body);
  assert.ok(html.includes('Nummeret skal være hele tingens nummer') && html.includes('Vælg en dag, der findes.'));
  const turned = await ask(house, 'POST /spor', { form: { from: '2026-11-30', to: '2026-11-01' } });
  assert.ok(
    turned.kind === 'page' && String(turned.page.body).includes('Den sidste dag kan ikke ligge før den første.'),
  );
  const trail = await trailOf(house.database);
  assert.ok(!JSON.stringify(trail).includes('010190'));
});

for (const choice of [
  'hvem-k 1',
  'navn-Kaj',
  'fra-2026-02-30',
  'hvad-x',
  'foer-x',
  'ting-1',
  '__proto__-x',
  'fra-2026-11-01_',
]) {
  test(`an address nobody made is refused: ${choice}`, async () => {
    const answer = await ask(aHouse(), 'GET /spor/udvalg/:choice', { params: { choice } });
    assert.ok(answer.kind === 'refused' && answer.refusal.reason === 'invalid');
  });
}

test('lines can be chosen by day in Denmark, person, deed, ending and thing', async () => {
  const house = aHouse();
  await wrote(
    house,
    { when: new Date('2026-10-31T22:59:00Z') },
    { when: new Date('2026-10-31T23:00:00Z'), who: 'k-2' },
    { when: new Date('2026-11-01T22:59:59Z'), what: 'enquiries.answer' },
    { when: new Date('2026-11-01T23:00:00Z'), outcome: 'not-found' },
    { when: new Date('2026-11-03T12:00:00Z'), which: other },
  );
  const numbers = async (choice: string): Promise<readonly number[]> => {
    const html = page(await ask(house, 'GET /spor/udvalg/:choice', { params: { choice } }));
    return [...html.matchAll(/nr\. ([1-5])<\/small>/g)].map(([, number]) => Number(number));
  };
  assert.deepEqual(await numbers('fra-2026-11-01_til-2026-11-01'), [3, 2]);
  assert.deepEqual(await numbers('til-2026-10-31'), [1]);
  assert.deepEqual(await numbers('hvem-k-2'), [2]);
  assert.deepEqual(await numbers('hvad-enquiries.answer'), [3]);
  assert.deepEqual(await numbers('udfald-not-found'), [4]);
  assert.deepEqual(await numbers(`ting-${String(other)}`), [5]);
  assert.deepEqual(await numbers('hvem-k-2_udfald-not-found'), []);
});

test('a file of the trail opens in a spreadsheet, and no cell of it is a formula', async () => {
  const house = aHouse();
  await wrote(house, { who: 'k-2' }, { who: '=cmd' });
  const text = file(await ask(house, 'GET /spor/fil/:choice', { params: { choice: 'alt' } }));
  assert.ok(text.startsWith('\uFEFF"Nummer";"Tidspunkt"'));
  const [, newest, oldest] = text.split('\r\n');
  assert.ok(newest?.startsWith(`"2";"2026-11-22 13.00.00";"'=cmd";"'=cmd"`));
  assert.ok(oldest?.includes('"Bo =1+1";"k-2"') && oldest.includes(`"${thing}";"Gjort";"done"`));
});

test('whoever an enquiry is about may be told when, why and as what it was looked up, never by whom', async () => {
  const house = aHouse();
  await wrote(
    house,
    { who: 'k-1' },
    { who: 'k-2', when: new Date('2026-11-23T07:30:00Z') },
    { who: 'k-1', outcome: 'not-found' },
    { who: 'k-1', which: other, when: new Date('2026-01-01T07:30:00Z') },
    { who: 'k-auditor', what: 'audit.read' },
    { who: 'house', what: 'enquiries.remind' },
  );
  const params = { which: thing };
  const html = page(await ask(house, 'GET /spor/opslag/:which', { params }));
  const text = file(await ask(house, 'GET /spor/opslag/:which/fil', { params }));
  for (const told of [html, text]) {
    assert.ok(told.includes('22. november 2026 kl. 13.00') && told.includes('23. november 2026 kl. 08.30'));
    assert.ok(/Konsulent, Skole &(?:amp;)? Dagtilbud/.test(told) && told.includes('Medarbejder i kommunen'));
    assert.match(
      told,
      /Mindede om en henvendelse[^\r\n]*?Funktion: Værn selv|Mindede om en henvendelse[^\r\n]*"Værn selv"/,
    );
    assert.ok(told.includes('Desuden blev ét forsøg afvist.') && !told.includes('1. januar'));
    for (const name of ['Åse', 'Ørum', 'k-1', 'k-2', 'Bo =', 'auditor']) assert.ok(!told.includes(name), name);
  }
  assert.deepEqual([count(html), text.trim().split('\r\n').length], [3, 6]);
});

test('an empty trail and an unknown thing say what to do', async () => {
  const house = aHouse();
  assert.ok(page(await ask(house, 'GET /spor')).includes('Sporet er tomt.'));
  const html = page(await ask(house, 'GET /spor/opslag/:which', { params: { which: thing } }));
  assert.ok(html.includes('Er nummeret rigtigt?'));
  assert.ok(page(await ask(house, 'GET /spor/personer')).includes('href="/spor/udvalg/hvem-k-auditor"'));
});
