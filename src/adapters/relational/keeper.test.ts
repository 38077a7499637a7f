// Backup and restore: what holds on both engines, each with files and databases of its own.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { keeperOf as keeperAt, openDatabase as openPostgres } from '#adapters/postgres';
import { keeperOf as keeperIn, openDatabase as openSqlite } from '#adapters/sqlite';
import { ok, refuse } from '#kernel/result';
import type { Db, Store } from '#ports/database';
import type { Keeper } from '#ports/keeper';
import { engine, freshDatabase } from '../../../test/databases.ts';
import { migrationsWith, noon } from '../../../test/house.ts';

interface Tables {
  readonly thing: { readonly id: string; readonly words: string | null; readonly number: number };
  readonly part: { readonly id: string; readonly of: string };
}
const rooms = `
  create table thing (id text primary key, municipality text not null, words text, number integer not null) strict;
  create table part (id text primary key, municipality text not null, of text not null references thing (id)) strict;`;

interface Town {
  readonly folder: string;
  readonly keeper: Keeper;
  readonly open: (migrations?: string) => Promise<Store>;
}

const migrations = migrationsWith(rooms);

/** A place to keep things, with everything it takes to copy it. */
async function aTown(done = migrations, empty = false): Promise<Town> {
  const folder = join(mkdtempSync(join(tmpdir(), 'kept-')), 'data');
  const opening = { migrations: done, now: noon };
  if (engine === 'sqlite')
    return {
      folder,
      keeper: keeperIn(folder, opening),
      open: (other = done) => openSqlite({ migrations: other, now: noon, kept: { folder } }),
    };
  const url = await freshDatabase(empty ? 'test/rules/types' : done);
  return {
    folder,
    keeper: keeperAt(url, folder, opening),
    open: (other = done) => openPostgres({ migrations: other, now: noon, url }),
  };
}

const doing = async <Value>(
  store: Store,
  job: (db: Db<Tables>) => Promise<Value>,
  municipality = 'by',
): Promise<Value> => {
  const done = await store
    .of(municipality)
    .transaction<Value, never>(async (work) => ok(await job(work.tables<Tables>())));
  if (!done.ok) throw new Error('refused');
  return done.value;
};

const add = (store: Store, id: string, municipality = 'by') =>
  doing(
    store,
    async (db) => {
      await db
        .insertInto('thing')
        .values({ id, words: `æøå "${id}" \u2028\n`, number: 42 })
        .execute();
      await db
        .insertInto('part')
        .values({ id: `part of ${id}`, of: id })
        .execute();
    },
    municipality,
  );

const ids = async (store: Store, municipality = 'by') =>
  (await doing(store, (db) => db.selectFrom('thing').select('id').orderBy('id').execute(), municipality)).map(
    ({ id }) => id,
  );

const aFile = () => join(mkdtempSync(join(tmpdir(), 'copies-')), 'kopi.vaern');

test('what was copied while the house was open stands in a new place as it stood: every municipality, every value', async () => {
  const town = await aTown();
  const store = await town.open();
  await add(store, 'a');
  await add(store, 'b', 'lilleby');
  await doing(store, (db) => db.insertInto('thing').values({ id: 'none', words: null, number: -1 }).execute());
  const file = aFile();
  const copied = await town.keeper.backup(file);
  assert.deepEqual(copied, ok({ at: noon.toISOString(), rows: 5, files: 0 }));
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(join(file, '..')), ['kopi.vaern'], 'no draft is left beside it');
  const everything = (from: Store) => doing(from, (db) => db.selectFrom('thing').selectAll().orderBy('id').execute());
  const before = await everything(store);
  await store.close();
  const other = await aTown();
  assert.deepEqual(await other.keeper.restore(file, { replace: false }), copied);
  const again = await other.open();
  assert.deepEqual(await everything(again), before);
  assert.deepEqual(await ids(again, 'lilleby'), ['b']);
  await assert.rejects(
    doing(again, (db) => db.deleteFrom('thing').execute()),
    /foreign key|constraint/i,
  );
  await again.close();
});

test('a copy does not tell in which order the lines of the register came', async () => {
  const town = await aTown();
  const store = await town.open();
  const written = ['f', '3', 'c', '0', '9'].map((first) => `${first}0000000-0000-4000-8000-000000000000`);
  for (const id of written)
    await store.of('by').transaction(async (work) => {
      const line = {
        id,
        version: 1,
        categories: 1,
        quarter: '2026K4',
        department: 'by',
        concern: 'stalking',
        forms: '',
      };
      const more = {
        stage: 'unknown',
        level: 'measure',
        age: 'unknown',
        gender: 'other',
        abroad: 'no',
        raised_by: 'self',
      };
      const db = work.tables<{ case_line: Record<string, unknown> }>();
      return ok(
        await db
          .insertInto('case_line')
          .values({ ...line, ...more })
          .execute(),
      );
    });
  const file = aFile();
  await town.keeper.backup(file);
  await store.close();
  const text = gunzipSync(readFileSync(file)).toString();
  assert.deepEqual(text.match(/[0-9a-f]0{7}-0000-4000-8000-0{12}/g), written.toSorted());
});

test('what lies beside the database comes along, and nothing of the database itself', async () => {
  const town = await aTown();
  const store = await town.open();
  await add(store, 'a');
  await store.close();
  mkdirSync(town.folder, { recursive: true });
  writeFileSync(join(town.folder, 'roller.yaml'), 'roller: {}\n');
  writeFileSync(join(town.folder, 'sidst-gode-by.json.ny'), 'on its way to its own name');
  const file = aFile();
  await town.keeper.backup(file);
  const other = await aTown();
  assert.deepEqual(
    await other.keeper.restore(file, { replace: false }),
    ok({ at: noon.toISOString(), rows: 2, files: 1 }),
  );
  assert.equal(readFileSync(join(other.folder, 'roller.yaml'), 'utf8'), 'roller: {}\n');
  writeFileSync(join(other.folder, 'roller.yaml'), 'newer');
  assert.equal((await other.keeper.restore(file, { replace: true })).ok, true);
  assert.equal(readFileSync(join(other.folder, 'roller.yaml'), 'utf8'), 'newer', 'what is there already stays');
});

test(
  'a house moves from SQLite to PostgreSQL, and back, by a backup and a restore',
  { skip: engine === 'sqlite' },
  async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'moves-')), 'data');
    const opening = { migrations, now: noon };
    const small = await openSqlite({ ...opening, kept: { folder } });
    await add(small, 'a');
    await add(small, 'b', 'lilleby');
    await small.close();
    const [there, back] = [aFile(), aFile()];
    const large = await aTown();
    assert.equal((await keeperIn(folder, opening).backup(there)).ok, true);
    assert.equal((await large.keeper.restore(there, { replace: false })).ok, true);
    const store = await large.open();
    assert.deepEqual([await ids(store), await ids(store, 'lilleby')], [['a'], ['b']]);
    await add(store, 'c');
    await store.close();
    await large.keeper.backup(back);
    assert.equal((await keeperIn(folder, opening).restore(back, { replace: true })).ok, true);
    const again = await openSqlite({ ...opening, kept: { folder } });
    assert.deepEqual([await ids(again), await ids(again, 'lilleby')], [['a', 'c'], ['b']]);
    await again.close();
  },
);

test('the trail and its chain come along, though its own rules let nobody write it again', async () => {
  const town = await aTown();
  const store = await town.open();
  await doing(store, (db) =>
    (db as unknown as Db<{ audit: Record<string, string | number> }>)
      .insertInto('audit')
      .values({
        number: 1,
        previous: 'p',
        hash: 'h',
        who: 'w',
        what: 'a.b',
        which: 'none',
        at: 'now',
        purpose: 'p',
        outcome: 'done',
      })
      .execute(),
  );
  const file = aFile();
  await town.keeper.backup(file);
  await store.close();
  const other = await aTown();
  assert.equal((await other.keeper.restore(file, { replace: false })).ok, true);
  const again = await other.open();
  await assert.rejects(
    doing(again, (db) =>
      (db as unknown as Db<{ audit: { who: string } }>).updateTable('audit').set({ who: 'x' }).execute(),
    ),
    /only grows|permission denied/,
  );
  await again.close();
});

test('a copy of an older structure is brought up to the newest', async () => {
  const town = await aTown();
  const store = await town.open();
  await add(store, 'a');
  const file = aFile();
  await town.keeper.backup(file);
  await store.close();
  const newer = await aTown(
    migrationsWith(rooms, `alter table thing add column colour text not null default 'grey';`),
    true,
  );
  assert.equal((await newer.keeper.restore(file, { replace: false })).ok, true);
  const again = await newer.open();
  const rows = await doing(again, (db) =>
    (db as unknown as Db<{ thing: { colour: string } }>).selectFrom('thing').select('colour').execute(),
  );
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [{ colour: 'grey' }],
  );
  await again.close();
  const older = await aTown(migrationsWith(), true);
  assert.deepEqual(await older.keeper.restore(file, { replace: false }), refuse('newer'));
});

test('a place that holds something is left alone unless it may be replaced, and one in use is left alone always', async () => {
  const town = await aTown();
  const store = await town.open();
  await add(store, 'copied');
  const file = aFile();
  await town.keeper.backup(file);
  await add(store, 'later');
  assert.deepEqual(await town.keeper.restore(file, { replace: true }), refuse('in-use'));
  await store.close();
  assert.deepEqual(await town.keeper.restore(file, { replace: false }), refuse('not-empty'));
  const between = await town.open();
  assert.deepEqual(await ids(between), ['copied', 'later']);
  await between.close();
  assert.equal((await town.keeper.restore(file, { replace: true })).ok, true);
  const again = await town.open();
  assert.deepEqual(await ids(again), ['copied']);
  await add(again, 'goes on');
  await again.close();
});

test('a file that is cut, changed in one place, missing or no backup at all changes nothing', async () => {
  const town = await aTown();
  const store = await town.open();
  await add(store, 'a');
  const file = aFile();
  await town.keeper.backup(file);
  await store.close();
  const text = gunzipSync(readFileSync(file)).toString();
  const broken = {
    'cut short': () => truncateSync(file, statSync(file).size - 10),
    'a word changed': () => writeFileSync(file, gzipSync(text.replace('part of a', 'part of b'))),
    'a line gone': () => writeFileSync(file, gzipSync(text.split('\n').toSpliced(-3, 1).join('\n'))),
    'the end gone': () => writeFileSync(file, gzipSync(`${text.split('\n').slice(0, -2).join('\n')}\n`)),
    'nothing in it': () => writeFileSync(file, ''),
    'no backup': () => writeFileSync(file, 'a letter'),
    'another file': () => writeFileSync(file, gzipSync('{"a":1}\n{"b":2}\n')),
  };
  for (const [name, spoil] of Object.entries(broken)) {
    spoil();
    assert.deepEqual(await town.keeper.restore(file, { replace: true }), refuse('broken'), name);
  }
  assert.deepEqual(await town.keeper.restore(`${file}-none`, { replace: true }), refuse('missing'));
  const again = await town.open();
  assert.deepEqual(await ids(again), ['a']);
  await again.close();
});

test('a filling that breaks half-way changes nothing', async () => {
  const town = await aTown();
  const store = await town.open();
  await add(store, 'a');
  const file = aFile();
  await town.keeper.backup(file);
  await add(store, 'b');
  await store.close();
  rewrite(file, (line) => (line.startsWith('["part of') ? [line, line] : [line]));
  await assert.rejects(town.keeper.restore(file, { replace: true }), /unique/i);
  const again = await town.open();
  assert.deepEqual(await ids(again), ['a', 'b']);
  await again.close();
});

/** The same backup with other lines, and an end that says it is whole: as somebody would make one by hand. */
function rewrite(file: string, change: (line: string) => readonly string[]): void {
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').slice(0, -1);
  const text = `${lines.flatMap(change).join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(file, gzipSync(`${text}${JSON.stringify({ end: { rows: 3, files: 0, sha256 } })}\n`));
}

test('rows that lead to rows that are not there change nothing', async () => {
  const town = await aTown();
  const store = await town.open();
  await add(store, 'a');
  const file = aFile();
  await town.keeper.backup(file);
  await add(store, 'b');
  await store.close();
  rewrite(file, (line) => [line.startsWith('["part of') ? line.replace('"a"', '"gone"') : line]);
  await assert.rejects(town.keeper.restore(file, { replace: true }), /hang together|foreign key/);
  const again = await town.open();
  assert.deepEqual(await ids(again), ['a', 'b']);
  await again.close();
});

test('a file that would lie outside the folder is left out', async () => {
  const town = await aTown();
  await (await town.open()).close();
  mkdirSync(town.folder, { recursive: true });
  writeFileSync(join(town.folder, 'roller.yaml'), 'roller: {}\n');
  const file = aFile();
  await town.keeper.backup(file);
  rewrite(file, (line) => [line.replace('"roller.yaml"', '"../roller.yaml"')]);
  const other = await aTown();
  assert.equal((await other.keeper.restore(file, { replace: false })).ok, true);
  for (const place of [join(other.folder, '..'), other.folder]) assert.ok(!readdirSync(place).includes('roller.yaml'));
});

test('no backup is written among the data, where there is none, or where there is nothing', async () => {
  const town = await aTown();
  const store = await town.open();
  assert.deepEqual(await town.keeper.backup(join(town.folder, 'kopi.vaern')), refuse('among-the-data'));
  assert.deepEqual(await town.keeper.backup('/nowhere/at/all/kopi.vaern'), refuse('cannot-write'));
  await store.close();
  if (engine === 'sqlite') assert.deepEqual(await (await aTown()).keeper.backup(aFile()), refuse('nothing-there'));
});
