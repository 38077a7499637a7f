import assert from 'node:assert/strict';
import { test } from 'node:test';
import { depthOf, programme } from './programme.ts';

const topics = (cases: number) =>
  programme({ years: [{ year: '2025', cases }], before: [] }).map(({ topic, year }) => `${year ?? 'all'} ${topic}`);

test('a year under 5 cases is told nothing of, one under 20 one thing at a time, and from 20 two together', () => {
  assert.deepEqual([0, 4, 5, 19, 20, 60].map(depthOf), ['few', 'few', 'one-way', 'one-way', 'two-way', 'two-way']);
  assert.deepEqual(topics(4), []);
  assert.ok(topics(19).includes('2025 concern') && !topics(19).some((topic) => topic.startsWith('2025 concern-')));
  assert.ok(topics(20).includes('2025 concern-level') && !topics(20).includes('2025 concern'));
});

test('below 20 cases no table holds two things together', () => {
  for (const { specs } of programme({ years: [{ year: '2025', cases: 19 }], before: [] }))
    for (const { dims } of specs) assert.ok(dims.filter((dim) => dim !== 'quarter').length <= 1, dims.join(' '));
});

test('every cell lies within one year, so that no edition can be taken from another', () => {
  const years = [
    { year: '2024', cases: 12 },
    { year: '2025', cases: 30 },
  ];
  for (const { specs } of programme({ years, before: ['2022', '2023'] }))
    for (const { where, dims, codes } of specs) {
      const told = dims.includes('quarter') ? (codes['quarter'] ?? ['*']) : [where['quarter'] ?? '*'];
      assert.ok(told.length > 0 && told.every((code) => /^20\d{2}(?:K[1-4])?$/.test(code)), told.join(' '));
    }
});

test('the years before stand beside the new ones, and only the new ones are told of anew', () => {
  const figures = programme({ years: [{ year: '2025', cases: 30 }], before: ['2023', '2024'] });
  assert.deepEqual(figures[0]?.specs[0]?.codes['quarter'], ['2023', '2024', '2025']);
  assert.deepEqual(new Set(figures.map(({ year }) => year)), new Set([undefined, '2025']));
});

test('no two tables of an edition have the same name', () => {
  const specs = programme({
    years: [
      { year: '2024', cases: 7 },
      { year: '2025', cases: 30 },
    ],
    before: ['2023'],
  }).flatMap((figure) => figure.specs.map(({ id }) => id));
  assert.equal(new Set(specs).size, specs.length);
  assert.ok(specs.length > 25, String(specs.length));
});
