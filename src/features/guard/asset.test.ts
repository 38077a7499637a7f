import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardFile, guardFrom } from './asset.ts';

const known = { words: { words: '', weights: '' }, allowed: { numbers: ['43 68 64 86'], bodies: [], mails: [] } };

test('a browser opens the same guard from the file', () => {
  const guard = guardFrom(JSON.parse(guardFile(known)));
  assert.deepEqual(
    guard?.look('ring 43686486 eller 20 30 40 51').map(({ label, start }) => [label, start]),
    [['PHONE', 20]],
  );
});

test('what is no guard file opens nothing', () => {
  const others = [undefined, null, '', 'fejl', [], {}, { ...known, words: {} }, { ...known, allowed: { numbers: [] } }];
  for (const other of others) assert.equal(guardFrom(other), undefined, JSON.stringify(other));
});
