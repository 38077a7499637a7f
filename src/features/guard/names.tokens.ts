import { kind, plainForm } from './names.lexicon.ts';
import type { Lexicon } from './names.lexicon.ts';

/** How a token is written. */
export const shape = {
  mark: 0,
  number: 1,
  lower: 2,
  capital: 3,
  capitals: 4,
  letter: 5,
  bothCapital: 6,
  capitalLower: 7,
  mixed: 8,
} as const;

/** One word, number or mark of a text, and what is known of it by itself. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly shape: number;
  /** What the lexicon says it can be, also when a genitive s is taken away; `compound` is one bit more. */
  readonly kinds: number;
  /** 0 inside a sentence, 1 where one begins, 2 after a colon or an opening quote. */
  readonly opens: number;
  /** Whether nothing stands between it and the token before it. */
  readonly close: boolean;
}

/** No token: what stands before the first and after the last. */
const nothing: Token = {
  start: 0,
  end: 0,
  text: '',
  lower: '',
  shape: shape.mark,
  kinds: 0,
  opens: 0,
  close: false,
};

/** The token at a place, or an empty one outside the text. */
export const near = (tokens: readonly Token[], at: number): Token => tokens[at] ?? nothing;

/** A word that the lexicon does not hold, but that is put together of Danish words. */
export const compound = 64;

const pattern = /[\p{L}\p{M}]+(?:['’´`-][\p{L}\p{M}]+)*|\p{N}+|\S/gu;
const isWord = /^[\p{L}\p{M}]/u;
const isNumber = /^\p{N}/u;

/** The words, numbers and marks of a text, in order. */
export function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  let before: Token | undefined;
  let opens = 1;
  for (const found of text.matchAll(pattern)) {
    const start = found.index;
    if (before && text.slice(before.end, start).includes('\n')) opens = 1;
    before = tokenOf(found[0], start, opens, before, lexicon);
    tokens.push(before);
    opens = opensAfter(before, opens, tokens);
  }
  return tokens;
}

function tokenOf(found: string, start: number, opens: number, before: Token | undefined, lexicon: Lexicon): Token {
  const lower = found.toLowerCase().replace(/\u0307/g, '');
  const form = shapeOf(found, lower);
  const kinds = form >= shape.lower ? kindsOf(lower, form, lexicon) : 0;
  return {
    start,
    end: start + found.length,
    text: found,
    lower,
    shape: form,
    kinds,
    opens,
    close: before?.end === start,
  };
}

const ends = new Set(['.', '!', '?', '…', '•', '*', '|']);
const leads = new Set([':', '"', '“', '”', '»', '«', '(', '-', '–', '/', ';']);

function opensAfter(token: Token, opens: number, tokens: readonly Token[]): number {
  if (ends.has(token.text)) return isAbbreviated(tokens) ? 0 : 1;
  if (leads.has(token.text)) return Math.max(opens, 2) === 2 && opens !== 1 ? 2 : 1;
  return 0;
}

const abbreviations = new Set(
  'hr fr dr prof jf bl evt ca pr nr kl tlf mv osv dvs fx f eks vedr ang skt sct st jr sr adv lic cand mag stk d o m v'.split(
    ' ',
  ),
);

/** A full stop after one letter or a known abbreviation ends no sentence. */
function isAbbreviated(tokens: readonly Token[]): boolean {
  const stop = near(tokens, tokens.length - 1);
  const before = near(tokens, tokens.length - 2);
  if (stop.text !== '.' || !stop.close) return false;
  return before.shape === shape.letter || abbreviations.has(before.lower) || before.shape === shape.number;
}

function shapeOf(text: string, lower: string): number {
  if (!isWord.test(text)) return isNumber.test(text) ? shape.number : shape.mark;
  if (text === lower) return shape.lower;
  const parts = text.split(/['’´`-]/);
  return parts.length > 1 ? joinedShape(parts) : plainShape(text);
}

const firstCapital = /^\p{Lu}/u;
const restLower = /^.[\p{Ll}\p{M}\p{Lm}\p{Lo}]*$/u;
const allCapitals = /^[\p{Lu}\p{M}]+s?$/u;

function plainShape(text: string): number {
  if (!firstCapital.test(text)) return shape.mixed;
  if (text.length === 1) return shape.letter;
  if (restLower.test(text)) return shape.capital;
  return allCapitals.test(text) ? shape.capitals : shape.capital;
}

function joinedShape(parts: readonly string[]): number {
  const [first = '', second = ''] = parts;
  if (second.length <= 2 && !firstCapital.test(second)) return plainShape(first);
  return endsCapital(parts) ? joinedCapitals(parts) : loneCapital(first);
}

const endsCapital = (parts: readonly string[]): boolean => firstCapital.test(parts.at(-1) ?? '');
const loneCapital = (first: string): number => (firstCapital.test(first) ? shape.capitalLower : shape.mixed);
const joinedCapitals = (parts: readonly string[]): number =>
  parts.every((part) => allCapitals.test(part)) && parts[0]?.length !== 1 ? shape.capitals : shape.bothCapital;

function kindsOf(lower: string, form: number, { kinds }: Lexicon): number {
  const whole = kindsOfWord(lower, kinds);
  if (whole !== 0 || !/['’´`-]/.test(lower)) return whole;
  const parts = lower.split(/['’´`-]/).filter((part) => part.length > 1);
  if (form === shape.capitalLower || form === shape.lower) return kindsOfWord(parts.at(-1) ?? '', kinds);
  return parts.reduce((sum, part) => sum | kindsOfWord(part, kinds), 0);
}

const hasMarks = /[^a-zæøå'’´`-]/;

/** What a word in small letters can be: as it stands, without a genitive s or marks, or as a compound of Danish words. */
export function kindsOfWord(word: string, kinds: ReadonlyMap<string, number>): number {
  const listed = kinds.get(word) ?? withoutGenitive(word, kinds);
  if (listed !== 0) return listed;
  return hasMarks.test(word) ? kindsOfPlain(plainForm(word), kinds) : compoundOf(word, kinds);
}

const kindsOfPlain = (word: string, kinds: ReadonlyMap<string, number>): number =>
  kinds.get(word) ?? withoutGenitive(word, kinds);

const compoundOf = (word: string, kinds: ReadonlyMap<string, number>): number =>
  word.length > 5 && word.length < 40 && isCompound(word, kinds) ? compound : 0;

const withoutGenitive = (word: string, kinds: ReadonlyMap<string, number>): number =>
  word.endsWith('s') ? (kinds.get(word.slice(0, -1)) ?? 0) : 0;

function isCompound(word: string, kinds: ReadonlyMap<string, number>): boolean {
  const whole = word.endsWith('s') && word.length > 8 ? [word, word.slice(0, -1)] : [word];
  return whole.some((one) => {
    for (let at = one.length - 3; at >= 3; at -= 1) {
      if (isDanish(one.slice(at), kinds) && isFirst(one.slice(0, at), kinds)) return true;
    }
    return false;
  });
}

const isDanish = (word: string, kinds: ReadonlyMap<string, number>): boolean =>
  ((kinds.get(word) ?? 0) & kind.danish) !== 0;

const isFirst = (word: string, kinds: ReadonlyMap<string, number>): boolean =>
  isDanish(word, kinds) || (word.length > 3 && /[se]$/.test(word) && isDanish(word.slice(0, -1), kinds));

/** A place found among the tokens: the first and the last of them. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}
