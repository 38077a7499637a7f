import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText, root } from '#adapters/files';
import { aTerminal } from '../../../test/terminal.ts';
import { runCommand } from './index.ts';

const kept = (name: string): string => readText(`${root}/content/national/guard/${name}.txt`) ?? '';

/** Runs `guard` over some lines and tells what it wrote. */
async function guarded(lines: readonly string[], args: readonly string[] = ['--json']) {
  const { terminal, told: written } = aTerminal({
    args,
    lines: async function* () {
      yield* lines;
    },
    guardWords: () => ({ words: kept('words'), weights: kept('weights') }),
  });
  const code = await runCommand('guard', terminal);
  return { written, code };
}

test('each line is answered with the places in it, in the text as it was written', async () => {
  const { written, code } = await guarded([
    JSON.stringify({ id: 'a', text: 'ring til mor på 2\u200b0 30 40 50' }),
    '',
    JSON.stringify({ id: 'b', text: 'intet at se' }),
  ]);
  assert.equal(code, 0);
  assert.deepEqual(
    written.out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
    [
      { id: 'a', spans: [{ start: 16, end: 28, label: 'PHONE' }] },
      { id: 'b', spans: [] },
    ],
  );
});

test("the plan's own numbers may be written", async () => {
  const { written } = await guarded([JSON.stringify({ id: 'a', text: 'ring til +45 43686486 eller 4386 1448' })]);
  assert.equal(written.out, '{"id":"a","spans":[]}\n');
});

test('a line of another shape is told by its number, without a word of what stands in it', async () => {
  const { written, code } = await guarded([JSON.stringify({ id: 'a', text: '' }), '{"id":"b","tekst":"010251-6234"}']);
  assert.equal(code, 2);
  assert.equal(written.err, 'Linje 2 skal være JSON: {"id":"...","text":"..."}.\n');
});

test('without --json it says how it is asked', async () => {
  const { written, code } = await guarded([], []);
  assert.equal(code, 2);
  assert.match(written.err, /guard --json/);
});
