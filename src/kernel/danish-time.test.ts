import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, instantOf, wallOf, weekdayOf } from './danish-time.ts';
import { day } from './day.ts';
import type { Day } from './day.ts';

const on = (text: string): Day => day(text) ?? assert.fail(`${text} is not a day`);
const at = (text: string, minute: number): string => instantOf(on(text), minute).toISOString();

test('summer and winter have their own distance to Greenwich', () => {
  assert.equal(at('2026-07-01', 9 * 60), '2026-07-01T07:00:00.000Z');
  assert.equal(at('2026-12-01', 9 * 60), '2026-12-01T08:00:00.000Z');
  assert.deepEqual(wallOf(new Date('2026-06-30T22:30:00Z')), { day: '2026-07-01', minute: 30 });
  assert.deepEqual(wallOf(new Date('2026-12-01T22:59:59Z')), { day: '2026-12-01', minute: 1439 });
  assert.deepEqual(wallOf(new Date('2026-12-01T23:00:00Z')), { day: '2026-12-02', minute: 0 });
});

test('the hour that summer time skips becomes the first minute after it', () => {
  assert.equal(at('2026-03-29', 119), '2026-03-29T00:59:00.000Z');
  for (const minute of [120, 150, 179, 180]) assert.equal(at('2026-03-29', minute), '2026-03-29T01:00:00.000Z');
  assert.equal(at('2026-03-29', 181), '2026-03-29T01:01:00.000Z');
});

test('the hour that comes twice in October is the first of the two', () => {
  assert.equal(at('2026-10-25', 120), '2026-10-25T00:00:00.000Z');
  assert.equal(at('2026-10-25', 150), '2026-10-25T00:30:00.000Z');
  assert.equal(at('2026-10-25', 180), '2026-10-25T02:00:00.000Z');
  assert.deepEqual(wallOf(new Date('2026-10-25T01:30:00Z')), { day: '2026-10-25', minute: 150 });
});

test('minute 1440 is the next midnight, on the short and the long day too', () => {
  for (const date of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-31']) {
    assert.equal(at(date, 1440), at(addDays(on(date), 1), 0));
  }
});

test('days and weekdays cross months, years and leap days', () => {
  assert.equal(addDays(on('2028-02-28'), 1), '2028-02-29');
  assert.equal(addDays(on('2026-01-01'), -1), '2025-12-31');
  assert.equal(weekdayOf(on('2026-11-23')), 0);
  assert.equal(weekdayOf(on('2026-11-22')), 6);
});

test('every minute of any instant leads back to an instant with the same clock', () => {
  const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, (moment) => {
      const wall = wallOf(moment);
      const back = instantOf(wall.day, wall.minute);
      assert.deepEqual(wallOf(back), wall);
      assert.ok(back <= moment);
    }),
    { numRuns: 300 },
  );
});
