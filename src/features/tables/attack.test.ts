import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attacked, reprintsOf } from '../../../bench/attack-one.ts';
import type { Attacked } from '../../../bench/attack-one.ts';
import { adjusted, hiding, roundingToFive } from '../../../bench/publishers.ts';
import type { Publisher } from '../../../bench/publishers.ts';
import { localRegister, usual } from '../../../bench/registers.ts';
import { checkCounts } from '../../../bench/tables-right.ts';

const oneYear = (seed: string) => localRegister(seed, { ...usual, years: 1, mean: 14 });
const twoEditions = localRegister('test editions', { ...usual, years: 2, mean: 10 });

/** What was got out of a publication, over both attackers: with the tables only, and with the years' true totals. */
const lost = ({ ways }: Attacked) =>
  ways.map(({ counts, groups }) => ({
    exact: counts.exact,
    narrow: counts.narrow,
    undecided: [...counts.undecided, ...groups.undecided],
    exposed: groups.exposed,
    keepsItsRules: counts.keepsItsRules,
  }));

const nothing = { exact: 0, narrow: 0, undecided: [], exposed: 0, keepsItsRules: true };

test('nobody with every table of every edition, the method and the true yearly totals concludes a small count or what a group shares', () => {
  for (const register of [oneYear('test 1'), oneYear('test 2'), twoEditions]) {
    const found = attacked(register, adjusted);
    assert.ok(found.isTold);
    assert.deepEqual(lost(found), [nothing, nothing], register.name);
    assert.ok((found.rows?.real ?? 0) * 3 <= (found.rows?.forced ?? 0), `${register.name}: rows solved back are real`);
  }
});

const little = { steps: 5000, rounds: 1, solved: 60 };

test('what others print is broken by the same attacker, counts and groups, or he would assert nothing', () => {
  const broken = (publisher: Publisher) => lost(attacked(oneYear('test 1'), publisher, little, [false]));
  for (const { exact, narrow, exposed } of broken(hiding))
    assert.ok(exact + narrow > 40 && exposed > 10, `${exact} exact, ${narrow} narrow, ${exposed} groups`);
  for (const { narrow } of broken(roundingToFive)) assert.ok(narrow > 40, `${narrow}`);
});

test('eight prints of the same register are the same to the byte', () => {
  assert.equal(reprintsOf(localRegister('test 3', { ...usual, years: 1, mean: 6 })), 0);
});

test('the engine counts as somebody does who counts by hand', () => {
  const { figures, differences, unevenSums } = checkCounts(40, 'test');
  assert.ok(figures > 5000);
  assert.deepEqual({ differences, unevenSums }, { differences: 0, unevenSums: 0 });
});
