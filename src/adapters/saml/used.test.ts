import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMemory } from './used.ts';

test('an assertion lets somebody in once, as long as it is worth anything', () => {
  let now = new Date('2026-11-22T12:00:00Z');
  const memory = aMemory(() => now);
  const until = new Date('2026-11-22T12:05:00Z');
  assert.ok(memory.isFirst('_a', until));
  assert.ok(memory.isFirst('_b', until));
  now = new Date('2026-11-22T12:05:59Z');
  assert.ok(!memory.isFirst('_a', until));
  assert.ok(!memory.isFirst('_b', until));
});

test('what is worth nothing any more is forgotten', () => {
  let now = new Date('2026-11-22T12:00:00Z');
  const memory = aMemory(() => now);
  assert.ok(memory.isFirst('_a', new Date('2026-11-22T12:05:00Z')));
  now = new Date('2026-11-22T12:06:01Z');
  assert.ok(memory.isFirst('_a', new Date('2026-11-22T12:05:00Z')), 'the hour refuses it, not the memory');
});
