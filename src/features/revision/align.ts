/** What becomes of an item from one list to the next. */
export type Step<Item> =
  | { readonly kind: 'same'; readonly before: Item; readonly after: Item }
  | { readonly kind: 'added' | 'removed'; readonly item: Item };

type Same<Item> = (one: Item, other: Item) => boolean;

// Beyond this a comparison would take seconds; then all of the one and all of the other is shown.
const most = 4_000_000;

/** Two lists beside each other along their longest common run, what went before what came. */
export function align<Item>(before: readonly Item[], after: readonly Item[], same: Same<Item>): readonly Step<Item>[] {
  const steps: Step<Item>[] = [];
  let [at, to] = [0, 0];
  const pass = (nextAt: number, nextTo: number): void => {
    steps.push(...before.slice(at, nextAt).map((item) => ({ kind: 'removed' as const, item })));
    steps.push(...after.slice(to, nextTo).map((item) => ({ kind: 'added' as const, item })));
    [at, to] = [nextAt + 1, nextTo + 1];
  };
  for (const pair of commonRun(before, after, same)) {
    pass(pair.at, pair.to);
    steps.push({ kind: 'same', before: pair.before, after: pair.after });
  }
  pass(before.length, after.length);
  return steps;
}

interface Pair<Item> {
  readonly at: number;
  readonly to: number;
  readonly before: Item;
  readonly after: Item;
}

function commonRun<Item>(before: readonly Item[], after: readonly Item[], same: Same<Item>): readonly Pair<Item>[] {
  if (before.length * after.length > most) return [];
  const left = lengthsOf(before, after, same);
  const run: Pair<Item>[] = [];
  let to = 0;
  for (const [at, one] of before.entries()) {
    // Without this item the rest has as much in common: it went.
    if (left(at + 1, to) === left(at, to)) continue;
    const found = after.findIndex(
      (other, there) => there >= to && same(one, other) && left(at, there) === left(at, to),
    );
    const other = after[found];
    if (other === undefined) continue;
    run.push({ at, to: found, before: one, after: other });
    to = found + 1;
  }
  return run;
}

/** How long the longest common run is from each place on. */
function lengthsOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  same: Same<Item>,
): (at: number, to: number) => number {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const read = (at: number, to: number): number => lengths[at * width + to] ?? 0;
  for (const [at, one] of [...before.entries()].toReversed())
    for (const [to, other] of [...after.entries()].toReversed())
      lengths[at * width + to] = same(one, other)
        ? read(at + 1, to + 1) + 1
        : Math.max(read(at + 1, to), read(at, to + 1));
  return read;
}
