import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { ok } from '#kernel/result';
import type { Store } from '#ports/database';
import { migrationsWith, noon } from '../../../test/house.ts';
import { CannotKeep, InUse, MigrationFault, openDatabase } from './index.ts';
import { openMemory } from './open.ts';

interface Tables {
  readonly thing: { readonly id: string };
}
const thing = 'create table thing (id text primary key, municipality text not null) strict;';
const more = 'create table more (id text, municipality text not null) strict;';
const next = String(readdirSync('migrations').filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).length + 1);

const folder = () => join(mkdtempSync(join(tmpdir(), 'data-')), 'data');
const open = (at: string, migrations = migrationsWith(thing)) =>
  openDatabase({ kept: { folder: at }, migrations, now: noon });

const add = (store: Store, id: string) =>
  store.of('by').transaction<string, never>(async (work) => {
    await work.tables<Tables>().insertInto('thing').values({ id }).execute();
    return ok(id);
  });

const count = async (store: Store): Promise<number> => {
  const found = await store
    .of('by')
    .transaction<number, never>(async (work) =>
      ok((await work.tables<Tables>().selectFrom('thing').selectAll().execute()).length),
    );
  return found.ok ? found.value : Number.NaN;
};

test('what was kept is there when the house opens again, in a folder only its owner can enter', async () => {
  const at = folder();
  const first = await open(at);
  await add(first, 'a');
  await first.close();
  const again = await open(at);
  assert.equal(await count(again), 1);
  assert.equal(statSync(at).mode & 0o777, 0o700);
  await again.close();
});

test('the file is set to lose nothing', () => {
  const { file, close } = openMemory();
  const settings = ['synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema'];
  const found = settings.map((name) => Object.values(file.prepare(`pragma ${name}`).get() ?? {})[0]);
  assert.deepEqual(found, [2, 1, 1, 0]);
  close();
});

test('what only grows stands, also when a row is put in the place of another', async () => {
  const at = folder();
  const store = await open(at, 'migrations');
  await store.close();
  const file = new DatabaseSync(join(at, 'vaern.sqlite'));
  // A row of any table: what is in it is of no matter, and whose row it is, is the key.
  file.exec('pragma ignore_check_constraints = on; pragma foreign_keys = off');
  const growing = file
    .prepare(`select tbl_name as name from sqlite_schema where type = 'trigger' and sql like '%before delete on%'`)
    .all()
    .map(({ name }) => String(name));
  assert.ok(growing.length >= 5, growing.join(' '));
  for (const name of growing) {
    const columns = file.prepare('select name, type, pk from pragma_table_info(?)').all(name);
    const row = (said: string) => columns.map(({ type, pk }) => (type === 'INTEGER' ? 1 : pk ? 'key' : said));
    const put = file.prepare(`insert or replace into "${name}" values (${columns.map(() => '?').join(', ')})`);
    put.run(...row('first'));
    const before = file.prepare(`select * from "${name}"`).all();
    try {
      put.run(...row('second'));
    } catch (fault) {
      assert.match(String(fault), /never changed|only grows/);
    }
    assert.deepEqual(file.prepare(`select * from "${name}"`).all(), before, name);
  }
  file.close();
});

test('what was deleted stands in none of the files, not in the log either', async () => {
  const at = folder();
  const store = await open(at);
  const mark = 'brorens-telefon';
  await add(store, mark);
  const holding = () => readdirSync(at).filter((name) => readFileSync(join(at, name)).includes(mark));
  assert.ok(holding().length > 0);
  await store.of('by').transaction(async (work) => ok(await work.tables<Tables>().deleteFrom('thing').execute()));
  assert.deepEqual(holding(), []);
  await store.close();
});

test('the file does not tell in which order the rows of a table without row numbers came, nor the log when', async () => {
  const at = folder();
  const first = 'check (length(id) < 40), primary key (municipality, id)) strict, without rowid;';
  const store = await open(
    at,
    migrationsWith(
      `create table thing (id text not null, municipality text not null, ${first}
       create table more (id text not null, municipality text not null, primary key (municipality, id),
         foreign key (municipality, id) references thing (municipality, id)) strict, without rowid;`,
    ),
  );
  for (const id of ['mark-c', 'mark-a', 'mark-d', 'mark-b']) {
    await add(store, id);
    if (id === 'mark-c')
      await store.of('by').transaction(async (work) => {
        await work.tables<{ more: { id: string } }>().insertInto('more').values({ id }).execute();
        return ok(id);
      });
    assert.equal(statSync(join(at, 'vaern.sqlite-wal')).size, 0);
  }
  const bytes = readFileSync(join(at, 'vaern.sqlite')).toString('latin1');
  // A page is filled from its end; the row of the other table has one of its own.
  assert.match(
    [...bytes.matchAll(/bymark-(?<letter>[a-d])/g)].map((found) => found.groups?.['letter']).join(''),
    /^c?dcbac?$/,
  );
  await store.close();
});

test('a second one at the same folder is turned away, while somebody who only reads is not', async () => {
  const at = folder();
  const first = await open(at);
  await add(first, 'a');
  await assert.rejects(open(at), InUse);
  const reader = new DatabaseSync(join(at, 'vaern.sqlite'), { readOnly: true });
  assert.equal(Object.values(reader.prepare('pragma journal_mode').get() ?? {})[0], 'wal');
  assert.equal(reader.prepare('select count(*) as found from thing').get()?.found, 1);
  reader.close();
  await first.close();
  await (await open(at)).close();
});

test('a migration that breaks changes nothing, and says which one it was', async () => {
  const at = folder();
  await (await open(at)).close();
  await assert.rejects(open(at, migrationsWith(thing, `${more} nonsense;`)), {
    message: /^\d{4}-test-more could not be done/,
  });
  const mended = await open(at, migrationsWith(thing, more));
  await add(mended, 'a');
  await mended.close();
});

test('a migration that has run may not change, go missing or be misnumbered', async () => {
  const at = folder();
  await (await open(at)).close();
  await assert.rejects(open(at, migrationsWith(`${thing} -- changed`)), {
    message: new RegExp(`0*${next}-test-more has changed`),
  });
  await assert.rejects(open(at, migrationsWith()), { message: /newer than this program/ });
  const gap = migrationsWith();
  writeFileSync(join(gap, '0999-test-gap.sql'), thing);
  await assert.rejects(open(folder(), gap), MigrationFault);
});

test('a table in which nobody owns the rows is refused before the house opens', async () => {
  await assert.rejects(open(folder(), migrationsWith('create table loose (id text primary key) strict;')), {
    message: /loose has no column municipality/,
  });
});

/** A disk of one megabyte or so, where this machine lets us make one. */
function smallDisk(size: string): string | undefined {
  const at = mkdtempSync(join(tmpdir(), 'disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at]);
  return status === 0 ? at : undefined;
}
const canMount = (() => {
  const at = process.getuid?.() === 0 ? smallDisk('1m') : undefined;
  if (at !== undefined) spawnSync('umount', [at]);
  return at !== undefined;
})();
const needsDisk = { skip: canMount ? false : 'a small disk can be made by root only, where mount is allowed' };

test(
  'on a full disk an action fails whole, what is there can be read, and it works again when there is room',
  needsDisk,
  async (t) => {
    const disk = smallDisk('3m');
    if (disk === undefined) throw new Error('no disk');
    t.after(() => spawnSync('umount', ['-l', disk]));
    const store = await open(join(disk, 'data'));
    await add(store, 'before');
    const ballast = join(disk, 'ballast');
    const fill = (): void => {
      for (let size = 1 << 20; size >= 512; size = Math.floor(size / 2))
        try {
          for (;;) appendFileSync(ballast, Buffer.alloc(size));
        } catch {
          // Full for pieces of this size.
        }
    };
    fill();
    const large = 'x'.repeat(200_000);
    await assert.rejects(add(store, large), /full/i);
    assert.equal(await count(store), 1);
    rmSync(ballast);
    await add(store, large);
    assert.equal(await count(store), 2);
    await store.close();
    const file = new DatabaseSync(join(disk, 'data', 'vaern.sqlite'));
    assert.equal(file.prepare('pragma integrity_check').get()?.integrity_check, 'ok');
    file.close();
  },
);

test('a disk that cannot be written is told as such, and nothing is begun', needsDisk, async (t) => {
  const disk = smallDisk('3m');
  if (disk === undefined) throw new Error('no disk');
  t.after(() => spawnSync('umount', ['-l', disk]));
  const store = await open(join(disk, 'data'));
  await add(store, 'before');
  await store.close();
  spawnSync('mount', ['-o', 'remount,ro', disk]);
  await assert.rejects(open(join(disk, 'data')), CannotKeep);
  spawnSync('mount', ['-o', 'remount,rw', disk]);
  const again = await open(join(disk, 'data'));
  assert.equal(await count(again), 1);
  await again.close();
});
