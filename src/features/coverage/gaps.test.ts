import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#kernel/danish-time';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { school } from '../../../test/town.ts';
import { alertsOf, keyOf, mendedAmong, toldUnder } from './alerts.ts';
import { emptyDays, turnedBy, unseenDays } from './gaps.ts';
import type { Gap } from './gaps.ts';
import type { Hole, Seat } from './holes.ts';

const on = (text: string): Day => day(text) ?? assert.fail(text);
const seat: Seat = { department: school, workplace: undefined };
const hole = (from: string, to?: string): Hole => ({
  seat,
  from: on(from),
  to: to === undefined ? undefined : on(to),
  why: ['ended'],
});
const gap = (from: string, seen: string, to?: string): Gap => ({
  seat,
  from: on(from),
  seen: on(seen),
  to: to === undefined ? undefined : on(to),
});

const turned = (holes: readonly Hole[], open: readonly Gap[], today: string): string => {
  const { opened, lasting, closed } = turnedBy(holes, open, on(today));
  const told = (word: string, gaps: readonly Gap[]) =>
    gaps.map(({ from, seen, to }) => [word, from, seen, to ?? '-'].join(' '));
  return [...told('opened', opened), ...told('lasting', lasting), ...told('closed', closed)].join(', ');
};
const keys = (holes: readonly Hole[], open: readonly Gap[], today: string): readonly string[] =>
  alertsOf(holes, open, on(today)).map(keyOf);

test('a seat that stands empty is noted once, and goes on under the day it was first seen', () => {
  assert.equal(turned([hole('2027-03-01')], [], '2027-03-01'), 'opened 2027-03-01 2027-03-01 -');
  assert.equal(turned([hole('2027-03-01')], [gap('2027-03-01', '2027-03-01')], '2027-03-01'), '');
  assert.equal(
    turned([hole('2027-03-02')], [gap('2027-03-01', '2027-03-01')], '2027-03-02'),
    'lasting 2027-03-01 2027-03-02 -',
  );
});

test('what was known of the days before can change: the gap keeps its name', () => {
  // Somebody was shut out on 3 March, so that by what is known today nobody ever had the post.
  assert.equal(
    turned([hole('2020-01-01')], [gap('2027-03-03', '2027-03-03')], '2027-03-04'),
    'lasting 2027-03-03 2027-03-04 -',
  );
});

test('a seat that is held again is noted with its last empty day, also when nobody looked that day', () => {
  const open = [gap('2027-03-01', '2027-03-05')];
  assert.equal(turned([], open, '2027-03-06'), 'closed 2027-03-01 2027-03-05 2027-03-05');
  assert.equal(
    turned([hole('2027-03-06', '2027-03-10')], open, '2027-04-20'),
    'closed 2027-03-01 2027-03-05 2027-03-10',
  );
  assert.equal(turned([], [gap('2027-03-05', '2027-03-05')], '2027-03-05'), 'closed 2027-03-05 2027-03-05 2027-03-04');
});

test('a seat that was held between two looks and is empty again has a new gap', () => {
  const holes = [hole('2027-03-06', '2027-03-10'), hole('2027-04-01')];
  assert.equal(
    turned(holes, [gap('2027-03-01', '2027-03-05')], '2027-04-20'),
    'opened 2027-04-20 2027-04-20 -, closed 2027-03-01 2027-03-05 2027-03-10',
  );
});

test('the days that nobody has looked at are looked at', () => {
  const open = [gap('2027-03-01', '2027-03-05'), gap('2027-02-01', '2027-03-04')];
  assert.deepEqual(unseenDays(open, on('2027-03-09')), { from: '2027-03-05', to: '2027-03-09' });
  assert.deepEqual(unseenDays([], on('2027-03-09')), { from: '2027-03-09', to: '2027-03-09' });
});

test('an hour back over midnight ends no gap and tells nothing new', () => {
  const open = [gap('2027-03-28', '2027-03-28')];
  assert.equal(turned([], open, '2027-03-27'), '');
  assert.equal(turned([hole('2027-03-27')], open, '2027-03-27'), '');
  assert.deepEqual(keys([hole('2027-03-28')], open, '2027-03-27'), [`coverage ${school} consultant 2027-03-28 0`]);
});

test('of each hole the step that fits is told, and of one that has begun only when it has been noted', () => {
  const at = (days: number): Hole => hole(addDays(on('2027-03-01'), days));
  const step = (days: number): string | undefined =>
    keys([at(days)], [], '2027-03-01')[0]
      ?.split(' ')
      .at(-1);
  assert.deepEqual([31, 30, 8, 7, 1, 0].map(step), [undefined, '30', '30', '7', '7', undefined]);
  assert.deepEqual(keys([hole('2027-03-01')], [gap('2027-02-20', '2027-02-28')], '2027-03-01'), [
    `coverage ${school} consultant 2027-02-20 0`,
  ]);
});

test('what was told of a day is to be told anew when the day is held again, and not when its hole has grown', () => {
  const told = (['2027-02-27', '2027-03-01', '2027-03-10'] as const).map((from) =>
    toldUnder(keyOf({ seat, from: on(from), step: 7 })),
  );
  const mended = (holes: readonly Hole[]) => mendedAmong(told, holes, [], on('2027-02-28')).map(({ from }) => from);
  assert.deepEqual(mended([hole('2027-02-28', '2027-03-05'), hole('2027-03-10')]), []);
  assert.deepEqual(mended([hole('2027-03-10')]), ['2027-03-01']);
  assert.deepEqual(mended([{ ...hole('2027-03-01'), seat: { ...seat, workplace: 'skolen' } }]), [
    '2027-03-01',
    '2027-03-10',
  ]);
});

test('an hour back over midnight, what is told of a gap is not told again and again when its day will be held', () => {
  const told = [toldUnder(keyOf({ seat, from: on('2027-03-28'), step: 0 }))];
  const holes = [hole('2027-03-27', '2027-03-27')];
  const mended = (open: readonly Gap[]) => mendedAmong(told, holes, open, on('2027-03-27')).length;
  assert.deepEqual([mended([gap('2027-03-28', '2027-03-28')]), mended([])], [0, 1]);
});

test('the empty days of a year are those that lie in it', () => {
  const year = { from: on('2027-01-01'), to: on('2027-12-31') };
  assert.equal(emptyDays([gap('2026-12-30', '2027-01-02', '2027-01-02'), gap('2027-12-31', '2028-01-05')], year), 3);
  assert.equal(emptyDays([gap('2026-12-01', '2026-12-02', '2026-12-02')], year), 0);
});
