import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText, root } from '#adapters/files';
import { openLexicon, packed, plainForm } from './names.lexicon.ts';
import type { Lexicon } from './names.lexicon.ts';
import { tokensOf } from './names.tokens.ts';
import { findNames } from './names.ts';

const kept = (name: string): string => readText(`${root}/content/national/guard/${name}.txt`) ?? '';
const words = { words: kept('words'), weights: kept('weights') };
const lexicon = openLexicon(words);

const namesIn = (text: string, known: Lexicon) => findNames(tokensOf(text, known), known);
const named = (text: string): readonly string[] =>
  namesIn(text, lexicon).map(({ start, end }) => text.slice(start, end));
const findsAll = (text: string, names: readonly string[]): void => assert.deepEqual(named(text), names, text);

test('a name is found whatever land it comes from', () => {
  for (const name of [
    'Birgitte Kjærulff',
    'Aviaja Lyberth',
    'Rannvá Joensen',
    'Youssef El Idrissi',
    'Gülşen Karabacak',
    'Rojin Demirtaş',
    'Hodan Warsame',
    'Tayyab Chaudhry',
    'Palwasha Stanekzai',
    'Golnaz Tavakoli',
    'Nirthika Kandasamy',
    'Trinh Thi Hoa',
    'Agnieszka Wróblewska',
    'Mirsad Hadžić',
    'Oleksandra Tkachenko',
    'Arbnora Krasniqi',
  ]) {
    findsAll(`Jeg har i dag talt med ${name} om rejsen.`, [name]);
    findsAll(`${name} er flyttet hjem igen.`, [name]);
  }
});

test('a name that stands on no list is found by the words around it', () => {
  for (const name of ['Zelvika', 'Quorbane', 'Mitrandil']) {
    assert.equal(lexicon.kinds.get(name.toLowerCase()), undefined);
    findsAll(`Hendes storebror ${name} venter ved porten.`, [name]);
    findsAll(`Pigen hedder ${name} og er 12 år.`, [name]);
  }
});

test('a name in small letters is found where a word before it says so, or where it can be nothing else', () => {
  findsAll('hun er bange for sin fætter der hedder mustafa', ['mustafa']);
  findsAll('min elev fadumo kom ikke i dag', ['fadumo']);
});

test('a genitive, a hyphen, a particle, an initial and capitals belong to the name', () => {
  findsAll('Samiras far ringede.', ['Samiras']);
  findsAll('Anne-Mette Holm-Larsen deltog.', ['Anne-Mette Holm-Larsen']);
  findsAll('Vi mødte Omar bin Said i går.', ['Omar bin Said']);
  findsAll('Eleven Leyla K. har det svært.', ['Leyla K']);
  findsAll('FATIMA ER FORSVUNDET', ['FATIMA']);
});

test('a word that is both a name and something else is told by its company', () => {
  findsAll('Bo hos sin mor vil hun ikke.', []);
  findsAll('Min kollega Bo ringer i morgen.', ['Bo']);
  findsAll('Hans mor er syg.', []);
  findsAll('Naboen Hans Jørgensen hørte det.', ['Hans Jørgensen']);
});

test('places, authorities, feasts and ordinary words are no names', () => {
  for (const text of [
    'Familien rejser til Libanon og Syrien i juli.',
    'Ankestyrelsen og Rigspolitiet er hørt.',
    'Under Ramadan er der mere kontrol.',
    'Underretningen er sendt til kommunen i Odense.',
    'Hun skriver med ham på Snapchat.',
    'SSP og PPR holder møde på tirsdag.',
    'Skilsmissen er ikke anerkendt af svigerfamilien.',
    'Bekymringen deles af læreren og pædagogen.',
  ])
    findsAll(text, []);
});

test("a municipality's own list is taken in, with or without counts", () => {
  const text = 'jeg så hvrixo i går';
  assert.deepEqual(named(text), []);
  for (const own of ['Navn;Antal\r\nHvrixo;312\r\n', 'hvrixo\n', '"Hvrixo",3']) {
    const [found] = namesIn(text, openLexicon({ ...words, own }));
    assert.equal(found && text.slice(found.start, found.end), 'hvrixo', own);
  }
});

test('a name on a list is sure; one that only its company tells is doubtful, and sure where much speaks for it', () => {
  const certainties = (text: string) => namesIn(text, lexicon).map(({ certainty }) => certainty);
  assert.deepEqual(certainties('Naboen Birgitte ringede.'), ['sure']);
  assert.deepEqual(certainties('Det var Quorbane.'), ['doubtful']);
  assert.deepEqual(certainties('Min elev Quorbane Zelvika er væk.'), ['sure']);
});

test('what is packed is opened again word for word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeæøåşı'.split('')), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.integer({ min: 1, max: 63 }))), (entries) => {
      const kinds = new Map(entries);
      const opened = openLexicon({ words: packed(kinds), weights: '' }).kinds;
      for (const [one, mask] of kinds) assert.equal(opened.get(one), mask);
    }),
  );
});

test('a word without its marks is the same when they are taken away again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(plainForm(plainForm(text)), plainForm(text))),
  );
});

test('names stand inside the text, in order and apart, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let from = 0;
      for (const { start, end } of namesIn(text, lexicon)) {
        assert.ok(from <= start && start < end && end <= text.length);
        from = end;
      }
    }),
  );
});

test('ten thousand characters take no time to speak of, also where every word could be a name', () => {
  const took = (text: string): number => {
    const began = process.cpuUsage();
    namesIn(text, lexicon);
    return process.cpuUsage(began).user / 1000;
  };
  for (const piece of ['A', 'Ab ', 'A.', 'Al-', 'ali ', "d'", 'Zq', 'é ', '. ', 'Bø-bø '])
    assert.ok(took(piece.repeat(10_000).slice(0, 10_000)) < 400, piece);
});
