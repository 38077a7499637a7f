// Editions of many invented registers, without a database: what holds for one must hold for all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedDimensions, rowOf } from '#features/cases';
import { ageGroups, concernGroupNames, formDimension } from '#features/categories';
import { counts, randomFrom } from '#features/tables';
import type { Row } from '#features/tables';
import { quartersIn } from '#kernel/quarter';
import { today } from '../../../test/town.ts';
import { makeEdition, newYears, publishedOf } from './edition.ts';
import type { Edition, Making } from './edition.ts';
import { figureFiles, figureSheets } from './exports.ts';
import { figurePages } from './figures.pages.tsx';
import { invented } from './register.example.ts';

const rowsOf = (years: Readonly<Record<string, number>>, seed: string): readonly Row[] =>
  Object.entries(years).flatMap(([year, cases]) =>
    invented(year, cases, `${seed}${year}`).map((one) => rowOf({ ...one, id: '', categories: 1, version: 1 })),
  );

const departments = ['skole-dagtilbud', 'boern-familie', 'aeldre-social-sundhed', 'borger-arbejdsmarked', 'dke'];

function made(rows: readonly Row[], through: string, before: readonly Edition[], more: Partial<Making> = {}): Edition {
  const known = [...new Set([...departments, ...rows.map((row) => row['department'] ?? '')])];
  const dimensions = publishedDimensions(known, ['2023', '2024', '2025'].flatMap(quartersIn));
  const names = Object.fromEntries(known.map((key) => [key, key]));
  return makeEdition({ through, today, rows, before, dimensions, names, random: randomFrom(through), ...more });
}

test('editions are found for registers of every size, and no figure is 1 or 2, off by more than 4, or a year by more than 1', () => {
  for (let seed = 0; seed < 6; seed += 1) {
    const sizes = { 2024: 5 + ((seed * 7) % 30), 2025: 5 + ((seed * 13) % 56) };
    const rows = rowsOf(sizes, String(seed));
    const first = made(rows, '2024', [], { random: randomFrom(`first ${seed}`) });
    const second = made(rows, '2025', [first], { random: randomFrom(`second ${seed}`) });
    for (const { figures } of publishedOf([first, second]))
      for (const { tables } of figures)
        for (const { spec, cells } of tables) {
          const truth = counts(second.dimensions, spec, rows);
          cells.forEach(({ told, codes }, at) => {
            const off = Math.abs(told - (truth[at] ?? 0));
            assert.ok(told === 0 || told >= 3, `${seed} ${spec.id} ${codes.join(' ')} ${told}`);
            assert.ok(off <= (spec.id === 'years' ? 1 : 4), `${seed} ${spec.id} ${codes.join(' ')} off by ${off}`);
          });
        }
  }
});

test('no row of a copy contradicts what everybody knows: a main concern is one of the forms, and a crisis centre takes adults', () => {
  const isKnown = ({ level, age }: Row): boolean =>
    level !== 'crisis-centre' || !ageGroups.under18.some((one) => one === age);
  const copies = ['links', 'more links'].map(
    (seed) => made(rowsOf({ 2025: 60 }, seed).filter(isKnown), '2025', []).copy,
  );
  for (const copy of copies) assert.ok(copy.length > 40);
  for (const row of copies.flat()) {
    assert.equal(row[formDimension(concernGroupNames.find((name) => name === row['concern']) ?? assert.fail())], 'yes');
    assert.ok(isKnown(row), `${row['level']} ${row['age']}`);
  }
});

test('all tables of all editions agree: a total is the sum of its parts, and a year the same wherever it stands', () => {
  const rows = rowsOf({ 2024: 24, 2025: 33 }, 'sums');
  const first = made(rows, '2024', []);
  const second = made(rows, '2025', [first]);
  const totals = new Map<string, Set<number>>();
  const note = (year: string, told: number) => totals.set(year, (totals.get(year) ?? new Set()).add(told));
  for (const { figures } of publishedOf([first, second]))
    for (const { topic, year, tables } of figures)
      for (const { spec, cells } of tables) {
        if (topic === 'forms' || topic === 'forms-age') continue;
        for (const { codes, told } of cells) {
          const inYear = codes.find((code) => /^20\d\d$/.test(code)) ?? year;
          const others = codes.filter((code) => code !== inYear);
          if (inYear !== undefined && others.every((code) => code === '*')) note(inYear, told);
        }
        const parts = cells.filter(({ codes }) => spec.dims.length === 1 && codes[0] !== '*' && codes[0] !== year);
        const all = cells.find(({ codes }) => spec.dims.length === 1 && (codes[0] === '*' || codes[0] === year));
        if (all)
          assert.equal(
            parts.reduce((sum, { told }) => sum + told, 0),
            all.told,
            spec.id,
          );
      }
  assert.deepEqual([...totals.keys()].toSorted(), ['2024', '2025']);
  for (const [year, told] of totals) assert.equal(told.size, 1, `${year}: ${[...told].join(' ')}`);
});

test('eight prints of the same editions are the same, byte for byte', () => {
  const rows = rowsOf({ 2024: 24, 2025: 12 }, 'prints');
  const first = made(rows, '2024', []);
  const editions = [first, made(rows, '2025', [first])];
  const print = () => {
    const published = publishedOf(editions);
    return JSON.stringify([
      published.map((edition) => [figureFiles(edition), figureSheets(edition)]),
      figurePages({ editions: published, short: 'Lilleby' }, 'da').map(({ body }) => String(body)),
    ]);
  };
  const prints = new Set(Array.from({ length: 8 }, print));
  assert.equal(prints.size, 1);
  assert.match([...prints][0] ?? '', /ingen eller få/);
});

test('the years that come next begin where the last edition ended, or with the first case', () => {
  const rows = rowsOf({ 2023: 2, 2025: 6 }, 'years');
  assert.deepEqual(newYears(rows, [], '2025'), [
    { year: '2023', cases: 2 },
    { year: '2024', cases: 0 },
    { year: '2025', cases: 6 },
  ]);
  assert.deepEqual(newYears(rows, [{ through: '2024' }], '2025'), [{ year: '2025', cases: 6 }]);
  assert.deepEqual(newYears(rows, [{ through: '2025' }], '2025'), []);
});

test('nothing published holds a row of the copy', () => {
  const rows = rowsOf({ 2025: 30 }, 'copy');
  const published = publishedOf([made(rows, '2025', [])]);
  assert.ok(!Object.keys(published[0] ?? {}).includes('copy'));
  assert.ok(!JSON.stringify(published).includes('"raisedBy"'));
});
