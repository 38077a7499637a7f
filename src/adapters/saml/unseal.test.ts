import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPair } from './certificate.example.ts';
import type { Seal } from './provider.example.ts';
import { sealed, usual } from './provider.example.ts';
import { unseal } from './unseal.ts';
import { readXml } from './xml.ts';

const [us, stranger] = [aPair('Værn'), aPair('Fremmed')];

const method = (algorithm: string, inner = '') =>
  `<x:EncryptionMethod Algorithm="${algorithm}">${inner}</x:EncryptionMethod>`;
const digest = (name: string) =>
  `<d:DigestMethod xmlns:d="http://www.w3.org/2000/09/xmldsig#" Algorithm="http://www.w3.org/${name}"/>`;
const mask = (name: string) =>
  `<y:MGF xmlns:y="http://www.w3.org/2009/xmlenc11#" Algorithm="http://www.w3.org/2009/xmlenc11#${name}"/>`;
const oaep = 'http://www.w3.org/2009/xmlenc11#rsa-oaep';
const oaepOfOld = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';

const opened = (seal: Partial<Seal>) =>
  unseal(readXml(sealed('hemmeligt æøå', us, { ...usual, ...seal }), 'seal'), us.key);

for (const [what, seal] of [
  ['a shorter key', { content: 'http://www.w3.org/2009/xmlenc11#aes128-gcm', cipher: 'aes-128-gcm' }],
  ['SHA-1 by name', { keyMethod: method(oaepOfOld, digest('2000/09/xmldsig#sha1')) }],
  ['the new name and nothing more', { keyMethod: method(oaep) }],
  ['SHA-256', { keyMethod: method(oaep, digest('2001/04/xmlenc#sha256') + mask('mgf1sha256')), hash: 'sha256' }],
  ['SHA-512', { keyMethod: method(oaep, digest('2001/04/xmlenc#sha512') + mask('mgf1sha512')), hash: 'sha512' }],
] as const)
  test(`a seal with ${what} is opened`, () => {
    assert.equal(opened(seal), 'hemmeligt æøå');
  });

for (const [what, seal] of [
  ['the key padded in the old way', { keyMethod: method('http://www.w3.org/2001/04/xmlenc#rsa-1_5') }],
  ['two hashes', { keyMethod: method(oaep, digest('2001/04/xmlenc#sha256')), hash: 'sha256' }],
  ['a hash nobody knows', { keyMethod: method(oaep, digest('2001/04/xmldsig-more#md5') + mask('mgf1md5')) }],
  [
    'a hash that is a property of every object',
    {
      keyMethod: method(oaep, '<d:DigestMethod xmlns:d="http://www.w3.org/2000/09/xmldsig#" Algorithm="constructor"/>'),
    },
  ],
  ['a cipher nobody knows', { content: 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc' }],
  ['a cipher that is a property of every object', { content: 'constructor' }],
] as const)
  test(`a seal with ${what} is not opened`, () => {
    assert.throws(() => opened(seal), { told: 'cipher' });
  });

test('a seal to somebody else is not opened', () => {
  assert.throws(() => unseal(readXml(sealed('hej', stranger), 'seal'), us.key), { told: 'decryption' });
});

const values = /(<x:CipherValue>)([^<]*)/g;
const withValue = (which: number, change: (value: string) => string) => {
  let index = 0;
  const text = sealed('hej', us).replace(values, (_, tag: string, value: string) =>
    index++ === which ? `${tag}${change(value)}` : `${tag}${value}`,
  );
  return () => unseal(readXml(text, 'seal'), us.key);
};

for (const bytes of [0, 12, 28, 32])
  test(`a seal around ${bytes} bytes of nothing is refused`, () => {
    const nothing = Buffer.alloc(bytes).toString('base64');
    assert.throws(
      withValue(1, () => nothing),
      { told: 'decryption' },
    );
    assert.throws(
      withValue(0, () => nothing),
      { told: 'decryption' },
    );
  });

test('not one bit of a seal can be changed', () => {
  for (const which of [0, 1])
    for (const at of [0, 5, 12, -1]) {
      const flip = (value: string) => {
        const bytes = Buffer.from(value, 'base64');
        const place = at < 0 ? bytes.length + at : at;
        bytes[place] = (bytes[place] ?? 0) ^ 1;
        return bytes.toString('base64');
      };
      assert.throws(withValue(which, flip), { told: 'decryption' }, `${which} at ${at}`);
    }
});

test('a seal with two keys, or with none, is refused', () => {
  const key = /<x:EncryptedKey>.*<\/x:EncryptedKey>/;
  const text = sealed('hej', us);
  const [found] = key.exec(text) ?? [''];
  for (const instead of ['', found + found])
    assert.throws(() => unseal(readXml(text.replace(key, instead), 'seal'), us.key), { told: 'assertions' });
});

test('the key may lie beside what it opens', () => {
  const text = sealed('hej', us);
  const [info] = /<d:KeyInfo[\s\S]*<\/d:KeyInfo>/.exec(text) ?? [''];
  const named = info.replace('<x:EncryptedKey', '<x:EncryptedKey xmlns:x="http://www.w3.org/2001/04/xmlenc#"');
  const beside = text.replace(info, '').replace('</saml:', () => `${named}</saml:`);
  assert.equal(unseal(readXml(beside, 'seal'), us.key), 'hej');
});
