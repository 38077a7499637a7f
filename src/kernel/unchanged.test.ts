import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnchanged } from './unchanged.ts';

const now = { tag: '"b"', changed: 'Sun, 22 Nov 2026 12:00:00 GMT' };
const newer = 'Sun, 22 Nov 2026 12:00:01 GMT';

test('the tag decides, among several and however weak, and the hour is not looked at beside it', () => {
  for (const tags of ['"b"', 'W/"b"', '"a", "b"', '"a",W/"b"'])
    assert.ok(isUnchanged({ tags, since: undefined }, now), tags);
  for (const tags of ['"a"', 'b', '', '"bb"']) assert.ok(!isUnchanged({ tags, since: newer }, now), tags);
});

test('the hour decides where no tag is named', () => {
  for (const [since, same] of [
    [now.changed, true],
    [newer, true],
    ['Sun, 22 Nov 2026 11:59:59 GMT', false],
    ['i går', false],
    ['', false],
  ] as const)
    assert.equal(isUnchanged({ tags: undefined, since }, now), same, since);
});

test('what has neither tag nor hour is always sent', () => {
  assert.ok(!isUnchanged({ tags: '', since: newer }, { tag: '', changed: undefined }));
  assert.ok(!isUnchanged({ tags: undefined, since: undefined }, now));
});
