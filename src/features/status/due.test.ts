import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PeopleTables } from '#features/people';
import { sendReminders } from '#features/reminders';
import type { ReminderSource } from '#features/reminders';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { theHouse } from '#kernel/person';
import { perform } from '../../gate.ts';
import { confirmStatus, decideForum, deliverStatus } from './delivery.actions.ts';
import { statusEvidence, statusReminders, statusWaitsFor, statusYear } from './due.actions.ts';
import { askedOn, dueOn, isNear, remindedAfter } from './due.ts';
import { aTown, ground, said } from './status.example.ts';
import type { StatusTables } from './status.store.ts';

type Own<Tables> = Pick<Tables, keyof Tables>;

const on = (text: string): Day => day(text) ?? assert.fail(text);

test('a status is due the year after, asked for each month after that, and its forum after 14, 28 and every 28 days', () => {
  assert.equal(dueOn('2025', '02-01'), '2026-02-01');
  assert.deepEqual(askedOn(on('2026-02-01'), on('2026-01-31')), []);
  assert.deepEqual(askedOn(on('2026-02-01'), on('2026-04-01')), ['2026-02-01', '2026-03-01', '2026-04-01']);
  assert.deepEqual(remindedAfter(on('2026-02-01'), on('2026-02-14')), []);
  assert.deepEqual(remindedAfter(on('2026-02-01'), on('2026-04-26')), [14, 28, 56, 84]);
  assert.deepEqual(
    [isNear(on('2026-02-01'), on('2025-12-31')), isNear(on('2026-02-01'), on('2026-01-01'))],
    [false, true],
  );
});

/** Lives through days one after another, or in jumps, and gives what was sent on each. */
async function living(days: readonly string[]) {
  const clock = { now: new Date('2026-11-22T12:00:00Z') };
  const town = await aTown(clock);
  const sources: readonly ReminderSource[] = [
    (db, now) => statusReminders(ground)(db.$extendTables<Own<StatusTables> & Own<PeopleTables>>(), now),
  ];
  const sent: string[] = [];
  const live = async (day: string): Promise<void> => {
    clock.now = new Date(`${day}T09:00:00Z`);
    const came = await perform(town.house, theHouse, sendReminders(sources), {});
    for (const { key, to } of came.ok ? came.value : assert.fail()) sent.push(`${day} ${key} ${to.length}`);
  };
  for (const day of days) await live(day);
  return { town, sent, live };
}

const through = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

test('through a year nobody is asked before the day, and everybody once on each', async () => {
  const { sent } = await living([
    ...through('2026-12-28', '2027-01-03'),
    ...through('2027-01-30', '2027-02-03'),
    ...through('2027-02-27', '2027-03-03'),
  ]);
  assert.deepEqual(sent, [
    '2027-02-01 status 2026 undelivered 2027-02-01 5',
    '2027-03-01 status 2026 undelivered 2027-03-01 6',
  ]);
});

test('a clock that jumps loses nothing, and one that is set back sends nothing twice', async () => {
  const { sent, live } = await living(['2026-11-22', '2027-04-15']);
  assert.deepEqual(sent, [
    '2027-04-15 status 2026 undelivered 2027-02-01 5',
    '2027-04-15 status 2026 undelivered 2027-03-01 6',
    '2027-04-15 status 2026 undelivered 2027-04-01 6',
  ]);
  for (const day of ['2027-04-15', '2027-02-10', '2026-11-22', '2027-04-16']) await live(day);
  assert.equal(sent.length, 3);
});

test('a year that was begun is asked for until it is delivered, also when the next has come', async () => {
  const { town, sent, live } = await living(['2026-11-22']);
  await town.begin('2026');
  await live('2028-02-01');
  assert.ok(sent.includes('2028-02-01 status 2026 undelivered 2028-02-01 6'), sent.join('\n'));
  assert.ok(sent.includes('2028-02-01 status 2027 undelivered 2028-02-01 5'));
  assert.equal(sent.length, 13 + 1);
});

test('no team, no status: what was before the team is asked for by nobody', async () => {
  const { sent } = await living(['2026-11-22', '2026-12-31']);
  assert.deepEqual(sent, []);
});

test('delivered, the head is asked for a forum after 14, 28 and every 28 days, until there is one', async () => {
  const { town, sent, live } = await living(['2026-11-22']);
  await town.begin('2026');
  await town.freeze('2026');
  const one = { year: '2026', number: '1' };
  await town.gets(deliverStatus(ground), one);
  for (const day of ['2026-12-05', '2026-12-06', '2026-12-19', '2026-12-20', '2027-01-16', '2027-01-17', '2027-02-14'])
    await live(day);
  assert.deepEqual(sent, [
    '2026-12-06 status 2026-1 undecided 14 1',
    '2026-12-20 status 2026-1 undecided 28 1',
    '2027-01-17 status 2026-1 undecided 56 1',
    '2027-02-14 status 2026-1 undecided 84 1',
  ]);
  const head = await town.as('demo-planejer');
  assert.ok((await town.asks(confirmStatus(ground), one, head)).ok);
  await live('2027-03-14');
  assert.equal(sent.length, 5, 'received is not decided');
  const decision = { ...one, version: '2', forum: 'directors', on: '2027-04-01', political: 'no', words: said('') };
  assert.ok((await town.asks(decideForum(ground), decision, head)).ok);
  await live('2027-06-30');
  assert.equal(sent.length, 5);
});

test('what waits is told to whoever can do something about it', async () => {
  const clock = { now: new Date('2026-11-22T12:00:00Z') };
  const town = await aTown(clock);
  const waits = async (subject: string) => {
    const person = await town.as(subject);
    return town.look<StatusTables & PeopleTables, unknown>((db) => statusWaitsFor(db, ground, person, clock.now));
  };
  assert.deepEqual(await waits('demo-konsulent-skole'), { toDecide: [], toDeliver: [] });
  clock.now = new Date('2027-01-02T12:00:00Z');
  assert.deepEqual(await waits('demo-konsulent-skole'), {
    toDecide: [],
    toDeliver: [{ year: '2026', due: '2027-02-01' }],
  });
  assert.deepEqual(await waits('demo-planejer'), { toDecide: [], toDeliver: [] });
  await town.begin('2026');
  await town.freeze('2026');
  await town.gets(deliverStatus(ground), { year: '2026', number: '1' });
  assert.deepEqual(await waits('demo-konsulent-skole'), { toDecide: [], toDeliver: [] });
  const { toDecide } = await (async () => {
    const person = await town.as('demo-planejer');
    return town.look<StatusTables & PeopleTables, Awaited<ReturnType<typeof statusWaitsFor>>>((db) =>
      statusWaitsFor(db, ground, person, clock.now),
    );
  })();
  assert.deepEqual(
    toDecide.map(({ year, number }) => [year, number]),
    [['2026', 1]],
  );
});

test('the year and the page of proof hear how far the status has come', async () => {
  const clock = { now: new Date('2026-11-22T12:00:00Z') };
  const town = await aTown(clock);
  type Tables = StatusTables & PeopleTables;
  const told = () =>
    town.look<Tables, readonly string[]>(async (db) => {
      const entries = await statusYear(db, ground, { year: 2027, now: clock.now });
      const evidence = await statusEvidence(db, ground, clock.now);
      return [...entries.map(({ key, day, state }) => `${key} ${day} ${state}`), ...evidence.map(({ state }) => state)];
    });
  assert.deepEqual(await told(), ['partly', 'partly']);
  clock.now = new Date('2027-01-10T12:00:00Z');
  assert.deepEqual(await told(), ['status 2026 2027-02-01 soon', 'partly', 'partly']);
  clock.now = new Date('2027-02-02T12:00:00Z');
  assert.deepEqual(await told(), ['status 2026 2027-02-01 late', 'missing', 'partly']);
  await town.begin('2026');
  await town.freeze('2026');
  const one = { year: '2026', number: '1' };
  await town.gets(deliverStatus(ground), one);
  assert.deepEqual(await told(), [
    'status 2026 2027-02-02 done',
    'status-forum 2026-1 2027-02-16 soon',
    'fulfilled',
    'missing',
  ]);
  const decision = { ...one, version: '1', forum: 'none', on: '', political: 'no', words: said('') };
  assert.ok((await town.asks(decideForum(ground), decision, await town.as('demo-planejer'))).ok);
  assert.deepEqual((await told()).slice(1), ['status-forum 2026-1 2027-02-02 done', 'fulfilled', 'fulfilled']);
});
