import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText, root } from '#adapters/files';
import { openLexicon } from './names.lexicon.ts';
import { tokensOf } from './names.tokens.ts';
import { findPlaces } from './places.ts';

const kept = (name: string): string => readText(`${root}/content/national/guard/${name}.txt`) ?? '';
const lexicon = openLexicon({ words: kept('words'), weights: '' });

const placed = (text: string): readonly string[] =>
  findPlaces(tokensOf(text, lexicon)).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);
const finds = (text: string, ...places: readonly string[]): void => assert.deepEqual(placed(text), places, text);

test('an address is found with floor, side, postcode and town', () => {
  finds('Hun bor på Birkelunden 14, 3. th', 'ADDRESS Birkelunden 14, 3. th');
  finds('de bor hedemarksvej 12 og har boet der længe', 'ADDRESS hedemarksvej 12');
  finds(
    'Adressen er Gl. Køge Landevej 201B, st. tv., 2650 Hvidovre.',
    'ADDRESS Gl. Køge Landevej 201B, st. tv., 2650 Hvidovre',
  );
  finds(
    'Post til H.C. Ørsteds Vej 7, 1. sal, 1879 Frederiksberg C',
    'ADDRESS H.C. Ørsteds Vej 7, 1. sal, 1879 Frederiksberg C',
  );
  finds('Mødet holdes Tværgaden 3 kl. 10', 'ADDRESS Tværgaden 3');
  finds('Flyttet til Svanen 8', 'ADDRESS Svanen 8');
  finds('Familien bor på Solsortevej.', 'ADDRESS Solsortevej');
});

test('a town, a postcode, a road and a number of something else are no address', () => {
  for (const text of [
    'Hun bor i Ishøj.',
    '2620 Albertslund',
    'Se bilag 4 og kapitel 12.',
    'Der er 3 på vej.',
    'Uheldet skete på hovedvej 9.',
    'Gaden var fuld af 40 elever.',
    'Action Card 2',
  ])
    finds(text);
});

test('a school is found with its class, before or behind', () => {
  finds('Hun går i 7.b på Fjordbakke Skole.', 'CLASS_SCHOOL 7.b på Fjordbakke Skole');
  finds('Drengen fra Skt. Mikkels Skole, 9.A er med.', 'CLASS_SCHOOL Skt. Mikkels Skole, 9.A');
  finds('Elev i 2.g på Nordfjords Gymnasium', 'CLASS_SCHOOL 2.g på Nordfjords Gymnasium');
  finds('Han er startet på Ellehøjskolen i 5. klasse.', 'CLASS_SCHOOL Ellehøjskolen i 5. klasse');
});

test('a class alone, and schools in general, are let through', () => {
  for (const text of [
    'En pige i 8. klasse har henvendt sig.',
    'Skolen har ringet.',
    'Folkeskolen er gratis.',
    'Skole & Dagtilbud er orienteret.',
    'Efterskolen er betalt.',
  ])
    finds(text);
});

test('a workplace is found with the small word before it and the town behind it', () => {
  finds('Faren arbejder hos Netto i Greve.', 'WORKPLACE hos Netto i Greve');
  finds('Moren er ansat i børnehaven Tusindben.', 'WORKPLACE i børnehaven Tusindben');
  finds('Han er i praktik hos Jensens Autoværksted.', 'WORKPLACE hos Jensens Autoværksted');
  finds('Hun ses i Føtex på Nørrebro.', 'WORKPLACE i Føtex på Nørrebro');
});

test('work without a name, or only with a town or an authority, is let through', () => {
  for (const text of [
    'Faren arbejder i Danmark.',
    'Hun arbejder på en skole i Odense.',
    'Han er ansat i Albertslund Kommune.',
    'Moren arbejder i en børnehave.',
    'Vi har arbejdet på sagen i to uger.',
  ])
    finds(text);
});

test('places stand inside the text, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { start, end } of findPlaces(tokensOf(text, lexicon)))
        assert.ok(0 <= start && start < end && end <= text.length);
    }),
  );
});

test('a long text of numbers, capitals or commas takes no time to speak of', () => {
  for (const piece of ['1 ', 'Vej 1 ', 'A.', ', ', 'Skole ', 'i ', 'Netto i ', '7.b på '])
    assert.ok(
      ((text) => {
        const began = process.cpuUsage();
        findPlaces(tokensOf(text, lexicon));
        return process.cpuUsage(began).user / 1000;
      })(piece.repeat(10_000).slice(0, 10_000)) < 400,
      piece,
    );
});
