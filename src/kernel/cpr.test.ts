import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayHoldCpr } from './cpr.ts';

for (const text of ['0101901234', '010190-1234', '010190 1234', 'Serial=010190-1234', 'cpr:0101901234.', '999999-9999'])
  test(`${text} may hold a CPR number`, () => {
    assert.ok(mayHoldCpr(text));
  });

for (const text of ['12345678', '12345678-1234-1234-1234-123456789012', 'CVR:12345678-RID:1234567890123', 'meho', ''])
  test(`"${text}" holds none`, () => {
    assert.ok(!mayHoldCpr(text));
  });
