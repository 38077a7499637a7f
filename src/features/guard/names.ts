import type { Finding } from './finding.ts';
import { kind } from './names.lexicon.ts';
import type { Lexicon } from './names.lexicon.ts';
import { features, isShouted, score } from './names.model.ts';
import { compound, near, shape } from './names.tokens.ts';
import type { Token } from './names.tokens.ts';

/** The names of persons among the tokens of a normalised text, in order and without overlap; offsets are those of that text. */
export const findNames = (tokens: readonly Token[], lexicon: Lexicon): readonly Finding[] =>
  spansOf(tokens, scoresOf(tokens, lexicon));

/** What must speak for a name before it is one; higher lets more through. */
const enough = 0;
/** What a name scores that nobody need doubt. */
const plenty = 120;

/** How far a word is helped, or held back, by what it is by itself. */
const lean = {
  lower: 45,
  rare: 5,
  unlisted: -5,
  word: -12,
  ambiguous: 18,
  opening: 8,
  given: 70,
  family: 55,
  other: 24,
  acronym: -50,
  rest: 35,
} as const;

function listing(tokens: readonly Token[], at: number): number {
  const token = near(tokens, at);
  if (token.shape === shape.lower) return ofSmall(token);
  if (isAcronym(tokens, at)) return lean.acronym;
  return (token.kinds & otherThings) === 0 ? ofName(token) : ofOther(token);
}

/** "SIRI", "ÆK": a few capitals that stand alone among small letters. */
function isAcronym(tokens: readonly Token[], at: number): boolean {
  const { shape: form, text } = near(tokens, at);
  return form === shape.capitals && text.length < 5 && !isBesideName(tokens, at) && !isShouted(tokens, at);
}

const isBesideName = (tokens: readonly Token[], at: number): boolean =>
  [at - 1, at + 1].some((beside) => {
    const token = near(tokens, beside);
    return token.shape > shape.lower && token.opens === 0 && (token.kinds & (kind.given | kind.family)) !== 0;
  });

function ofName({ kinds }: Token): number {
  if ((kinds & kind.given) !== 0) return lean.given;
  return (kinds & kind.family) !== 0 ? lean.family : lean.other;
}

function ofSmall({ kinds }: Token): number {
  if (kinds === 0) return lean.unlisted;
  return (kinds & (kind.given | kind.family)) !== 0 ? lean.lower : lean.rare;
}

function ofOther({ kinds, opens }: Token): number {
  if ((kinds & namesOf) === 0) return lean.word;
  return opens === 1 ? lean.opening : lean.ambiguous;
}

/** For each token how much speaks for it being part of a name; far below zero where nothing could. */
function scoresOf(tokens: readonly Token[], { weights }: Lexicon): Float64Array {
  const scores = new Float64Array(tokens.length).fill(-1e6);
  const told = new Uint8Array(tokens.length);
  const places: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayBeName(tokens, at)) continue;
    features(tokens, at, told, places);
    const sum = score(weights, places) + listing(tokens, at);
    scores[at] = sum;
    told[at] = sum > enough ? 1 : 0;
  }
  return withNeighbours(tokens, scores);
}

/** What stands in capitals right beside a name is most often the rest of it: it need not say so much for itself. */
function withNeighbours(tokens: readonly Token[], scores: Float64Array): Float64Array {
  for (let at = 0; at < tokens.length; at += 1) if (isRest(tokens, scores, at, at - 1)) scores[at] = 1;
  for (let at = tokens.length - 1; at >= 0; at -= 1) if (isRest(tokens, scores, at, at + 1)) scores[at] = 1;
  return scores;
}

const isRest = (tokens: readonly Token[], scores: Float64Array, at: number, beside: number): boolean =>
  isPart(scores, beside) &&
  !isPart(scores, at) &&
  canBeRest(near(tokens, at), at < beside) &&
  (scores[at] ?? -1e6) > -lean.rest;

const canBeRest = (token: Token, leads: boolean): boolean =>
  token.shape > shape.lower && (token.opens === 0 || (leads && isListed(token))) && (token.kinds & kind.thing) === 0;

const isListed = ({ kinds }: Token): boolean => (kinds & (kind.given | kind.family)) !== 0;

const namesOf = kind.given | kind.family | kind.proper;
const otherThings = kind.danish | kind.place | kind.thing | compound;
const naming = new Set(
  'hedder hed hedde hette navn navnet kaldes kaldet kalder døbt fornavn efternavn mellemnavn fornavnet hos'.split(' '),
);

/** Whether a token is worth weighing: written as a name is, or a known name in small letters, or told by a word before it. */
export function mayBeName(tokens: readonly Token[], at: number): boolean {
  const token = near(tokens, at);
  if (token.shape !== shape.lower) return token.shape > shape.lower;
  const known = (token.kinds & namesOf) !== 0;
  if (known && (token.kinds & otherThings) === 0) return true;
  return token.kinds === 0 ? token.lower.length > 2 : known && naming.has(near(tokens, at - 1).lower);
}

const particles = new Set(
  'al el bin ibn bint ben abu abou ould umm um von van der den de da di del della dos du le la ter af ul ur und zu san st'.split(
    ' ',
  ),
);
const leading = new Set('al el bin ibn bint abu abou umm von van'.split(' '));

/** Parts of names that stand together are one name, with the particles and full stops between them. */
function spansOf(tokens: readonly Token[], scores: Float64Array): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if ((scores[at] ?? 0) <= enough) continue;
    const last = lastOf(tokens, scores, at);
    const finding = findingOf(tokens, scores, firstOf(tokens, at), last);
    if (finding) findings.push(finding);
    at = last;
  }
  return findings;
}

const isPart = (scores: Float64Array, at: number): boolean => (scores[at] ?? -1) > enough;

function firstOf(tokens: readonly Token[], at: number): number {
  return leading.has(tokens[at - 1]?.lower ?? '') && at > 0 ? at - 1 : at;
}

function lastOf(tokens: readonly Token[], scores: Float64Array, first: number): number {
  let last = first;
  for (let at = first + 1; at < tokens.length && at - last <= 3; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (isPart(scores, at)) last = at;
    else if (!joins(tokens, at)) break;
  }
  return last;
}

/** Whether a token can stand inside a name: a particle, or the full stop of an initial. */
function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || token.opens === 1) return false;
  if (token.text === '.') return token.close && before.shape === shape.letter;
  return particles.has(token.lower);
}

function findingOf(tokens: readonly Token[], scores: Float64Array, first: number, last: number): Finding | undefined {
  const head = tokens[first];
  const tail = tokens[last];
  if (!head || !tail) return undefined;
  const parts = tokens.slice(first, last + 1);
  if (parts.every((one) => one.shape === shape.letter)) return undefined;
  const best = Math.max(...scores.subarray(first, last + 1));
  const listed = parts.some((one) => (one.kinds & (kind.given | kind.family)) !== 0 && (one.kinds & otherThings) === 0);
  return { start: head.start, end: tail.end, label: 'PER', certainty: listed || best > plenty ? 'sure' : 'doubtful' };
}
