/** What the guard knows of words, in the form it is sent to a browser: made by `bench/guard-words.ts` and `bench/guard-train.ts`. */
export interface GuardWords {
  /** The words, front-coded, each with what it can be. */
  readonly words: string;
  /** The weights of the small model that tells names by their company. */
  readonly weights: string;
  /** A municipality's own list of names (Danmarks Statistik's, one a line or `name;count`). */
  readonly own?: string | undefined;
}

/** What a word can be; a word can be several things at once ("bo" is a name and a verb). */
export const kind = { given: 1, family: 2, proper: 4, danish: 8, place: 16, thing: 32 } as const;

/** What the guard knows of words, opened once and then only read. */
export interface Lexicon {
  readonly kinds: ReadonlyMap<string, number>;
  readonly weights: Int8Array;
}

const base = 48;

/** Packs the words by what they are: each word is told by how much of the one before it repeats, and the rest. */
export function packed(kinds: ReadonlyMap<string, number>): string {
  const groups = new Map<number, string[]>();
  for (const [word, mask] of kinds) {
    const group = groups.get(mask) ?? [];
    group.push(word);
    groups.set(mask, group);
  }
  const lines = [...groups].toSorted(([one], [other]) => one - other);
  return lines.map(([mask, words]) => `${mask}=${frontCoded(words)}`).join('\n');
}

function frontCoded(words: readonly string[]): string {
  let before = '';
  return words
    .toSorted()
    .map((word) => {
      let same = 0;
      while (same < before.length && same < 70 && word[same] === before[same]) same += 1;
      before = word;
      return String.fromCharCode(base + same) + word.slice(same);
    })
    .join(' ');
}

function readInto(kinds: Map<string, number>, line: string): void {
  const mask = Number.parseInt(line, 10);
  let before = '';
  for (const entry of line.slice(line.indexOf('=') + 1).split(' ')) {
    before = before.slice(0, entry.charCodeAt(0) - base) + entry.slice(1);
    kinds.set(before, mask);
  }
}

/** Opens the words: once when a server starts or a page with a text field is ready. */
export function openLexicon({ words, weights, own }: GuardWords): Lexicon {
  const kinds = new Map<string, number>();
  for (const line of words.split('\n')) if (line !== '') readInto(kinds, line);
  if (own !== undefined) addOwn(kinds, own);
  addPlainForms(kinds);
  return { kinds, weights: weightsFrom(weights) };
}

const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss' };

/** A word without the marks of other languages: `büşra` is also written `busra`. The Danish letters stay. */
export const plainForm = (word: string): string =>
  word
    .replace(/[^a-zæøå\s]/g, (letter) => plainLetters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .normalize('NFC');

const hasMarks = /[^a-zæøå'’-]/;

function addPlainForms(kinds: Map<string, number>): void {
  for (const [word, mask] of kinds) {
    if ((mask & kind.danish) !== 0 || !hasMarks.test(word)) continue;
    const plain = plainForm(word);
    if (!kinds.has(plain)) kinds.set(plain, mask);
  }
}

/** A name a line, with or without a count after a semicolon or comma; a heading is no harm, for it is a word like others. */
function addOwn(kinds: Map<string, number>, own: string): void {
  for (const line of own.split(/\r?\n/)) {
    const [name = ''] = line.split(/[;,\t]/);
    const lower = name.trim().replace(/^"|"$/g, '').toLowerCase();
    if (/^[\p{L}\p{M}'’-]{2,40}$/u.test(lower)) {
      const before = kinds.get(lower) ?? 0;
      kinds.set(lower, before | kind.given | kind.family);
    }
  }
}

/** The weights as one long text, for a file: see `weightsFrom`. */
export const weightsAsText = (weights: Int8Array): string =>
  btoa(Array.from(weights, (one) => String.fromCharCode(one & 255)).join(''));

const weightsFrom = (text: string): Int8Array => Int8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
