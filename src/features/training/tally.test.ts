import assert from 'node:assert/strict';
import { test } from 'node:test';
import { end } from '#features/guide';
import { result } from './session.ts';
import { fewest, folded, others, players, playersIn } from './tally.ts';
import type { Tallies } from './tally.ts';

/** So many in each department, all with the same card. */
const aRoom = (sizes: Readonly<Record<string, number>>): Tallies =>
  Object.fromEntries(Object.entries(sizes).map(([key, size]) => [key, { [end]: { kortet: size } }]));

const sizesOf = (tallies: Tallies): Record<string, number> =>
  Object.fromEntries(Object.entries(tallies).map(([key, counts]) => [key, playersIn(counts)]));

test('departments with five or more stand by themselves', () => {
  assert.deepEqual(sizesOf(folded(aRoom({ skole: 5, job: 9 }))), { job: 9, skole: 5 });
});

test('one that is too few takes the smallest of the others with it, or it could be told from the whole', () => {
  assert.deepEqual(sizesOf(folded(aRoom({ skole: 8, job: 6, dke: 1 }))), { [others]: 7, skole: 8 });
  assert.deepEqual(sizesOf(folded(aRoom({ skole: 8, dke: 4 }))), { [others]: 12 });
});

test('those that are too few together take more with them', () => {
  assert.deepEqual(sizesOf(folded(aRoom({ skole: 8, job: 7, dke: 1, voksen: 2 }))), { [others]: 10, skole: 8 });
  assert.deepEqual(sizesOf(folded(aRoom({ skole: 8, dke: 2, voksen: 3 }))), { [others]: 5, skole: 8 });
});

test('in every room of up to four departments no group of fewer than five is left, nobody is lost, and no single one is hidden', () => {
  const sizes = [0, 1, 2, 4, 5, 6, 9];
  let tried = 0;
  for (const a of sizes)
    for (const b of sizes)
      for (const c of sizes)
        for (const d of sizes) {
          const room = aRoom({ a, b, c, d });
          const after = folded(room);
          const all = players(room);
          assert.equal(players(after), all);
          const hidden = ['a', 'b', 'c', 'd'].filter(
            (key) => playersIn(room[key] ?? {}) > 0 && after[key] === undefined,
          );
          const there = [a, b, c, d].filter((size) => size > 0).length;
          for (const [key, size] of Object.entries(sizesOf(after)))
            assert.ok(size >= fewest || (key === others && all < fewest), JSON.stringify([a, b, c, d, after]));
          assert.ok(hidden.length !== 1 || there === 1, JSON.stringify([a, b, c, d, after]));
          tried += 1;
        }
  assert.equal(tried, 2401);
});

test('fewer than five say nothing of how a story went', () => {
  const went = (size: number) =>
    result({ scenario: 'moster', tallies: aRoom({ skole: size }), isShown: true }, 'kortet');
  assert.equal(went(fewest - 1), undefined);
  assert.deepEqual(went(fewest), { scenario: 'moster', right: 5, players: 5 });
});
