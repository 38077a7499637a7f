import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addQuarters, quarter, quarterOf, quartersBetween } from './quarter.ts';

const q = (text: string) => quarter(text) ?? assert.fail(text);

test('a quarter is four figures, K and 1 to 4', () => {
  for (const wrong of ['2026K5', '2026K0', '2026Q1', '1926K1', '2026K1 ', '20261'])
    assert.equal(quarter(wrong), undefined);
  assert.equal(quarter('2026K4'), '2026K4');
});

test('the year turns in Denmark, not in Greenwich', () => {
  assert.equal(quarterOf(new Date('2026-12-31T22:59:59Z')), '2026K4');
  assert.equal(quarterOf(new Date('2026-12-31T23:00:00Z')), '2027K1');
  assert.equal(quarterOf(new Date('2026-06-30T22:00:00Z')), '2026K3', 'summer time');
});

test('quarters are counted over the turn of the year, both ways', () => {
  assert.equal(addQuarters(q('2026K4'), 1), '2027K1');
  assert.equal(addQuarters(q('2026K1'), -1), '2025K4');
  assert.deepEqual(quartersBetween(q('2026K3'), q('2027K2')), ['2026K3', '2026K4', '2027K1', '2027K2']);
  assert.deepEqual(quartersBetween(q('2027K2'), q('2026K3')), []);
});
