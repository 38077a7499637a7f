import { compound, near, shape } from './names.tokens.ts';
import type { Token } from './names.tokens.ts';

/** How many weights the model has; a power of two. */
export const places = 1 << 18;

/** A number for a word, the same on every machine. */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

const mix = (sort: number, one: number, other = 0): number => {
  let sum = Math.imul(one ^ Math.imul(sort, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other + sort, 0xc2b2ae35);
  sum ^= sum >>> 15;
  sum = Math.imul(sum, 0x27d4eb2f);
  return (sum ^ (sum >>> 13)) & (places - 1);
};

/** Whether the words around a token are written in capitals too: then its capitals say nothing. */
export function isShouted(tokens: readonly Token[], at: number): boolean {
  let loud = 0;
  for (let other = Math.max(0, at - 3); other <= at + 3; other += 1)
    if (other !== at) loud += loudness(near(tokens, other));
  return loud > 0;
}

const loudness = (token: Token): number => {
  if (token.shape < shape.lower || token.shape === shape.letter) return 0;
  return token.shape === shape.capitals ? 1 : -1;
};

const answered = (told: Uint8Array, at: number): number => told[at] ?? 0;

/**
 * What speaks for or against one token being part of a person's name, as places among the weights.
 * `told` are the answers given so far: whether the tokens before are parts of names.
 */
export function features(tokens: readonly Token[], at: number, told: Uint8Array, into: number[]): void {
  const token = near(tokens, at);
  const before = near(tokens, at - 1);
  const second = near(tokens, at - 2);
  const next = near(tokens, at + 1);
  const later = near(tokens, at + 2);
  into.length = 0;
  const small = token.shape === shape.lower ? 1 : 0;
  const form = token.shape + (isShouted(tokens, at) ? 16 : 0) + token.opens * 32;
  const self = token.kinds + 128 * small;
  const tagged = answered(told, at - 1) + 2 * answered(told, at - 2);
  const beforeWord = hash(before.lower);
  const nextWord = hash(next.lower);
  own(token, form, self, into);
  into.push(
    mix(10, beforeWord, small),
    mix(11, nextWord, small),
    mix(12, beforeWord, hash(second.lower)),
    mix(13, nextWord, hash(later.lower)),
    mix(14, beforeWord, self),
    mix(15, nextWord, self),
    mix(16, tagged, form),
    mix(17, tagged, self + form * 512),
    mix(18, before.shape * 256 + before.kinds, form),
    mix(19, next.shape * 256 + next.kinds, form),
    mix(20, before.shape * 256 + before.kinds, self + tagged * 512),
    mix(21, next.shape * 256 + next.kinds, self + form * 512),
    mix(22, hash(second.lower), before.shape),
    mix(23, hash(later.lower), next.shape),
    mix(24, beforeWord, nextWord),
    ...runOf(tokens, at),
    mix(25, before.shape * 16 + next.shape, form),
  );
}

/** The capitals a token stands among say together whether they are a person or a firm: the first, the last, and how many. */
function runOf(tokens: readonly Token[], at: number): readonly number[] {
  const first = endOfRun(tokens, at, -1);
  const last = endOfRun(tokens, at, 1);
  const place = (at === first ? 1 : 0) + (at === last ? 2 : 0) + 4 * (last - first);
  const head = near(tokens, first);
  const tail = near(tokens, last);
  return [
    mix(27, hash(tail.lower), place & 2),
    mix(28, hash(head.lower), place & 1),
    mix(29, tail.kinds, place),
    mix(30, head.kinds, place),
    mix(31, hash(near(tokens, last + 1).lower), place),
    mix(32, hash(near(tokens, first - 1).lower), place),
  ];
}

function endOfRun(tokens: readonly Token[], at: number, step: number): number {
  let end = at;
  while (Math.abs(end - at) < 4 && isCapital(near(tokens, end + step))) end += step;
  return end;
}

const isCapital = (token: Token): boolean => token.shape > shape.lower && token.opens !== 1;

function own(token: Token, form: number, self: number, into: number[]): void {
  const { lower } = token;
  const long = lower.length;
  into.push(mix(1, form), mix(2, self), mix(3, self, form), mix(4, hash(lower)));
  into.push(mix(5, Math.min(long, 12), token.shape));
  const unknown = token.kinds === 0 || token.kinds === compound ? 1 : 0;
  into.push(mix(6, hash(lower.slice(-2)), unknown), mix(7, hash(lower.slice(-3)), unknown));
  into.push(mix(8, hash(lower.slice(-4)), unknown), mix(9, hash(lower.slice(0, 3)), unknown));
  if (unknown === 1)
    for (let at = 0; at + 2 < Math.min(long, 16); at += 1) into.push(mix(26, hash(lower.slice(at, at + 3))));
}

/** How much the weights speak for a name. */
export function score(weights: Int8Array | Float64Array, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += weights[place] ?? 0;
  return sum;
}
