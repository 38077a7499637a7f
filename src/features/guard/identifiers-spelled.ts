import { doubtful } from './finding.ts';
import type { Finding } from './finding.ts';

const figure = 'nul|en|et|én|to|tre|fire|fem|seks|syv|otte|ni';
const ones = new RegExp(`^(?:${figure})$`, 'i');
const pairs = new RegExp(
  `^(?:ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|(?:(?:${figure})og)?(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems))$`,
  'i',
);
const wordPattern = /[\p{L}]+|[^\p{L}\s,.-]/gu;

interface Row {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
}

const hint =
  /nul|(?:to|tre|fire|fem|seks|syv|otte|ni|ti|tyve|fyrre|firs|tres|halv[a-z]{2,8})[ ,.-]{1,3}(?:nul|en|et|to|tre|fi|fe|se|sy|ot|ni|ti|el|ha)/i;

/** A number said in words, one figure or one pair after the other: eight figures and more are a telephone or a civil registration number. */
export function findSpelled(text: string): readonly Finding[] {
  return rowsOf(text).flatMap(({ start, end, digits }) =>
    digits < 8 ? [] : [doubtful(digits < 10 ? 'PHONE' : 'CPR', start, end)],
  );
}

function rowsOf(text: string): readonly Row[] {
  if (!hint.test(text)) return [];
  const rows: Row[] = [];
  let row: Row | undefined;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const said = figuresIn(word);
    row = said === 0 ? undefined : longer(row, index, index + word.length, said);
    if (row) rows.push(row);
  }
  return rows;
}

/** One for a figure, two for a pair, none for another word. */
const figuresIn = (word: string): number => (ones.test(word) ? 1 : pairs.test(word) ? 2 : 0);

function longer(row: Row | undefined, start: number, end: number, digits: number): Row {
  return row && start - row.end <= 3 ? { start: row.start, end, digits: row.digits + digits } : { start, end, digits };
}
