import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { atLeast, atMost } from './chance.ts';
import { limits, tendency } from './tendency.words.ts';
import type { Figure, How, Verdict } from './tendency.ts';

const published = { within: 4, among: 1 };
const own = { within: 0, among: 1 };
const verdict = (thisYear: Figure, earlier: readonly Figure[], how: How = published): Verdict =>
  tendency(thisYear, earlier, how).verdict;

/** The binomial tail once more, by whole numbers: so many ways of so many, over all the ways there are. */
function waysAtLeast(some: number, all: number, [part, whole]: readonly [bigint, bigint]): number {
  let [ways, total] = [1n, 0n];
  for (let count = 0; count <= all; count += 1) {
    if (count >= some) total += ways * part ** BigInt(count) * (whole - part) ** BigInt(all - count);
    ways = (ways * BigInt(all - count)) / BigInt(count + 1);
  }
  return Number((total * 10n ** 18n) / whole ** BigInt(all)) / 1e18;
}

test('the chance of so many is right to nine places, held up against whole numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 150 }),
      fc.integer({ min: 0, max: 150 }),
      fc.integer({ min: 2, max: 9 }),
      (some, more, years) => {
        const all = some + more;
        const right = waysAtLeast(some, all, [1n, BigInt(years)]);
        assert.ok(Math.abs(atLeast(some, all, 1 / years) - right) < 1e-9);
        assert.ok(Math.abs(atMost(some - 1, all, 1 / years) - (1 - right)) < 1e-9);
      },
    ),
  );
});

test('a municipality with a handful of cases a year is told that they are too few, whatever they did', () => {
  for (let cases = 0; cases <= 12; cases += 1)
    for (let before = 0; before <= 12; before += 1)
      assert.equal(verdict(cases, [before]), 'too-few', `${cases} after ${before}`);
  assert.equal(verdict(undefined, [undefined, undefined, 3]), 'too-few');
});

test('a large change is seen, in both ways, and a small one is not', () => {
  assert.equal(verdict(60, [20, 22, 19]), 'more');
  assert.equal(verdict(15, [60, 55, 58]), 'fewer');
  assert.equal(verdict(undefined, [60, 55, 58]), 'fewer');
  assert.equal(verdict(44, [40, 38, 41]), 'level');
  assert.equal(verdict(30, []), 'first');
});

test('a year with too few cases for a figure may have had four, and no more is made of it', () => {
  const few = [undefined, undefined, undefined];
  assert.equal(verdict(11, few, own), 'too-few');
  assert.equal(verdict(12, few, own), 'more');
  assert.equal(verdict(undefined, [13, 13, 13], own), 'too-few');
  assert.equal(verdict(undefined, [14, 14, 14], own), 'fewer');
});

test('more years and exact counts see more, and fewer comparisons side by side', () => {
  const five = [20, 21, 19, 20, 20];
  assert.equal(verdict(40, [20]), 'too-few');
  assert.equal(verdict(44, [20]), 'too-few');
  assert.equal(verdict(44, [20], own), 'more');
  assert.equal(verdict(40, five, { within: 1, among: 1 }), 'more');
  assert.equal(verdict(40, five, published), 'too-few');
  assert.equal(verdict(40, five, { within: 1, among: 14 }), 'too-few');
  assert.equal(verdict(36, five, { within: 1, among: 1 }), 'level');
});

test('the words', () => {
  const said = (...asked: Parameters<typeof tendency>) =>
    `${tendency(...asked).words.da} ${tendency(...asked).because.da}`;
  assert.equal(said(10, [8, 12]), 'For få sager til at sige noget. Selv dobbelt så mange kunne være et tilfælde.');
  assert.equal(
    said(44, [40, 38, 41]),
    'På niveau med de 3 år før. Først under 16 eller over 67 ville vi sige færre eller flere.',
  );
  assert.equal(
    said(44, [20], own),
    'Flere end året før. Forskellen er større, end tilfældet og usikkerheden i tallene giver.',
  );
  assert.match(said(120, [40, 38, 41]), /^Næsten sikkert flere end i de 3 år før\./);
  assert.match(said(30, []), /^Der er ingen tidligere år/);
});

test('the words for a level are true: one case further and the word is another', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 30, max: 90 }), { minLength: 1, maxLength: 5 }), (earlier) => {
      const { band } = tendency(earlier[0], earlier, published);
      assert.equal(verdict(band.to + 1, earlier), 'more');
      assert.ok(['level', 'too-few'].includes(verdict(band.to, earlier)));
      assert.ok(['level', 'too-few'].includes(verdict(band.from, earlier)));
      if (band.from > 0) assert.equal(verdict(band.from - 1, earlier), 'fewer');
    }),
  );
});

test('nothing is nearly certain from small counts', () => {
  for (let cases = 0; cases < 200; cases += 1)
    for (const before of [0, 3, 10, 19])
      for (const how of [own, published])
        assert.equal(tendency(cases, [before, before, before], how).nearlyCertain, false);
});

test('contact, not extent: it is said in both languages', () => {
  assert.match(limits.can[0]?.da ?? '', /kontakt/);
  assert.match(limits.cannot[0]?.da ?? '', /ikke omfang/);
  for (const { da, en } of [...limits.can, ...limits.cannot]) assert.ok(da.length > 20 && en.length > 20);
});

/** Numbers by chance that are the same each time the test runs. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many cases a year happens to have, when it has so many on average. */
function happened(mean: number, random: () => number): number {
  const end = Math.exp(-mean);
  let [count, product] = [0, random()];
  for (; product > end; product *= random()) count += 1;
  return count;
}

/** A figure as it is told: off by as much as it may be, never 1 or 2; and no figure for a year with fewer than five cases. */
function toldOf(count: number, within: number, random: () => number): Figure {
  if (count < 5) return undefined;
  const moved = count + Math.floor(random() * (2 * within + 1)) - within;
  return moved < 3 ? (random() < 0.5 ? 0 : 3) : moved;
}

/** The same many on average, but in families of one, two or three. */
function inFamilies(mean: number, random: () => number): number {
  let cases = 0;
  for (let families = happened(mean / 1.5, random); families > 0; families -= 1) {
    const size = random();
    if (size < 0.6) cases += 1;
    else cases += size < 0.9 ? 2 : 3;
  }
  return cases;
}

interface World {
  readonly before: number;
  readonly now: number;
  readonly years: number;
  readonly how: How;
  readonly happens?: typeof happened;
}

/** Of so many pairs of this year and the years before, how large a part is said to be more, and how large fewer. */
function rates(
  { before, now, years, how, happens = happened }: World,
  pairs: number,
  seed = 1,
): { more: number; fewer: number } {
  const random = chances(seed);
  const figure = (mean: number): Figure => {
    const count = happens(mean, random);
    return how.within === 0 ? count : toldOf(count, how.within, random);
  };
  const tally = { more: 0, fewer: 0 };
  for (let pair = 0; pair < pairs; pair += 1) {
    const earlier = Array.from({ length: years }, () => figure(before));
    const said = verdict(figure(now), earlier, how);
    if (said === 'more' || said === 'fewer') tally[said] += 1;
  }
  return { more: tally.more / pairs, fewer: tally.fewer / pairs };
}

const percent = (rate: number): string => `${(100 * rate).toFixed(2)} %`;

test('of 10,000 pairs where nothing changed at most one in twenty is said to have', (context) => {
  for (const how of [published, { within: 1, among: 1 }, own])
    for (const [mean, years] of [
      [6, 1],
      [6, 4],
      [20, 4],
      [60, 1],
      [60, 4],
    ] as const) {
      const { more, fewer } = rates({ before: mean, now: mean, years, how }, 10_000);
      context.diagnostic(`±${how.within}, ${mean} a year, ${years} before: wrong ${percent(more + fewer)}`);
      assert.ok(more + fewer <= 0.05, `±${how.within}, ${mean} a year, ${years} before: ${more + fewer}`);
    }
});

test('how often 20 that become 40 are seen', (context) => {
  const power = (how: How, years: number): number => {
    const { more } = rates({ before: 20, now: 40, years, how }, 2000);
    context.diagnostic(`±${how.within}, ${years} years before: seen ${percent(more)}`);
    return more;
  };
  assert.ok(power(own, 1) > 0.35);
  assert.ok(power(own, 4) > 0.65);
  assert.ok(power({ within: 1, among: 1 }, 4) > 0.55);
  assert.ok(power(published, 1) > 0.1);
  assert.ok(power(published, 4) > 0.3);
});

test('where cases come in families of siblings, at most one in twenty is still said to have changed', (context) => {
  for (const how of [published, { within: 1, among: 1 }, own]) {
    const { more, fewer } = rates({ before: 20, now: 20, years: 4, how, happens: inFamilies }, 10_000);
    context.diagnostic(`±${how.within}: wrong ${percent(more + fewer)}`);
    assert.ok(more + fewer <= 0.05, `±${how.within}: ${more + fewer}`);
  }
});
