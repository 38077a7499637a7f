import assert from 'node:assert/strict';
import { createVerify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import type { SamlSetting } from '#kernel/setting-identity';
import type { Back, IdentityProvider } from '#ports/identity';
import { aPair } from './certificate.example.ts';
import { samlProvider } from './index.ts';
import type { ATestProvider, Saying } from './provider.example.ts';
import { aProvider, assertionIn, brought, mette, open, readable, sealed, withInstead } from './provider.example.ts';
import { inside, readXml, textOf } from './xml.ts';

const [theirs, us, stranger] = [aPair('Udbyder'), aPair('Værn'), aPair('Fremmed')];
const returnTo = 'https://vaern.lilleby.dk/log-ind/saml';
const folder = mkdtempSync(join(tmpdir(), 'vaern-saml-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

let provider: ATestProvider;
let told: string[] = [];
let hour = () => new Date();
before(async () => {
  provider = await aProvider(theirs, us, returnTo);
});
after(async () => {
  await provider.stop();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  told = [];
  hour = () => new Date();
});

const setting = (over: Partial<SamlSetting> = {}): SamlSetting => ({
  key: 'saml',
  name: 'Log ind med din arbejdskonto',
  metadata: file('idp.xml', provider.metadata),
  keyFile: file('key.pem', us.key),
  certFile: file('cert.pem', us.cert),
  entity: 'https://vaern.lilleby.dk',
  cvr: '12345678',
  minimum: 'substantial',
  ...over,
});

const place = { returnTo, now: () => hour(), tell: (line: string) => void told.push(line) };

function idp(over: Partial<SamlSetting> = {}): IdentityProvider {
  const made = samlProvider(setting(over), place);
  assert.ok(typeof made !== 'string', String(made));
  return made;
}

/** Leaves for the provider and comes back with its form, perhaps changed on the way. */
async function visit(by: IdentityProvider, saying?: Saying, change?: (xml: string) => string | Promise<string>) {
  const left = await by.begin();
  assert.ok(left.ok);
  const form = await provider.answer(left.value.to, saying);
  const back: Back = { url: returnTo, form, kept: left.value.kept };
  assert.equal(by.stateOf(back), left.value.state);
  if (!change) return back;
  return { ...back, form: { ...form, SAMLResponse: brought(await change(readable(form))) } };
}

async function outcome(saying?: Saying, change?: (xml: string) => string | Promise<string>, over = {}) {
  const by = idp(over);
  const done = await by.finish(await visit(by, saying, change));
  return done.ok ? done.value : done.refusal;
}

const unit = '2b0c5a3e-0000-4000-8000-000000000001';
const privileges = Buffer.from(
  `<?xml version="1.0" encoding="UTF-8"?>
<bpp:PrivilegeList xmlns:bpp="http://itst.dk/oiosaml/basic_privilege_profile">
  <PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:12345678">
    <Privilege>http://vaern.dk/roles/usersystemrole/vidensperson/1</Privilege>
    <Constraint Name="http://sts.kombit.dk/constraints/orgenhed/1">${unit}</Constraint>
  </PrivilegeGroup>
  <PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:87654321">
    <Privilege>http://vaern.dk/roles/usersystemrole/konsulent/1</Privilege>
  </PrivilegeGroup>
</bpp:PrivilegeList>`,
).toString('base64');
const privilegeName = 'https://data.gov.dk/model/core/eid/privilegesIntermediate';
const withRoles = { ...mette, [privilegeName]: privileges };

const nameId = 'C=DK,O=12345678,CN=Mette Holm,Serial=abc';
const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

test('whoever the provider vouches for comes in with name, roles, units and level; another municipality is left out', async () => {
  assert.deepEqual(await outcome({ attributes: withRoles }), {
    subject: '6f1e0b5a-1111-4222-8333-444455556666',
    name: 'Mette Holm',
    mail: 'meho@lilleby.dk',
    roles: [{ key: 'http://vaern.dk/roles/usersystemrole/vidensperson/1', units: [unit] }],
    assurance: 'substantial',
    providerSession: JSON.stringify({ nameId, format: persistent, session: '_session' }),
  });
  assert.deepEqual(told, []);
});

test('an answer that is signed as a whole too is as good', async () => {
  assert.equal(Object(await outcome({ options: { signResponse: true } })).name, 'Mette Holm');
});

test('the request is signed by us, and a provider that knows another certificate refuses it', async () => {
  const other = idp({ keyFile: file('other.pem', stranger.key), certFile: file('other-cert.pem', stranger.cert) });
  const left = await other.begin();
  assert.ok(left.ok);
  assert.match(new URL(left.value.to).searchParams.get('SigAlg') ?? '', /rsa-sha256$/);
  await assert.rejects(provider.answer(left.value.to), /Signature check errors/);
});

test('no two departures have a state or a request in common, and neither tells who leaves', async () => {
  const by = idp();
  const left = await Promise.all(Array.from({ length: 20 }, () => by.begin()));
  const kept = left.flatMap((one) => (one.ok ? [JSON.parse(one.value.kept)] : []));
  assert.equal(new Set(kept.flatMap(({ state, request }) => [state, request])).size, 40);
});

test('a CPR number is dropped wherever it is sent', async () => {
  const attributes = {
    ...withRoles,
    'dk:gov:saml:attribute:CprNumberIdentifier': '0101901234',
    'https://data.gov.dk/model/core/eid/cprNumber': '0101901234',
    'https://data.gov.dk/model/core/eid/fullName': 'Mette Holm 010190-1234',
    'https://data.gov.dk/model/core/eid/email': '0101901234@lilleby.dk',
  };
  const claims = Object(await outcome({ attributes, options: { sessionIndex: '010190-1234' } }));
  assert.equal(claims.assurance, 'substantial');
  assert.doesNotMatch(JSON.stringify(claims), /010190/);
});

const without = (name: keyof typeof mette) => ({ ...mette, [name]: undefined });
const uuid = 'https://data.gov.dk/model/core/eid/professional/uuid/persistent';

test('without a uuid of their own, somebody is known by the serial in the name, or by a name that lasts', async () => {
  const attributes = without(uuid);
  assert.equal(Object(await outcome({ attributes })).subject, 'abc');
  assert.equal(Object(await outcome({ attributes, nameId: 'meho' })).subject, 'meho');
});

const loa = 'https://data.gov.dk/concept/core/nsis/loa';
const cvr = 'https://data.gov.dk/model/core/eid/professional/cvr';
const transient = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const cbc = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';

const sayings: readonly (readonly [string, Saying, string])[] = [
  ['another municipality', { attributes: { ...mette, [cvr]: '87654321' } }, 'wrong-municipality'],
  ['no municipality', { attributes: without(cvr) }, 'wrong-municipality'],
  ['a low level', { attributes: { ...mette, [loa]: 'Low' } }, 'too-low-assurance'],
  ['no level', { attributes: without(loa) }, 'too-low-assurance'],
  ['a level of its own invention', { attributes: { ...mette, [loa]: 'Highest' } }, 'too-low-assurance'],
  [
    'a level that is a property of every object',
    { attributes: { ...mette, [loa]: 'constructor' } },
    'too-low-assurance',
  ],
  ['two levels', { attributes: { ...mette, [loa]: ['High', 'Low'] } }, 'refused'],
  ['two municipalities', { attributes: { ...mette, [cvr]: ['12345678', '87654321'] } }, 'refused'],
  ['roles that are no list', { attributes: { ...mette, [privilegeName]: 'bm9nZXQ=' } }, 'refused'],
  ['a CPR number for a name', { attributes: without(uuid), nameId: '010190-1234' }, 'refused'],
  [
    'a name that lasts one session',
    { attributes: without(uuid), nameId: 'x', options: { nameIdentifierFormat: transient } },
    'refused',
  ],
  ['another audience', { options: { audience: 'https://andre.dk' } }, 'refused'],
  ['another issuer', { options: { issuer: 'https://andre.dk' } }, 'refused'],
  ['another recipient', { options: { recipient: 'https://andre.dk/log-ind' } }, 'refused'],
  ['another destination', { options: { destination: 'https://andre.dk/log-ind' } }, 'refused'],
  ['an answer to another request', { options: { inResponseTo: '_anden' } }, 'refused'],
  ['an hour that has passed', { options: { lifetimeInSeconds: -60 } }, 'expired'],
  ["another's signature", { options: { key: stranger.key } }, 'refused'],
  [
    "another's signature with its certificate beside",
    { options: { key: stranger.key, cert: stranger.cert } },
    'refused',
  ],
  ['no signature', { options: { signAssertion: false } }, 'refused'],
  ['no signature but one around it all', { options: { signAssertion: false, signResponse: true } }, 'refused'],
  ['no seal', { options: open }, 'refused'],
  ['a signature of the old kind', { options: { signatureAlgorithm: 'rsa-sha1', digestAlgorithm: 'sha1' } }, 'refused'],
  [
    'a cipher that can be read by asking',
    {
      options: {
        encryptionAlgorithm: cbc,
        disallowEncryptionWithInsecureAlgorithm: false,
        warnOnInsecureEncryptionAlgorithm: false,
      },
    },
    'refused',
  ],
  [
    "another's seal",
    { options: { encryptionCert: stranger.cert, encryptionPublicKey: stranger.publicKey } },
    'refused',
  ],
  ['a no', { options: { samlStatusCode: 'urn:oasis:names:tc:SAML:2.0:status:Responder' } }, 'refused'],
];

for (const [what, saying, refusal] of sayings)
  test(`an answer with ${what} is ${refusal}`, async () => {
    assert.equal(await outcome(saying), refusal);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^Log ind \(SAML\): [a-z-]+$/i);
  });

test('a municipality may demand more, or be content with less', async () => {
  assert.equal(await outcome(undefined, undefined, { minimum: 'high' }), 'too-low-assurance');
  const low = { attributes: { ...mette, [loa]: 'Low' } };
  assert.equal(Object(await outcome(low, undefined, { minimum: 'low' })).assurance, 'low');
});

const cipher = /(<xenc:CipherValue[^>]*>|<e:CipherValue[^>]*>|CipherValue[^>]*>)([A-Za-z0-9+/]{20,})/g;

test('a seal somebody picked at is refused, wherever they picked', async () => {
  let places = 0;
  await outcome(undefined, (xml) => {
    places = [...xml.matchAll(cipher)].length;
    return xml;
  });
  assert.ok(places >= 2, 'the key and the content');
  for (const place of Array.from({ length: places }, (_, index) => index)) {
    let index = 0;
    const picked = (xml: string) =>
      xml.replace(cipher, (whole: string, tag: string, value: string) =>
        index++ === place ? `${tag}${value.slice(0, 18)}${value[18] === 'A' ? 'B' : 'A'}${value.slice(19)}` : whole,
      );
    assert.equal(await outcome(undefined, picked), 'refused');
  }
});

test('an answer is good once, and only for the browser that left', async () => {
  const by = idp();
  const [mine, yours] = [await visit(by), await visit(by)];
  assert.deepEqual(await by.finish({ ...mine, kept: yours.kept }), { ok: false, refusal: 'refused' });
  const swapped = { ...yours, form: { ...yours.form, SAMLResponse: mine.form.SAMLResponse ?? '' } };
  assert.deepEqual(await by.finish(swapped), { ok: false, refusal: 'refused' }, 'my answer, your state');
  assert.equal((await by.finish(mine)).ok, true);
  assert.deepEqual(await by.finish(mine), { ok: false, refusal: 'refused' });
  assert.equal((await by.finish(yours)).ok, true);
});

test('an answer that comes back under another state is refused', async () => {
  const by = idp();
  const back = await visit(by);
  const form = { ...back.form, RelayState: 'gættet' };
  assert.deepEqual(await by.finish({ ...back, form }), { ok: false, refusal: 'refused' });
  assert.deepEqual(told, ['Log ind (SAML): state']);
});

const around: readonly (readonly [string, (xml: string) => string, string])[] = [
  ['of another kind', (xml) => xml.replaceAll('samlp:Response', 'samlp:LogoutResponse'), 'response'],
  ['that answers nobody', (xml) => xml.replace(/ InResponseTo="[^"]*"/, ''), 'in-response-to'],
  ['with more sealed beside', (xml) => xml.replace('<samlp:Status>', `${moreSealed}<samlp:Status>`), 'assertions'],
];
const moreSealed =
  '<samlp:Extensions><x:EncryptedData xmlns:x="http://www.w3.org/2001/04/xmlenc#"/></samlp:Extensions>';

for (const [what, change, word] of around)
  test(`an answer ${what} is refused before it is opened`, async () => {
    assert.equal(await outcome(undefined, change), 'refused');
    assert.deepEqual(told, [`Log ind (SAML): ${word}`]);
  });

test('whoever stays too long at the provider begins again', async () => {
  const by = idp();
  const back = await visit(by, { options: { lifetimeInSeconds: 3600 } });
  hour = () => new Date(Date.now() + 16 * 60_000);
  assert.deepEqual(await by.finish(back), { ok: false, refusal: 'expired' });
});

test('an assertion that has run out by our clock is refused, whatever the library thinks', async () => {
  const by = idp();
  const back = await visit(by, { options: { lifetimeInSeconds: 120 } });
  hour = () => new Date(Date.now() + 3 * 60_000);
  assert.deepEqual(await by.finish(back), { ok: false, refusal: 'expired' });
});

const evil = (assertion: string): string =>
  assertion
    .replace(/<Signature[\s\S]*<\/Signature>/, '')
    .replace(/ ID="[^"]*"/, ' ID="_evil"')
    .replaceAll('12345678', '87654321');
const signatureIn = (assertion: string): string => /<Signature[\s\S]*<\/Signature>/.exec(assertion)?.[0] ?? '';
const wrap = (outer: string, inner: string): string => outer.replace('</saml:Issuer>', () => `</saml:Issuer>${inner}`);

/** Each seals something built of a genuinely signed assertion and a forged one. */
const wrappings: Readonly<Record<string, (signed: string) => string>> = {
  'the forged first, the signed beside it': (signed) => `${evil(signed)}${signed}`,
  'the signed first, the forged beside it': (signed) => `${signed}${evil(signed)}`,
  'the signed inside the forged': (signed) => wrap(evil(signed), signed),
  'the signature moved to the forged, the signed inside it': (signed) =>
    wrap(
      evil(signed),
      signatureIn(signed).replace('</Signature>', () => `<Object>${signed}</Object></Signature>`),
    ),
  'the signature moved to the forged, the signed without it inside': (signed) =>
    wrap(evil(signed), `${signatureIn(signed)}<saml:Advice>${signed.replace(signatureIn(signed), '')}</saml:Advice>`),
  'the forged under the name of the signed': (signed) => {
    const id = / ID="([^"]*)"/.exec(signed)?.[1] ?? '';
    return wrap(evil(signed).replace('_evil', id), `<saml:Advice>${signed}</saml:Advice>`);
  },
  'the forged inside the signed': (signed) => signed.replace('<saml:Subject>', () => `${evil(signed)}<saml:Subject>`),
  'a value changed': (signed) => signed.replace('meho@lilleby.dk', 'meho@storeby.dk'),
  'the signature cut off': (signed) => signed.replace(signatureIn(signed), ''),
  'a comment in the name': (signed) => signed.replace('Mette Holm', 'Mette<!-- --> Holm'),
  'a document type before it': (signed) => `<!DOCTYPE a [<!ENTITY b "c">]>${signed}`,
  nothing: () => '<a/>',
};

test('the same way of sealing by hand lets the untouched through, so what follows is refused for its own sake', async () => {
  const change = (xml: string) => withInstead(xml, sealed(assertionIn(xml), us));
  assert.equal(Object(await outcome({ options: open }, change)).name, 'Mette Holm');
});

for (const [how, built] of Object.entries(wrappings))
  test(`sealed with ${how}, an answer is refused`, async () => {
    const change = (xml: string) => withInstead(xml, sealed(built(assertionIn(xml)), us));
    assert.equal(await outcome({ options: open }, change), 'refused');
  });

const emptySeal = '<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"/>';

const beside: Readonly<Record<string, (xml: string, seal: string, assertion: string) => string>> = {
  'a forged assertion in the open before it': (xml, seal, assertion) => withInstead(xml, `${evil(assertion)}${seal}`),
  'a forged assertion in the open after it': (xml, seal, assertion) => withInstead(xml, `${seal}${evil(assertion)}`),
  'the seal hidden in an extension': (xml, seal, assertion) =>
    withInstead(xml, `<samlp:Extensions>${seal}</samlp:Extensions>${evil(assertion)}`),
  'a forged assertion in an extension, the seal in its place': (xml, seal, assertion) =>
    withInstead(xml, `<samlp:Extensions>${evil(assertion)}</samlp:Extensions>${seal}`),
  'an empty seal in an extension, the seal in its place': (xml, seal) =>
    withInstead(xml, `<samlp:Extensions>${emptySeal}</samlp:Extensions>${seal}`),
  'two seals': (xml, seal) => withInstead(xml, `${seal}${seal}`),
  'a document type': (xml, seal) => `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${withInstead(xml, seal)}`,
  'a comment': (xml, seal) => withInstead(xml, `<!-- -->${seal}`),
  'the answer inside another': (xml, seal) => `<a>${withInstead(xml, seal)}</a>`,
};

for (const [how, built] of Object.entries(beside))
  test(`with ${how}, an answer is refused`, async () => {
    const change = (xml: string) => built(xml, sealed(assertionIn(xml), us), assertionIn(xml));
    assert.equal(await outcome({ options: open }, change), 'refused');
  });

const deep = `${'<b xmlns:x="u">'.repeat(1_900)}${'</b>'.repeat(1_900)}`;

test('an answer built to keep us busy is refused before long', async () => {
  const by = idp();
  for (const change of [
    (xml: string) => xml.replace('<samlp:Status>', () => `${deep}<samlp:Status>`),
    (xml: string) => xml.replace('<samlp:Status>', () => `${deep.repeat(20)}<samlp:Status>`),
    (xml: string) => withInstead(xml, sealed(wrap(assertionIn(xml), deep), us)),
    (xml: string) => withInstead(xml, sealed(wrap(evil(assertionIn(xml)), deep), us)),
  ]) {
    const back = await visit(by, { options: open }, change);
    const begun = process.cpuUsage();
    assert.deepEqual(await by.finish(back), { ok: false, refusal: 'refused' });
    const { user, system } = process.cpuUsage(begun);
    assert.ok(user + system < 500_000, `${(user + system) / 1000} ms of the processor`);
  }
});

for (const SAMLResponse of ['', 'ikke base64!', brought('ikke xml'), brought('<a>'), brought('<a/>'), brought('')])
  test(`"${SAMLResponse}" is refused as an answer`, async () => {
    const by = idp();
    const back = await visit(by);
    assert.deepEqual(await by.finish({ ...back, form: { ...back.form, SAMLResponse } }), {
      ok: false,
      refusal: 'refused',
    });
  });

test('what the provider must know of us says where people come back, and holds our certificate and no key', () => {
  const text = idp().metadata?.() ?? '';
  const root = readXml(text, 'metadata');
  assert.equal(root.getAttribute('entityID'), 'https://vaern.lilleby.dk');
  assert.ok(text.includes(`Location="${returnTo}"`));
  assert.match(text, /WantAssertionsSigned="true"/);
  assert.match(text, /use="encryption"/);
  assert.match(text, /AuthnRequestsSigned="true"/);
  assert.doesNotMatch(text, /PRIVATE/);
});

test('whoever signs out is sent to the provider with a request that we signed, about that stay and no other', async () => {
  const by = idp();
  const done = await by.finish(await visit(by, { nameId: 'Bo & "Ida" <x>' }));
  assert.ok(done.ok);
  const out = new URL(by.leave?.(done.value.providerSession ?? '') ?? '');
  assert.equal(`${out.origin}${out.pathname}`, `${provider.entity}/slo`);
  assert.equal(out.searchParams.get('t'), '1');
  const [signed, signature] = out.search.slice('?t=1&'.length).split('&Signature=');
  const verifier = createVerify('sha256').update(signed ?? '');
  assert.ok(verifier.verify(us.cert, decodeURIComponent(signature ?? ''), 'base64'));
  const request = inflateRawSync(Buffer.from(out.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
  const root = readXml(request, 'request');
  assert.equal(root.localName, 'LogoutRequest');
  assert.deepEqual(inside(root).map(textOf), ['https://vaern.lilleby.dk', 'Bo & "Ida" <x>', '_session']);
});

test('a provider with no way out is left by our own session alone', async () => {
  const without = provider.metadata.replace(/<md:SingleLogoutService[^>]*>/, '');
  const by = idp({ metadata: file('uden.xml', without) });
  const done = await by.finish(await visit(by));
  assert.equal(by.leave?.(done.ok ? (done.value.providerSession ?? '') : ''), undefined);
});

test("an operator's note in the metadata harms nothing", () => {
  const noted = provider.metadata.replace('<md:IDPSSODescriptor', '<!-- hentet 22. november --><md:IDPSSODescriptor');
  assert.equal(typeof samlProvider(setting({ metadata: file('note.xml', noted) }), place), 'object');
});

test('each file that cannot be used is named', () => {
  const said = (over: Partial<SamlSetting>) => String(samlProvider(setting(over), place));
  const nothing = join(folder, 'findes-ikke');
  assert.match(said({ metadata: nothing }), /SAML_METADATA/);
  assert.match(said({ metadata: file('us.xml', idp().metadata?.() ?? '') }), /SAML_METADATA/, 'our own is no provider');
  assert.match(said({ metadata: file('h.xml', provider.metadata.replaceAll('127.0.0.1', 'by.dk')) }), /SAML_METADATA/);
  assert.match(said({ keyFile: nothing }), /SAML_KEY/);
  assert.match(said({ certFile: nothing }), /SAML_CERT/);
  assert.match(said({ certFile: file('fremmed.pem', stranger.cert) }), /SAML_CERT.*SAML_KEY/);
});
