// What is deleted is gone from the disk, not only from the tables. SQLite's own file, because there it can be looked into.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '#adapters/sqlite';
import { aTown, asked } from './town.example.ts';

const canary = 'kvidrende kanariefugl';

test('the words of a deleted enquiry stand nowhere on the disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deleted-'));
  const store = await openDatabase({
    kept: { folder },
    migrations: 'migrations',
    now: new Date('2026-11-18T09:00:00Z'),
  });
  const onDisk = (): boolean =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).some(
      (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(canary),
    );
  const town = await aTown([], store.of('albertslund'));
  for (let count = 0; count < 30; count += 1) {
    const words = { text: `${canary} ${count}`, choices: [] };
    const id = asked(await town.ask('asker', { words }));
    assert.ok((await town.step('north', 'write', id, { words })).ok);
    assert.ok((await town.step('asker', 'close', id)).ok);
  }
  assert.ok(onDisk(), 'this would be found if it were there');
  town.at('2027-02-17T09:00:00Z');
  await town.tend();
  assert.equal((await town.query((db) => db.selectFrom('enquiry').select('id').execute())).length, 0);
  assert.ok(!onDisk(), 'while Værn is still open');
  await store.close();
  assert.ok(!onDisk());
  rmSync(folder, { recursive: true });
});
