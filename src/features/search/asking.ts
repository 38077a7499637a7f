import { tokensOf } from './fold.ts';
import type { Index, Saying } from './searching.ts';
import { stem } from './stem.ts';
import { joined, nearest, partsOf } from './vocabulary.ts';

/** One word of a query as it is understood. `sure` is below 1 where it was corrected or taken apart. */
export interface Understood {
  readonly stem: string;
  readonly sure: number;
  /** `first` and `last`: the parts of a compound that is not known itself; in Danish the last one says what it is. */
  readonly kind: 'word' | 'first' | 'last' | 'stop' | 'unknown';
}

/** What a query asks for: its words in order, and the staff sayings found among them. */
export interface Question {
  readonly words: readonly Understood[];
  readonly sayings: readonly { readonly saying: Saying; readonly at: readonly number[] }[];
}

/** Understands a query against what the index knows: compounds split or joined, misspellings, sayings. */
export function understand(index: Index, asked: string): Question {
  const query = withAges(asked);
  const typed = tokensOf(query).map((token) => ({
    word: token.word,
    stop: isStop(index, query.slice(token.start, token.end), token.word),
  }));
  const words = joinSplit(index, typed).flatMap((one) => ('stem' in one ? [one] : wordsOf(index, one)));
  return { words, sayings: widest(sayingsIn(index, words)) };
}

const age = /(\d{1,2})[ -]?(?:å|aa|a)rige?s?\b|på (\d{1,2}) (?:å|aa|a)r\b|(\d{1,2}) (?:å|aa|a)r gammel/giu;

/** "17-årig" and "på 25 år" are said as "under 18" and "over 18": the plan parts people there. */
const withAges = (query: string): string =>
  query.replace(age, (_, ...years: readonly (string | undefined)[]) =>
    Number(years.find((year) => year !== undefined)) < 18 ? 'under 18' : 'over 18',
  );

interface Typed {
  readonly word: string;
  readonly stop: boolean;
}

const isStop = (index: Index, surface: string, word: string): boolean =>
  index.stop.has(surface.toLowerCase()) || index.stop.has(word);

/** Two or three typed words that are one known word become that word. */
function joinSplit(index: Index, typed: readonly Typed[]): readonly (Typed | Understood)[] {
  const result: (Typed | Understood)[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const size = [3, 2].find((count) => joinedAt(index, typed, at, count) !== undefined) ?? 1;
    const found = size > 1 ? joinedAt(index, typed, at, size) : undefined;
    const one = typed[at];
    if (found !== undefined) result.push({ stem: found, sure: 1, kind: 'word' });
    else if (one) result.push(one);
    at += size - 1;
  }
  return result;
}

function joinedAt(index: Index, typed: readonly Typed[], at: number, count: number): string | undefined {
  const some = typed.slice(at, at + count);
  if (some.length < count || some.some((one) => one.word.length < 2 || /\d/.test(one.word))) return undefined;
  if (some.every((one) => one.stop)) return undefined;
  // "familien er" is not an inflected "familie": a small word is part of a longer one only where the whole is written so somewhere.
  const known = some.some((one) => one.stop) ? exactStem : knownStem;
  return joined(
    some.map((one) => one.word),
    (word) => (word.length > 6 ? known(index, word) : undefined),
  );
}

const exactStem = (index: Index, word: string): string | undefined => index.vocabulary.get(word);

function knownStem(index: Index, word: string): string | undefined {
  return index.vocabulary.get(word) ?? index.vocabulary.get(stem(word));
}

function wordsOf(index: Index, { word, stop }: Typed): readonly Understood[] {
  if (stop) return [{ stem: stem(word), sure: 1, kind: 'stop' }];
  const known = knownStem(index, word);
  if (known !== undefined) return [{ stem: known, sure: 1, kind: 'word' }];
  const near = nearest(word, index.vocabulary);
  if (near !== undefined)
    return [{ stem: index.vocabulary.get(near) ?? near, sure: index.settings.corrected, kind: 'word' }];
  const parts = partsOf(word, (part) => (part.length < 4 || index.stop.has(part) ? undefined : knownStem(index, part)));
  return parts.length > 0 ? parts.map((part, at) => asPart(index, part, at)) : [asForeign(word)];
}

const asPart = (index: Index, part: string, at: number): Understood => ({
  stem: part,
  sure: index.settings.corrected,
  kind: at === 0 ? 'first' : 'last',
});

/** A number that stands nowhere is passed over; a word that stands nowhere may make the whole query foreign. */
const asForeign = (word: string): Understood => ({
  stem: stem(word),
  sure: 0,
  kind: /^\d+$/.test(word) ? 'stop' : 'unknown',
});

/** Of sayings that mean the same only the longest counts, and one within a longer one gives way to it. */
function widest(found: Question['sayings']): Question['sayings'] {
  const byLength = found.toSorted((one, other) => other.at.length - one.at.length);
  return byLength.filter(
    (one, nth) =>
      !byLength
        .slice(0, nth)
        .some(
          ({ saying, at }) =>
            saying.means === one.saying.means ||
            (at.length > one.at.length && one.at.every((place) => at.includes(place))),
        ),
  );
}

/** A saying is found when its words stand in its order with at most two other words between each. */
function sayingsIn(index: Index, words: readonly Understood[]): Question['sayings'] {
  return words.flatMap((word, from) =>
    (index.sayings.get(word.stem) ?? []).flatMap((saying) => {
      const at = placesOf(saying, words, from);
      return at ? [{ saying, at }] : [];
    }),
  );
}

function placesOf(saying: Saying, words: readonly Understood[], from: number): readonly number[] | undefined {
  const at = [from];
  for (const wanted of saying.stems.slice(1)) {
    const last = at.at(-1) ?? from;
    const next = words.findIndex((word, nth) => nth > last && nth <= last + 3 && word.stem === wanted);
    if (next < 0) return undefined;
    at.push(next);
  }
  return at;
}
