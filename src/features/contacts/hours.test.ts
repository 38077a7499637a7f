import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantOf } from '#kernel/danish-time';
import { day } from '#kernel/day';
import type { Hours } from './contact.file.ts';
import { answers, stateAt, weekdays } from './hours.ts';

const workdays: Hours = {
  weekly: [{ days: ['man', 'tir', 'ons', 'tor', 'fre'], from: '9.00', to: '15.00' }],
  holidays: 'lukket',
};
const perhaps: Hours = {
  weekly: [{ days: ['man', 'tir', 'ons', 'tor', 'fre'], from: '9.00', to: '15.00' }],
  holidays: 'ukendt',
};
const nights: Hours = {
  weekly: [
    { days: ['fre', 'lør'], from: '22.00', to: '24.00' },
    { days: ['lør', 'søn'], from: '0.00', to: '6.00' },
  ],
  holidays: 'som-hverdage',
};

const danish = (date: string, clock: string): Date => {
  const [hour, minute] = clock.split('.').map(Number);
  return instantOf(day(date) ?? assert.fail(date), (hour ?? 0) * 60 + (minute ?? 0));
};
const state = (hours: Hours, date: string, clock: string): string => {
  const found = stateAt(hours, danish(date, clock));
  if (found.kind === 'open') return `open until ${found.until.toISOString()}`;
  return found.kind === 'closed' ? `opens ${found.opens.toISOString()}` : found.kind;
};

test('the opening minute is open and the closing minute is closed', () => {
  assert.equal(state(workdays, '2026-11-23', '8.59'), 'opens 2026-11-23T08:00:00.000Z');
  assert.equal(state(workdays, '2026-11-23', '9.00'), 'open until 2026-11-23T14:00:00.000Z');
  assert.equal(state(workdays, '2026-11-23', '14.59'), 'open until 2026-11-23T14:00:00.000Z');
  assert.equal(state(workdays, '2026-11-23', '15.00'), 'opens 2026-11-24T08:00:00.000Z');
  assert.equal(stateAt(workdays, new Date('2026-11-23T13:59:59.999Z')).kind, 'open');
});

test('the weekend and a row of holidays are stepped over', () => {
  assert.equal(state(workdays, '2026-11-20', '15.00'), 'opens 2026-11-23T08:00:00.000Z');
  assert.equal(state(workdays, '2026-04-01', '16.00'), 'opens 2026-04-07T07:00:00.000Z');
  assert.equal(state(workdays, '2026-12-23', '15.00'), 'opens 2026-12-28T08:00:00.000Z');
  assert.equal(state(workdays, '2026-12-31', '10.00'), 'opens 2027-01-04T08:00:00.000Z');
  assert.equal(state(workdays, '2026-06-05', '10.00'), 'opens 2026-06-08T07:00:00.000Z');
});

test('an opening can be weeks ahead', () => {
  const mondays: Hours = { weekly: [{ days: ['man'], from: '10.00', to: '12.00' }], holidays: 'lukket' };
  assert.equal(state(mondays, '2029-12-17', '12.00'), 'opens 2030-01-07T09:00:00.000Z');
});

test('unknown holidays are unknown all day, and ordinary days are not', () => {
  assert.equal(state(perhaps, '2026-12-24', '10.00'), 'unknown');
  assert.equal(state(perhaps, '2026-12-24', '3.00'), 'unknown');
  assert.equal(state(perhaps, '2026-12-23', '10.00'), 'open until 2026-12-23T14:00:00.000Z');
  assert.equal(
    state({ ...workdays, holidays: 'som-hverdage' }, '2026-12-24', '10.00'),
    'open until 2026-12-24T14:00:00.000Z',
  );
});

test('an opening that crosses midnight is one opening', () => {
  assert.equal(state(nights, '2026-11-27', '23.00'), 'open until 2026-11-28T05:00:00.000Z');
  assert.equal(state(nights, '2026-11-28', '0.00'), 'open until 2026-11-28T05:00:00.000Z');
  assert.equal(state(nights, '2026-11-28', '6.00'), 'opens 2026-11-28T21:00:00.000Z');
});

test('two openings that touch are one', () => {
  const split: Hours = {
    weekly: [
      { days: ['man'], from: '9.00', to: '12.00' },
      { days: ['man'], from: '12.00', to: '15.00' },
    ],
    holidays: 'lukket',
  };
  assert.equal(state(split, '2026-11-23', '10.00'), 'open until 2026-11-23T14:00:00.000Z');
});

test('on the days when the clock moves, opening times follow the clock on the wall', () => {
  const early: Hours = { weekly: [{ days: ['søn'], from: '2.30', to: '4.00' }], holidays: 'lukket' };
  assert.equal(state(early, '2026-03-29', '1.59'), 'opens 2026-03-29T01:00:00.000Z');
  assert.equal(state(early, '2026-03-29', '3.00'), 'open until 2026-03-29T02:00:00.000Z');
  assert.equal(stateAt(early, new Date('2026-10-25T00:15:00Z')).kind, 'closed');
  assert.equal(stateAt(early, new Date('2026-10-25T01:15:00Z')).kind, 'open', 'a quarter past two, the second time');
  const skipped: Hours = { weekly: [{ days: ['søn'], from: '2.10', to: '2.50' }], holidays: 'lukket' };
  assert.equal(
    state(skipped, '2026-03-29', '0.00'),
    'opens 2026-04-12T00:10:00.000Z',
    'the hour that never comes is no opening, nor is Easter',
  );
});

test('open day and night in rows of the week is always open, and ends at a closed holiday', () => {
  const whole = { weekly: [{ days: [...weekdays], from: '0.00', to: '24.00' }] };
  assert.equal(stateAt({ ...whole, holidays: 'som-hverdage' }, danish('2026-11-23', '4.00')).kind, 'always');
  assert.equal(state({ ...whole, holidays: 'lukket' }, '2026-12-20', '4.00'), 'open until 2026-12-23T23:00:00.000Z');
  assert.equal(state({ ...whole, holidays: 'ukendt' }, '2026-12-20', '4.00'), 'open until 2026-12-23T23:00:00.000Z');
});

test('hours that never open are unknown, not closed for ever', () => {
  assert.equal(
    state({ weekly: [{ days: ['man'], from: '12.00', to: '9.00' }], holidays: 'lukket' }, '2026-11-23', '10.00'),
    'unknown',
  );
});

const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const written = (minute: number): string => `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;
const row = fc
  .record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: clock, length: fc.integer({ min: 1, max: 96 }) })
  .map(({ days, from, length }) => ({ days, from: written(from), to: written(Math.min(1440, from + length * 15)) }));
const anyHours = fc.record({
  weekly: fc.array(row, { minLength: 1, maxLength: 3 }),
  holidays: fc.constantFrom('lukket' as const, 'som-hverdage' as const, 'ukendt' as const),
});
const anyInstant = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

test('any hours: an end lies ahead and is not open, an opening lies ahead and is open', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, (hours, now) => {
      const found = stateAt(hours, now);
      if (found.kind === 'open') {
        assert.ok(found.until > now);
        assert.equal(answers(stateAt(hours, found.until)), false);
        assert.ok(answers(stateAt(hours, new Date(found.until.getTime() - 1))));
      }
      if (found.kind === 'closed') {
        assert.ok(found.opens > now);
        assert.ok(answers(stateAt(hours, found.opens)));
        assert.equal(answers(stateAt(hours, new Date(found.opens.getTime() - 1))), false);
      }
    }),
    { numRuns: 400 },
  );
});

test('unknown hours are never open, whatever the hour', () => {
  fc.assert(
    fc.property(
      anyInstant,
      (now) => stateAt('ukendt', now).kind === 'unknown' && stateAt('altid', now).kind === 'always',
    ),
    { numRuns: 50 },
  );
});
