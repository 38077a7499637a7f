import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as door from './index.ts';
import { ageBands, ageGroups, concernGroupNames, concernGroupOf, concernMeant, concerns } from './index.ts';

test('every concern is in one wide group, and the group says so', () => {
  const groups = Map.groupBy(concerns, concernGroupOf);
  assert.deepEqual(
    concernGroupNames.map((name) => groups.get(name)),
    [
      ['social-control', 'isolation', 'pressed-to-control'],
      [
        'psychological-violence',
        'physical-violence',
        'sexual-violence',
        'economic-violence',
        'digital-violence',
        'stalking',
      ],
      ['forced-marriage'],
      ['stay-abroad'],
      ['genital-cutting', 'honour-killing'],
      ['not-clarified'],
    ],
  );
});

test('every age but the unknown is either under 18 or adult', () => {
  assert.deepEqual([...ageGroups.under18, ...ageGroups.adult, 'unknown'], ageBands);
});

test('every answer has a short Danish word, no two of one question the same, and every concern an explanation', () => {
  const dictionaries = Object.entries(door).filter(([name]) => name.endsWith('Words'));
  assert.ok(dictionaries.length >= 10);
  for (const [name, words] of dictionaries) {
    const said = Object.values(words).map(String);
    assert.equal(new Set(said).size, said.length, name);
    for (const word of said) assert.match(word, /^[\dA-ZÆØÅ].{1,33}$/, `${name}: ${word}`);
  }
  for (const concern of concerns) assert.match(concernMeant[concern], /^[A-ZÆØÅ].{20,100}\.$/);
});

test('the database holds lines of this edition to its answers, each word for word', () => {
  const sql = readFileSync('migrations/0006-cases-register.sql', 'utf8');
  for (const { keys } of Object.values(door.newest.lists))
    assert.ok(sql.replaceAll(/\s+/g, ' ').includes(`in ( ${quoted(keys)})`) || sql.includes(`in (${quoted(keys)})`));
  for (const concern of concerns) assert.ok(sql.includes(`'${concern}', '')`), concern);
});

const quoted = (keys: readonly string[]): string => keys.map((key) => `'${key}'`).join(', ');
