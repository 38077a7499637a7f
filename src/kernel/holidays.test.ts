import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import type { Day } from './day.ts';
import { holidayOn, holidaysOf } from './holidays.ts';

/** Easter Sundays copied from the church's calendar, not computed. */
const easters: Readonly<Record<number, string>> = {
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
  2031: '2031-04-13',
};

/** Every day on which offices close, written out by hand for eight years. */
const closed: Readonly<Record<number, string>> = {
  2024: '01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 06-05 12-24 12-25 12-26 12-31',
  2025: '01-01 04-17 04-18 04-20 04-21 05-29 06-05 06-08 06-09 12-24 12-25 12-26 12-31',
  2026: '01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 06-05 12-24 12-25 12-26 12-31',
  2027: '01-01 03-25 03-26 03-28 03-29 05-06 05-16 05-17 06-05 12-24 12-25 12-26 12-31',
  2028: '01-01 04-13 04-14 04-16 04-17 05-25 06-04 06-05 12-24 12-25 12-26 12-31',
  2029: '01-01 03-29 03-30 04-01 04-02 05-10 05-20 05-21 06-05 12-24 12-25 12-26 12-31',
  2030: '01-01 04-18 04-19 04-21 04-22 05-30 06-05 06-09 06-10 12-24 12-25 12-26 12-31',
  2031: '01-01 04-10 04-11 04-13 04-14 05-22 06-01 06-02 06-05 12-24 12-25 12-26 12-31',
};

const on = (text: string): Day => day(text) ?? assert.fail(`${text} is not a day`);

for (const [year, days] of Object.entries(closed)) {
  test(`the closed days of ${year} are those written by hand`, () => {
    const found = [...holidaysOf(Number(year)).keys()].map((date) => date.slice(5)).sort();
    assert.deepEqual(found, days.split(' '));
    assert.equal(holidayOn(on(easters[Number(year)] ?? ''))?.da, 'påskedag');
  });
}

test('store bededag ended with 2023', () => {
  assert.equal(holidayOn(on('2023-05-05'))?.da, 'store bededag');
  assert.equal(holidayOn(on('2024-04-26')), undefined);
  assert.equal(holidayOn(on('2027-04-23')), undefined);
});

test('an ordinary day has no name, and two on one day keep the church’s', () => {
  assert.equal(holidayOn(on('2026-11-23')), undefined);
  assert.equal(holidayOn(on('2028-06-05'))?.da, '2. pinsedag');
  assert.equal(holidayOn(on('2027-06-05'))?.da, 'grundlovsdag');
});
