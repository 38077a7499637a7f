import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fold, tokensOf } from './fold.ts';
import { stem } from './stem.ts';
import { joined, nearest, partsOf, slips } from './vocabulary.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const danish = fc.string({ unit: fc.constantFrom(...'abdefgiklmnorstuvæøåÆØÅ -.,'.split('')), maxLength: 40 });

test('folding twice changes nothing, whatever is typed', () => {
  fc.assert(fc.property(fc.oneof(anyText, danish), (text) => assert.equal(fold(fold(text)), fold(text))));
});

test('tokens stand in order, inside the text, and none is empty', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, danish), (text) => {
      let before = 0;
      for (const { start, end, word } of tokensOf(text)) {
        assert.ok(start >= before && end > start && end <= text.length && word.length > 0);
        before = end;
      }
    }),
  );
});

test('a stem is never empty and never longer than its word', () => {
  fc.assert(
    fc.property(danish, (text) => {
      for (const { word } of tokensOf(text)) assert.ok(stem(word).length > 0);
    }),
  );
});

test('æ, ø and å may be written three ways, and accents and case do not matter', () => {
  for (const ways of [
    'kæreste kaereste kareste KÆRESTE',
    'døgn doegn dogn Döğn',
    'overvåge overvaage overvage',
    'extremisme ekstremisme',
  ]) {
    const [first = '', ...others] = ways.split(' ');
    for (const other of others) assert.equal(fold(other), fold(first));
  }
});

test('what differs stays different', () => {
  for (const [one = '', other = ''] of [
    ['far', 'fare'],
    ['ære', 'år'],
    ['mor', 'mord'],
    ['gift', 'giv'],
  ]) {
    assert.notEqual(stem(fold(one)), stem(fold(other)), `${one} and ${other}`);
  }
});

test('a telephone number is one word, however it is grouped', () => {
  for (const written of ['43 68 64 86', '43686486', '4368 6486', 'ring 43 68 64 86 nu']) {
    assert.ok(
      tokensOf(written).some(({ word }) => word === '43686486'),
      written,
    );
  }
  assert.deepEqual(
    tokensOf('§ 243 og 16-30 år').map(({ word }) => word),
    ['243', 'og', '16', '30', 'ar'],
  );
  assert.deepEqual(
    tokensOf('12, 34 56 78').map(({ word }) => word),
    ['12', '34', '56', '78'],
  );
});

const inflections = [
  'underretning underretninger underretningen underretningerne underrette underretter underrettet',
  'barn børn barnet børnene barnets børns',
  'mand mænd manden mændene',
  'bror brødre broren brødrene',
  'søster søstre søsteren søstrene',
  'datter døtre datteren',
  'trussel trusler truet truer true',
  'konflikt konflikter konflikten konflikterne',
  'pligt pligter pligten pligters',
  'konsulent konsulenter konsulenten konsulenterne konsulentens',
  'familie familien familier familiens familierne',
  'omskæring omskæres omskåret omskære omskårne',
  'overvågning overvåge overvåger overvåget overvågningen',
  'kontrol kontrollen kontrollerer kontrolleret kontrollere',
  'radikalisering radikaliseret radikaliserede radikal',
  'ekstremisme ekstremist ekstremistisk ekstremistiske',
  'rejse rejser rejste rejst rejsen',
  'tvunget tvinge tvinges tvungen tvungne',
  'kvinde kvinder kvinden kvinderne kvindens',
  'elev elever eleven elevernes',
  'rygte rygter rygterne rygternes',
  'mægling mægle mægler',
  'vejledning vejlede vejleder vejledningen',
  'lov love loven lovene',
];

for (const forms of inflections) {
  test(`one stem: ${forms}`, () => {
    const stems = new Set(forms.split(' ').map((form) => stem(fold(form))));
    assert.equal(stems.size, 1, [...stems].join(' '));
  });
}

const known = (word: string) =>
  ({ tvang: 'tvang', agteskab: 'agteskab', social: 'social', kontrol: 'kontrol', tvangsagteskab: 'tvangsagteskab' })[
    word
  ];

test('a compound is split into words that are known, with or without a linking letter', () => {
  assert.deepEqual(partsOf('tvangsagteskab', known), ['tvang', 'agteskab']);
  assert.deepEqual(partsOf('socialkontrol', known), ['social', 'kontrol']);
  assert.deepEqual(partsOf('parkeringskontrol', known), []);
});

test('words written apart are joined when that makes a known word', () => {
  assert.equal(joined(['tvang', 'agteskab'], known), 'tvangsagteskab');
  assert.equal(joined(['social', 'agteskab'], known), undefined);
});

test('slips are counted as an editor of text would, two swapped letters as one', () => {
  assert.equal(slips('underretning', 'underetning', 2), 1);
  assert.equal(slips('famlie', 'familie', 2), 1);
  assert.equal(slips('tsinge', 'stinge', 2), 1);
  assert.equal(slips('rasisme', 'ekstremisme', 2), 3);
});

test('slips are the same both ways, and none parts a word from itself', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcd'.split('')), maxLength: 8 });
  fc.assert(fc.property(word, word, (one, other) => assert.equal(slips(one, other, 8), slips(other, one, 8))));
  fc.assert(fc.property(word, word, (one, other) => assert.equal(slips(one, other, 8) === 0, one === other)));
});

test('a short word is never corrected, and a long one only a little', () => {
  const vocabulary = new Map([
    ['lov', 'lov'],
    ['bisidder', 'bisid'],
    ['risikovurdering', 'risikovurdering'],
  ]);
  assert.equal(nearest('lol', vocabulary), undefined);
  assert.equal(nearest('bisider', vocabulary), 'bisidder');
  assert.equal(nearest('bissiderr', vocabulary), undefined);
  assert.equal(nearest('risikovuderigg', vocabulary), 'risikovurdering');
});
