import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headLine, readHeads } from './heads.ts';
import { aTrail, keptFrom } from './tamper.example.ts';

test('a head that was written down is read back as it was', async () => {
  const kept = keptFrom(await aTrail(3));
  assert.deepEqual(readHeads(headLine(kept), 'albertslund'), { heads: [kept], unreadable: [] });
});

test('only the municipality’s own heads count, and a line that nobody can read is told about', async () => {
  const kept = keptFrom(await aTrail(3));
  const text = [
    '# Hoveder\r',
    '',
    headLine({ ...kept, municipality: 'lilleby' }),
    headLine(kept).replace('2026-11-22', '2026-02-30'),
    headLine(kept).slice(0, 40),
    'albertslund x',
    headLine(kept),
  ].join('\n');
  const { heads, unreadable } = readHeads(text, 'albertslund');
  assert.deepEqual([heads, unreadable], [[kept], [5, 7, 8]]);
});
