import { tokensOf } from './fold.ts';
import { stem } from './stem.ts';
import { partsOf } from './vocabulary.ts';
import type { Words } from './words.file.ts';

/** A piece of text that can be found: a section of a chapter, a card, a contact. Headings from the outermost to the nearest. */
export interface Passage {
  readonly key: string;
  readonly headings: readonly string[];
  readonly text: string;
}

/** How much one passage speaks of one word: 0 is not at all. Passages are counted from 0. */
export type Postings = ReadonlyMap<number, number>;

/** A staff saying, ready to be matched: its stems in order, and what it means. */
export interface Saying {
  readonly stems: readonly string[];
  readonly means: readonly string[];
  readonly weak: boolean;
}

/** What is known of the passages and the words, ready to answer. Made in some milliseconds wherever it is needed, from the same data. */
export interface Index {
  readonly keys: readonly string[];
  readonly words: ReadonlyMap<string, Postings>;
  readonly meanings: ReadonlyMap<string, Postings>;
  readonly sayings: ReadonlyMap<string, readonly Saying[]>;
  readonly vocabulary: ReadonlyMap<string, string>;
  readonly stop: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly settings: Settings;
}

/** The weights of the ranking. Moved only where two sets of judged queries over different texts both gained; `bench/search.ts` tells what they give. */
const settings = {
  nearestHeading: 1.2,
  outerHeading: 0.6,
  compoundPart: 0.45,
  saturation: 1.2,
  lengthShare: 0.5,
  meaning: 2.2,
  meaningRarity: 0.75,
  meaningStep: 0.82,
  apart: 0.65,
  literalInSaying: 0.6,
  corrected: 0.85,
  weakWord: 0.3,
  weakSaying: 0.3,
  secondBest: 0.6,
};

export type Settings = typeof settings;

/** Everything a search needs, from the passages and the words. */
export function buildIndex(passages: readonly Passage[], words: Words, chosen: Settings = settings): Index {
  const stop = new Set(words.stop.flatMap(spellings));
  const vocabulary = vocabularyOf(passages, words, stop);
  const known = (part: string) => (part.length >= 3 && !stop.has(part) ? vocabulary.get(part) : undefined);
  const read = passages.map((passage) => readPassage(passage, known, chosen));
  const postings = postingsOf(read, chosen);
  const meanings = new Map<string, Postings>();
  for (const phrase of words.words.flatMap((entry) => [...entry.means, ...(entry.both ? entry.say : [])])) {
    if (!meanings.has(phrase)) meanings.set(phrase, meaningOf(stemsOf(phrase, stop), read, postings, chosen));
  }
  return {
    keys: passages.map((passage) => passage.key),
    words: postings,
    meanings,
    sayings: sayingsOf(words),
    vocabulary,
    stop,
    weak: new Set(words.weak.flatMap((word) => tokensOf(word).map((token) => stem(token.word)))),
    settings: chosen,
  };
}

/** The ways a stop word may be typed. "far" is never one of them, though "får" is. */
function spellings(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const folded = tokensOf(lower).map((token) => token.word);
  return [lower, ...folded.filter((form) => form !== 'far')];
}

function vocabularyOf(passages: readonly Passage[], words: Words, stop: ReadonlySet<string>): Map<string, string> {
  const texts = [
    ...passages.flatMap((passage) => [...passage.headings, passage.text]),
    ...words.words.flatMap((entry) => [...entry.say, ...entry.means]),
  ];
  const vocabulary = new Map<string, string>();
  for (const { word } of texts.flatMap((text) => tokensOf(text))) {
    if (!stop.has(word)) vocabulary.set(word, stem(word));
  }
  for (const stemmed of new Set(vocabulary.values())) vocabulary.set(stemmed, vocabulary.get(stemmed) ?? stemmed);
  return vocabulary;
}

const stemsOf = (text: string, stop: ReadonlySet<string>): readonly string[] =>
  tokensOf(text)
    .filter(({ word }) => !stop.has(word))
    .map(({ word }) => stem(word));

interface Read {
  readonly amounts: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly length: number;
}

function readPassage(passage: Passage, known: (part: string) => string | undefined, chosen: Settings): Read {
  const amounts = new Map<string, number>();
  const places = new Map<string, number[]>();
  let at = 0;
  const take = (text: string, weight: number) => {
    for (const { word } of tokensOf(text)) {
      add(amounts, stem(word), weight);
      places.set(stem(word), [...(places.get(stem(word)) ?? []), at]);
      for (const part of word.length < 7 ? [] : partsOf(word, known)) {
        add(amounts, part, weight * chosen.compoundPart);
        places.set(part, [...(places.get(part) ?? []), at]);
      }
      at += 1;
    }
    at += 5;
  };
  passage.headings.forEach((heading, nth) =>
    take(heading, nth === passage.headings.length - 1 ? chosen.nearestHeading : chosen.outerHeading),
  );
  take(passage.text, 1);
  return { amounts, places, length: at };
}

const add = (amounts: Map<string, number>, word: string, amount: number) =>
  amounts.set(word, (amounts.get(word) ?? 0) + amount);

function postingsOf(read: readonly Read[], chosen: Settings): Map<string, Postings> {
  const average = read.reduce((sum, one) => sum + one.length, 0) / (read.length || 1);
  const found = new Map<string, Map<number, number>>();
  read.forEach((one, nth) => {
    const room = 1 - chosen.lengthShare + chosen.lengthShare * (one.length / (average || 1));
    for (const [word, amount] of one.amounts) {
      const postings = found.get(word) ?? new Map<number, number>();
      found.set(word, postings.set(nth, (amount * (chosen.saturation + 1)) / (amount + chosen.saturation * room)));
    }
  });
  return new Map(
    [...found].map(([word, postings]) => [word, scaled(postings, rarity(postings.size, read.length))] as const),
  );
}

const scaled = (postings: Postings, by: number): Map<number, number> =>
  new Map([...postings].map(([nth, amount]) => [nth, amount * by] as const));

/** How much a word tells that stands in `count` of `all` passages (the idf of BM25). */
const rarity = (count: number, all: number): number => Math.log(1 + (all - count + 0.5) / (count + 0.5));

/** The passages in which all words of a phrase stand, most for those where they stand together. */
function meaningOf(
  stems: readonly string[],
  read: readonly Read[],
  words: ReadonlyMap<string, Postings>,
  chosen: Settings,
): Postings {
  const lists = stems.map((word) => words.get(word));
  const first = lists[0];
  if (!first || lists.includes(undefined)) return new Map();
  const everywhere = [...first.keys()].filter((nth) => lists.every((list) => list?.has(nth)));
  const scale = rarity(everywhere.length, read.length) ** chosen.meaningRarity;
  return new Map(everywhere.map((nth) => [nth, scale * fit(stems, read[nth], chosen)] as const));
}

function fit(stems: readonly string[], passage: Read | undefined, chosen: Settings): number {
  const amounts = stems.map((word) => passage?.amounts.get(word) ?? 0);
  const least = Math.min(...amounts);
  const much = (least * (chosen.saturation + 1)) / (least + chosen.saturation);
  return much * (stems.length === 1 || stand(stems, passage) ? 1 : chosen.apart);
}

/** Whether the words stand within a few words of one another. */
function stand(stems: readonly string[], passage: Read | undefined): boolean {
  const [first = '', ...rest] = stems;
  const reach = stems.length + 2;
  const places = passage?.places;
  return (places?.get(first) ?? []).some((at) =>
    rest.every((word) => places?.get(word)?.some((other) => Math.abs(other - at) <= reach)),
  );
}

function sayingsOf(words: Words): Map<string, readonly Saying[]> {
  const all = words.words.flatMap((entry) => {
    const there = entry.say.map((say) => ({ say, means: entry.means }));
    const back = entry.both ? entry.means.map((say) => ({ say, means: entry.say })) : [];
    return [...there, ...back].map(({ say, means }) => ({
      stems: tokensOf(say).map(({ word }) => stem(word)),
      means,
      weak: entry.weak,
    }));
  });
  return Map.groupBy(
    all.filter((saying) => saying.stems.length > 0),
    (saying) => saying.stems[0] ?? '',
  );
}
