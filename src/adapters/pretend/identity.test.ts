import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIdentitySetting } from '#kernel/setting-identity';
import type { Surroundings } from './index.ts';
import { choosePretend } from './index.ts';

const people = [
  { subject: 'mette', name: 'Mette Holm', about: 'Vidensperson på Lilleby Skole' },
  { subject: 'omar', name: 'Omar Yusuf', about: 'Lærer på Lilleby Skole' },
];
const here: Surroundings = { host: 'localhost', identity: { key: 'none' } };

function pretend() {
  const made = choosePretend(here, people);
  assert.ok(made);
  return made;
}

async function leave() {
  const idp = pretend();
  const left = await idp.begin();
  assert.ok(left.ok);
  const { to, state, kept } = left.value;
  return { idp, to, state, kept, url: `http://localhost:3000${to}` };
}

test('somebody chooses a person and is that person, with no password and no role from outside', async () => {
  const { idp, to, state, kept, url } = await leave();
  assert.equal(to, `/log-ind/demo?state=${state}`);
  assert.equal(idp.stateOf({ url, form: {} }), state);
  assert.equal(idp.stateOf({ url: 'http://localhost:3000/log-ind/tilbage', form: { state } }), state);
  assert.deepEqual(idp.people, people);
  const done = await idp.finish({ url, form: { state, subject: 'omar' }, kept });
  assert.deepEqual(done, {
    ok: true,
    value: {
      subject: 'omar',
      name: 'Omar Yusuf',
      mail: undefined,
      roles: [],
      assurance: undefined,
      providerSession: undefined,
    },
  });
});

test('a person who is not on the list, another state and a long wait are refused', async (t) => {
  const { idp, state, kept, url } = await leave();
  const refused = { ok: false, refusal: 'refused' };
  assert.deepEqual(await idp.finish({ url, form: { state, subject: 'borgmesteren' }, kept }), refused);
  assert.deepEqual(await idp.finish({ url, form: { state }, kept }), refused);
  assert.deepEqual(await idp.finish({ url, form: { state: 'gættet', subject: 'omar' }, kept }), refused);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 16 * 60_000 });
  assert.deepEqual(await idp.finish({ url, form: { state, subject: 'omar' }, kept }), {
    ok: false,
    refusal: 'expired',
  });
});

test('whoever reached the site by another name than this machine is refused', async () => {
  const { idp, state, kept, to } = await leave();
  const url = `https://vaern.lilleby.dk${to}`;
  assert.deepEqual(await idp.finish({ url, form: { state, subject: 'omar' }, kept }), {
    ok: false,
    refusal: 'refused',
  });
});

const real = (environment: Record<string, string>) => {
  const identity = parseIdentitySetting(environment);
  assert.ok(typeof identity !== 'string');
  return identity;
};
const oidc = real({ OIDC_ISSUER: 'http://localhost:1', OIDC_CLIENT_ID: 'v', OIDC_CLIENT_SECRET: 'h' });
const saml = real({ SAML_METADATA: 'm', SAML_KEY: 'k', SAML_CERT: 'c', SAML_ENTITY: 'e', CVR: '12345678' });

for (const [where, around] of [
  ['a server that listens to everybody', { host: '0.0.0.0' }],
  ['a server that listens to everybody over IPv6', { host: '::' }],
  ['a server with a name of its own', { host: 'vaern.lilleby.dk' }],
  ['a server whose name only looks like this machine', { host: 'localhost.lilleby.dk' }],
  ['a site with an address', { address: 'https://vaern.lilleby.dk' }],
  ['a site with an address that is none', { address: 'vaern' }],
  ['an OIDC provider', { identity: oidc }],
  ['a SAML provider', { identity: saml }],
  ["another machine's database", { databaseUrl: 'postgres://vaern@db.lilleby.dk/vaern' }],
  ["another machine's database, hidden in the query", { databaseUrl: 'postgres://localhost/v?host=db.lilleby.dk' }],
  ['one of two databases elsewhere', { databaseUrl: 'postgres://localhost/v?host=localhost,db.lilleby.dk' }],
  ['a database nobody can say where is', { databaseUrl: 'vaern' }],
] as const)
  test(`beside ${where} nobody pretends`, () => {
    assert.equal(choosePretend({ ...here, ...around }, people), undefined);
  });

for (const around of [
  { host: '127.0.0.1' },
  { host: '::1' },
  { address: 'http://localhost:3000' },
  { databaseUrl: 'postgres://vaern@127.0.0.1:5433/vaern' },
  { databaseUrl: 'postgres:///vaern?host=/var/run/postgresql' },
])
  test(`${JSON.stringify(around)} is still this machine alone`, () => {
    assert.ok(choosePretend({ ...here, ...around }, people));
  });
