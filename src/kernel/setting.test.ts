import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSetting } from './setting.ts';

test('nothing set gives Albertslund on port 3000 of this machine, at the address its pack says', () => {
  assert.deepEqual(parseSetting({}), {
    port: 3000,
    host: 'localhost',
    pack: 'content/albertslund',
    data: 'data',
    identity: { key: 'none' },
  });
});

test('what is set holds', () => {
  const set = { PORT: '0', HOST: '0.0.0.0', VAERN_PACK: 'content/by', VAERN_DATA: '/var/vaern' };
  assert.deepEqual(parseSetting(set), {
    port: 0,
    host: '0.0.0.0',
    pack: 'content/by',
    data: '/var/vaern',
    identity: { key: 'none' },
  });
});

for (const PORT of ['65536', '-1', 'tre', '80.5'])
  test(`port ${PORT} is refused by its name`, () => {
    assert.match(String(parseSetting({ PORT })), new RegExp(`PORT .*"${PORT}"`));
  });

for (const [written, address] of [
  ['https://vaern.by.dk', 'https://vaern.by.dk'],
  ['https://vaern.by.dk/', 'https://vaern.by.dk'],
  ['http://localhost:3000', 'http://localhost:3000'],
] as const)
  test(`${written} is an address for codes on paper`, () => {
    assert.deepEqual(parseSetting({ VAERN_ADDRESS: written }), { ...Object(parseSetting({})), address });
  });

for (const VAERN_ADDRESS of [
  'vaern.by.dk',
  'https://vaern.by.dk/plan',
  'https://a@by.dk',
  'ftp://by.dk',
  'https://by.dk?x=1',
])
  test(`${VAERN_ADDRESS} is refused by its name`, () => {
    assert.match(String(parseSetting({ VAERN_ADDRESS })), /VAERN_ADDRESS/);
  });

test('DATABASE_URL leads to PostgreSQL', () => {
  const DATABASE_URL = 'postgres://vaern:kodeord@db.kommune.dk:5432/vaern?sslmode=verify-full';
  assert.deepEqual(parseSetting({ DATABASE_URL }), { ...Object(parseSetting({})), database: DATABASE_URL });
});

for (const DATABASE_URL of [
  'mysql://vaern:hemmeligt@db/vaern',
  'postgres://vaern:hemmeligt@db',
  'hemmeligt',
  'db:5432/hemmeligt',
])
  test(`a database address that cannot be used is refused without repeating its password: ${DATABASE_URL.split(':')[0]}`, () => {
    const told = String(parseSetting({ DATABASE_URL }));
    assert.match(told, /^DATABASE_URL /);
    assert.doesNotMatch(told, /hemmeligt/);
  });
