import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf } from '#kernel/danish-time';
import { day } from '#kernel/day';
import type { Hours } from './contact.file.ts';
import { stateAt } from './hours.ts';
import { clockOf, inWords, rowsInWords, weekInWords } from './hours.words.ts';

const viso: Hours = { weekly: [{ days: ['man', 'tir', 'tor', 'fre'], from: '9.00', to: '11.30' }], holidays: 'lukket' };
const weekdayHours: Hours = {
  weekly: [{ days: ['man', 'tir', 'ons', 'tor', 'fre'], from: '9.00', to: '15.00' }],
  holidays: 'ukendt',
};
const danish = (date: string, minute: number): Date => instantOf(day(date) ?? assert.fail(date), minute);
const words = (hours: Hours, at: Date, seen: 'now' | 'then' = 'now'): string =>
  inWords(stateAt(hours, at), at, 'da', seen);

test('the word of time is what a colleague would say', () => {
  assert.equal(words(weekdayHours, danish('2026-11-23', 600)), 'Åben nu til 15');
  assert.equal(words(viso, danish('2026-11-23', 600)), 'Åben nu til 11.30');
  assert.equal(words(viso, danish('2026-11-23', 480)), 'Lukket. Åbner i dag kl. 9');
  assert.equal(words(viso, danish('2026-11-23', 900)), 'Lukket. Åbner i morgen kl. 9');
  assert.equal(words(viso, danish('2026-11-24', 900)), 'Lukket. Åbner torsdag kl. 9');
  assert.equal(words('altid', danish('2026-11-23', 0)), 'Døgnåben');
  assert.equal(words('ukendt', danish('2026-11-23', 600)), 'Tider ukendt');
});

test('a holiday is named, and an opening a week away carries its date', () => {
  assert.equal(words(viso, danish('2026-12-24', 600)), 'Lukket (juleaftensdag). Åbner mandag kl. 9');
  const mondays: Hours = { weekly: [{ days: ['man'], from: '10.00', to: '12.00' }], holidays: 'lukket' };
  assert.equal(words(mondays, danish('2026-11-23', 720)), 'Lukket. Åbner mandag 30. november kl. 10');
});

test('an hour the reader asks about is never called now, today or tomorrow', () => {
  assert.equal(words(weekdayHours, danish('2026-11-27', 600), 'then'), 'Åben til 15');
  assert.equal(words(viso, danish('2026-11-26', 900), 'then'), 'Lukket. Åbner fredag kl. 9');
});

test('midnight has its own word', () => {
  const late: Hours = { weekly: [{ days: ['man'], from: '22.00', to: '24.00' }], holidays: 'lukket' };
  assert.equal(words(late, danish('2026-11-23', 1380)), 'Åben nu til midnat');
});

test('the week is told in words in both languages', () => {
  assert.equal(
    weekInWords(viso, 'da'),
    'Mandag, tirsdag, torsdag og fredag 9–11.30. Lukket på helligdage, 5. juni, 24. og 31. december.',
  );
  assert.equal(weekInWords(weekdayHours, 'en'), 'Monday–Friday 9:00–15:00. We do not know the hours on holidays.');
  assert.equal(rowsInWords(weekdayHours, 'en'), 'Monday–Friday 9:00–15:00');
  assert.equal(weekInWords('ukendt', 'da'), 'Vi kender ikke tiderne.');
});

test('English says the same', () => {
  const at = danish('2026-11-23', 612);
  assert.equal(inWords(stateAt(viso, at), at, 'en'), 'Open now until 11:30');
  assert.equal(
    inWords(stateAt(viso, danish('2026-11-24', 900)), danish('2026-11-24', 900), 'en'),
    'Closed. Opens Thursday at 9:00',
  );
  assert.equal(clockOf(at, 'da'), '10.12');
  assert.equal(clockOf(at, 'en'), '10:12');
});
