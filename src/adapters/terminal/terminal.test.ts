import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, whenAskedToStop } from './index.ts';

test('asked twice, as Ctrl-C under npm does, it stops once, and the second does not end the process', () => {
  const before = process.listeners('SIGINT');
  let stopped = 0;
  whenAskedToStop(() => stopped++);
  process.emit('SIGINT');
  process.emit('SIGINT');
  assert.equal(stopped, 1);
  assert.ok(process.listenerCount('SIGINT') > before.length, 'without a listener the process would end at once');
});

test('lines are put together again however the pieces are cut, inside a letter too', async () => {
  const bytes = new TextEncoder().encode('første\nen \u2028 linje\r\n\nsidste æ');
  for (let size = 1; size <= bytes.length; size++) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const lines: string[] = [];
    for await (const line of linesOf(stream(pieces))) lines.push(line);
    assert.deepEqual(lines, ['første', 'en \u2028 linje\r', '', 'sidste æ']);
  }
});

async function* stream(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
