import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aTerminal } from '../../../test/terminal.ts';
import { runCommand } from './index.ts';

const file = JSON.stringify({
  dimensions: { year: { categories: ['2025'] }, kind: { categories: ['concern', 'measure'] } },
  snapshots: [{ id: 'pub2026' }],
  records: Array.from({ length: 12 }, (_, at) => ({ year: '2025', kind: at < 10 ? 'concern' : 'measure' })),
  program: [{ id: 'kinds', asOf: 'pub2026', dims: ['kind'] }],
});

const run = async (args: readonly string[], text: string | undefined = file) => {
  const { terminal, told } = aTerminal({ args, readText: (path) => (path === 'cases.json' ? text : undefined) });
  return { exit: await runCommand('statistics', terminal), ...told };
};

test('tables are published with the rules that whoever reads them may know', async () => {
  const { exit, out } = await run(['publish', '--cases', 'cases.json', '--json']);
  assert.equal(exit, 0);
  const published: unknown = JSON.parse(out);
  assert.deepEqual(Object.keys(published ?? {}), ['format', 'dimensions', 'snapshots', 'rules', 'tables']);
  assert.match(out, /"rounding":\{"mode":"bounded","max":4,"raiseZero":false\}/);
  assert.doesNotMatch(out, /"v":[12]\b/);
});

test('in words, a figure that may hide somebody is never a bare 0', async () => {
  const { exit, out } = await run(['publish', '--cases', 'cases.json']);
  assert.equal(exit, 0);
  assert.match(out, /^kinds \(pub2026\)\n {2}concern: \d+\n {2}measure: (ingen eller få|3)\n {2}\*: 1[123]\n$/);
});

test('a file that cannot be used is refused with place and reason, and nothing is published', async () => {
  const broken = await run(['publish', '--cases', 'cases.json', '--json'], '{"dimensions":');
  assert.deepEqual([broken.exit, broken.out], [1, '']);
  assert.match(broken.err, /^Filen kan ikke bruges, og intet er udgivet\.\n {2}Linje 1: /);
  const missing = await run(['publish', '--cases', 'other.json', '--json']);
  assert.deepEqual([missing.exit, missing.err], [2, 'Filen other.json kan ikke læses.\n']);
});

test('words the command does not know are answered with how it is written', async () => {
  for (const args of [
    [],
    ['publish'],
    ['publish', '--cases'],
    ['publish', '--cases', 'cases.json', '--all'],
    ['print'],
  ])
    assert.equal((await run(args)).exit, 2);
});
