import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantOf, wallOf } from '#kernel/danish-time';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { afterWorking, deleteAt, isWorkingDay, ringAt } from './due.ts';

const on = (text: string): Day => day(text) ?? assert.fail(text);
const at = (date: string, clock: string): Date => {
  const [hour = 0, minute = 0] = clock.split('.').map(Number);
  return instantOf(on(date), hour * 60 + minute);
};
const shown = (moment: Date): string => {
  const { day: date, minute } = wallOf(moment);
  return `${date} ${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;
};

for (const [what, urgency, since, rung, wanted] of [
  ['an urgent one in the morning', 'today', at('2026-11-18', '9.00'), 0, '2026-11-18 13.00'],
  [
    'the next rung of an urgent one is a working day after it was asked',
    'today',
    at('2026-11-18', '9.00'),
    1,
    '2026-11-19 09.00',
  ],
  ['an urgent one late on Friday waits over the weekend', 'today', at('2026-11-20', '15.00'), 0, '2026-11-23 11.00'],
  ['an urgent one at night counts from the morning', 'today', at('2026-11-18', '23.30'), 0, '2026-11-19 12.00'],
  ['one on Saturday counts from Monday', 'today', at('2026-11-21', '14.00'), 0, '2026-11-23 12.00'],
  ['others have three working days', 'days', at('2026-11-18', '9.00'), 0, '2026-11-23 09.00'],
  ['and rise a working day later', 'whenever', at('2026-11-18', '9.00'), 1, '2026-11-24 09.00'],
  ['Easter is no working time', 'days', at('2026-04-01', '10.00'), 0, '2026-04-09 10.00'],
  ['nor is Christmas', 'today', at('2026-12-23', '15.30'), 0, '2026-12-28 11.30'],
  ['over the night when summer time begins', 'days', at('2026-03-26', '10.00'), 0, '2026-03-31 10.00'],
  ['over the night when it ends', 'days', at('2026-10-22', '10.00'), 0, '2026-10-27 10.00'],
] as const) {
  test(`${what}: ${wanted}`, () => assert.equal(shown(ringAt(urgency, since, rung)), wanted));
}

const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2031-12-01'), noInvalidDate: true });

test('working time is counted minute by minute as an oracle counts it, never early, always in office hours', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 2000 }), (since, minutes) => {
      const due = afterWorking(since, minutes);
      assert.ok(due.getTime() > since.getTime());
      let left = minutes;
      let now = Math.ceil(since.getTime() / 60_000) * 60_000;
      while (left > 0) {
        const { day: date, minute } = wallOf(new Date(now));
        if (isWorkingDay(date) && minute >= 480 && minute < 960) left -= 1;
        now += 60_000;
      }
      assert.equal(shown(due), shown(new Date(now)));
    }),
    { numRuns: 25 },
  );
});

test('a thousand deletions: none before its days by the hour or by the wall, none a day after', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 365 }), (closed, days) => {
      const due = deleteAt(closed, days).getTime();
      const inHours = closed.getTime() + days * 86_400_000;
      const wall = wallOf(closed);
      const onTheWall = instantOf(
        on(new Date(Date.parse(`${wall.day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)),
        wall.minute,
      ).getTime();
      assert.ok(due >= inHours && due >= onTheWall, 'too early');
      assert.ok(due <= inHours + 86_400_000 && due <= onTheWall + 86_400_000, 'too late');
    }),
    { numRuns: 1000 },
  );
});
