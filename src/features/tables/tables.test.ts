import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { all, cellsOf, counts, draw, largestDeviation, publish, publishHeld, randomFrom } from './index.ts';
import type { Dimensions, Row, TableSpec } from './index.ts';

const dimensions: Dimensions = {
  quarter: {
    categories: ['2025K1', '2025K2', '2025K3', '2025K4', '2026K1', '2026K2', '2026K3', '2026K4'],
    groups: {
      '2025': ['2025K1', '2025K2', '2025K3', '2025K4'],
      '2026': ['2026K1', '2026K2', '2026K3', '2026K4'],
    },
  },
  concern: { categories: ['control', 'violence', 'marriage', 'travel'], groups: {} },
  age: {
    categories: ['0-12', '13-17', '18-24', '25+'],
    groups: { under18: ['0-12', '13-17'], adult: ['18-24', '25+'] },
  },
  level: { categories: ['concern-case', 'measure'], groups: {} },
};

const spec = (id: string, dims: readonly string[], where: TableSpec['where'] = {}, codes: TableSpec['codes'] = {}) => ({
  id,
  dims,
  where,
  codes,
});

const yearly = (year: string): readonly TableSpec[] => [
  spec(`${year}/concern-level`, ['concern', 'level'], { quarter: year }),
  spec(`${year}/age-concern`, ['age', 'concern'], { quarter: year }),
  spec(`${year}/level`, ['quarter', 'level'], {}, { quarter: [...(dimensions['quarter']?.groups[year] ?? []), year] }),
];

const pick = <Value>(random: () => number, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] ?? assert.fail();

/** Rows of one year, as uneven as cases are. */
function rowsOf(year: string, count: number, random: () => number): readonly Row[] {
  const of = (name: string) => dimensions[name]?.categories ?? [];
  return Array.from({ length: count }, () => ({
    quarter: pick(random, dimensions['quarter']?.groups[year] ?? []),
    concern: pick(random, [...of('concern'), 'control', 'control']),
    age: pick(random, [...of('age'), '13-17']),
    level: pick(random, [...of('level'), 'concern-case']),
  }));
}

/** Every printed figure beside its true count. */
function printed(specs: readonly TableSpec[], rows: readonly Row[], copy: readonly Row[]) {
  return publish(dimensions, specs, copy).flatMap(({ spec: of, cells }) => {
    const truth = counts(dimensions, of, rows);
    return cells.map(({ codes, told }, at) => ({ id: of.id, codes, told, truth: truth[at] ?? assert.fail() }));
  });
}

test('cells come in the order of their codes, the last dimension fastest, totals included', () => {
  const cells = cellsOf(dimensions, spec('x', ['level', 'age'], {}, { age: ['under18', all] }));
  assert.deepEqual(cells, [
    ['concern-case', 'under18'],
    ['concern-case', all],
    ['measure', 'under18'],
    ['measure', all],
    [all, 'under18'],
    [all, all],
  ]);
});

test('a table counts those its where picks, in groups and in all', () => {
  const rows = [
    { quarter: '2025K1', concern: 'control', age: '0-12', level: 'measure' },
    { quarter: '2025K4', concern: 'violence', age: '13-17', level: 'measure' },
    { quarter: '2026K1', concern: 'control', age: '0-12', level: 'measure' },
  ];
  const asked = spec('x', ['age'], { quarter: '2025' }, { age: ['0-12', 'under18', 'adult', all] });
  assert.deepEqual(counts(dimensions, asked, rows), [1, 2, 0, 2]);
  assert.deepEqual(
    counts(dimensions, spec('y', ['quarter'], {}, { quarter: ['2025K1', '2026', all] }), rows),
    [1, 1, 3],
  );
});

test('whatever the register, no figure is 1 or 2, none is off by more than 4, nobody is invented and a year is off by 1', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 60 }), (seed, size) => {
      const random = randomFrom(`register ${seed}`);
      const rows = rowsOf('2025', size, random);
      const specs = yearly('2025');
      const copy = draw({ dimensions, specs, rows, frozen: [], random });
      for (const { told, truth, codes } of printed(specs, rows, copy)) {
        assert.ok(told === 0 || told >= 3, `${told}`);
        assert.ok(Math.abs(told - truth) <= largestDeviation, `${told} for ${truth}`);
        assert.ok(truth > 0 || told === 0, 'a cell where nobody is stays empty');
        if (codes.join() === `2025,${all}`) assert.ok(truth < 4 ? told === 0 : Math.abs(told - truth) <= 1);
      }
    }),
    { numRuns: 25 },
  );
});

test('the same random draws the same copy, another draws another', () => {
  const rows = rowsOf('2025', 30, randomFrom('rows'));
  const drawn = (seed: string) =>
    draw({ dimensions, specs: yearly('2025'), rows, frozen: [], random: randomFrom(seed) });
  assert.deepEqual(drawn('one'), drawn('one'));
  assert.notDeepEqual(drawn('one'), drawn('other'));
});

test('rows in another order draw a copy that tells nothing of their order', () => {
  const rows = rowsOf('2025', 30, randomFrom('rows'));
  const copy = draw({ dimensions, specs: yearly('2025'), rows, frozen: [], random: randomFrom('one') });
  const sorted = copy.map((row) =>
    JSON.stringify(Object.entries(row).map(([dim, code]) => dimensions[dim]?.categories.indexOf(code))),
  );
  assert.deepEqual(sorted, sorted.toSorted());
});

test('a later edition leaves what was told as it stands, and holds with late cases too', () => {
  const random = randomFrom('editions');
  const before = rowsOf('2025', 26, random);
  const first = draw({ dimensions, specs: yearly('2025'), rows: before, frozen: [], random });
  const late = rowsOf('2025', 2, random);
  const rows = [...before, ...late, ...rowsOf('2026', 31, random)];
  const specs = [
    ...yearly('2025'),
    ...yearly('2026'),
    spec('years', ['quarter', 'concern'], {}, { quarter: ['2025', '2026', all] }),
  ];
  const closed = dimensions['quarter']?.groups['2025'] ?? [];
  const added = draw({ dimensions, specs, rows, frozen: first, random, period: { dim: 'quarter', closed } });
  const figures = printed(specs, rows, [...first, ...added]);
  for (const { told, truth } of figures)
    assert.ok(Math.abs(told - truth) <= largestDeviation && told !== 1 && told !== 2);
  const again = printed(yearly('2025'), before, first);
  assert.deepEqual(
    figures.filter(({ id }) => id.startsWith('2025/')).map(({ told }) => told),
    again.map(({ told }) => told),
  );
});

test('a small municipality can publish year after year, with late cases: what no copy holds for is held back, and all else is told rightly', () => {
  const few = fc.integer({ min: 0, max: 9 });
  let [printedCells, heldCells] = [0, 0];
  fc.assert(
    fc.property(fc.integer(), few, few, fc.integer({ min: 0, max: 3 }), (seed, one, other, lateCases) => {
      const random = randomFrom(`small ${seed}`);
      const before = rowsOf('2025', one, random);
      const about = { dimensions, random, mayHold: true };
      const first = draw({ ...about, specs: yearly('2025'), rows: before, frozen: [] });
      const late = rowsOf('2025', lateCases, random);
      const rows = [...before, ...late, ...rowsOf('2026', other, random)];
      const specs = [...yearly('2025'), ...yearly('2026'), spec('both', ['concern', 'level']), spec('ages', ['age'])];
      const closed = dimensions['quarter']?.groups['2025'] ?? [];
      const period = { dim: 'quarter', closed };
      const copy = [...first, ...draw({ ...about, specs, rows, frozen: first, period })];
      for (const { spec: of, cells } of publishHeld({ dimensions, specs, copy, rows, period })) {
        const truth = counts(dimensions, of, rows);
        cells.forEach(({ told }, at) => {
          printedCells += 1;
          if (told === undefined) heldCells += 1;
          else {
            assert.ok(told === 0 || told >= 3, `${told}`);
            assert.ok(Math.abs(told - (truth[at] ?? 0)) <= largestDeviation, `${told} for ${truth[at]}`);
            assert.ok((truth[at] ?? 0) > 0 || told === 0, 'a cell where nobody is stays empty');
          }
        });
      }
    }),
    { numRuns: 25 },
  );
  assert.ok(heldCells < printedCells / 7, `${heldCells} of ${printedCells} held back`);
});

test('where late cases have taken a figure of a year too far, nothing of that year is told, and the years around it are', () => {
  const random = randomFrom('late in the day');
  const before = rowsOf('2025', 24, random);
  const first = draw({ dimensions, specs: yearly('2025'), rows: before, frozen: [], random });
  const [someone = assert.fail()] = before;
  const late = Array.from({ length: 9 }, () => someone);
  const rows = [...before, ...late, ...rowsOf('2026', 20, random)];
  const specs = [...yearly('2025'), ...yearly('2026')];
  const period = { dim: 'quarter', closed: dimensions['quarter']?.groups['2025'] ?? [] };
  const copy = [...first, ...draw({ dimensions, specs, rows, frozen: first, random, period, mayHold: true })];
  const tables = publishHeld({ dimensions, specs, copy, rows, period });
  const heldIn = (year: string) =>
    tables
      .filter(({ spec: { id } }) => id.startsWith(year))
      .flatMap(({ cells }) => cells.map(({ told }) => told === undefined));
  assert.ok(heldIn('2025').every(Boolean), 'a cell that is told beside one that is held back says why it is');
  assert.ok(!heldIn('2026').some(Boolean));
});

test('an earlier copy is not drawn on without the time it told of', () => {
  const frozen = rowsOf('2025', 3, randomFrom('frozen'));
  assert.throws(
    () => draw({ dimensions, specs: yearly('2025'), rows: frozen, frozen, random: randomFrom('x') }),
    RangeError,
  );
});

test('answers that hang together are mixed together, so the copy holds no pair that nobody has', () => {
  const random = randomFrom('linked');
  // A measure is only ever taken for somebody under 18: everybody knows that.
  const rows = rowsOf('2025', 40, random).map((row) => ({
    ...row,
    level: row['age'] === '0-12' || row['age'] === '13-17' ? 'measure' : 'concern-case',
  }));
  const specs = [...yearly('2025'), spec('2025/age', ['age'], { quarter: '2025' })];
  const pairs = (copy: readonly Row[]) => new Set(copy.map((row) => `${row['age']} ${row['level']}`));
  const linked = draw({ dimensions, specs, rows, frozen: [], random, linked: [['age', 'level']] });
  const known = pairs(rows);
  const invented = (copy: readonly Row[]) => [...pairs(copy)].filter((pair) => !known.has(pair));
  assert.deepEqual(invented(linked), []);
  const apart = draw({ dimensions, specs, rows, frozen: [], random });
  assert.notDeepEqual(invented(apart), [], 'without the link there is such a pair');
});

test('rows that were not drawn cannot be published', () => {
  const rows = rowsOf('2025', 7, randomFrom('few'));
  assert.throws(() => publish(dimensions, yearly('2025'), rows), RangeError);
});

test('a row that holds no category of a dimension is a fault, not a zero', () => {
  const row = { quarter: '2025K1', concern: 'unheard-of', age: '0-12', level: 'measure' };
  assert.throws(() => counts(dimensions, spec('x', ['concern']), [row]), RangeError);
});
