import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAssertion } from './assertion.ts';

const expected = {
  issuer: 'https://idp.dk',
  entity: 'https://vaern.dk',
  returnTo: 'https://vaern.dk/log-ind/saml',
  request: '_request',
  now: new Date('2026-11-22T12:00:00Z'),
};

/** As it is when nothing is wrong; each test changes one thing. */
const whole = `<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a">
  <Issuer>https://idp.dk</Issuer>
  <Subject>
    <NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"> meho </NameID>
    <SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
      <SubjectConfirmationData InResponseTo="_request" Recipient="https://vaern.dk/log-ind/saml" NotOnOrAfter="2026-11-22T12:05:00Z"/>
    </SubjectConfirmation>
  </Subject>
  <Conditions NotBefore="2026-11-22T11:59:00Z" NotOnOrAfter="2026-11-22T12:04:00.000Z">
    <AudienceRestriction><Audience>https://vaern.dk</Audience></AudienceRestriction>
  </Conditions>
  <AuthnStatement SessionIndex="_s"/>
  <AttributeStatement>
    <Attribute Name="cvr"><AttributeValue> 12345678 </AttributeValue></Attribute>
    <Attribute Name="empty"><AttributeValue/></Attribute>
    <Attribute Name="cpr"><AttributeValue>0101901234</AttributeValue></Attribute>
  </AttributeStatement>
</Assertion>`;

const read = (text: string) => readAssertion(text, expected, ['cvr', 'empty', 'name']);

test('what is said about the right person, to us, now, is read, and only what was asked for', () => {
  const { said, ...rest } = read(whole);
  assert.deepEqual(rest, {
    id: '_a',
    until: new Date('2026-11-22T12:04:00Z'),
    nameId: 'meho',
    format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    session: '_s',
  });
  assert.deepEqual(['cvr', 'empty', 'name', 'cpr'].map(said), ['12345678', undefined, undefined, undefined]);
});

test('half a minute between two clocks is forgiven, either way', () => {
  assert.ok(read(whole.replace('11:59:00', '12:00:29')));
  assert.ok(read(whole.replace('12:04:00.000', '11:59:31')));
  assert.ok(read(whole.replace('12:05:00', '11:59:31')));
});

const changes: readonly (readonly [string, string | RegExp, string, string])[] = [
  ['another kind of statement', /Assertion/g, 'Statement', 'assertion'],
  ['another namespace', 'SAML:2.0:assertion"', 'SAML:1.0:assertion"', 'assertion'],
  ['another issuer', 'https://idp.dk', 'https://idp.dk.eksempel.dk', 'issuer'],
  ['no issuer', /<Issuer>.*<\/Issuer>/, '', 'Issuer'],
  ['two issuers', '<Issuer>', '<Issuer>https://idp.dk</Issuer><Issuer>', 'Issuer'],
  ['another audience', '<Audience>https://vaern.dk', '<Audience>https://andre.dk', 'audience'],
  ['no audience', /<AudienceRestriction>.*<\/AudienceRestriction>/, '', 'AudienceRestriction'],
  ['two sets of conditions', '<Conditions', '<Conditions/><Conditions', 'Conditions'],
  ['an hour to come', '11:59:00', '12:00:31', 'not-yet'],
  ['an hour that has passed', '12:04:00.000', '11:59:29', 'too-late'],
  ['a confirmation that has passed', '12:05:00', '11:59:29', 'too-late'],
  ['no end', 'NotOnOrAfter="2026-11-22T12:04:00.000Z"', '', 'hour'],
  ['a confirmation without an end', 'NotOnOrAfter="2026-11-22T12:05:00Z"', '', 'hour'],
  ['an hour nobody knows the zone of', '12:04:00.000Z', '12:04:00.000', 'hour'],
  ['an hour that is none', '2026-11-22T12:04', '2026-11-22T99:04', 'hour'],
  ['a key that must be held', 'cm:bearer', 'cm:holder-of-key', 'confirmation'],
  ['two confirmations', '<SubjectConfirmation ', '<SubjectConfirmation/><SubjectConfirmation ', 'SubjectConfirmation'],
  ['another request', '_request', '_anden', 'in-response-to'],
  ['no request', 'InResponseTo="_request"', '', 'in-response-to'],
  ['another recipient', 'Recipient="https://vaern.dk/log-ind/saml"', 'Recipient="https://vaern.dk"', 'recipient'],
  ['no recipient', 'Recipient="https://vaern.dk/log-ind/saml"', '', 'recipient'],
  ['two subjects', '<Subject>', '<Subject/><Subject>', 'Subject'],
  ['two names', '<NameID ', '<NameID>x</NameID><NameID ', 'NameID'],
];

for (const [what, from, to, told] of changes)
  test(`an assertion with ${what} is refused`, () => {
    assert.notEqual(whole.replace(from, to), whole);
    assert.throws(() => read(whole.replace(from, to)), { told });
  });

test('an attribute sent twice says nothing for certain', () => {
  const again = '<Attribute Name="cvr"><AttributeValue>87654321</AttributeValue></Attribute></AttributeStatement>';
  const { said } = read(whole.replace('</AttributeStatement>', again));
  assert.throws(() => said('cvr'), { told: 'attribute-twice' });
});
