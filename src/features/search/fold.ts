/** A word of a text: where it stands, and what it is when case, accents and the ways to write æ, ø and å are set aside. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** The same letters for every way to write a word: æ, ae and a are one, ø, oe and o, å, aa and a; x is ks. Folding twice changes nothing. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æå]/g, 'a')
    .replace(/ø/g, 'o')
    .replace(/x/g, 'ks')
    .replace(/a[ae]+/g, 'a')
    .replace(/oe+/g, 'o');
}

/** The words of a text in order. Punctuation and hyphens part words; a telephone number in groups is one word. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(wordPattern)) {
    const start = found.index;
    const word = fold(found[0]);
    if (word !== '') tokens.push({ start, end: start + found[0].length, word });
  }
  return joinNumbers(tokens, text);
}

const isGroup = (token: Token | undefined): token is Token =>
  token !== undefined && /^(?:\d\d|\d{4})$/.test(token.word);

function joinNumbers(tokens: readonly Token[], text: string): readonly Token[] {
  const numbers = tokens.flatMap((_, at) => numberFrom(tokens.slice(at, at + 4), text) ?? []);
  if (numbers.length === 0) return tokens;
  const apart = tokens.filter(
    (token) => !numbers.some((number) => token.start >= number.start && token.end <= number.end),
  );
  const first = numbers.filter((number, nth) => number.start >= (numbers[nth - 1]?.end ?? 0));
  return [...apart, ...first].toSorted((one, other) => one.start - other.start);
}

/** Groups of two or four digits with one space between, eight digits in all. */
function numberFrom(next: readonly Token[], text: string): Token | undefined {
  const until = next.findIndex(
    (token, at) => !isGroup(token) || (at > 0 && text.slice(next[at - 1]?.end, token.start) !== ' '),
  );
  const groups = until === -1 ? next : next.slice(0, until);
  const size = groups.findIndex((_, at) => wordOf(groups.slice(0, at + 1)).length === 8);
  const [first] = groups;
  const last = groups[size];
  return first && last ? { start: first.start, end: last.end, word: wordOf(groups.slice(0, size + 1)) } : undefined;
}

const wordOf = (groups: readonly Token[]): string => groups.map((group) => group.word).join('');
