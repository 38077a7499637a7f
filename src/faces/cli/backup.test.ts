import assert from 'node:assert/strict';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { keeperOf, openDatabase } from '#adapters/sqlite';
import { noon } from '../../../test/house.ts';
import { aTerminal } from '../../../test/terminal.ts';
import { backup, restore } from './backup.ts';

const data = () => join(mkdtempSync(join(tmpdir(), 'cli-')), 'data');
const opening = { migrations: 'migrations', now: noon };
const at = (folder: string, ...args: readonly string[]) => aTerminal({ args, keeper: () => keeperOf(folder, opening) });

test('a copy is taken while Værn runs, and laid in elsewhere; both say so in Danish', async () => {
  const folder = data();
  const store = await openDatabase({ ...opening, kept: { folder } });
  const file = join(mkdtempSync(join(tmpdir(), 'copy-')), 'kopi.vaern');
  const copying = at(folder, file);
  assert.equal(await backup(copying.terminal), 0);
  assert.match(copying.told.err, /^Kopien ligger i .*: 0 rækker og 0 filer\. Den er læst igennem/);
  const inUse = at(folder, file, '--replace');
  assert.equal(await restore(inUse.terminal), 1);
  assert.equal(inUse.told.err, 'Databasen er i brug. Stop Værn først. Intet er ændret.\n');
  await store.close();
  const elsewhere = at(data(), file);
  assert.equal(await restore(elsewhere.terminal), 0);
  assert.match(elsewhere.told.err, /^Kopien fra 2026-11-22T12:00:00\.000Z er lagt ind: /);
});

test('what cannot be done is told with what to do, and nothing is written', async () => {
  const folder = data();
  const file = join(folder, '..', 'kopi.vaern');
  const nothing = at(folder, file);
  assert.equal(await backup(nothing.terminal), 1);
  assert.match(nothing.told.err, /ingen database endnu.*Ingen kopi er skrevet/);
  assert.ok(!existsSync(file));
  assert.match(at(folder, file).told.err, /^$/);
  for (const [command, args] of [
    [backup, []],
    [backup, ['a', 'b']],
    [restore, []],
    [restore, ['a', '--erstat']],
  ] as const) {
    const wrong = at(folder, ...args);
    assert.equal(await command(wrong.terminal), 2);
    assert.match(wrong.told.err, /^Skriv, /);
  }
});
