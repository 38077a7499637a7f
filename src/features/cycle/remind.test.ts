import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { PeopleTables } from '#features/people';
import { sendReminders } from '#features/reminders';
import type { Reminder, ReminderSource } from '#features/reminders';
import { newId } from '#kernel/action';
import { day } from '#kernel/day';
import { theHouse } from '#kernel/person';
import { readYaml } from '#kernel/read';
import type { YearEntry } from '#kernel/year-entry';
import { perform } from '../../gate.ts';
import { aTown, family, ground, outcome } from '../../../test/town.ts';
import { calendarFile } from './calendar.file.ts';
import { markDone } from './cycle.actions.ts';
import type { YearGround } from './ground.actions.ts';
import { cycleReminders, meetingEntries } from './index.ts';
import type { CycleTables } from './index.ts';

type Own<Tables> = Pick<Tables, keyof Tables>;

const path = 'content/albertslund/calendar.yaml';
const calendar = readYaml({ path, text: readFileSync(path, 'utf8') }, calendarFile).written?.value ?? assert.fail(path);
const year: YearGround = { ...ground, calendar, sources: [] };
const at = (day: string) => new Date(`${day}T12:00:00Z`);

/** A town in which the clock can be set; `round` gives the keys of what was sent. */
async function aClock(told: readonly YearEntry[] = []) {
  let now = at('2026-11-22');
  const ours: YearGround = { ...year, sources: [() => Promise.resolve(told)] };
  const town = await aTown(() => now);
  const sources: readonly ReminderSource[] = [
    (db, when) => cycleReminders(db.$extendTables<Own<CycleTables> & Own<PeopleTables>>(), ours, when),
  ];
  const round = async (day: string): Promise<readonly Reminder[]> => {
    now = at(day);
    const sent = await perform(town.house, theHouse, sendReminders(sources), {});
    return sent.ok ? sent.value : assert.fail();
  };
  return { ...town, round, keys: async (day: string) => (await round(day)).map(({ key }) => key) };
}

test('whoever is responsible is told 30 and 7 days before and on the day, each once', async () => {
  const { keys } = await aClock();
  await keys('2026-11-22');
  assert.deepEqual(await keys('2026-12-07'), []);
  assert.deepEqual(await keys('2026-12-08'), ['cycle law 2026-2 2026-12-15 7']);
  assert.deepEqual(await keys('2026-12-08'), []);
  assert.deepEqual(await keys('2026-12-14'), ['cycle marking 2027-1 2027-01-10 30']);
  assert.deepEqual(await keys('2026-12-15'), ['cycle law 2026-2 2026-12-15 0']);
});

test('what is done is told of no more', async () => {
  const town = await aClock();
  await town.keys('2026-11-22');
  const consultant = await town.as('demo-konsulent-skole');
  await town.keys('2026-12-08');
  const ground1 = { ...year, needsOf: () => undefined };
  const done = await perform(town.house, consultant, markDone(ground1), { entry: 'law 2026-2', day: '2026-12-08' });
  assert.equal(outcome(done), 'done');
  assert.ok(!(await town.keys('2026-12-15')).includes('cycle law 2026-2 2026-12-15 0'));
});

test('what another room has taken up is its own to remind of', async () => {
  const called = [{ id: newId(), day: day('2027-09-20') ?? assert.fail(), cancelled: false, published: false }];
  const { keys } = await aClock(meetingEntries(called, { year: 2027, now: at('2027-09-05') }));
  assert.ok(!(await keys('2027-10-01')).some((key) => key.startsWith('cycle meeting 2027')));
  const cancelled = await aClock(meetingEntries([], { year: 2027, now: at('2027-09-05') }));
  assert.ok((await cancelled.keys('2027-10-01')).includes('cycle meeting 2027 2027-10-01 0'));
});

test('it goes to the role and department that the calendar names, and to nobody else', async () => {
  const { read, idOf } = await aTown();
  const [first] = calendar.duties;
  assert.ok(first);
  const duty = { ...first, days: ['12-01'], responsible: { role: 'head-of-department' as const, department: family } };
  const ours: YearGround = { ...year, calendar: { ...calendar, duties: [duty] } };
  const told = await read((db) => cycleReminders(db.$extendTables<Own<CycleTables>>(), ours, at('2026-11-22')));
  assert.deepEqual(
    told.map(({ to }) => to),
    [[await idOf('demo-planejer')]],
  );
});

test('a clock that jumps over four years loses nothing and sends nothing twice', async () => {
  const { keys } = await aClock();
  const first = await keys('2030-11-22');
  assert.equal(new Set(first).size, first.length);
  for (const wanted of ['law 2027-1 2027-06-15 30', 'meeting 2028 2028-10-01 7', 'status 2030 2030-02-01 0'])
    assert.ok(first.includes(`cycle ${wanted}`), wanted);
  assert.deepEqual(await keys('2030-11-22'), []);
  assert.deepEqual(await keys('2026-11-22'), [], 'set back, it says nothing again');
});
