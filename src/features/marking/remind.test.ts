// The monthly reminder: on the first working day, to whoever has not answered, once each, whatever the clock and the machine do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LetterTables } from '#features/outbox';
import type { PeopleTables } from '#features/people';
import { newId } from '#kernel/action';
import { addDays, instantOf, weekdayOf } from '#kernel/danish-time';
import { day, dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { holidayOn } from '#kernel/holidays';
import { theHouse } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { noon, trailOf } from '../../../test/house.ts';
import { aTown, family, ground } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { noneToMark } from './mark.actions.ts';
import { monthOf, monthWord, remindedAt } from './month.ts';
import type { MonthTables } from './month.store.ts';
import { markingWaits, remindOfMarking } from './remind.actions.ts';

type Tables = MonthTables & LetterTables & PeopleTables;

const social = 'aeldre-social-sundhed';
const on = (text: string): Day => day(text) ?? assert.fail(text);

/** A town whose clock can be set, with the one registrar of the demo people: Rikke, in Børn & Familie. */
async function aTownWithAClock() {
  let now = noon;
  const town = await aTown(() => now);
  const query = async <Value>(work: (db: Db<Tables>) => Promise<Value>): Promise<Value> => {
    const found = await town.house.database.transaction<Value, never>(async (one) =>
      ok(await work(one.tables<Tables>())),
    );
    return found.ok ? found.value : assert.fail();
  };
  const rikke = await town.idOf('demo-registrator');
  return {
    ...town,
    query,
    rikke,
    at: (moment: string | Date) => void (now = new Date(moment)),
    now: () => now,
    /** One round of the clock; gives whose letters were written. */
    tick: async (): Promise<readonly string[]> => {
      if (await markingWaits(town.house.database, ground, now))
        assert.ok((await perform(town.house, theHouse, remindOfMarking(ground), {})).ok);
      const letters = await query((db) => db.selectFrom('letter').select(['person', 'kind', 'about']).execute());
      assert.ok(letters.every(({ kind, about }) => kind === 'marking' && about === 'none'));
      await query((db) => db.deleteFrom('letter').execute());
      return letters.map(({ person }) => person);
    },
    registrar: async (name: string, department: string, subject = name): Promise<string> => {
      const id = newId();
      await query(async (db) => {
        const person = { id, subject, name, mail: null, disabled: 0, version: 1, rights: 1 };
        await db.insertInto('person').values(person).execute();
        await db
          .insertInto('post')
          .values({
            id: newId(),
            person: id,
            role: 'authority-registrar',
            department,
            workplace: null,
            from_day: '2020-01-01',
            to_day: null,
            source: 'given',
          })
          .execute();
      });
      return id;
    },
    away: (person: string, from: string, to: string, substitute: string | null = null) =>
      query((db) =>
        db.insertInto('absence').values({ id: newId(), person, from_day: from, to_day: to, substitute }).execute(),
      ),
    none: async (month: string) =>
      perform(town.house, await town.as('demo-registrator'), noneToMark(ground), { department: family, month }),
  };
}

test('the reminder is due at eight on the first working day, also around holidays, weekends and summer time', () => {
  const due: Readonly<Record<string, string>> = {
    '2026-11-01': '2026-11-02T07:00:00.000Z',
    '2026-12-01': '2026-12-01T07:00:00.000Z',
    '2027-01-01': '2027-01-04T07:00:00.000Z',
    '2027-05-01': '2027-05-03T06:00:00.000Z',
    '2028-04-01': '2028-04-03T06:00:00.000Z',
    // Great Friday, Easter and Easter Monday begin April 2021; Whit Monday and Constitution Day are near the start of June.
    '2021-04-01': '2021-04-06T06:00:00.000Z',
    '2028-06-01': '2028-06-01T06:00:00.000Z',
  };
  for (const [month, at] of Object.entries(due)) assert.equal(remindedAt(on(month)).toISOString(), at);
});

test('a month is named as it is said', () => {
  assert.equal(monthWord(on('2026-10-01'), noon), 'oktober');
  assert.equal(monthWord(on('2025-12-01'), noon), 'december 2025');
  assert.equal(monthOf(new Date('2026-12-31T23:00:00Z')), '2027-01-01', 'the month turns in Denmark');
});

test('whoever has not answered gets one letter, whoever has gets none, and it is asked again every minute for nothing', async () => {
  const town = await aTownWithAClock();
  town.at('2026-12-01T06:59:59Z');
  assert.deepEqual(await town.tick(), []);
  town.at('2026-12-01T07:00:00Z');
  assert.deepEqual(await town.tick(), [town.rikke]);
  for (const minute of ['07:01', '12:00', '23:59']) {
    town.at(`2026-12-01T${minute}:00Z`);
    assert.deepEqual(await town.tick(), [], minute);
  }
  town.at('2026-12-20T10:00:00Z');
  assert.ok((await town.none('2026-11-01')).ok);
  assert.ok((await town.none('2026-12-01')).ok);
  town.at('2027-01-04T12:00:00Z');
  assert.deepEqual(await town.tick(), []);
  town.at('2027-02-01T12:00:00Z');
  assert.deepEqual(await town.tick(), [town.rikke]);
});

test('every registrar of a department that has not answered is reminded, and one of two departments gets one letter', async () => {
  const town = await aTownWithAClock();
  const [lis, bo] = [await town.registrar('Lis', family), await town.registrar('Bo', social)];
  await town.query((db) =>
    db
      .insertInto('post')
      .values({
        id: newId(),
        person: lis,
        role: 'authority-registrar',
        department: social,
        workplace: null,
        from_day: '2020-01-01',
        to_day: null,
        source: 'given',
      })
      .execute(),
  );
  town.at('2026-12-01T12:00:00Z');
  assert.deepEqual((await town.tick()).toSorted(), [town.rikke, lis, bo].toSorted());
  assert.deepEqual(await town.tick(), []);
  town.at('2027-01-03T12:00:00Z');
  assert.ok((await town.none('2026-12-01')).ok);
  town.at('2027-01-04T12:00:00Z');
  assert.deepEqual((await town.tick()).toSorted(), [lis, bo].toSorted());
});

test('whoever is away is not written to; where all are, the letter waits for the first who is back', async () => {
  const town = await aTownWithAClock();
  const kim = await town.idOf('demo-konsulent-familie');
  await town.away(town.rikke, '2026-11-30', '2026-12-06', kim);
  town.at('2026-12-01T12:00:00Z');
  assert.deepEqual(await town.tick(), []);
  town.at('2026-12-07T00:00:00Z');
  assert.deepEqual(await town.tick(), [town.rikke]);
  const lis = await town.registrar('Lis', family);
  await town.away(town.rikke, '2027-01-01', '2027-01-31');
  town.at('2027-01-04T12:00:00Z');
  assert.deepEqual(await town.tick(), [lis]);
});

test('whoever is shut out or has lost the post is written to no more', async () => {
  const town = await aTownWithAClock();
  await town.query((db) => db.updateTable('person').set({ disabled: 1 }).where('id', '=', town.rikke).execute());
  town.at('2026-12-01T12:00:00Z');
  assert.deepEqual(await town.tick(), []);
  await town.query(async (db) => {
    await db.updateTable('person').set({ disabled: 0 }).where('id', '=', town.rikke).execute();
    await db.updateTable('post').set({ to_day: '2026-11-30' }).where('person', '=', town.rikke).execute();
  });
  assert.deepEqual(await town.tick(), []);
});

/** Whether an office is open, told without the room's own rule. */
const isOpen = (at: Day): boolean => weekdayOf(at) < 5 && holidayOn(at) === undefined;

test('over two years of hours, with leaps and summer time in them, every month has its one letter, on its first working day', async () => {
  const town = await aTownWithAClock();
  const written = new Map<string, string>();
  for (let at = on('2026-12-01'); at < '2028-12-01'; at = addDays(at, 1))
    for (const hour of [7, 8, 23]) {
      town.at(instantOf(at, hour * 60));
      for (const _ of await town.tick()) {
        assert.equal(written.get(at.slice(0, 7)), undefined, `${at} twice`);
        written.set(at.slice(0, 7), `${at} ${hour}`);
      }
    }
  assert.equal(written.size, 24);
  for (const told of written.values()) {
    const [at = '', hour = ''] = told.split(' ');
    assert.equal(hour, '8', told);
    for (let before = on(`${at.slice(0, 7)}-01`); before <= at; before = addDays(before, 1))
      assert.equal(isOpen(before), before === at, told);
  }
});

test('a clock that leaps forwards and back over two years writes no month twice, and none is lost that it stood in', async () => {
  const town = await aTownWithAClock();
  const written: string[] = [];
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const stood = new Set<string>();
  for (let leap = 0; leap < 400; leap += 1) {
    const at = new Date(Date.UTC(2026, 11, 1) + random() * 730 * 86_400_000);
    town.at(at);
    const month = dayOf(at).slice(0, 7);
    if (at >= remindedAt(monthOf(at))) stood.add(month);
    for (const _ of await town.tick()) written.push(month);
  }
  assert.deepEqual(written.toSorted(), [...stood].toSorted());
  assert.ok(stood.size > 20);
});

test('a machine that stops in the middle of reminding has reminded nobody, and the next start does it whole', async () => {
  const town = await aTownWithAClock();
  const lis = await town.registrar('Lis', social);
  town.at('2026-12-01T12:00:00Z');
  const broken = {
    ...town.house,
    audit: { ...town.house.audit, remember: () => Promise.reject(new Error('the power went')) },
  };
  await assert.rejects(perform(broken, theHouse, remindOfMarking(ground), {}));
  assert.deepEqual(await town.query((db) => db.selectFrom('letter').selectAll().execute()), []);
  assert.deepEqual(await town.query((db) => db.selectFrom('marking_month').selectAll().execute()), []);
  assert.deepEqual((await town.tick()).toSorted(), [town.rikke, lis].toSorted());
  assert.deepEqual(await town.tick(), []);
});

test('what stays behind is departments and months; the trail has one line for each round that wrote', async () => {
  const town = await aTownWithAClock();
  town.at('2026-12-01T12:00:00Z');
  await town.tick();
  await town.tick();
  const kept = await town.query((db) => db.selectFrom('marking_month').selectAll().execute());
  assert.deepEqual(
    kept.map((row) => ({ ...row })),
    [{ municipality: 'albertslund', department: family, month: '2026-11-01', done: 0, reminded: 1 }],
  );
  const lines = (await trailOf(town.house.database)).filter(({ what }) => what === 'marking.remind');
  assert.deepEqual(
    lines.map(({ who, which }) => [who, which]),
    [['house', 'none']],
  );
  town.at('2029-03-01T12:00:00Z');
  await town.tick();
  const later = await town.query((db) => db.selectFrom('marking_month').select('month').execute());
  assert.deepEqual(
    later.map(({ month }) => month),
    ['2029-02-01'],
    'older months are forgotten',
  );
});
