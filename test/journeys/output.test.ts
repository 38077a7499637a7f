// What a command writes, read as other programs read it: through a pipe, and not at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from '#adapters/files';

test('what a command writes arrives whole, however slowly it is read', { skip: process.platform === 'win32' }, () => {
  const command = `"${process.execPath}" --import tsx src/main.ts guide paths --json | { sleep 2; cat; }`;
  const out = execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  assert.ok(out.length > 500_000, `${out.length} signs`);
  assert.doesNotThrow(() => JSON.parse(out), `it ends with ${out.slice(-40)}`);
});
