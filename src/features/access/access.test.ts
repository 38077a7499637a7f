import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claims } from '#ports/identity';
import { aHouse, aStore, noon, trailOf } from '../../../test/house.ts';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { newId } from '#kernel/action';
import { reader } from '#kernel/person';
import { ok } from '#kernel/result';
import {
  keepSignIn,
  noRoleMap,
  recognise,
  resumeSignIn,
  signIn,
  signOut,
  signOutEverywhere,
  turnAway,
} from './index.ts';
import type { AccessTables, RoleMap } from './index.ts';

const minute = 60_000;
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * minute);

const mia: Claims = {
  subject: 'mia-of-the-school',
  name: 'Mia Prøve',
  mail: 'mia@prøve.example',
  roles: [],
  assurance: 'substantial',
  providerSession: 'there-1',
};

async function tokenOf(house: House, claims: Claims = mia, map = noRoleMap): Promise<string> {
  const admitted = await perform(house, reader, signIn(map), claims);
  assert.ok(admitted.ok);
  return admitted.value.token;
}

const nameBy = async (house: House, token: string, now: Date = noon): Promise<string | undefined> =>
  (await recognise(house.database, token, now))?.name;

test('whoever the provider vouches for is known by the token, and by no other', async () => {
  const house = aHouse();
  const token = await tokenOf(house);
  const found = await recognise(house.database, token, noon);
  assert.equal(found?.name, 'Mia Prøve');
  assert.equal(found?.municipality, 'albertslund');
  assert.deepEqual(found?.posts, []);
  for (const other of ['', token.slice(1), `${token}a`, token.toUpperCase(), 'mia-of-the-school'])
    assert.equal(await nameBy(house, other), undefined, other);
});

test('each sign-in has a token of its own, of 256 bits', async () => {
  const house = aHouse();
  const tokens = [await tokenOf(house), await tokenOf(house), await tokenOf(house)];
  assert.equal(new Set(tokens).size, 3);
  for (const token of tokens) assert.match(token, /^[\w-]{43}$/);
});

async function seenIn({ database }: House): Promise<string | undefined> {
  const read = await database.transaction(async (work) =>
    ok(await work.tables<AccessTables>().selectFrom('session').select('seen').executeTakeFirst()),
  );
  return read.ok ? read.value?.seen : assert.fail();
}

test('each request writes that somebody was seen at most once a minute, and never makes the session longer than it may be', async () => {
  const house = aHouse();
  const token = await tokenOf(house);
  for (const [at, written] of [
    [0.5, 0],
    [1, 1],
    [1.9, 1],
    [2, 2],
  ] as const) {
    assert.equal(await nameBy(house, token, later(at)), 'Mia Prøve');
    assert.equal(await seenIn(house), later(written).toISOString(), `after ${at} minutes`);
  }
  for (let at = 29; at < 600; at += 29) assert.equal(await nameBy(house, token, later(at)), 'Mia Prøve', `${at}`);
  assert.equal(await nameBy(house, token, later(600)), undefined);
});

test('somebody who signs in for the first time in two browsers at once is one person', async () => {
  const house = aHouse();
  const tokens = await Promise.all([tokenOf(house), tokenOf(house), tokenOf(house)]);
  const ids = [];
  for (const token of tokens) ids.push((await recognise(house.database, token, noon))?.id);
  assert.equal(new Set(ids).size, 1);
  assert.ok(ids[0]);
});

test('a session that nobody used for half an hour is over, and stays over', async () => {
  const house = aHouse();
  const token = await tokenOf(house);
  assert.equal(await nameBy(house, token, later(29)), 'Mia Prøve');
  assert.equal(await nameBy(house, token, later(59)), undefined);
  assert.equal(await nameBy(house, token, later(30)), undefined);
});

test('signing out ends this session alone; everywhere ends all of them', async () => {
  const house = aHouse();
  const [here, there] = [await tokenOf(house), await tokenOf(house)];
  const person = await recognise(house.database, here, noon);
  assert.ok(person);
  const out = await perform(house, person, signOut, { token: here });
  assert.deepEqual(out, { ok: true, value: { providerSession: 'there-1' } });
  assert.deepEqual([await nameBy(house, here), await nameBy(house, there)], [undefined, 'Mia Prøve']);
  assert.ok((await perform(house, person, signOutEverywhere, {})).ok);
  assert.equal(await nameBy(house, there), undefined);
});

test('nobody can end the session of another by its token', async () => {
  const house = aHouse();
  const [mine, others] = [await tokenOf(house), await tokenOf(house, { ...mia, subject: 'bo', name: 'Bo Prøve' })];
  const person = await recognise(house.database, mine, noon);
  assert.ok(person);
  await perform(house, person, signOut, { token: others });
  assert.equal(await nameBy(house, others), 'Bo Prøve');
});

test('every sign-in stands in the trail, those that failed too, and never what the provider told', async () => {
  const house = aHouse();
  const token = await tokenOf(house);
  const person = await recognise(house.database, token, noon);
  for (const why of ['refused', 'expired'] as const) await perform(house, reader, turnAway(why), {});
  const trail = (await trailOf(house.database)).map(({ who, what, outcome }) => ({ who, what, outcome }));
  assert.deepEqual(trail, [
    { who: person?.id, what: 'access.signed-in', outcome: 'done' },
    { who: 'reader', what: 'access.sign-in', outcome: 'done' },
    { who: 'reader', what: 'access.sign-in-refused', outcome: 'not-allowed' },
    { who: 'reader', what: 'access.sign-in-expired', outcome: 'not-allowed' },
  ]);
  assert.doesNotMatch(JSON.stringify(await trailOf(house.database)), /mia|prøve|there-1/i);
});

test('a way back is good once, for ten minutes, and for the browser that left', async () => {
  const house = aHouse();
  const leaving = { provider: 'oidc', state: 'state-1', kept: 'verifier', to: '/min-side' };
  const leave = (state: string) => keepSignIn(house.database, { ...leaving, state }, noon);
  const back = (state: string, secret: string, minutes: number) =>
    resumeSignIn(house.database, { state, secret }, later(minutes));

  const secret = await leave('a');
  assert.deepEqual(await back('a', secret, 9), { provider: 'oidc', kept: 'verifier', to: '/min-side' });
  assert.equal(await back('a', secret, 9), undefined);

  const late = await leave('b');
  assert.equal(await back('b', late, 10), undefined);

  const [own, foreign] = [await leave('c'), await leave('d')];
  assert.equal(await back('c', foreign, 1), undefined);
  assert.equal(await back('c', own, 1), undefined, 'a try from elsewhere spends it');
  assert.equal(await back('nowhere', own, 1), undefined);
});

test('what stands in the database is no key: neither token, state nor secret can be read there', async () => {
  const house = aHouse();
  const secret = await keepSignIn(
    house.database,
    { provider: 'oidc', state: 'state-in-clear', kept: 'k', to: '/' },
    noon,
  );
  const token = await tokenOf(house);
  const everything = await house.database.transaction(async (work) => {
    const db = work.tables<AccessTables>();
    const rows = [
      await db.selectFrom('session').selectAll().execute(),
      await db.selectFrom('sign_in').selectAll().execute(),
    ];
    return ok(JSON.stringify(rows));
  });
  assert.ok(everything.ok && everything.value.includes('"kept":"k"'));
  for (const clear of [secret, token, 'state-in-clear']) assert.ok(!everything.value.includes(clear), clear);
});

const map: RoleMap = {
  everyone: 'employee',
  knownByMail: true,
  roles: [
    { key: 'vaern-konsulent', role: 'consultant' },
    { key: 'vaern-konsulent-skole', role: 'consultant', department: 'skole-dagtilbud' },
    { key: 'vaern-viden', role: 'knowledge-person' },
    { key: 'vaern-admin', role: 'administrator' },
  ],
  units: [
    { uuid: 'aaaaaaaa-0000-0000-0000-000000000001', department: 'boern-familie', workplaces: false, head: false },
  ],
};

const postsWith = async (roles: Claims['roles']): Promise<string[]> => {
  const house = aHouse();
  const found = await recognise(house.database, await tokenOf(house, { ...mia, roles }, map), noon);
  return (found?.posts ?? []).map(({ role, department }) => `${role} ${department ?? '-'}`).toSorted();
};

test('a role of the provider becomes a post where it says, and none where it does not', async () => {
  const unit = 'AAAAAAAA-0000-0000-0000-000000000001';
  const limited = (key: string, units: string[] = []) => postsWith([{ key, units }]);
  assert.deepEqual(await limited('unknown'), ['employee -']);
  assert.deepEqual(await limited('vaern-konsulent', [unit]), ['consultant boern-familie', 'employee -']);
  assert.deepEqual(await limited('vaern-konsulent-skole'), ['consultant skole-dagtilbud', 'employee -']);
  assert.deepEqual(await limited('vaern-admin'), ['administrator -', 'employee -']);
  // Never wider than it was told: without a known unit, or with one that says something else, there is no post.
  assert.deepEqual(await limited('vaern-konsulent'), ['employee -']);
  assert.deepEqual(await limited('vaern-konsulent', ['bbbbbbbb-0000-0000-0000-000000000002']), ['employee -']);
  assert.deepEqual(await limited('vaern-konsulent-skole', [unit]), ['employee -']);
  assert.deepEqual(await limited('vaern-admin', [unit]), ['employee -']);
  assert.deepEqual(await limited('vaern-viden', [unit]), ['employee -']);
});

test('a role that the provider has taken back is gone at the next sign-in, and the sessions from before with it', async () => {
  const house = aHouse();
  const before = await tokenOf(house, { ...mia, roles: [{ key: 'vaern-admin', units: [] }] }, map);
  const after = await tokenOf(house, mia, map);
  assert.equal(await nameBy(house, before), undefined);
  const found = await recognise(house.database, after, noon);
  assert.deepEqual(
    found?.posts.map(({ role }) => role),
    ['employee'],
  );
  const again = await tokenOf(house, mia, map);
  assert.equal(await nameBy(house, after), 'Mia Prøve', 'nothing changed, so nobody is signed out');
  assert.equal(await nameBy(house, again), 'Mia Prøve');
});

test('somebody whom nobody has given a user name is known by mail only where the municipality says so, and never as one who manages people', async () => {
  const invited = async (role: string, knownByMail: boolean): Promise<string | undefined> => {
    const house = aHouse();
    const [id, post] = [newId(), newId()];
    await house.database.transaction(async (work) => {
      const db = work.tables<AccessTables>();
      const person = { id, subject: null, name: 'Mia Ventet', mail: 'MIA@prøve.example', disabled: 0 };
      await db
        .insertInto('person')
        .values({ ...person, version: 1, rights: 1 })
        .execute();
      const place = { department: null, workplace: null, from_day: '2026-01-01', to_day: null };
      await db
        .insertInto('post')
        .values({ id: post, person: id, role, ...place, source: 'import' })
        .execute();
      return ok('invited');
    });
    const found = await recognise(house.database, await tokenOf(house, mia, { ...noRoleMap, knownByMail }), noon);
    return found?.posts[0]?.role;
  };
  assert.equal(await invited('editor', true), 'editor');
  assert.equal(await invited('editor', false), undefined);
  assert.equal(await invited('administrator', true), undefined);
  assert.equal(await invited('auditor', true), undefined);
});

test('a session of one municipality is nobody in another, though both lie in one database', async () => {
  const store = await aStore();
  const houseOf = (municipality: string): House => ({ ...aHouse(), municipality, database: store.of(municipality) });
  const [here, there] = [houseOf('albertslund'), houseOf('lilleby')];
  const token = await tokenOf(here);
  assert.equal(await nameBy(here, token), 'Mia Prøve');
  assert.equal(await nameBy(there, token), undefined);
  const same = await tokenOf(there);
  assert.notEqual((await recognise(here.database, token, noon))?.id, (await recognise(there.database, same, noon))?.id);
  await store.close();
});

test('what a provider must hear at sign-out may be long', async () => {
  const token = await tokenOf(aHouse(), { ...mia, providerSession: 'x'.repeat(2000) });
  assert.match(token, /^[\w-]{43}$/);
});
