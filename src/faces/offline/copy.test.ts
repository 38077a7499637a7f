import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageOf, fetchedInWords, warningInWords } from './copy.ts';

const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

test('a copy is fresh for a week, old for a month, then outdated', () => {
  for (const [days, age] of [
    [0, 'fresh'],
    [7, 'fresh'],
    [7.01, 'old'],
    [30, 'old'],
    [30.01, 'outdated'],
  ] as const)
    assert.equal(ageOf(daysAgo(days), now), age, `${days} days`);
});

test('a clock that was set back, or a day that is none, never makes a copy fresh', () => {
  assert.equal(ageOf(daysAgo(-2), now), 'outdated');
  assert.equal(ageOf(new Date('ingen dag'), now), 'outdated');
});

test('the day it was fetched is told as Danes write it, in Danish time', () => {
  assert.equal(fetchedInWords(new Date('2026-11-22T07:12:00Z'), now, 'da'), 'Hentet i dag kl. 08.12');
  assert.equal(fetchedInWords(new Date('2026-11-21T23:30:00Z'), now, 'da'), 'Hentet i dag kl. 00.30');
  assert.equal(fetchedInWords(new Date('2026-07-01T07:12:00Z'), now, 'da'), 'Hentet 1. juli 2026 kl. 09.12');
  assert.match(fetchedInWords(new Date('2026-07-01T07:12:00Z'), now, 'en'), /^Fetched 1 July 2026 at/);
});

test('only a copy that is not fresh warns, and the older one names 112', () => {
  for (const language of ['da', 'en'] as const) {
    assert.equal(warningInWords('fresh', language), undefined);
    assert.doesNotMatch(warningInWords('old', language) ?? '', /112/);
    assert.match(warningInWords('outdated', language) ?? '', /112/);
  }
});
