import type { Finding } from './finding.ts';
import { kind } from './names.lexicon.ts';
import type { Lexicon } from './names.lexicon.ts';
import { features, score } from './names.model.ts';
import { compound, near, shape, tokensOf } from './names.tokens.ts';
import type { Token } from './names.tokens.ts';

export { findPlaces } from './places.ts';

/** The names of persons in a normalised text, in order and without overlap; offsets are those of the text given. */
export function findNames(text: string, lexicon: Lexicon): readonly Finding[] {
  const tokens = tokensOf(text, lexicon);
  return spansOf(tokens, scoresOf(tokens, lexicon));
}

/** What must speak for a name before it is one; higher lets more through. */
const enough = 0;

/** How far a word is helped by its listing alone. */
const lean = { lower: 5, word: 0, ambiguous: 15, given: 50, family: 40, other: 20 } as const;

/** A start for a word that is a name and nothing else; what nobody listed must make up for it. */
function listing(token: Token): number {
  if (token.shape === shape.lower) return lean.lower;
  if ((token.kinds & otherThings) !== 0) return (token.kinds & namesOf) === 0 ? lean.word : lean.ambiguous;
  if ((token.kinds & kind.given) !== 0) return lean.given;
  return (token.kinds & kind.family) !== 0 ? lean.family : lean.other;
}
/** What a name scores that nobody need doubt. */
const plenty = 60;

/** For each token how much speaks for it being part of a name; far below zero where nothing could. */
function scoresOf(tokens: readonly Token[], { weights }: Lexicon): Float64Array {
  const scores = new Float64Array(tokens.length).fill(-1e6);
  const told = new Uint8Array(tokens.length);
  const places: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !mayBeName(tokens, at)) continue;
    features(tokens, at, told, places);
    const sum = score(weights, places) + listing(token);
    scores[at] = sum;
    told[at] = sum > enough ? 1 : 0;
  }
  return scores;
}

const namesOf = kind.given | kind.family | kind.proper;
const otherThings = kind.danish | kind.place | kind.thing | compound;
const naming = new Set(
  'hedder hed hedde hette navn navnet kaldes kaldet kalder døbt fornavn efternavn mellemnavn fornavnet hos'.split(' '),
);
const related =
  /(?:elev|eleven|pigen|drengen|datter|datteren|søn|sønnen|søster|søsteren|bror|broren|broder|broderen|mor|moren|moderen|far|faren|faderen|onkel|onklen|tante|tanten|moster|faster|fætter|fætteren|kusine|kusinen|kæreste|kæresten|veninde|veninden|ven|vennen|mand|manden|kone|konen|familien|barnet|lærer|læreren|pædagog|kollega|nabo|naboen|hr|fru|med|til|om|hej|kære|hilsen)$/;

/** Whether a token is worth weighing: written as a name is, or a known name in small letters, or told by a word before it. */
export function mayBeName(tokens: readonly Token[], at: number): boolean {
  const token = near(tokens, at);
  if (token.shape !== shape.lower) return token.shape > shape.lower;
  const known = (token.kinds & namesOf) !== 0;
  if (known && (token.kinds & otherThings) === 0) return true;
  return isTold(token, known, near(tokens, at - 1).lower);
}

const isTold = (token: Token, known: boolean, before: string): boolean =>
  naming.has(before) ? known || token.kinds === 0 : token.kinds === 0 && token.lower.length > 2 && related.test(before);

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
