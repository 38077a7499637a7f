// Trains the small model that tells names by their company: node start.mjs bench/guard-train.ts [--held]
// Reads ../shared/bench/guard/dev/ner-train.jsonl (CC BY-SA 4.0) and sentences of our own; writes content/national/guard/weights.txt.
// With --held a seventh of our sentences and names are kept out of lexicon and training, and what is found of them is told; nothing is written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { hash, features, places } from '../src/features/guard/names.model.ts';
import { openLexicon, weightsAsText } from '../src/features/guard/names.lexicon.ts';
import { findNames, mayBeName } from '../src/features/guard/names.ts';
import { tokensOf } from '../src/features/guard/names.tokens.ts';
import type { Lexicon } from '../src/features/guard/names.lexicon.ts';
import type { Token } from '../src/features/guard/names.tokens.ts';
import { chance, filled, linesOf, Namer, originsFrom } from './guard-names.ts';
import type { Told } from './guard-names.ts';

const news = process.env['VAERN_BENCH_GUARD'] ?? '../shared/bench/guard';
const lists = 'content/national/guard';
const held = process.argv.includes('--held');
const epochs = Number(process.env['EPOCHS'] ?? 8);
if (!existsSync(`${news}/dev/ner-train.jsonl`)) {
  console.log(`Skipped: ${news} is not here.`);
  process.exit(0);
}

const heldName = (name: string): boolean => held && hash(name.toLowerCase()) % 7 === 0;
const words = openLexicon({ words: readFileSync(`${lists}/words.txt`, 'utf8'), weights: '' });
const origins = originsFrom(`${lists}/names`, (name) => !heldName(name));
const heldOrigins = originsFrom(`${lists}/names`, heldName);
const kinds = new Map(words.kinds);
if (held) {
  for (const { given, family } of heldOrigins) {
    for (const name of [...given, ...family]) {
      const danish = (kinds.get(name.toLowerCase()) ?? 0) & 8;
      if (danish === 0) kinds.delete(name.toLowerCase());
      else kinds.set(name.toLowerCase(), danish);
    }
  }
}

const next = chance(20261122);
const namer = new Namer(origins, next);
const notes = linesOf('bench/guard-notes.txt');
const clean = linesOf('bench/guard-clean.txt');
const isHeld = (_line: string, at: number): boolean => held && at % 7 === 3;
const trainNotes = notes.filter((line, at) => !isHeld(line, at));
const trainClean = clean.filter((line, at) => !isHeld(line, at));

interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}
interface Doc {
  readonly text: string;
  readonly spans: readonly Span[];
}
const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && 'text' in value && 'spans' in value;
const docs = readFileSync(`${news}/dev/ner-train.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line): unknown => JSON.parse(line))
  .filter(isDoc)
  .map(({ text, spans }) => ({ text, spans: spans.filter(({ label }) => label === 'PER') }));

/** The same sentence about somebody else. */
function swapped(doc: Told): Told {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const span of doc.spans) {
    text += doc.text.slice(from, span.start);
    const old = doc.text.slice(span.start, span.end);
    const genitive = old.endsWith('s') && /^\s+\p{Ll}/u.test(doc.text.slice(span.end)) && next() < 0.5;
    const name = `${namer.fill(old.includes(' ') ? 'n' : next() < 0.5 ? 'g' : 'f')}${genitive ? 's' : ''}`;
    spans.push({ start: text.length, end: text.length + name.length });
    text += name;
    from = span.end;
  }
  return { text: text + doc.text.slice(from), spans };
}

const lexicon: Lexicon = { kinds, weights: new Int8Array(places) };
const weights = new Float64Array(places);
const squares = new Float64Array(places).fill(1e-6);
const rate = 0.15;
/** The mean of the weights after each of the later rounds: steadier than the last alone. */
const sums = new Float64Array(places);

/** Teaches one text: each token that may be a name, with the right answers before it. `forget` is how often a name's listing is left out. */
function teach(told: Told, forget: number, weight = 1): void {
  const isName = (token: Token): boolean => told.spans.some(({ start, end }) => token.start < end && start < token.end);
  const tokens = tokensOf(told.text, lexicon).map((token) =>
    isName(token) && next() < forget ? { ...token, kinds: token.kinds & 8 } : token,
  );
  const answers = Uint8Array.from(tokens, (token) => (isName(token) && next() > 0.03 ? 1 : 0));
  const into: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !mayBeName(tokens, at)) continue;
    features(tokens, at, answers, into);
    let sum = 0;
    for (const place of into) sum += weights[place] ?? 0;
    const error = (isName(token) ? 1 : 0) - 1 / (1 + Math.exp(-sum));
    for (const place of into) {
      const step = error * weight;
      const square = (squares[place] ?? 0) + step * step;
      squares[place] = square;
      weights[place] = (weights[place] ?? 0) * 0.99999 + (rate * step) / Math.sqrt(square);
    }
  }
}

/** A sentence as somebody in a hurry writes it: in small letters, some of the words misspelt. */
function hurried(line: string): string {
  return line.toLowerCase().replace(/\p{L}{4,}/gu, (word) => {
    if (next() > 0.2) return word;
    const at = 1 + Math.floor(next() * (word.length - 2));
    const luck = next();
    if (luck < 0.35) return word.slice(0, at) + word.slice(at + 1);
    if (luck < 0.6) return `${word.slice(0, at)}${word[at] ?? ''}${word.slice(at)}`;
    return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
  });
}

const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({ item, order: next() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);

const withNames = docs.filter(({ spans }) => spans.length > 0);
for (let epoch = 0; epoch < epochs; epoch += 1) {
  const lessons: (() => void)[] = [];
  for (const doc of docs) lessons.push(() => teach(doc, 0.15));
  for (const doc of withNames) for (let copy = 0; copy < 2; copy += 1) lessons.push(() => teach(swapped(doc), 0.4));
  for (const line of trainNotes)
    for (let copy = 0; copy < 8; copy += 1) lessons.push(() => teach(filled(line, namer), 0.4));
  for (const line of trainClean)
    for (let copy = 0; copy < 3; copy += 1) lessons.push(() => teach({ text: line, spans: [] }, 0));
  for (const line of trainClean) lessons.push(() => teach({ text: hurried(line), spans: [] }, 0));
  for (const { text } of docs.filter(({ spans }) => spans.length === 0).slice(epoch * 300, epoch * 300 + 300))
    lessons.push(() => teach({ text: hurried(text), spans: [] }, 0));
  for (const lesson of shuffled(lessons)) lesson();
  if (epoch >= 2) weights.forEach((one, place) => (sums[place] = (sums[place] ?? 0) + one / (epochs - 2)));
}

const scale = 12;
const small = Int8Array.from(sums, (one) => Math.max(-127, Math.min(127, Math.round(one * scale))));
const text = weightsAsText(small);
console.log(`${small.filter((one) => one !== 0).length} weights, ${brotliCompressSync(text).length} bytes in brotli`);

/** How many of the names in unseen sentences are covered; `small` says whether only those in small letters, or only the others. */
function coverage(tested: Lexicon, small: boolean): string {
  const strangers = new Namer(heldOrigins, chance(7));
  let names = 0;
  let found = 0;
  for (const line of notes.filter(isHeld).filter((one) => /\{[lm]\}/.test(one) === small)) {
    for (let copy = 0; copy < 30; copy += 1) {
      const told = filled(line, strangers);
      const findings = findNames(tokensOf(told.text, tested), tested);
      for (const span of told.spans) {
        names += 1;
        const letters = Array.from(told.text.slice(span.start, span.end - 1), (letter, at) => ({
          letter,
          at: span.start + at,
        }));
        const covered = ({ letter, at }: { letter: string; at: number }): boolean =>
          !/\p{L}/u.test(letter) || findings.some(({ start, end }) => start <= at && at < end);
        if (letters.every(covered)) found += 1;
        else if (process.argv.includes('--show'))
          console.log(`missed «${told.text.slice(span.start, span.end)}» :: ${told.text}`);
      }
    }
  }
  return `${found} of ${names} covered (${((100 * found) / names).toFixed(1)} %)`;
}

if (held) {
  const tested: Lexicon = { kinds, weights: small };
  console.log(`names of no list in sentences of no training: ${coverage(tested, false)}`);
  console.log(`the same in small letters: ${coverage(tested, true)}`);
  const listed: Lexicon = { kinds: words.kinds, weights: small };
  console.log(`listed names in sentences of no training: ${coverage(listed, false)}`);
  console.log(`the same in small letters: ${coverage(listed, true)}`);
  const flagged = clean.filter(isHeld).filter((line) => findNames(tokensOf(line, tested), tested).length > 0);
  console.log(
    `sentences without names flagged: ${flagged.length} of ${clean.filter(isHeld).length} ${flagged.join(' | ')}`,
  );
} else writeFileSync(`${lists}/weights.txt`, `${text}\n`);
