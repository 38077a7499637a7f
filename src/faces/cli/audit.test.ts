import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { openDatabase, openToRead } from '#adapters/sqlite';
import { audit as trailWriter } from '#features/audit';
import { ok } from '#kernel/result';
import type { Store } from '#ports/database';
import { noon } from '../../../test/house.ts';
import { aTerminal } from '../../../test/terminal.ts';
import { runCommand } from './index.ts';

const made: string[] = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

interface Kept {
  readonly folder: string;
  readonly store: Store;
}

/** A Værn that is serving, with so many lines in its trail. */
async function serving(lines: number): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'trail-'));
  made.push(folder);
  const store = await openDatabase({ kept: { folder }, migrations: 'migrations', now: noon });
  await write({ folder, store }, lines);
  return { folder, store };
}

const write = ({ store }: Kept, lines: number) =>
  store.of('albertslund').transaction(async (work) => {
    for (let at = 0; at < lines; at++) {
      await trailWriter.remember(work, {
        municipality: 'albertslund',
        who: `k-${at}`,
        what: 'notes.write',
        which: 'none',
        when: noon,
        purpose: 'To try the command.',
        outcome: 'done',
      });
    }
    return ok(true);
  });

async function command(
  { folder }: Pick<Kept, 'folder'>,
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
) {
  const { terminal, told } = aTerminal({
    args,
    readText: (path) => files[path],
    headsFile: 'heads.txt',
    trail: () => {
      const store = openToRead(folder);
      return Promise.resolve(store && { municipality: 'albertslund', database: store.of('albertslund') });
    },
  });
  return { code: await runCommand('audit', terminal), ...told };
}

/** Somebody with the file in hand, and all the time in the world. */
function tamper({ folder }: Kept, sql: string): void {
  const file = new DatabaseSync(join(folder, 'vaern.sqlite'));
  file.exec(
    `drop trigger audit_is_not_changed; drop trigger audit_is_not_shortened; drop trigger audit_head_goes_forward; ${sql}`,
  );
  file.close();
}

test('the head is told as the file of heads writes it, and the trail is found whole while Værn is serving', async () => {
  const kept = await serving(3);
  const { out, code } = await command(kept, ['head']);
  assert.match(out, /^albertslund 3 [0-9a-f]{64} 2026-11-22\n$/);
  await write(kept, 2);
  const verified = await command(kept, ['verify', '--heads', 'mine.txt'], { 'mine.txt': out });
  assert.equal(
    verified.out,
    'Sporet er helt: 5 linjer, den nyeste er nr. 5.\nHoldt op mod 1 hoved fra 22. november 2026 (nr. 3). De 2 linjer derefter er kun holdt op mod sig selv.\n',
  );
  assert.deepEqual([code, verified.code], [0, 0]);
  await kept.store.close();
});

test('a line that was changed in the file is found, and it is told what to do', async () => {
  const kept = await serving(5);
  tamper(kept, `update audit set who = 'somebody else' where number = 4`);
  const { out, code } = await command(kept, ['verify']);
  assert.equal(code, 1);
  assert.match(out, /^Sporet er brudt\.\n- Linje 4 er ændret: .+\nLad databasen være, som den er/);
  await kept.store.close();
});

test('lines that were removed or cut off are found, with what was kept outside when nothing inside tells of it', async () => {
  const kept = await serving(9);
  const { out: head } = await command(kept, ['head']);
  tamper(
    kept,
    `delete from audit where number > 6; update audit_head set number = 6, hash = (select hash from audit where number = 6)`,
  );
  const alone = await command(kept, ['verify']);
  assert.deepEqual([alone.code, alone.out.includes('Skriv --heads FIL.')], [0, true]);
  const held = await command(kept, ['verify'], { 'heads.txt': head });
  assert.equal(held.code, 1);
  assert.ok(held.out.includes('- Linje 7-9 er skåret af: sporet nåede til nr. 9 efter hovedet fra 22. november 2026.'));
  await kept.store.close();
});

test('words that are off, a file that is not one of heads, and a database that is not there are told', async () => {
  const kept = await serving(1);
  const off = await Promise.all(
    [['verify', '--heads'], ['verify', '--heds', 'x'], ['look'], []].map((args) => command(kept, args)),
  );
  for (const { code, err } of off)
    assert.deepEqual([code, err], [2, 'Skriv: audit head eller audit verify [--heads FIL]\n']);
  const missing = await command(kept, ['verify', '--heads', 'gone.txt']);
  assert.deepEqual([missing.code, missing.err], [2, 'Filen gone.txt kan ikke læses.\n']);
  const wrong = await command(kept, ['verify', '--heads', 'x.txt'], { 'x.txt': 'hello\n' });
  assert.deepEqual([wrong.code, wrong.err.startsWith('Linje 1 i x.txt er ikke et hoved.')], [2, true]);
  const nowhere = await command({ folder: join(kept.folder, 'no') }, ['verify']);
  assert.deepEqual([nowhere.code, nowhere.err.startsWith('Der er ingen database endnu')], [2, true]);
  await kept.store.close();
});

test('nothing can be written through a database that is open for reading', async () => {
  const kept = await serving(1);
  const reading = openToRead(kept.folder);
  assert.ok(reading);
  await assert.rejects(write({ folder: kept.folder, store: reading }, 1), /readonly/);
  await reading.close();
  await kept.store.close();
});
