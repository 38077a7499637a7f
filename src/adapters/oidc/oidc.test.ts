import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { MutableResponse, MutableToken } from 'oauth2-mock-server';
import { Events, OAuth2Server } from 'oauth2-mock-server';
import type { OidcSetting } from '#kernel/setting-identity';
import type { Back, IdentityProvider } from '#ports/identity';
import { oidcProvider } from './index.ts';

const server = new OAuth2Server();
let issuer = '';
before(async () => {
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  issuer = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = issuer;
});
after(() => server.stop());

let told: string[] = [];
let hour = new Date();
afterEach(() => {
  server.service.removeAllListeners();
  told = [];
  hour = new Date();
});

const setting = (over: Partial<OidcSetting> = {}): OidcSetting => ({
  key: 'oidc',
  name: 'Log ind med din arbejdskonto',
  issuer,
  clientId: 'vaern',
  secret: { words: 'hemmeligt' },
  rolesClaim: 'roles',
  ...over,
});

const returnTo = 'https://vaern.lilleby.dk/log-ind/tilbage';
const place = { returnTo, now: () => hour, tell: (line: string) => void told.push(line) };

function provider(over: Partial<OidcSetting> = {}): IdentityProvider {
  const made = oidcProvider(setting(over), place);
  assert.ok(typeof made !== 'string', String(made));
  return made;
}

const mette = { aud: 'vaern', sub: 'b1946ac9', name: 'Mette Holm', email: 'meho@lilleby.dk', roles: ['Vidensperson'] };

/** What the provider says in its next tokens, besides what the standard demands. */
const says = (claims: object) =>
  server.service.on(Events.BeforeTokenSigning, ({ payload }: MutableToken) => void Object.assign(payload, claims));

/** Leaves for the provider and comes back as a browser does. */
async function visit(idp: IdentityProvider): Promise<Back> {
  const left = await idp.begin();
  assert.ok(left.ok);
  const answer = await fetch(left.value.to, { redirect: 'manual' });
  const url = answer.headers.get('location') ?? '';
  assert.equal(idp.stateOf({ url, form: {} }), left.value.state);
  return { url, form: {}, kept: left.value.kept };
}

async function refusalOf(claims: object): Promise<unknown> {
  says({ ...mette, ...claims });
  const idp = provider();
  const done = await idp.finish(await visit(idp));
  return done.ok ? done.value : done.refusal;
}

test('whoever the provider vouches for comes in with name, mail and roles', async () => {
  says({ ...mette, sid: 'en-session' });
  const idp = provider();
  assert.deepEqual(await idp.finish(await visit(idp)), {
    ok: true,
    value: {
      subject: 'b1946ac9',
      name: 'Mette Holm',
      mail: 'meho@lilleby.dk',
      roles: [{ key: 'Vidensperson', units: [] }],
      assurance: undefined,
      providerSession: 'en-session',
    },
  });
  assert.deepEqual(told, []);
});

test('the browser is sent with a challenge, a state and a nonce, and never with what is kept', async () => {
  const left = await provider().begin();
  assert.ok(left.ok);
  const { searchParams } = new URL(left.value.to);
  const kept = JSON.parse(left.value.kept);
  assert.equal(searchParams.get('code_challenge_method'), 'S256');
  assert.equal(searchParams.get('redirect_uri'), returnTo);
  assert.equal(searchParams.get('state'), left.value.state);
  assert.equal(searchParams.get('nonce'), kept.nonce);
  assert.ok(!left.value.to.includes(kept.verifier), 'the verifier stays on the server');
  assert.ok(!left.value.to.includes('hemmeligt'), 'the secret stays on the server');
});

test('no two departures have a state, a nonce or a verifier in common', async () => {
  const idp = provider();
  const kept = await Promise.all(Array.from({ length: 20 }, async () => idp.begin()));
  const all = kept.flatMap((left) => (left.ok ? Object.values(JSON.parse(left.value.kept)).slice(0, 3) : []));
  assert.equal(new Set(all).size, 60);
});

test('a CPR number is dropped wherever it is sent', async () => {
  says({ ...mette, cpr: '0101901234', 'dk:gov:saml:attribute:CprNumberIdentifier': '0101901234', name: '010190-1234' });
  const idp = provider();
  const done = await idp.finish(await visit(idp));
  assert.ok(done.ok);
  assert.doesNotMatch(JSON.stringify(done), /010190/);
});

for (const [what, claims, refusal] of [
  ['another nonce', { nonce: 'en anden' }, 'refused'],
  ['another audience', { aud: 'et-andet-system' }, 'refused'],
  ['two audiences and nobody named as the one who asked', { aud: ['vaern', 'andre'] }, 'refused'],
  ['another issuer', { iss: 'https://login.eksempel.dk' }, 'refused'],
  ['an hour that has passed', { exp: 1_700_000_000 }, 'expired'],
  ['an hour to come', { nbf: 4_000_000_000 }, 'expired'],
  ['nobody', { sub: '' }, 'refused'],
  ['somebody by a CPR number', { sub: '010190-1234' }, 'refused'],
  ['roles that are no texts', { roles: [{ admin: true }] }, 'refused'],
] as const)
  test(`a token with ${what} is ${refusal}`, async () => {
    assert.equal(await refusalOf(claims), refusal);
  });

test('a minute is forgiven no clock, half a minute is', async () => {
  const seconds = Math.floor(Date.now() / 1000);
  assert.equal(Object(await refusalOf({ exp: seconds - 20 })).subject, mette.sub);
  assert.equal(await refusalOf({ exp: seconds - 60 }), 'expired');
});

test('a role named twice is one role', async () => {
  assert.deepEqual(Object(await refusalOf({ roles: ['Leder', 'Leder'] })).roles, [{ key: 'Leder', units: [] }]);
});

test('behind a proxy, the address that is registered is the one that counts', async () => {
  let redirect: unknown;
  says(mette);
  server.service.on(Events.BeforeResponse, (_: MutableResponse, request: { readonly body: object }) => {
    redirect = Object(request.body).redirect_uri;
  });
  const idp = provider();
  const back = await visit(idp);
  const url = `http://10.0.0.7:3000/log-ind/tilbage${new URL(back.url).search}`;
  assert.equal((await idp.finish({ ...back, url })).ok, true);
  assert.equal(redirect, returnTo);
});

test('one role sent as a text is one role, and none is none', async () => {
  assert.deepEqual(Object(await refusalOf({ roles: 'Konsulent' })).roles, [{ key: 'Konsulent', units: [] }]);
  assert.deepEqual(Object(await refusalOf({ roles: undefined })).roles, []);
});

test("roles may lie under a name of the municipality's own choice", async () => {
  says({ ...mette, vaern_roller: ['Leder'] });
  const idp = provider({ rolesClaim: 'vaern_roller' });
  const done = await idp.finish(await visit(idp));
  assert.deepEqual(done.ok && done.value.roles, [{ key: 'Leder', units: [] }]);
});

const tampered = (alter: (token: string) => string) =>
  server.service.on(Events.BeforeResponse, ({ body }: MutableResponse) => {
    if (body !== '') body.id_token = alter(String(body.id_token));
  });

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a token somebody wrote a role into is refused', async () => {
  says(mette);
  tampered((token) => {
    const [head, body, signature] = token.split('.');
    const said = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
    return [head, part({ ...said, roles: ['Systemadministrator'] }), signature].join('.');
  });
  const idp = provider();
  assert.deepEqual(await idp.finish(await visit(idp)), { ok: false, refusal: 'refused' });
});

test('a token without a signature is refused', async () => {
  says(mette);
  tampered((token) => [part({ alg: 'none' }), token.split('.')[1], ''].join('.'));
  const idp = provider();
  assert.deepEqual(await idp.finish(await visit(idp)), { ok: false, refusal: 'refused' });
});

test("a token signed with another's key under our provider's name is refused", async () => {
  says(mette);
  const stranger = new OAuth2Server();
  const kid = server.issuer.keys.get()?.kid ?? '';
  await stranger.issuer.keys.generate('RS256', { kid });
  stranger.issuer.url = issuer;
  const idp = provider();
  const back = await visit(idp);
  const { nonce } = JSON.parse(back.kept);
  const build = (by: OAuth2Server) =>
    by.issuer.buildToken({ scopesOrTransform: (_, payload) => void Object.assign(payload, { ...mette, nonce }) });
  const [forged, own] = [await build(stranger), await build(server)];
  tampered(() => forged);
  assert.deepEqual(await idp.finish(back), { ok: false, refusal: 'refused' });
  const again = await visit(idp);
  server.service.removeAllListeners();
  tampered(() => own);
  assert.equal((await idp.finish({ ...again, kept: withNonce(again.kept, nonce) })).ok, true, 'only the key was wrong');
});
const withNonce = (kept: string, nonce: string) => JSON.stringify({ ...JSON.parse(kept), nonce });

test('a return with another state than the one that left is refused', async () => {
  says(mette);
  const idp = provider();
  const back = await visit(idp);
  const url = new URL(back.url);
  url.searchParams.set('state', 'gættet');
  assert.deepEqual(await idp.finish({ ...back, url: url.href }), { ok: false, refusal: 'refused' });
});

test('the return of one browser cannot be finished with what another left behind', async () => {
  says(mette);
  const idp = provider();
  const [mine, yours] = [await visit(idp), await visit(idp)];
  assert.deepEqual(await idp.finish({ ...mine, kept: yours.kept }), { ok: false, refusal: 'refused' });
});

test('a code caught on its way is worth nothing without the verifier', async () => {
  says(mette);
  const idp = provider();
  const back = await visit(idp);
  const kept = { ...JSON.parse(back.kept), verifier: 'a'.repeat(43) };
  assert.equal((await idp.finish({ ...back, kept: JSON.stringify(kept) })).ok, false);
});

test('a code is good once', async () => {
  says(mette);
  const idp = provider();
  const back = await visit(idp);
  assert.equal((await idp.finish(back)).ok, true);
  assert.equal((await idp.finish(back)).ok, false);
});

test('whoever stays too long at the provider begins again', async () => {
  says(mette);
  const idp = provider();
  const back = await visit(idp);
  hour = new Date(Date.now() + 16 * 60_000);
  assert.deepEqual(await idp.finish(back), { ok: false, refusal: 'expired' });
});

test('a no from the provider is a no', async () => {
  const idp = provider();
  const { url, kept } = await visit(idp);
  const state = new URL(url).searchParams.get('state');
  const said = (error: string) => idp.finish({ url: `${returnTo}?error=${error}&state=${state}`, form: {}, kept });
  assert.deepEqual(await said('access_denied'), { ok: false, refusal: 'refused' });
  assert.deepEqual(await said('temporarily_unavailable'), { ok: false, refusal: 'provider-unreachable' });
  assert.deepEqual(told, ['Log ind (OIDC): access_denied', 'Log ind (OIDC): temporarily_unavailable']);
});

test('a secret that has run out is told by its own word', async () => {
  server.service.on(Events.BeforeResponse, (answer: MutableResponse) => {
    answer.statusCode = 401;
    answer.body = { error: 'invalid_client', error_description: 'The secret of Mette Holm has expired' };
  });
  const idp = provider();
  assert.deepEqual(await idp.finish(await visit(idp)), { ok: false, refusal: 'refused' });
  assert.deepEqual(told, ['Log ind (OIDC): invalid_client']);
});

test('a provider that goes away while somebody is there, or answers with a page, is unreachable', async (t) => {
  const away = new OAuth2Server();
  await away.issuer.keys.generate('RS256');
  await away.start(0, '127.0.0.1');
  t.after(() => (away.listening ? away.stop() : undefined));
  const address = `http://127.0.0.1:${away.address().port}`;
  away.issuer.url = address;
  const idp = provider({ issuer: address });
  const back = await visit(idp);
  away.service.once(Events.BeforeResponse, (answer: MutableResponse) => {
    answer.statusCode = 502;
    answer.body = '';
  });
  assert.deepEqual(await idp.finish(back), { ok: false, refusal: 'provider-unreachable' });
  await away.stop();
  assert.deepEqual(await idp.finish(back), { ok: false, refusal: 'provider-unreachable' });
  assert.deepEqual(told, ['Log ind (OIDC): network', 'Log ind (OIDC): network']);
});

test('what somebody writes in the address never reaches the log', async () => {
  const idp = provider();
  const { url, kept } = await visit(idp);
  const state = new URL(url).searchParams.get('state');
  await idp.finish({ url: `${returnTo}?error=Amina%20010190-1234&state=${state}`, form: {}, kept });
  assert.deepEqual(told, ['Log ind (OIDC): unknown']);
});

test('a return without a code or with an address that is none has no state', () => {
  assert.equal(provider().stateOf({ url: returnTo, form: {} }), undefined);
  assert.equal(provider().stateOf({ url: 'ingen adresse', form: {} }), undefined);
});

test('a provider that is down stops nothing, and is asked again when it is up', async () => {
  const down = createServer();
  await new Promise<void>((resolve) => down.listen(0, '127.0.0.1', resolve));
  const address = down.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  await new Promise((resolve) => down.close(resolve));
  const idp = provider({ issuer: `http://127.0.0.1:${port}` });
  assert.deepEqual(await idp.begin(), { ok: false, refusal: 'provider-unreachable' });
  assert.deepEqual(told, ['Log ind (OIDC): network']);
  assert.equal(idp.leave?.(''), undefined);
  const up = new OAuth2Server();
  await up.issuer.keys.generate('RS256');
  await up.start(port, '127.0.0.1');
  up.issuer.url = `http://127.0.0.1:${port}`;
  try {
    assert.equal((await idp.begin()).ok, true);
  } finally {
    await up.stop();
  }
});

test('a provider that says it is another than we were told is not used', async () => {
  server.service.once(Events.BeforeWellKnownOpenIdConfiguration, ({ body }: MutableResponse) => {
    if (body !== '') body.issuer = 'https://login.eksempel.dk';
  });
  assert.deepEqual(await provider().begin(), { ok: false, refusal: 'provider-unreachable' });
});

test('thirty who sign in at once ask the provider what it is only once', async () => {
  let asked = 0;
  server.service.on(Events.BeforeWellKnownOpenIdConfiguration, () => (asked += 1));
  const idp = provider();
  await Promise.all(Array.from({ length: 30 }, () => idp.begin()));
  assert.equal(asked, 1);
});

test('signing out leads by way of the provider and home again', async () => {
  const idp = provider();
  await idp.begin();
  const out = new URL(idp.leave?.('en-session') ?? '');
  assert.equal(out.origin, issuer);
  assert.equal(out.searchParams.get('post_logout_redirect_uri'), 'https://vaern.lilleby.dk/');
});

test('the secret may lie in a file; a file that is not there is said at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vaern-oidc-'));
  const file = join(folder, 'hemmelighed');
  try {
    writeFileSync(file, 'hemmeligt\n');
    assert.ok(typeof oidcProvider(setting({ secret: { file } }), place) !== 'string');
    writeFileSync(file, ' \n');
    assert.match(String(oidcProvider(setting({ secret: { file } }), place)), /OIDC_CLIENT_SECRET_FILE/);
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.match(String(oidcProvider(setting({ secret: { file } }), place)), /OIDC_CLIENT_SECRET_FILE/);
});
