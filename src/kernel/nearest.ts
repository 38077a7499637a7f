/** How many letters must be added, dropped, changed or swapped to make one word of another (Damerau-Levenshtein, adjacent swaps). */
export function distance(one: string, other: string): number {
  const a = one.split('');
  const b = other.split('');
  let before: number[] = [];
  let last = b.map((_, index) => index).concat(b.length);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, wanted] of b.entries()) {
      const change = at(last, j) + (letter === wanted ? 0 : 1);
      const isSwapped = letter === b[j - 1] && a[i - 1] === wanted;
      row.push(Math.min(change, at(last, j + 1) + 1, at(row, j) + 1, isSwapped ? at(before, j - 1) + 1 : Infinity));
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

const plain = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[\s_-]+/g, '-');

/** The known word that was most likely meant, or undefined when none is near. Case, æ/ae and hyphens do not count. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near = [...known].flatMap((candidate) => {
    const far = distance(wanted, plain(candidate));
    return far <= limit && candidate !== word ? [{ candidate, far }] : [];
  });
  return near.toSorted((one, other) => one.far - other.far)[0]?.candidate;
}
