import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareLines, compareWords } from './compare.ts';
import { line } from './line.ts';

const told = (before: string, after: string): readonly string[] =>
  compareWords(before, after).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

test('what was not removed is the newer text, what was not added the older, whatever changed', () => {
  for (const [before, after] of [
    ['Ring til politiet i dag.', 'Ring til Familieafsnittet i dag, eller i morgen.'],
    ['', 'Noget nyt'],
    ['Noget gammelt', ''],
    ['Det  samme', 'Det samme'],
    ['a b a b a', 'b a b'],
    ['Kl. 9.00-15.00', 'Kl. 9.00-14.30'],
  ] as const) {
    const pieces = compareWords(before, after);
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join('');
    assert.equal(without('added'), before);
    assert.equal(without('removed'), after);
  }
});

test('words that changed beside each other are one mark, the rest of the sentence stays', () => {
  assert.deepEqual(told('Ring til den vagthavende i dag.', 'Ring til Børn og Familie i dag.'), [
    ' Ring til ',
    '-den vagthavende',
    '+Børn og Familie',
    '  i dag.',
  ]);
});

const text = (words: string, label = '') => line(label, { text: words });

test('a paragraph worded anew is one change, one that came and one that went are two', () => {
  const changes = compareLines(
    [text('Først det ene.'), text('Ring til politiet, hvis nogen er truet.'), text('Til sidst.')],
    [
      text('Først det ene.'),
      text('Ring til politiet, hvis nogen er i fare.'),
      text('Noget helt andet.'),
      text('Til sidst.'),
    ],
  );
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['same', 'changed', 'added', 'same'],
  );
});

test('a number is known by its label, so another number is a change and not two', () => {
  const [change] = compareLines([text('43 68 64 86', 'Telefon')], [text('11 22 33 44', 'Telefon')]);
  assert.equal(change?.kind, 'changed');
});

test('a line whose English alone changed says so', () => {
  const [change] = compareLines([line('', { text: 'Ring', en: 'Call' })], [line('', { text: 'Ring', en: 'Phone' })]);
  assert.ok(change?.kind === 'changed' && change.english?.some(({ kind }) => kind === 'added'));
  assert.ok(change.words.every(({ kind }) => kind === 'same'));
});

test('two texts too long to compare are shown whole, in the time of a page', () => {
  const long = (seed: string) => Array.from({ length: 3000 }, (_, at) => `${seed}${at}`).join(' ');
  const began = performance.now();
  const pieces = compareWords(long('a'), long('b'));
  assert.ok(performance.now() - began < 2000);
  assert.equal(pieces.filter(({ kind }) => kind !== 'same').length, 2);
});
