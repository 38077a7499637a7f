/** The words a search knows, folded, each with its stem: those of the texts and those that staff say. */
export type Vocabulary = ReadonlyMap<string, string>;

const links = ['', 's', 'e', 'es'];
const shortest = 3;

/** Parts of a compound whose parts are known words: tvangsægteskab is tvang and ægteskab. Empty when it is no such compound. */
export function partsOf(word: string, known: (part: string) => string | undefined): readonly string[] {
  for (let at = word.length - 4; at >= shortest; at -= 1) {
    const last = known(word.slice(at));
    const first = last === undefined ? undefined : firstPart(word.slice(0, at), known);
    if (first !== undefined && last !== undefined) return [first, last];
  }
  return [];
}

function firstPart(written: string, known: (part: string) => string | undefined): string | undefined {
  for (const link of links) {
    if (!written.endsWith(link)) continue;
    const bare = written.slice(0, written.length - link.length);
    const stem = bare.length < shortest ? undefined : known(bare);
    if (stem !== undefined) return stem;
  }
  return undefined;
}

/** The known word that two or three words are when written together, or undefined: tvangs ægteskab. */
export function joined(words: readonly string[], known: (word: string) => string | undefined): string | undefined {
  const [first = '', ...rest] = words;
  let candidates = [first];
  for (const next of rest)
    candidates = candidates.flatMap((before) => ['', 's', 'e'].map((link) => before + link + next));
  return candidates.map(known).find((stem) => stem !== undefined);
}

/** How many slips (letter wrong, missing, extra, or two swapped) part two words; more than `most` is told as `most + 1`. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = nextRow({ one, other, i, row, before });
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[other.length] ?? 0, most + 1);
}

interface Step {
  readonly one: string;
  readonly other: string;
  readonly i: number;
  readonly row: readonly number[];
  readonly before: readonly number[];
}

function nextRow(step: Step): number[] {
  const { row, before, i } = step;
  const next = [i];
  for (let j = 1; j < row.length; j += 1) {
    const least = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame(step, j) ? 0 : 1));
    next.push(isSwapped(step, j) ? Math.min(least, at(before, j - 2) + 1) : least);
  }
  return next;
}

const at = (cells: readonly number[], nth: number): number => cells[nth] ?? Infinity;

const isSame = ({ one, other, i }: Step, j: number): boolean => one[i - 1] === other[j - 1];

const isSwapped = ({ one, other, i }: Step, j: number): boolean =>
  i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];

/** The known word nearest to a misspelt one: one slip from five letters, two from ten; the first letter is taken to be right. */
export function nearest(word: string, vocabulary: Vocabulary): string | undefined {
  const most = mostSlips(word);
  let best: string | undefined;
  let least = most + 1;
  if (most === 0) return undefined;
  for (const candidate of vocabulary.keys()) {
    if (candidate[0] !== word[0] || mostSlips(candidate) === 0) continue;
    const count = slips(word, candidate, most);
    if (count < least) [best, least] = [candidate, count];
  }
  return best;
}

function mostSlips(word: string): number {
  if (/\d/.test(word) || word.length < 5) return 0;
  return word.length < 10 ? 1 : 2;
}
