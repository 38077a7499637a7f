import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/action';
import { ageGroups } from '#features/categories';
import { caseRows } from '#features/cases';
import { theHouse } from '#kernel/person';
import { ok } from '#kernel/result';
import { readEditions } from '#features/statistics';
import { toldAgain } from '#features/tables';
import type { Row } from '#features/tables';
import type { Told } from '#kernel/told';
import { aStore, trailOf } from '../../../test/house.ts';
import { outcome } from '../../../test/town.ts';
import { entrance, perform } from '../../gate.ts';
import { reading } from '../cases/town.example.ts';
import { agree, seeSharing, withdraw } from './agreement.actions.ts';
import { aCountry, aMunicipality } from './country.example.ts';
import { insertShares } from './national.store.ts';
import type { AgreementTables, ShareTables } from './national.store.ts';
import { cellKey, yearsIn } from './share.ts';
import type { SharedYear } from './share.ts';
import { readShares, shareWhatIsAgreed, sharesWait } from './sharing.actions.ts';
import { leastMunicipalities, offBy, sumUp } from './sum.ts';

const told = (value: number): Told => toldAgain(value) ?? assert.fail(`${value} is never told`);

/** How many lines of the registers a cell is of, counted once more by its name. */
const countIn = (rows: readonly Row[], key: string): number =>
  rows.filter((row) =>
    key
      .split('&')
      .filter((part) => part !== '')
      .every((part) => {
        const [dim = '', code = ''] = part.split('=');
        const group: readonly string[] = Object.entries(ageGroups).find(([name]) => name === code)?.[1] ?? [code];
        return group.includes(row[dim] ?? '');
      }),
  ).length;

test('a country: one says no, four are too few, five are added up, and one that leaves is gone', async () => {
  const country = await aCountry(4);
  const store = country.store;
  assert.deepEqual(sumUp(await country.shares()), [], 'four are too few');
  const fifth = await aMunicipality(store, 'by5');
  await fifth.publishes('2025', 30);
  await fifth.turns();
  assert.equal((await country.shares()).length, 4, 'who has not agreed shares nothing');
  await fifth.agrees();
  await fifth.turns();
  const [sum, ...more] = sumUp(await country.shares());
  assert.ok(sum && more.length === 0);
  assert.deepEqual([sum.year, sum.municipalities], ['2025', 5]);
  const own = await Promise.all(
    [...country.towns, fifth].map(async ({ house }) => yearsIn(await readEditions(house.database))),
  );
  const total = own.reduce((all, [year]) => all + (year?.cells[''] ?? 0), 0);
  assert.ok(total > 100);
  assert.equal(sum.cells.get('')?.told, total);
  for (const [key, { told: figure, from }] of sum.cells) {
    assert.equal(from, 5);
    assert.ok(figure === 0 || figure >= 3);
    assert.ok(!key.includes('department'), key);
  }
  const registers = await Promise.all([...country.towns, fifth].map(({ house }) => reading(house.database, caseRows)));
  const off = [...sum.cells].map(([key, cell]) => Math.abs(cell.told - countIn(registers.flat(), key)));
  assert.ok(Math.abs(total - registers.flat().length) <= 5, 'a year is off by one for each at most');
  assert.ok(Math.max(...off) <= offBy(5).most);
  assert.ok(off.filter((by) => by <= offBy(5).usually).length >= 0.9 * off.length, off.join(' '));
  const { house, owner, ground } = fifth;
  assert.ok((await perform(house, owner, withdraw(ground), {})).ok);
  await fifth.turns();
  assert.deepEqual(sumUp(await country.shares()), []);
  assert.deepEqual(await fifth.parts(), [], 'nothing is left of what was shared');
  await store.close();
});

test('what is shared says nothing of whose it is', async () => {
  const country = await aCountry(2);
  const [one, other] = country.towns;
  assert.ok(one && other);
  const rows = await country.rows();
  const text = JSON.stringify(rows);
  for (const word of [
    'by1',
    'by2',
    'Albertslund',
    one.owner.id,
    other.owner.id,
    ...one.ground.municipality.departments.map(({ key }) => key),
  ])
    assert.ok(!text.includes(word), word);
  for (const row of rows) {
    assert.deepEqual(Object.keys(row).toSorted(), ['cells', 'id', 'municipality', 'year']);
    assert.equal(row.municipality, 'national');
    assert.match(row.id, /^[0-9a-f-]{36}$/);
  }
  const known = (await one.parts()).map(({ share }) => share);
  assert.equal(known.length, 1);
  const seen = JSON.stringify(await other.parts());
  assert.ok(!known.some((share) => seen.includes(share)), 'nobody sees which share is a neighbour’s');
  for (const { house } of country.towns)
    for (const line of await trailOf(house.database)) assert.ok(!rows.some(({ id }) => line.which === id), line.what);
  await country.store.close();
});

test('a new edition follows by itself, and no two years of one municipality can be told to be the same one’s', async () => {
  const country = await aCountry(1, 24);
  const later = () => new Date('2027-02-01T12:00:00Z');
  const [town] = country.towns;
  assert.ok(town);
  const next = await aMunicipality(country.store, 'by1', later);
  await next.publishes('2026', 31);
  await next.turns();
  assert.deepEqual((await country.shares()).map(({ year }) => year).toSorted(), ['2025', '2026']);
  const rows = await country.rows();
  assert.equal(new Set(rows.map(({ id }) => id)).size, 2);
  assert.deepEqual(
    (await next.parts()).map(({ state }) => state),
    ['shared', 'shared'],
  );
  await country.store.close();
});

test('only the head of the department that owns the plan agrees, and takes it back', async () => {
  const country = await aCountry(0);
  const town = await aMunicipality(country.store, 'by1');
  const { house, ground } = town;
  for (const subject of ['demo-laerer', 'demo-konsulent-skole', 'demo-administrator', 'demo-dpo', 'demo-registrator']) {
    const person = await town.as(subject);
    for (const deed of [seeSharing(ground), agree(ground), withdraw(ground)])
      assert.equal(outcome(await perform(house, person, deed, {})), 'not-allowed', `${subject} ${deed.name}`);
  }
  const elsewhere = await town.as('demo-chef');
  assert.equal(outcome(await perform(house, elsewhere, agree(ground), {})), 'not-allowed');
  assert.equal(outcome(await perform(house, elsewhere, withdraw(ground), {})), 'not-allowed');
  const consults = { role: 'consultant' as const, department: 'boern-familie', workplace: undefined };
  const both = { ...elsewhere, posts: [...elsewhere.posts, consults] };
  assert.equal(outcome(await perform(house, both, agree(ground), {})), 'not-allowed');
  const seen = await perform(house, elsewhere, seeSharing(ground), {});
  assert.ok(seen.ok && !seen.value.mayDecide && seen.value.agreement === undefined);
  for (let time = 0; time < 2; time += 1)
    assert.equal(outcome(await perform(house, town.owner, agree(ground), {})), 'done');
  const agreed = await perform(house, town.owner, seeSharing(ground), {});
  assert.ok(agreed.ok && agreed.value.mayDecide);
  assert.equal(agreed.value.agreement?.agreedOn, '2026-11-22');
  const lines = (await trailOf(house.database)).filter(({ what }) => what === 'national.agree');
  assert.ok(lines.some(({ who, outcome: how }) => who === town.owner.id && how === 'done'));
  await country.store.close();
});

test('whatever breaks on the way is done the next time, and nothing lies there twice', async () => {
  const country = await aCountry(0);
  const town = await aMunicipality(country.store, 'by1');
  const { house } = town;
  await town.publishes('2025', 24);
  await town.agrees();
  const enter = entrance(house, theHouse);
  let asked = 0;
  const forgetful: typeof enter = (action, given) => {
    asked += 1;
    if (asked === 2) throw new Error('the power went');
    return enter(action, given);
  };
  await assert.rejects(shareWhatIsAgreed(forgetful, house), /power/);
  assert.equal((await country.rows()).length, 1, 'it went in');
  assert.ok(await sharesWait(house), 'and is not known to have');
  await town.turns();
  assert.equal((await country.rows()).length, 1);
  assert.equal(await sharesWait(house), false);
  const before = (await trailOf(house.database)).length;
  await town.turns();
  assert.equal((await trailOf(house.database)).length, before, 'a round with nothing to do leaves no line');
  await country.store.close();
});

test('who takes it back while it is on its way in is not shared', async () => {
  const country = await aCountry(0);
  const town = await aMunicipality(country.store, 'by1');
  const { house, owner, ground } = town;
  await town.publishes('2025', 24);
  await town.agrees();
  const enter = entrance(house, theHouse);
  let asked = 0;
  const overtaken: typeof enter = async (action, given) => {
    asked += 1;
    if (asked === 2) assert.ok((await perform(house, owner, withdraw(ground), {})).ok);
    return enter(action, given);
  };
  await shareWhatIsAgreed(overtaken, house);
  assert.deepEqual(
    (await town.parts()).map(({ state }) => state),
    ['withdrawing'],
  );
  await town.turns();
  assert.deepEqual([await country.rows(), await town.parts()], [[], []]);
  await country.store.close();
});

test('who takes it back and agrees again shares under another name', async () => {
  const country = await aCountry(1);
  const [town] = country.towns;
  assert.ok(town);
  const { house, owner, ground } = town;
  const first = await country.mark();
  assert.ok((await perform(house, owner, withdraw(ground), {})).ok);
  await town.agrees();
  await town.turns();
  await town.turns();
  const second = await country.mark();
  assert.match(second, /^[0-9a-f-]{36}$/);
  assert.notEqual(second, first);
  await country.store.close();
});

test('what lies there and can never have been told is not counted', async () => {
  const country = await aCountry(1);
  const national = country.store.of('national');
  await national.transaction(async (work) => {
    const db = work.tables<ShareTables>();
    for (const [at, cells] of [
      '{"":2}',
      '{"":-3}',
      '{"":3.5}',
      '{"":"7"}',
      '[]',
      '{',
      '',
      '{"":9007199254740991}',
      '{"":100001}',
    ].entries())
      await db
        .insertInto('national_share')
        .values({ id: `x${at}`, year: '2025', cells })
        .execute();
    for (const [at, year] of ['', '25', '2025K1', '<b>2025</b>'].entries())
      await db
        .insertInto('national_share')
        .values({ id: `y${at}`, year, cells: '{"":7}' })
        .execute();
    return ok(undefined);
  });
  assert.equal((await country.shares()).length, 1);
  await country.store.close();
});

test('one municipality reaches neither another’s word nor its names of shares', async () => {
  const country = await aCountry(1);
  const other = await aMunicipality(country.store, 'by9');
  await other.house.database.transaction(async (work) => {
    const db = work.tables<AgreementTables & ShareTables>();
    assert.deepEqual(await db.selectFrom('national_agreement').selectAll().execute(), []);
    assert.deepEqual(await db.selectFrom('national_part').selectAll().execute(), []);
    assert.deepEqual(await db.selectFrom('national_share').selectAll().execute(), []);
    await db.deleteFrom('national_share').execute();
    return ok(undefined);
  });
  assert.equal((await country.rows()).length, 1);
  await country.store.close();
});

test('a figure that fewer than five share is not shown, even where five share the year', () => {
  const year = (cells: SharedYear['cells']): SharedYear => ({ year: '2025', cells });
  const full = year({ '': told(20), 'concern=travel&level=measure': told(3) });
  const small = year({ '': told(8) });
  const [sum] = sumUp([full, full, full, full, small]);
  assert.equal(sum?.municipalities, 5);
  assert.deepEqual([...(sum?.cells ?? [])], [['', { told: 88, from: 5 }]]);
  assert.equal(leastMunicipalities, 5);
});

test('a cell has one name, however a table lays it out', () => {
  assert.equal(cellKey({ level: 'measure', concern: 'travel' }), 'concern=travel&level=measure');
  assert.equal(cellKey({ concern: 'travel', level: '*' }), 'concern=travel');
  assert.equal(cellKey({ concern: '*' }), '');
});

test('what a sum may be off by is said as it is', () => {
  assert.deepEqual(offBy(1), { most: 4, usually: 3 });
  assert.deepEqual(offBy(98), { most: 392, usually: 30 });
});

/** So many municipalities over so many years, with as many cells each as a real one shares. */
function aLand(municipalities: number, years: number): readonly SharedYear[] {
  const cells = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`a=${at}`, told(at % 2 === 0 ? 0 : 7)]));
  return Array.from({ length: municipalities * years }, (_, at) => ({ year: `${2016 + (at % years)}`, cells }));
}

test('98 municipalities and ten years are read and added up', async () => {
  const store = await aStore();
  const national = store.of('national');
  await national.transaction(async (work) => {
    await insertShares(
      work.tables<ShareTables>(),
      aLand(98, 10).map((one) => ({ ...one, id: newId() })),
    );
    return ok(undefined);
  });
  const years = sumUp(await readShares({ national }));
  assert.equal(years.length, 10);
  assert.equal(years[3]?.cells.get('a=1')?.told, 98 * 7);
  await store.close();
});
