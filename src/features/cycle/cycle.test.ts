import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day as dayIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import { readYaml } from '#kernel/read';
import type { YearEntry } from '#kernel/year-entry';
import { today as now } from '../../../test/town.ts';
import { calendarFile } from './calendar.file.ts';
import { isAskable, occurrencesIn, thingsOf, yearsNow } from './cycle.ts';
import { placed, wheel } from './wheel.ts';

const day = (text: string): Day => dayIn(text) ?? assert.fail(text);
const file = 'content/albertslund/calendar.yaml';
const calendar =
  readYaml({ path: file, text: readFileSync(file, 'utf8') }, calendarFile).written?.value ?? assert.fail(file);

const in2027 = (told: readonly YearEntry[] = [], marks: readonly (readonly [string, Day])[] = [], today = now) =>
  thingsOf({
    occurrences: occurrencesIn(calendar, 2027),
    told,
    marks: new Map(marks),
    from: calendar.from,
    today,
  });
const stateOf = (things: ReturnType<typeof in2027>, key: string) =>
  things.find((thing) => thing.key === key)?.state ?? assert.fail(key);

test('each duty stands on each of its days', () => {
  const keys = in2027().map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  for (const key of ['figures 2027', 'marking 2027-1', 'marking 2027-4', 'meeting 2027', 'status 2027'])
    assert.ok(keys.includes(key), key);
  assert.equal(in2027().find(({ key }) => key === 'marking 2027-3')?.day, '2027-07-10');
});

test('what lay before the calendar began is asked of nobody', () => {
  const first = occurrencesIn(calendar, 2026);
  assert.ok(first.length > 0);
  assert.ok(first.every(({ day: at }) => at >= calendar.from));
});

test('a state follows from the day: ahead, soon, due, late', () => {
  const at = (text: string) => stateOf(in2027([], [], day(text)), 'law 2027-1');
  assert.deepEqual(['2027-05-15', '2027-05-16', '2027-06-14', '2027-06-15', '2027-06-16'].map(at), [
    'ahead',
    'soon',
    'soon',
    'due',
    'late',
  ]);
});

test('the word of the team counts only where Værn cannot see for itself', () => {
  const marks = [
    ['law 2027-1', day('2027-06-01')],
    ['figures 2027', day('2027-03-01')],
  ] as const;
  const things = in2027([], marks, day('2027-07-01'));
  assert.equal(stateOf(things, 'law 2027-1'), 'done');
  assert.equal(stateOf(things, 'figures 2027'), 'late');
});

test('what a room tells of a duty stands in its place, once', () => {
  const told: YearEntry = {
    key: 'meeting 6f0c',
    instead: 'meeting 2027',
    day: day('2027-09-20'),
    title: 'Årsmødet',
    responsible: { role: 'consultant' },
    state: 'done',
    link: '/aaret/moede',
  };
  const things = in2027([told]);
  assert.ok(!things.some(({ key }) => key === 'meeting 2027'));
  assert.equal(stateOf(things, 'meeting 6f0c'), 'done');
  const late: YearEntry = { ...told, key: 'meeting old', day: day('2026-10-01'), state: 'late' };
  assert.ok(!in2027([late]).some(({ key }) => key === 'meeting old'), 'nothing is late from before the calendar began');
});

const talkOn = (text: string, state: YearEntry['state'] = 'done'): YearEntry => ({
  key: `talk ${text}`,
  instead: 'talks 2027',
  day: day(text),
  title: 'Vidensoplæg',
  responsible: { role: 'consultant' },
  state,
  link: '/aaret/viden',
});

test('each talk that is held makes up for one of those that were asked for, the first first', () => {
  const left = (told: readonly YearEntry[], today: string) =>
    in2027(told, [], day(today)).flatMap(({ key, state }) =>
      key.startsWith('talks 2027-') ? [`${key} ${state}`] : [],
    );
  assert.deepEqual(left([], '2027-04-01'), ['talks 2027-1 soon', 'talks 2027-2 ahead']);
  assert.deepEqual(left([talkOn('2027-04-20')], '2027-05-01'), ['talks 2027-2 ahead']);
  assert.deepEqual(left([talkOn('2027-09-01'), talkOn('2027-02-01')], '2027-12-01'), []);
  const planned = talkOn('2027-09-01', 'ahead');
  assert.deepEqual(left([planned], '2027-05-01'), ['talks 2027-1 late'], 'a plan does not make up for a day gone by');
  assert.deepEqual(left([planned, talkOn('2027-02-01')], '2027-05-01'), []);
});

test('what is late stays in sight, in whatever year', () => {
  assert.deepEqual(yearsNow(calendar, day('2026-11-22')), [2026]);
  assert.deepEqual(yearsNow(calendar, day('2029-12-20')), [2026, 2027, 2028, 2029, 2030]);
  assert.ok(isAskable(calendar, 2026, day('2029-01-01')) && !isAskable(calendar, 2025, day('2029-01-01')));
  assert.ok(!isAskable(calendar, 2035, day('2029-01-01')));
});

test('no two things of a year cover each other on the wheel', () => {
  const points = placed(in2027()).map(({ at }) => at);
  assert.ok(points.length > 10);
  for (const [nth, one] of points.entries())
    for (const other of points.slice(nth + 1))
      assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 2 * wheel.dot, `${one.x} ${one.y}`);
});
