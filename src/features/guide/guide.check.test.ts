import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withHouse } from './broken.example.ts';
import { checkGuide } from './guide.check.ts';
import { lilleby, sourcesOf, unapproved } from './lilleby.example.ts';

test('Lilleby keeps every rule', () => {
  assert.deepEqual(checkGuide(sourcesOf(lilleby())), []);
});

test('each fault tells its author what is wrong and what to write, in whole sentences', () => {
  const files = withHouse();
  for (const path of Object.keys(files).filter((one) => one.includes('/cards/'))) {
    const bare = {
      ...files,
      [path]: (files[path] ?? '')
        .replaceAll(/contacts: \[.*?\]/g, 'contacts: []')
        .replaceAll(/kind: [a-z-]+pligt|kind: orienter-[a-z]+/g, 'kind: andet'),
    };
    const problems = checkGuide(unapproved(bare));
    assert.ok(problems.length > 2);
    for (const { wrong, write } of problems) {
      assert.match(wrong, /^\p{Lu}.*\.$/u);
      assert.match(write, /^\p{Lu}.*[."]$/u);
    }
  }
});
