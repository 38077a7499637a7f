import type { Allowed, Finding } from './finding.ts';
import { normalise } from './normalise.ts';

/** What the plan itself holds, made ready to be asked. */
export interface OwnWords {
  readonly hasNumber: (digits: string) => boolean;
  readonly hasMail: (mail: string) => boolean;
  /** Whether some letters are the name of one of the plan's bodies, written together as in an address. */
  readonly isBody: (letters: string) => boolean;
  /** The places in a normalised text where one of the plan's bodies is named. */
  readonly bodiesIn: (text: string) => readonly Pick<Finding, 'start' | 'end'>[];
}

/** Opens what the plan allows: numbers by their digits, mail addresses and bodies by their words. */
export function openAllowed({ numbers, bodies, mails }: Allowed): OwnWords {
  const own = new Set(numbers.map(bare));
  const addresses = new Set(mails.map((mail) => normalise(mail).text.toLowerCase()));
  const named = bodyTable(bodies);
  const together = new Set(bodies.map(lettersOf));
  return {
    hasNumber: (digits) => own.has(bare(digits)),
    hasMail: (mail) => addresses.has(mail.replace(/ /g, '').toLowerCase()),
    isBody: (letters) => together.has(lettersOf(letters)),
    bodiesIn: (text) => bodiesIn(text, named),
  };
}

const lettersOf = (text: string): string =>
  normalise(text)
    .text.toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** A number without its country's own. */
const bare = (number: string): string => {
  const digits = normalise(number).text.replace(/\D/g, '');
  return digits.replace(/^(?:00)?45(?=\d{8}$)/, '');
};

interface Word {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ start: index, end: index + word.length, word: word.toLowerCase() });
  }
  return words;
}

/** The bodies by their first word, each as its words. */
function bodyTable(bodies: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const table = new Map<string, (readonly string[])[]>();
  for (const body of bodies) {
    const words = wordsOf(normalise(body).text).map(({ word }) => word);
    const [first] = words;
    if (first !== undefined) table.set(first, [...(table.get(first) ?? []), words]);
  }
  return table;
}

function bodiesIn(
  text: string,
  table: ReadonlyMap<string, readonly (readonly string[])[]>,
): readonly Pick<Finding, 'start' | 'end'>[] {
  const words = wordsOf(text);
  return words.flatMap(({ start, word }, at) => {
    const ends = (table.get(word) ?? []).flatMap((body) => endOfBody(words, at, body) ?? []);
    return ends.length === 0 ? [] : [{ start, end: Math.max(...ends) }];
  });
}

/** The last word may stand in the genitive. */
function endOfBody(words: readonly Word[], at: number, body: readonly string[]): number | undefined {
  const isLast = (step: number): boolean => step === body.length - 1;
  const fits = body.every((want, step) => {
    const word = words[at + step]?.word;
    return word === want || (isLast(step) && word === `${want}s`);
  });
  return fits ? words[at + body.length - 1]?.end : undefined;
}
