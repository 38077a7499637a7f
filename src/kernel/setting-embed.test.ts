import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSetting } from './setting.ts';

const set = (VAERN_EMBED_ORIGINS: string) => parseSetting({ VAERN_EMBED_ORIGINS });

for (const [written, origins] of [
  ['https://intranet.by.dk', ['https://intranet.by.dk']],
  ['https://intranet.by.dk/', ['https://intranet.by.dk']],
  ['https://a.by.dk, https://b.by.dk:8443\thttps://a.by.dk', ['https://a.by.dk', 'https://b.by.dk:8443']],
  ['http://localhost:4000', ['http://localhost:4000']],
] as const)
  test(`${written} may show the small pages`, () => {
    assert.deepEqual(set(written), { ...Object(parseSetting({})), embedOrigins: origins });
  });

for (const written of [
  '*',
  'https://*',
  'https://*.by.dk',
  'http://intranet.by.dk',
  'https://intranet.by.dk/sider',
  'https://a@by.dk',
  'https://by.dk?x',
  'https://by.dk;script-src',
  "'self'",
  'intranet.by.dk',
  'data:',
  'https://god.by.dk *',
])
  test(`${written} is refused by its name`, () => {
    assert.match(String(set(written)), /^VAERN_EMBED_ORIGINS .*Stjerner/);
  });

test('nothing set lets nobody in', () => {
  assert.deepEqual([set(''), set(' ')], [parseSetting({}), parseSetting({})]);
});
