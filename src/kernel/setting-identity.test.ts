import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoopback } from './loopback.ts';
import { parseIdentitySetting } from './setting-identity.ts';

const oidc = {
  OIDC_ISSUER: 'https://login.microsoftonline.com/3f2504e0-4f89-11d3-9a0c-0305e82c3301/v2.0',
  OIDC_CLIENT_ID: 'vaern',
  OIDC_CLIENT_SECRET: 'hemmeligt',
};
const saml = {
  SAML_METADATA: 'idp.xml',
  SAML_KEY: 'n.pem',
  SAML_CERT: 'c.pem',
  SAML_ENTITY: 'urn:by',
  CVR: '12345678',
};

test('nothing set means nobody vouches for anybody', () => {
  assert.deepEqual(parseIdentitySetting({}), { key: 'none' });
  assert.deepEqual(parseIdentitySetting({ OIDC_ISSUER: ' ', CVR: '12345678' }), { key: 'none' });
});

test('an OIDC provider needs an issuer, a name for us and a secret', () => {
  assert.deepEqual(parseIdentitySetting(oidc), {
    key: 'oidc',
    name: 'Log ind med din arbejdskonto',
    issuer: oidc.OIDC_ISSUER,
    clientId: 'vaern',
    secret: { words: 'hemmeligt' },
    rolesClaim: 'roles',
  });
});

test('a SAML provider needs its metadata, our key and certificate, our name and the CVR number', () => {
  assert.deepEqual(parseIdentitySetting({ ...saml, LOGIN_NAME: 'Log ind med Lilleby' }), {
    key: 'saml',
    name: 'Log ind med Lilleby',
    metadata: 'idp.xml',
    keyFile: 'n.pem',
    certFile: 'c.pem',
    entity: 'urn:by',
    cvr: '12345678',
    minimum: 'substantial',
  });
});

for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  test(`OIDC without ${name} is refused by its name`, () => {
    assert.match(String(parseIdentitySetting({ ...oidc, [name]: '' })), new RegExp(name));
  });

for (const name of ['SAML_METADATA', 'SAML_KEY', 'SAML_CERT', 'SAML_ENTITY', 'CVR'])
  test(`SAML without ${name} is refused by its name`, () => {
    assert.match(String(parseIdentitySetting({ ...saml, [name]: '' })), new RegExp(name));
  });

for (const [name, value] of [
  ['CVR', '1234567'],
  ['CVR', '12 34 56 78'],
  ['NSIS_MINIMUM', 'mellem'],
] as const)
  test(`${name} "${value}" is refused by its name`, () => {
    assert.match(String(parseIdentitySetting({ ...saml, [name]: value })), new RegExp(name));
  });

for (const OIDC_ISSUER of [
  'login.by.dk',
  'http://login.by.dk',
  'https://a:b@login.by.dk',
  'https://login.by.dk?tenant=1',
  'ftp://login.by.dk',
  'https://login.microsoftonline.com/common/v2.0',
  'https://login.microsoftonline.com/organizations/v2.0',
  'https://LOGIN.microsoftonline.com/Common',
])
  test(`${OIDC_ISSUER} is no issuer`, () => {
    assert.match(String(parseIdentitySetting({ ...oidc, OIDC_ISSUER })), /OIDC_ISSUER/);
  });

test('an issuer on this machine may do without TLS', () => {
  assert.equal(Object(parseIdentitySetting({ ...oidc, OIDC_ISSUER: 'http://127.0.0.1:8080' })).key, 'oidc');
});

test('the secret itself is never in the sentence that refuses it', () => {
  const both = parseIdentitySetting({ ...oidc, OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc' });
  assert.match(String(both), /OIDC_CLIENT_SECRET_FILE/);
  assert.doesNotMatch(String(both), /hemmeligt/);
});

test('two ways in at once are refused', () => {
  assert.match(String(parseIdentitySetting({ ...oidc, ...saml })), /OIDC_ISSUER.*SAML_METADATA/);
});

for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])
  test(`${host} is this machine`, () => {
    assert.ok(isLoopback(host));
  });

for (const host of ['0.0.0.0', '::', 'vaern.by.dk', 'localhost.by.dk', '127.0.0.1.by.dk', '10.0.0.1', ''])
  test(`"${host}" is not this machine alone`, () => {
    assert.ok(!isLoopback(host));
  });
