import { doubtful } from './finding.ts';
import type { Finding } from './finding.ts';

const ones = 'nul|en|et|én|to|tre|fire|fem|seks|syv|otte|ni';
const teens = 'ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten';
const tens = 'tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems';
const number = new RegExp(`^(?:(?<one>${ones})|${teens}|(?:(?:${ones})og)?(?:${tens}))$`, 'i');
const wordPattern = /[\p{L}]+|[^\p{L}\s,.-]/gu;

interface Row {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
}

/** A number said in words, one figure or one pair after the other: eight figures and more are a telephone or a civil registration number. */
export function findSpelled(text: string): readonly Finding[] {
  if (
    !/nul|(?:to|tre|fire|fem|seks|syv|otte|ni|ti|tyve|fyrre|firs|tres|halv\w+)[ ,.-]+(?:nul|en|et|to|tre|fi|fe|se|sy|ot|ni|ti|el|ha)/i.test(
      text,
    )
  )
    return [];
  const found: Finding[] = [];
  let row: Row | undefined;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const said = number.exec(word);
    row = said ? longer(row, index, index + word.length, said.groups?.['one'] === undefined ? 2 : 1) : undefined;
    if (row && row.digits >= 8) found.push(doubtful(row.digits >= 10 ? 'CPR' : 'PHONE', row.start, row.end));
  }
  return found;
}

const longer = (row: Row | undefined, start: number, end: number, digits: number): Row => ({
  start: row && start - row.end <= 3 ? row.start : start,
  end,
  digits: row && start - row.end <= 3 ? row.digits + digits : digits,
});
