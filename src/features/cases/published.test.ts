import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  abroads,
  ageBands,
  concernGroupNames,
  concernGroupOf,
  formDimension,
  concerns,
  genders,
  levels,
  newest,
  raisers,
  stages,
} from '#features/categories';
import { newId } from '#kernel/action';
import { quartersIn } from '#kernel/quarter';
import { publishedDimensions, rowOf } from './index.ts';
import type { Case } from './index.ts';

const departments = ['skole-dagtilbud', 'boern-familie'];
const quarters = ['2025', '2026'].flatMap(quartersIn);

const cases: fc.Arbitrary<Case> = fc
  .record({
    quarter: fc.constantFrom(...quarters),
    department: fc.constantFrom(...departments),
    concern: fc.constantFrom(...concerns),
    forms: fc.subarray([...concerns]),
    stage: fc.constantFrom(...stages),
    level: fc.constantFrom(...levels),
    age: fc.constantFrom(...ageBands),
    gender: fc.constantFrom(...genders),
    abroad: fc.constantFrom(...abroads),
    raisedBy: fc.constantFrom(...raisers),
  })
  .map((one) => ({ ...one, id: newId(), categories: newest.number, version: 1 }));

test('every case is counted under an answer of every published dimension, and under nothing else', () => {
  const dimensions = publishedDimensions(departments, quarters);
  fc.assert(
    fc.property(cases, (one) => {
      const row = rowOf(one);
      assert.deepEqual(Object.keys(row).toSorted(), Object.keys(dimensions).toSorted());
      for (const [name, { categories }] of Object.entries(dimensions))
        assert.ok(categories.includes(row[name] ?? ''), `${name} ${row[name]}`);
    }),
    { numRuns: 1000, seed: 5 },
  );
});

test('a case is about a wide group exactly when its main concern or another of its forms lies in it', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const row = rowOf(one);
      for (const group of concernGroupNames) {
        const isIn = [one.concern, ...one.forms].some((concern) => concernGroupOf(concern) === group);
        assert.equal(row[formDimension(group)], isIn ? 'yes' : 'no');
        assert.equal(row['concern'] === group, concernGroupOf(one.concern) === group);
      }
    }),
    { numRuns: 1000, seed: 6 },
  );
});

test('quarters are grouped by year and ages by the law, each in one group', () => {
  const { quarter, age } = publishedDimensions(departments, quarters);
  assert.deepEqual(quarter?.groups, { '2025': quartersIn('2025'), '2026': quartersIn('2026') });
  assert.deepEqual(age?.groups, { under18: ['0-12', '13-17'], adult: ['18-24', '25-39', '40+'] });
});
