import assert from 'node:assert/strict';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { ok, refuse } from '#kernel/result';
import type { Database, Db, Work } from '#ports/database';
import { migrationsWith, noon } from '../../../test/house.ts';
import { InUse, MigrationFault, audit, openDatabase } from './index.ts';

interface Tables {
  readonly thing: { readonly id: string };
}
const thing = 'create table thing (id text primary key) strict;';

const folder = () => join(mkdtempSync(join(tmpdir(), 'data-')), 'data');
const open = (at: string, migrations = migrationsWith(thing)) =>
  openDatabase({ kept: { folder: at }, migrations, now: noon });

const add = (database: Database, id: string) =>
  database.transaction<string, never>(async (work) => {
    await work.tables<Tables>().insertInto('thing').values({ id }).execute();
    return ok(id);
  });

const count = async (database: Database): Promise<number> => {
  const found = await database.transaction<number, never>(async (work) =>
    ok((await work.tables<Tables>().selectFrom('thing').selectAll().execute()).length),
  );
  return found.ok ? found.value : Number.NaN;
};

const pragma = async (database: Database, name: string): Promise<unknown> => {
  const found = await database.transaction<unknown, never>(async (work) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(work.tables());
    return ok(Object.values(rows[0] ?? {})[0]);
  });
  return found.ok ? found.value : undefined;
};

test('what was kept is there when the house opens again, in a folder only its owner can enter', async () => {
  const at = folder();
  const first = open(at);
  await add(first, 'a');
  await first.close();
  const again = open(at);
  assert.equal(await count(again), 1);
  assert.equal(statSync(at).mode & 0o777, 0o700);
  await again.close();
});

test('the file is set to lose nothing', async () => {
  const database = open(folder());
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'locking_mode', 'secure_delete'];
  const found = [];
  for (const name of settings) found.push(await pragma(database, name));
  assert.deepEqual(found, ['wal', 2, 1, 'exclusive', 1]);
  await database.close();
});

test('a second one at the same folder is turned away', async () => {
  const at = folder();
  const first = open(at);
  assert.throws(() => open(at), InUse);
  await first.close();
  await open(at).close();
});

test('a refusal, a fault and a broken rule of the database each undo everything', async () => {
  const database = open(folder());
  const tried = await database.transaction(async (work) => {
    await work.tables<Tables>().insertInto('thing').values({ id: 'a' }).execute();
    return refuse('conflict');
  });
  assert.deepEqual(tried, refuse('conflict'));
  const twice = ['b', 'b'].map((id) => ({ id }));
  await assert.rejects(
    database.transaction(async (work) => {
      await work.tables<Tables>().insertInto('thing').values({ id: 'c' }).execute();
      return ok(await work.tables<Tables>().insertInto('thing').values(twice).execute());
    }),
  );
  assert.equal(await count(database), 0);
  await database.close();
});

test('work that has ended cannot write into the next', async () => {
  const database = open(folder());
  const kept: Db<Tables>[] = [];
  await database.transaction(async (work) => {
    kept.push(work.tables<Tables>());
    return Promise.resolve(ok('left early'));
  });
  const [late] = kept;
  await database.transaction(async () => {
    await assert.rejects(async () => late?.insertInto('thing').values({ id: 'late' }).execute(), { message: /ended/ });
    return ok('next');
  });
  assert.equal(await count(database), 0);
  await database.close();
});

test('work within work is refused at once, instead of waiting for itself', async () => {
  const database = open(folder());
  await assert.rejects(
    database.transaction(() => database.transaction(() => Promise.resolve(ok(1)))),
    { message: /inside another/ },
  );
  assert.equal(await count(database), 0);
  await database.close();
});

test('the audit trail only grows, and says nothing it has no word for', async () => {
  const database = open(folder());
  const memo = {
    municipality: 'm',
    who: 'w',
    what: 'a.b',
    which: 'none',
    when: noon,
    purpose: 'p',
    outcome: 'done',
  } as const;
  const write = (job: (work: Work) => Promise<unknown>) => database.transaction(async (work) => ok(await job(work)));
  await write((work) => audit.remember(work, memo));
  for (const change of [sql`update audit set who = 'x'`, sql`delete from audit`]) {
    await assert.rejects(
      write((work) => change.execute(work.tables())),
      /only grows/,
    );
  }
  await assert.rejects(
    write((work) => sql`update audit set number = 9`.execute(work.tables())),
    /only grows/,
  );
  assert.equal(await pragma(database, 'integrity_check'), 'ok');
  await database.close();
});

test('a migration that breaks changes nothing, and says which one it was', async () => {
  const at = folder();
  await open(at).close();
  assert.throws(() => open(at, migrationsWith(thing, 'create table more (id text) strict; nonsense;')), {
    message: /^0003-test-more\.sql could not be done/,
  });
  const mended = open(at, migrationsWith(thing, 'create table more (id text) strict;'));
  await add(mended, 'a');
  await mended.close();
});

test('a migration that has run may not change, go missing or be misnumbered', async () => {
  const at = folder();
  await open(at).close();
  assert.throws(() => open(at, migrationsWith(`${thing} -- changed`)), { message: /0002-test-more\.sql has changed/ });
  assert.throws(() => open(at, migrationsWith()), { message: /newer than this program/ });
  const gap = migrationsWith();
  writeFileSync(join(gap, '0007-test-gap.sql'), thing);
  assert.throws(() => open(folder(), gap), MigrationFault);
});
