import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageBands, ageWords } from '#features/categories';
import { caseRows, closedThrough, findLine, strike } from '#features/cases';
import type { CaseTables } from '#features/cases';
import { counts } from '#features/tables';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { trailOf } from '../../../test/house.ts';
import { mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { previewEdition, publishEdition, readEditions } from './edition.actions.ts';
import type { Published } from './edition.ts';
import { editions } from './edition.store.ts';
import type { StatisticsTables } from './edition.store.ts';
import { figureFiles, figureSheets } from './exports.ts';
import { aRegisteredTown, fill } from './register.example.ts';
import { seeFigures } from './team.actions.ts';

type Town = Awaited<ReturnType<typeof aRegisteredTown>>;

const publishing = ({ house, consultant, ground }: Town, through: string) =>
  perform(house, consultant, publishEdition(ground), { through });

/** Everything an edition says, as it leaves the house. */
const said = async ({ house }: Pick<Town, 'house'>): Promise<readonly string[]> =>
  (await readEditions(house.database)).map((edition) =>
    JSON.stringify([edition, figureFiles(edition), figureSheets(edition)]),
  );

const within = async <Value>({ house }: Town, work: (db: Db<CaseTables & StatisticsTables>) => Promise<Value>) => {
  const found = await house.database.transaction<Value, never>(async (one) =>
    ok(await work(one.tables<CaseTables & StatisticsTables>())),
  );
  return found.ok ? found.value : assert.fail();
};

/** Strikes some lines out. */
const strikeOut = (town: Town, lines: (db: Db<CaseTables>) => Promise<readonly { readonly id: string }[]>) =>
  within(town, async (db) => {
    for (const { id } of await lines(db)) {
      const line = await findLine(db, id);
      if (line) await strike(db, line, { struck: 'not-such-a-case', version: line.version });
    }
  });

const years = (edition: Published | undefined, year: string) =>
  (edition?.figures.find(({ topic }) => topic === 'years-level')?.tables ?? []).flatMap(({ cells }) =>
    cells.filter(({ codes }) => codes[0] === year),
  );

test('only the team may see what can be published, and publish it; a refusal leaves nothing', async () => {
  const town = await aRegisteredTown({ 2025: 25 });
  for (const subject of [
    'demo-laerer',
    'demo-viden',
    'demo-registrator',
    'demo-chef',
    'demo-administrator',
    'demo-dpo',
  ]) {
    const person = await town.as(subject);
    assert.equal(outcome(await perform(town.house, person, previewEdition, {})), 'not-allowed', subject);
    assert.equal(
      outcome(await perform(town.house, person, publishEdition(town.ground), { through: '2025' })),
      'not-allowed',
    );
  }
  assert.deepEqual(await readEditions(town.house.database), []);
});

test('the preview says which years and how deep, and no figure of a copy', async () => {
  const town = await aRegisteredTown({ 2022: 3, 2024: 12, 2025: 25, 2026: 9 });
  const seen = await perform(town.house, town.consultant, previewEdition, {});
  assert.ok(seen.ok);
  assert.deepEqual(
    seen.value.years.map(({ year, depth, cases }) => `${year} ${depth} ${cases}`),
    ['2022 few 3', '2023 few 0', '2024 one-way 12', '2025 two-way 25'],
  );
  assert.deepEqual(Object.keys(seen.value), ['editions', 'years']);
});

test('a year that is not over, one that is told already, one before every case and none at all are refused with a sentence', async () => {
  const town = await aRegisteredTown({ 2024: 25, 2026: 3 });
  for (const through of ['2026', '2027', '2023', '2024K4', 'x', ''])
    assert.deepEqual(mistakes(await publishing(town, through)), ['through'], through);
  assert.ok((await publishing(town, '2025')).ok);
  assert.deepEqual(mistakes(await publishing(town, '2024')), ['through']);
  const empty = await aRegisteredTown({});
  assert.deepEqual(mistakes(await publishing(empty, '2025')), ['through']);
});

test('an edition is made once however often it is asked for, closes its quarters and is remembered', async () => {
  const town = await aRegisteredTown({ 2025: 25 });
  assert.ok((await publishing(town, '2025')).ok);
  const first = await said(town);
  assert.equal(first.length, 1);
  for (let time = 0; time < 3; time += 1) assert.ok((await publishing(town, '2025')).ok);
  assert.deepEqual(await said(town), first);
  assert.equal(await within(town, closedThrough), '2025K4');
  const lines = (await trailOf(town.house.database)).filter(({ what }) => what === 'statistics.publish');
  assert.deepEqual(
    lines.map(({ outcome: came, which }) => `${came} ${which}`),
    Array(4).fill('done none'),
  );
});

test('two who publish at the same moment make one edition', async () => {
  const town = await aRegisteredTown({ 2025: 25 });
  const came = await Promise.all([publishing(town, '2025'), publishing(town, '2025')]);
  assert.ok(came.every((one) => one.ok));
  assert.equal((await said(town)).length, 1);
});

test('what is published stays, byte for byte, whatever is corrected, struck out or added afterwards, and in later editions', async () => {
  const town = await aRegisteredTown({ 2024: 25, 2025: 14 });
  assert.ok((await publishing(town, '2024')).ok);
  const [first] = await said(town);
  await strikeOut(town, (db) => db.selectFrom('case_line').select('id').limit(12).execute());
  // Late cases of 2024 are counted in the first open quarter.
  await fill(town.house.database, '2024', 8, 'late');
  assert.deepEqual(await said(town), [first]);
  assert.ok((await publishing(town, '2025')).ok);
  const [again, second] = await said(town);
  assert.equal(again, first);
  const [before, after] = await readEditions(town.house.database);
  assert.ok(years(before, '2024').length > 0);
  assert.deepEqual(years(after, '2024'), years(before, '2024'));
  assert.ok(second);
});

test('a year of which no line counts any longer is told in a later edition as it was', async () => {
  const town = await aRegisteredTown({ 2024: 25, 2025: 14 });
  assert.ok((await publishing(town, '2024')).ok);
  await strikeOut(town, (db) => db.selectFrom('case_line').select('id').where('quarter', '<', '2025').execute());
  assert.ok((await publishing(town, '2025')).ok);
  const [before, after] = await readEditions(town.house.database);
  assert.ok(years(before, '2024').some(({ told }) => told > 0));
  assert.deepEqual(years(after, '2024'), years(before, '2024'));
});

test('the database itself refuses to change or take back an edition', async () => {
  const town = await aRegisteredTown({ 2025: 25 });
  assert.ok((await publishing(town, '2025')).ok);
  await assert.rejects(within(town, (db) => db.updateTable('edition').set({ copy: '[]' }).execute()));
  await assert.rejects(within(town, (db) => db.deleteFrom('edition').execute()));
  assert.equal((await readEditions(town.house.database)).length, 1);
});

test('every figure is 0 or at least 3, off by 4 at most, and a year total by 1', async () => {
  const town = await aRegisteredTown({ 2023: 3, 2024: 17, 2025: 41 });
  assert.ok((await publishing(town, '2025')).ok);
  const [edition] = await readEditions(town.house.database);
  const stored = await within(town, editions);
  const rows = await within(town, caseRows);
  assert.deepEqual([edition?.toldYears, edition?.few], [['2024', '2025'], ['2023']]);
  let cells = 0;
  for (const { tables } of edition?.figures ?? [])
    for (const table of tables) {
      const truth = counts(stored[0]?.dimensions ?? {}, table.spec, rows);
      table.cells.forEach(({ told, codes }, at) => {
        assert.ok(told === 0 || told >= 3, `${table.spec.id} ${codes.join(' ')}: ${told}`);
        assert.ok(Math.abs(told - (truth[at] ?? 0)) <= 4);
        if (table.spec.id === 'years') assert.ok(Math.abs(told - (truth[at] ?? 0)) <= 1);
        cells += 1;
      });
    }
  assert.ok(cells > 150, String(cells));
});

test('a year with too few cases is in no table, not in a later edition either', async () => {
  const town = await aRegisteredTown({ 2024: 4, 2025: 30 });
  assert.ok((await publishing(town, '2024')).ok);
  assert.ok((await publishing(town, '2025')).ok);
  const [few, later] = await readEditions(town.house.database);
  assert.deepEqual([few?.few, few?.figures], [['2024'], []]);
  const specs = later?.figures.flatMap(({ tables }) => tables.map(({ spec }) => spec)) ?? [];
  assert.ok(!JSON.stringify(specs).includes('2024'));
});

test('a department that the plan has left keeps its cases, and what it was called stays in what was published', async () => {
  const town = await aRegisteredTown({ 2024: 30, 2025: 30 });
  assert.ok((await publishing(town, '2024')).ok);
  const [before] = await said(town);
  const [gone, renamed, ...others] = town.ground.municipality.departments;
  assert.ok(gone && renamed);
  const departments = [{ ...renamed, name: { text: 'Et nyt navn' } }, ...others];
  const ground = { municipality: { ...town.ground.municipality, departments } };
  assert.ok((await publishing({ ...town, ground }, '2025')).ok);
  const [first, second] = await said(town);
  assert.equal(first, before);
  assert.match(first ?? '', new RegExp(renamed.name.text));
  assert.ok(!first?.includes('Et nyt navn') && second?.includes('Et nyt navn'));
  assert.match(second ?? '', new RegExp(gone.key));
});

test("the team's figures are the register's, read from its cells and not from its lines", async () => {
  const town = await aRegisteredTown({ 2024: 9, 2025: 21, 2026: 4 });
  const seen = async (given: object, { municipality } = town.ground) => {
    const found = await perform(town.house, town.consultant, seeFigures({ municipality }), given);
    return found.ok ? found.value : assert.fail();
  };
  const rows = await within(town, caseRows);
  const count = (...answers: readonly string[]) =>
    rows.filter((row) => answers.every((answer) => Object.values(row).includes(answer))).length;
  const figures = await seen({ year: '2025' });
  const of2025 = rows.filter((row) => row['quarter']?.startsWith('2025'));
  assert.deepEqual(
    figures.years.map(({ year, cases }) => [year, cases]),
    [
      ['2024', 9],
      ['2025', 21],
      ['2026', 4],
    ],
  );
  assert.deepEqual(
    figures.quarters.map(({ quarter, cases }) => cases === count(quarter)),
    Array(4).fill(true),
  );
  const [, ...left] = town.ground.municipality.departments;
  const without = { municipality: { ...town.ground.municipality, departments: left } };
  for (const one of [figures, await seen({ year: '2025' }, without)]) {
    const departments = one.tables.find(({ table }) => table === 'department-level')?.rows ?? [];
    assert.equal(
      departments.reduce((sum, { cells }) => sum + (cells.at(-1) ?? 0), 0),
      of2025.length,
    );
  }
  const ages = figures.tables.find(({ table }) => table === 'age-gender')?.rows ?? [];
  for (const { label, cells } of ages)
    assert.equal(
      cells.at(-1),
      of2025.filter((row) => ageWords[ageBands.find((age) => age === row['age']) ?? 'unknown'] === label).length,
    );
  assert.equal((await seen({})).year, '2026');
  await within(town, (db) => db.deleteFrom('case_line').execute());
  assert.deepEqual(await seen({ year: '2025' }), figures);
});

test('a year that is no year, and what nobody asked for, are refused', async () => {
  const town = await aRegisteredTown({});
  for (const given of [{ year: '25' }, { year: "2025'" }, { year: 2025 }, { years: '2025' }])
    assert.equal(outcome(await perform(town.house, town.consultant, seeFigures(town.ground), given)), 'invalid');
});

test('a department that was never in the plan is told of, and stays when none of its cases counts any longer', async () => {
  const town = await aRegisteredTown({ 2024: 30, 2025: 30 });
  const [gone, ...departments] = town.ground.municipality.departments;
  assert.ok(gone);
  const left = { ...town, ground: { municipality: { ...town.ground.municipality, departments } } };
  assert.ok((await publishing(left, '2024')).ok);
  const [before] = await said(town);
  assert.match(before ?? '', new RegExp(gone.key));
  await strikeOut(town, (db) => db.selectFrom('case_line').select('id').where('department', '=', gone.key).execute());
  assert.ok((await publishing(left, '2025')).ok);
  assert.equal((await said(town))[0], before);
});
