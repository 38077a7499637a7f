import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise } from './normalise.ts';

const seen = (text: string): string => normalise(text).text;

test('what nobody sees is gone: soft hyphens, joiners, direction marks, the zero-width space', () => {
  assert.equal(seen('so\u00adfi\u200be \u2066A\u2069\ufeff'), 'sofie A');
  assert.equal(seen('0\u034f1\u200d0\u2060203'), '010203');
});

test('digits of other scripts, in rings and at full width are the digits', () => {
  assert.equal(seen('２０ ٣٠ ۴۰ ५०'), '20 30 40 50');
  assert.equal(seen('𝟘𝟙𝟚 ①② 1\ufe0f\u20e3'), '012 12 1');
  for (let value = 0; value < 10; value++) {
    for (const zero of [0x660, 0x966, 0xe50, 0x1d7ce, 0x1d7d8, 0x1d7f6, 0x116d0, 0x1fbf0]) {
      assert.equal(seen(String.fromCodePoint(zero + value)), String(value));
    }
  }
});

test('letters that look like Latin ones are read as those', () => {
  assert.equal(seen('А\u0435\u0441\u0440'), 'Aecp');
  assert.equal(seen('\u0421\u03a1R'), 'CPR');
});

test('a letter and its loose ring or accent are one letter, and struck-out letters are the letters', () => {
  assert.equal(seen('A\u030alborg, re\u0301ne\u0301'), 'Ålborg, réné');
  assert.equal(seen('H\u0336a\u0336n\u0336s\u0336'), 'Hans');
});

test('odd spaces, dashes, quotes and line ends are the plain ones', () => {
  assert.equal(seen('1\u00a02\u202f3\u20034'), '1 2 3 4');
  assert.equal(seen('1\u20112\u20133\u22124'), '1-2-3-4');
  assert.equal(seen('O\u2019Brien\u2028x\r\ny'), "O'Brien\nx\ny");
});

test('Danish letters, Turkish ones and capitals stay', () => {
  const text = 'Æble Øl Ål ğ ş ı İ ç ü ß é';
  assert.equal(seen(`${text}\u200b`), text);
  assert.equal(seen(text), text);
});

test('a part leads back to all it came from, and what was removed inside it', () => {
  const text = 'ring 2\u200b0\u200b 30 nu';
  const { text: plain, span } = normalise(text);
  const at = plain.indexOf('20 30');
  const { start, end } = span(at, at + 5);
  assert.equal(text.slice(start, end), '2\u200b0\u200b 30');
});

const anything = fc.string({ unit: 'binary', maxLength: 200 });
const brokenText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes));

test('it never throws, half signs or not, and the way back is always inside the text and in order', () => {
  fc.assert(
    fc.property(fc.oneof(anything, brokenText), (text) => {
      const { text: plain, at, span } = normalise(text);
      for (let index = 0; index < plain.length; index++) {
        const { start, end } = span(index, index + 1);
        assert.ok(0 <= start && start < end && end <= text.length);
        assert.ok(at(index) <= at(index + 1));
      }
      assert.equal(at(plain.length), text.length);
    }),
    { numRuns: 300 },
  );
});

test('looking twice sees the same', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const once = normalise(text).text;
      assert.equal(normalise(once).text, once);
    }),
    { numRuns: 300 },
  );
});
