import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, randomFrom } from '#features/tables';
import { publishEditions, readRegister } from './index.ts';
import type { RegisterFile } from './index.ts';

const quarters = (year: number): readonly string[] => [1, 2, 3, 4].map((number) => `${year}K${number}`);
const answers = {
  type: ['control', 'violence', 'marriage'],
  age: ['0-17', '18-29', '30+'],
  kind: ['concern', 'measure'],
};

/** A register of three years in two editions, with late cases in the second. */
function aRegister(seed: string): RegisterFile {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? assert.fail();
  const cases = (year: number, count: number, edition: string) =>
    Array.from({ length: count }, () => ({
      quarter: pick(quarters(year)),
      type: pick([...answers.type, 'control']),
      age: pick(answers.age),
      kind: pick([...answers.kind, 'concern']),
      '@first': edition,
    }));
  const table = (asOf: string, id: string, dims: string[], where = {}, codes = {}) => ({
    id: `${asOf}/${id}`,
    asOf,
    dims,
    where,
    codes,
  });
  const yearly = (asOf: string, year: string) => [
    table(asOf, `${year}/type-kind`, ['type', 'kind'], { quarter: year }),
    table(asOf, `${year}/age`, ['age'], { quarter: year }),
  ];
  return {
    dimensions: {
      quarter: {
        categories: [2023, 2024, 2025].flatMap(quarters),
        groups: Object.fromEntries([2023, 2024, 2025].map((year) => [String(year), [...quarters(year)]])),
      },
      ...Object.fromEntries(Object.entries(answers).map(([name, categories]) => [name, { categories, groups: {} }])),
    },
    snapshots: [
      { id: 'pub2025', quarters: [2023, 2024].flatMap(quarters) },
      { id: 'pub2026', quarters: [2023, 2024, 2025].flatMap(quarters) },
    ],
    records: [
      ...cases(2023, 22, 'pub2025'),
      ...cases(2024, 27, 'pub2025'),
      ...cases(2025, 24, 'pub2026'),
      ...cases(2024, 2, 'pub2026'),
    ],
    program: [
      ...['2023', '2024'].flatMap((year) => yearly('pub2025', year)),
      ...['2023', '2024', '2025'].flatMap((year) => yearly('pub2026', year)),
      table('pub2026', 'year-type', ['quarter', 'type'], {}, { quarter: ['2023', '2024', '2025', all] }),
    ],
  };
}

const faultsIn = (file: unknown): readonly string[] => {
  const read = readRegister(typeof file === 'string' ? file : JSON.stringify(file, undefined, 1));
  return read.ok ? [] : read.refusal.map(({ where, what }) => `${where}: ${what}`);
};

test('a register reads as it was written', () => {
  const register = aRegister('one');
  const read = readRegister(JSON.stringify(register));
  assert.deepEqual(read.ok && read.value, register);
});

test('the same file and secret give the same tables, eight times; another secret gives others', async () => {
  const register = aRegister('one');
  const once = JSON.stringify(await publishEditions(register, 'secret'));
  for (let again = 1; again < 8; again += 1)
    assert.equal(JSON.stringify(await publishEditions(register, 'secret')), once);
  assert.notEqual(JSON.stringify(await publishEditions(register, 'another')), once);
});

test('an edition is the same whether or not the file knows the later ones', async () => {
  const register = aRegister('two');
  const [early = assert.fail()] = register.snapshots;
  const before: RegisterFile = {
    ...register,
    dimensions: {
      ...register.dimensions,
      quarter: {
        categories: [...(early.quarters ?? [])],
        groups: { '2023': [...quarters(2023)], '2024': [...quarters(2024)] },
      },
    },
    snapshots: [early],
    records: register.records.filter((record) => record['@first'] === early.id),
    program: register.program.filter(({ asOf }) => asOf === early.id),
  };
  const whole = await publishEditions(register, 'secret');
  assert.deepEqual(
    whole.filter(({ asOf }) => asOf === early.id),
    await publishEditions(before, 'secret'),
  );
});

test('tables come in the order of the programme, add up, and agree on what they share', async () => {
  const register = aRegister('three');
  const tables = await publishEditions(register, 'secret');
  assert.deepEqual(
    tables.map(({ spec }) => spec.id),
    register.program.map(({ id }) => id),
  );
  const told = (id: string, ...codes: readonly string[]): number =>
    tables.find(({ spec }) => spec.id === id)?.cells.find((cell) => cell.codes.join() === codes.join())?.told ??
    assert.fail(`${id} ${codes.join()}`);
  const total = told('pub2026/2024/type-kind', all, all);
  assert.equal(
    answers.type.reduce((sum, type) => sum + told('pub2026/2024/type-kind', type, all), 0),
    total,
  );
  assert.equal(told('pub2026/2024/age', all), total);
  assert.equal(told('pub2026/year-type', '2024', all), total);
});

test('a closed year is told in a later edition as it was, although late cases came', async () => {
  const tables = await publishEditions(aRegister('four'), 'secret');
  const cells = (id: string) => tables.find(({ spec }) => spec.id === id)?.cells ?? assert.fail(id);
  for (const table of ['2023/type-kind', '2023/age', '2024/type-kind', '2024/age'])
    assert.deepEqual(cells(`pub2026/${table}`), cells(`pub2025/${table}`));
});

test('a file that begins with the mark of UTF-8 is read like any other', () => {
  assert.deepEqual(faultsIn(`\uFEFF${JSON.stringify(aRegister('one'))}`), []);
});

test('a table first asked for when its time was closed is told only where none of its figures strays', async () => {
  const register = aRegister('five');
  const filters = answers.type.map((type) => ({
    id: `pub2026/filter ${type}`,
    asOf: 'pub2026',
    dims: ['age', 'kind'],
    where: { quarter: '2024', type },
    codes: {},
  }));
  const tables = await publishEditions({ ...register, program: [...register.program, ...filters] }, 'secret');
  const late = tables.filter(({ spec }) => spec.id.includes('filter')).flatMap(({ cells }) => cells);
  const held = late.filter(({ told }) => told === undefined);
  assert.ok(held.length > 0 && held.length < late.length, `${held.length} of ${late.length}`);
  for (const { told } of late) assert.ok(told !== 1 && told !== 2);
  const others = tables.filter(({ spec }) => !spec.id.includes('filter'));
  assert.ok(others.every(({ cells }) => cells.every(({ told }) => told !== undefined)));
});

test('a broken file is refused with the line where it breaks', () => {
  const text = JSON.stringify(aRegister('one'), undefined, 1);
  assert.deepEqual(faultsIn(''), ['Linje 1: Filen er tom.']);
  assert.match(faultsIn(text.slice(0, 400))[0] ?? '', /^Linje \d\d: Her holder filen op med at være JSON/);
  assert.match(faultsIn('[]')[0] ?? '', /^Filen: Her mangler noget/);
});

type Bad = readonly [unknown, RegExp];

test('whatever does not fit is refused with its place and reason, and never with what stands there', () => {
  const register = aRegister('one');
  const [record = assert.fail()] = register.records;
  const withRecord = (wrong: object) => ({ ...register, records: [record, { ...record, ...wrong }] });
  const withType = (wrong: object) => ({
    ...register,
    dimensions: { ...register.dimensions, type: { categories: answers.type, groups: {}, ...wrong } },
  });
  const cases: readonly Bad[] = [
    [withRecord({ type: 'Mohammed' }), /^Linje \d+, sag 2: Sagen har en ukendt kategori i type\.$/],
    [withRecord({ type: undefined }), /^Linje \d+, sag 2: Sagen har intet svar på type\.$/],
    [withRecord({ name: 'Mohammed' }), /sag 2: Sagen har et felt, der ikke er et spørgsmål/],
    [withRecord({ count: -3 }), /sag 2: Her mangler noget, eller det har en forkert form/],
    [withRecord({ '@first': 'pub1999' }), /sag 2: Sagen hører til en udgave, der ikke findes/],
    [withRecord({ quarter: '2025K4', '@first': 'pub2025' }), /sag 2: Sagens kvartal ligger efter den udgave/],
    [{ ...register, program: [] }, /^program: Her er for lidt/],
    [{ ...register, program: [{ ...register.program[0], asOf: 'pub1999' }] }, /^program → 0: Udgaven findes ikke/],
    [
      { ...register, program: [{ ...register.program[0], dims: ['unheard'] }] },
      /Tabellen bruger et spørgsmål, der ikke findes/,
    ],
    [
      { ...register, program: [{ ...register.program[0], codes: { type: ['unheard'] } }] },
      /Tabellen bruger en kategori, der ikke findes/,
    ],
    [{ ...register, program: [register.program[0], register.program[0]] }, /To tabeller hedder det samme/],
    [{ ...register, snapshots: [{ id: 'pub2025' }, { id: 'pub2025' }] }, /^snapshots: To udgaver hedder det samme/],
    [
      { ...register, program: [{ ...register.program[0], codes: { type: ['control', 'control'] } }] },
      /Tabellen viser den samme kategori to gange/,
    ],
    [withType({ categories: [...answers.type, all] }), /^dimensions → type → categories: Stjernen betyder alle/],
    [withType({ groups: { [all]: ['control'] } }), /Stjernen betyder alle og kan ikke være en gruppe/],
    [withType({ groups: { control: ['control', 'violence'] } }), /Gruppen hedder det samme som en kategori/],
    [withType({ groups: { some: ['control', 'control'] } }), /Den samme kategori står to gange i gruppen/],
    [withType({ groups: { some: ['control', 'unheard'] } }), /Gruppen har en kategori, der ikke er på listen/],
    [withType({ categories: [...answers.type, ...answers.type] }), /Den samme kategori står to gange\.$/],
    ...['constructor', 'toString', 'hasOwnProperty'].map((name): Bad => [
      { ...register, dimensions: { ...register.dimensions, [name]: { categories: ['yes'], groups: {} } } },
      /Her mangler noget, eller det har en forkert form/,
    ]),
  ];
  for (const [file, told] of cases) {
    const faults = faultsIn(file);
    assert.match(faults[0] ?? 'nothing', told);
    assert.ok(!faults.join().includes('Mohammed'));
  }
});

test('the line of a case is its own, also when braces stand in a text', () => {
  const register = aRegister('one');
  const text = JSON.stringify(
    { ...register, records: register.records.map((record, at) => (at === 5 ? { ...record, type: '{"x' } : record)) },
    undefined,
    1,
  );
  const [fault = ''] = faultsIn(text);
  const line = Number(/^Linje (\d+), sag 6/.exec(fault)?.[1]);
  assert.ok(
    text
      .split('\n')
      .slice(line - 1, line + 8)
      .join('\n')
      .includes('{\\"x'),
    fault,
  );
});
