import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPair } from './certificate.example.ts';
import { readMetadata } from './metadata.ts';

const certificate = aPair('Udbyder').cert.replace(/-----[^-]+-----|\s/g, '');
const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const key = (
  use: string,
  body = certificate,
) => `<KeyDescriptor${use}><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
  <ds:X509Data><ds:X509Certificate>${body}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>`;
const whole = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.dk">
  <IDPSSODescriptor>${key(' use="signing"')}${key(' use="encryption"', 'intet')}
    <SingleLogoutService Binding="${redirect}" Location="https://idp.dk/ud"/>
    <SingleSignOnService Binding="${post}" Location="https://idp.dk/form"/>
    <SingleSignOnService Binding="${redirect}" Location="https://idp.dk/ind"/>
  </IDPSSODescriptor>
</EntityDescriptor>`;

test('a provider is known by its name, its ways in and out, and what it signs with', () => {
  const { certificates, ...rest } = readMetadata(whole);
  assert.deepEqual(rest, { entity: 'https://idp.dk', entry: 'https://idp.dk/ind', exit: 'https://idp.dk/ud' });
  assert.equal(certificates.length, 1);
});

test('while a provider changes its certificate, both count; a key without a use signs too', () => {
  const both = whole.replace('<SingleLogout', () => `${key('')}<SingleLogout`);
  assert.equal(readMetadata(both).certificates.length, 2);
});

for (const [what, from, to] of [
  ['another root', /EntityDescriptor/g, 'EntitiesDescriptor'],
  ['another namespace', 'SAML:2.0:metadata', 'SAML:1.0:metadata'],
  ['no name', 'https://idp.dk"', '"'],
  ['nothing to sign with', ' use="signing"', ' use="encryption"'],
  ['a certificate that is none', certificate, 'intet'],
  [
    'no way in we know',
    `Binding="${redirect}" Location="https://idp.dk/ind"`,
    'Binding="x" Location="https://idp.dk/ind"',
  ],
  ['a way in past TLS', 'https://idp.dk/ind', 'http://idp.dk/ind'],
  ['a way in that is a script', 'https://idp.dk/ind', 'javascript:alert(1)'],
  ['a way out past TLS', 'https://idp.dk/ud', 'http://idp.dk/ud'],
  ['a role that is not a provider', /IDPSSODescriptor/g, 'SPSSODescriptor'],
] as const)
  test(`metadata with ${what} is refused`, () => {
    assert.notEqual(whole.replace(from, to), whole);
    assert.throws(() => readMetadata(whole.replace(from, to)));
  });
