import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenAskedToStop } from './index.ts';

test('asked twice, as Ctrl-C under npm does, it stops once, and the second does not end the process', () => {
  const before = process.listeners('SIGINT');
  let stopped = 0;
  whenAskedToStop(() => stopped++);
  process.emit('SIGINT');
  process.emit('SIGINT');
  assert.equal(stopped, 1);
  assert.ok(process.listenerCount('SIGINT') > before.length, 'without a listener the process would end at once');
});
