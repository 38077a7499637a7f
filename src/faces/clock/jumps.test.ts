import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jump, nothingJumped } from '../../../bench/coverage-clock.ts';

test('a clock that jumps over four years, stands still or goes an hour back sends every reminder once, also after a start anew', async () => {
  const jumped = nothingJumped();
  for (const seed of [3, 4]) await jump(seed, 25, jumped);
  const { looks, due, sent, others, broken, lost, untrue, twice, astray, waiting } = jumped;
  assert.deepEqual({ lost, untrue, twice, astray, waiting }, { lost: 0, untrue: 0, twice: 0, astray: 0, waiting: 0 });
  assert.equal(sent, due);
  assert.ok(looks > 40 && due > 3 && others > 20 && broken > 2, JSON.stringify(jumped));
});
