// Signing in through the municipality's own provider, all the way: browser, server, provider, session, roles and the trail.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Events, OAuth2Server } from 'oauth2-mock-server';
import type { MutableToken } from 'oauth2-mock-server';
import type { IdentitySetting } from '#kernel/setting-identity';
import { aPair } from '../../src/adapters/saml/certificate.example.ts';
import { aProvider, mette } from '../../src/adapters/saml/provider.example.ts';
import { startServing } from '../../src/serve.ts';
import { engine, freshDatabase } from '../databases.ts';

const rolesFile = `everyone: employee
roles:
  - { key: http://vaern.dk/roles/usersystemrole/konsulent/1, role: consultant, department: skole-dagtilbud }
  - { key: Konsulent, role: consultant, department: skole-dagtilbud }
`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** A whole Værn that people come to by a provider; ended with `stop`. */
async function served(identity: (site: string, folder: string) => Promise<IdentitySetting>) {
  const data = mkdtempSync(join(tmpdir(), 'sign-in-'));
  writeFileSync(join(data, 'roller.yaml'), rolesFile);
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const kept = engine === 'postgres' ? { database: await freshDatabase('migrations') } : {};
  const serving = await startServing({
    port,
    host: 'localhost',
    pack: 'content/albertslund',
    data,
    address: site,
    identity: await identity(site, data),
    ...kept,
  });
  assert.ok(serving);
  return {
    site,
    data,
    stop: async () => {
      await serving.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A browser that keeps the cookies of one site. */
function aBrowser(site: string) {
  const cookies = new Map<string, string>();
  const visit = async (path: string, form?: Readonly<Record<string, string>>, origin = site) => {
    const answer = await fetch(new URL(path, site), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
  };
  return { visit, cookies };
}

const oidc = new OAuth2Server();
before(async () => {
  await oidc.issuer.keys.generate('RS256');
  await oidc.start(0, '127.0.0.1');
  oidc.issuer.url = `http://127.0.0.1:${oidc.address().port}`;
});
after(() => oidc.stop());

test('OIDC: whoever the provider vouches for comes to the page they wanted, with the roles the provider gives', async (t) => {
  const issuer = `http://127.0.0.1:${oidc.address().port}`;
  const { site, stop } = await served(() =>
    Promise.resolve({
      key: 'oidc',
      name: 'Log ind med din arbejdskonto',
      issuer,
      clientId: 'vaern',
      secret: { words: 'hemmeligt' },
      rolesClaim: 'roles',
    }),
  );
  t.after(stop);
  const says = (claims: object) =>
    oidc.service.on(Events.BeforeTokenSigning, ({ payload }: MutableToken) => void Object.assign(payload, claims));
  says({ aud: 'vaern', sub: 'b1946ac9', name: 'Mette Holm', email: 'meho@lilleby.dk', roles: ['Konsulent'] });
  const { visit, cookies } = aBrowser(site);
  const left = await visit('/log-ind/videre?til=/videnspersoner');
  assert.ok(left.to.startsWith(issuer));
  const back = (await fetch(left.to, { redirect: 'manual' })).headers.get('location') ?? '';
  const stranger = await aBrowser(site).visit(back);
  assert.equal(stranger.to, '/log-ind?ord=expired', 'an answer is worth nothing in another browser');
  const came = await visit(back);
  assert.equal(came.to, '/videnspersoner');
  assert.equal((await visit('/videnspersoner')).status, 200);
  const mine = await visit('/min-side');
  assert.match(mine.text, /Mette Holm/);
  assert.match(mine.text, /Konsulent/);
  assert.equal((await visit('/personer')).status, 403);
  const again = await visit(back);
  assert.equal(again.to, '/log-ind?ord=expired', 'an answer is used once');
  const first = cookies.get('vaern');
  const second = await visit('/log-ind/videre');
  await visit((await fetch(second.to, { redirect: 'manual' })).headers.get('location') ?? '');
  assert.notEqual(cookies.get('vaern'), first, 'each sign-in has a session of its own');
  await visit('/log-ud', {});
  assert.equal((await visit('/min-side')).status, 303);
  oidc.service.removeAllListeners();
});

test('SAML: a form from the provider, sent from another site, brings people in; a copy of it does not', async (t) => {
  const [us, theirs] = [aPair('vaern'), aPair('provider')];
  let provider: Awaited<ReturnType<typeof aProvider>> | undefined;
  const { site, stop } = await served(async (address, folder) => {
    provider = await aProvider(theirs, us, `${address}/log-ind/tilbage`);
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    return {
      key: 'saml',
      name: 'Log ind med din arbejdskonto',
      metadata: file('idp.xml', provider.metadata),
      keyFile: file('key.pem', us.key),
      certFile: file('cert.pem', us.cert),
      entity: 'https://vaern.lilleby.dk',
      cvr: '12345678',
      minimum: 'substantial',
    };
  });
  t.after(async () => {
    await provider?.stop();
    await stop();
  });
  const { visit } = aBrowser(site);
  const privileges = Buffer.from(
    `<bpp:PrivilegeList xmlns:bpp="http://itst.dk/oiosaml/basic_privilege_profile"><PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:12345678"><Privilege>http://vaern.dk/roles/usersystemrole/konsulent/1</Privilege></PrivilegeGroup></bpp:PrivilegeList>`,
  ).toString('base64');
  const attributes = { ...mette, 'https://data.gov.dk/model/core/eid/privilegesIntermediate': privileges };
  const left = await visit('/log-ind/videre?til=/henvendelser');
  const form = (await provider?.answer(left.to, { attributes })) ?? assert.fail('no provider');
  const came = await visit('/log-ind/tilbage', form, 'https://provider.example');
  assert.equal(came.to, '/henvendelser');
  assert.match((await visit('/min-side')).text, /Konsulent/);
  assert.equal((await visit('/log-ind/tilbage', form, 'https://provider.example')).to, '/log-ind?ord=expired');
  const other = aBrowser(site);
  const low = await other.visit('/log-ind/videre');
  const weak = await provider?.answer(low.to, {
    attributes: { ...attributes, 'https://data.gov.dk/concept/core/nsis/loa': 'Low' },
  });
  assert.equal((await other.visit('/log-ind/tilbage', weak)).to, '/log-ind?ord=too-low-assurance');
  assert.equal((await other.visit('/min-side')).status, 303);
  const metadata = await other.visit('/log-ind/metadata');
  assert.match(metadata.text, /EntityDescriptor/);
});
