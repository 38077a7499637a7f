import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '#adapters/files';
import { manualFiles, manualText, schemasOnDisk } from './manual.ts';

const withoutExamples = (text: string): string => text.replaceAll(/^(\|.*\|)[^|]*\|$/gm, '$1');

test('docs/content.md and the JSON Schemas are what the schemas say (otherwise: node start.mjs test/packs/manual.ts)', () => {
  for (const [path, text] of Object.entries(manualFiles()))
    assert.equal(withoutExamples(readFileSync(join(root, path), 'utf8')), withoutExamples(text), path);
});

test('no JSON Schema is left behind', () => {
  const written = new Set(Object.keys(manualFiles()));
  assert.deepEqual(
    schemasOnDisk().filter((path) => !written.has(path)),
    [],
  );
});

test('every field in the manual has a sentence for its author', () => {
  const bare = manualText()
    .split('\n')
    .filter((line) => line.startsWith('| `') && line.split(/(?<!\\)\|/)[4]?.trim() === '');
  assert.deepEqual(bare, []);
});
