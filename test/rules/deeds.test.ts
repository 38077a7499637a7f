// What leaves a line in the trail is told there in Danish.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deedWords } from '../../src/features/audit/deeds.words.ts';
import { steps } from '../../src/features/enquiries/steps.ts';

const isForUs = (file: string): boolean => !/\.(?:test|example|pages)\.tsx?$/.test(file);
const written = /\b(?:name|what): '([a-z]+\.[a-z-]+)'/g;
// What everybody may read leaves no line.
const forgotten = ['search.find', 'web.read-page'];

/** Every name of a deed or of a further line, as the source writes it. */
const names = (): readonly string[] => [
  ...new Set(
    globSync('src/**/*.{ts,tsx}')
      .filter(isForUs)
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(written)].map(([, name]) => name ?? '')),
  ),
  ...steps.map((step) => `enquiries.${step}`),
];

test('every deed that leaves a line has Danish words for the auditor (src/features/audit/deeds.words.ts)', () => {
  const missing = names().filter((name) => !forgotten.includes(name) && !Object.hasOwn(deedWords, name));
  assert.deepEqual(missing, []);
  assert.ok(names().length > 40);
});
