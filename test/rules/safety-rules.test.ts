// docs/safety-rules.md against the code: whoever is told P07 can read what it is, and where it is held.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '#adapters/files';

const rooms = join(root, 'src/features');
const doc = readFileSync(join(root, 'docs/safety-rules.md'), 'utf8');

/** "P07 guide/family.check.ts": each rule with each file that holds it. */
const written = doc
  .split('\n')
  .flatMap((line) => {
    const [, rule = '', , , files = ''] = line.split('|').map((cell) => cell.trim());
    return /^P\d\d$/.test(rule) ? [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => `${rule} ${file}`) : [];
  })
  .toSorted();

const held = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.check.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(rooms, file), 'utf8');
    return [...new Set([...text.matchAll(/'(P\d\d)'/g)].map(([, rule]) => `${rule} ${file}`))];
  })
  .toSorted();

test('docs/safety-rules.md names every rule, and every file that holds it', () => {
  assert.deepEqual(written, held);
  assert.equal(new Set(held.map((line) => line.slice(0, 3))).size, 20);
});
