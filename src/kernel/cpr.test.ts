import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayHoldCpr } from './cpr.ts';

for (const text of [
  '0101901234',
  '010190-1234',
  '010190 1234',
  'Serial=010190-1234',
  'cpr:0101901234.',
  '999999-9999',
  '010190\u200B1234',
  '0\uFE0F1\uFE0F0190-1234',
  '０１０１９０１２３４',
  '٠١٠١٩٠١٢٣٤',
  '01 01 90 12 34',
  '01.01.90-1234',
  '010190–1234',
  '010190 - 1234',
  '0101 90 1234',
  '010190/1234',
  '010190_1234',
  '010190\n1234',
  '010190\u28001234',
])
  test(`${text} may hold a CPR number`, () => {
    assert.ok(mayHoldCpr(text));
  });

for (const text of [
  '12345678',
  '12345678-1234-1234-1234-123456789012',
  'CVR:12345678-RID:1234567890123',
  'meho',
  '',
  '2026-12-01',
  '01-12-2026',
  '12 34 56 78',
])
  test(`"${text}" holds none`, () => {
    assert.ok(!mayHoldCpr(text));
  });

test('no uuid holds one', () => {
  for (let times = 0; times < 20_000; times += 1) {
    const uuid = crypto.randomUUID();
    assert.ok(!mayHoldCpr(uuid), uuid);
  }
});
