import { end } from '#features/guide';
import type { Step } from './play.ts';

/** How often each answer to each question was chosen: question, answer, times. The card stands under `kort`. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The counts of one story by department. */
export type Tallies = Readonly<Record<string, Counts>>;

/** Where the departments that are too few are counted together. */
export const others = 'andre';

/** Fewer than this many are never shown by themselves. */
export const fewest = 5;

/** The tallies with one more way through a story. Sorted by name, so that their order says nothing of who came first. */
export function counted(tallies: Tallies, department: string, steps: readonly Step[], card: string): Tallies {
  const chosen: readonly (readonly [string, string])[] = [
    ...steps.map(({ question, answer }) => [question.key, answer.key] as const),
    [end, card],
  ];
  const one = Object.fromEntries(chosen.map(([question, answer]) => [question, { [answer]: 1 }]));
  return sorted({ ...tallies, [department]: added(tallies[department] ?? {}, one) });
}

function added(counts: Counts, more: Counts): Counts {
  const questions = new Set([...Object.keys(counts), ...Object.keys(more)]);
  return Object.fromEntries(
    [...questions].map((question) => [question, sum(counts[question] ?? {}, more[question] ?? {})]),
  );
}

function sum(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): Record<string, number> {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
}

const inOrder = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));

const each = <From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

// Sorted all the way down: which answer was chosen first would otherwise be told by where it stands.
const sorted = (tallies: Tallies): Tallies => inOrder(each(tallies, (counts) => inOrder(each(counts, inOrder))));

/** How many played a story in a department: everybody ends in one card. */
export const playersIn = (counts: Counts): number =>
  Object.values(counts[end] ?? {}).reduce((all, times) => all + times, 0);

/** How many played a story in all. */
export const players = (tallies: Tallies): number =>
  Object.values(tallies).reduce((all, counts) => all + playersIn(counts), 0);

/** All departments together. */
export const together = (tallies: Tallies): Counts =>
  Object.values(tallies).reduce<Counts>((all, counts) => added(all, counts), {});

/**
 * Departments with fewer than five become one with others. Where that would be one alone, or fewer than five together, the smallest of the
 * rest goes with them: taken from the whole, what is left out would otherwise be told after all.
 */
export function folded(tallies: Tallies): Tallies {
  const bySize = Object.entries(tallies)
    .filter(([, counts]) => playersIn(counts) > 0)
    .toSorted(([, one], [, other]) => playersIn(one) - playersIn(other));
  const small = bySize.filter(([, counts]) => playersIn(counts) < fewest).length;
  if (small === 0) return sorted(Object.fromEntries(bySize));
  // One that is too small is fewer than five, so it always takes another with it.
  let fold = small;
  while (fold < bySize.length && players(Object.fromEntries(bySize.slice(0, fold))) < fewest) fold += 1;
  const [hidden, shown] = [bySize.slice(0, fold), bySize.slice(fold)];
  return sorted({ ...Object.fromEntries(shown), [others]: together(Object.fromEntries(hidden)) });
}
