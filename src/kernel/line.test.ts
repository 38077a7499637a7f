import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hidesSigns, oneLine } from './line.ts';

const seen = (codes: string): string => JSON.stringify(codes);

for (const [typed, kept] of [
  ['  Åse Møller-Sørensen ', 'Åse Møller-Sørensen'],
  ['A\u0000B', 'AB'],
  ['A\uFFFEB\uFFFF', 'AB'],
  ['Anna\u202Egnp', 'Annagnp'],
  ['Asta\u200B Holm', 'Asta Holm'],
  ['a\r\nBcc: x@y.dk', 'a Bcc: x@y.dk'],
  ['\u200B\u00AD', ''],
  ['\u2800\u3164', ''],
] as const)
  test(`${seen(typed)} is kept as ${seen(kept)}`, () => {
    assert.equal(oneLine(typed), kept);
    assert.ok(!hidesSigns(oneLine(typed)));
  });

test('a name with accents, dashes and marks of its own is kept as it is', () => {
  for (const name of ['Zoë Şükrü', "O'Neill", 'அன்பு', 'Jens-Åge Østergård (barnets leder)']) {
    assert.equal(oneLine(name), name);
    assert.ok(!hidesSigns(name), name);
  }
});

test('a sign that nobody sees gives a line away', () => {
  for (const sign of ['\u0000', '\n', '\u200B', '\u202E', '\u2028', '\u3164', '\uD800'])
    assert.ok(hidesSigns(`ahol${sign}`), seen(sign));
});
