import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client } from 'pg';
import { ok, refuse } from '#kernel/result';
import type { Store } from '#ports/database';
import { engine, freshDatabase } from '../../../test/databases.ts';
import { migrationsWith, noon } from '../../../test/house.ts';
import { startPostgres } from '../../../test/postgres.ts';
import { CannotKeep } from '#adapters/relational';
import { keeperOf, openDatabase } from './index.ts';

interface Tables {
  readonly thing: { readonly id: string };
}
const thing = 'create table thing (id text primary key, municipality text not null) strict;';
const onlyHere = { skip: engine === 'postgres' ? false : 'run on PostgreSQL only' };

const add = (store: Store, municipality: string, id: string) =>
  store.of(municipality).transaction<string, never>(async (work) => {
    await work.tables<Tables>().insertInto('thing').values({ id }).execute();
    return ok(id);
  });

const count = async (store: Store, municipality: string): Promise<number> => {
  const found = await store
    .of(municipality)
    .transaction<number, never>(async (work) =>
      ok((await work.tables<Tables>().selectFrom('thing').selectAll().execute()).length),
    );
  return found.ok ? found.value : Number.NaN;
};

const asked = async (url: string, ...lines: readonly string[]): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly unknown[] = [];
    for (const line of lines) ({ rows } = await client.query(line));
    return rows;
  } finally {
    await client.end();
  }
};

test(
  'every table of the house has row-level security, in force for its owner too, and no policy but ours',
  onlyHere,
  async () => {
    const url = await freshDatabase('migrations');
    const tables = await asked(
      url,
      `select relname, relrowsecurity, relforcerowsecurity,
       (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
       has_table_privilege('vaern_app', c.oid, 'truncate') or has_table_privilege('public', c.oid, 'select') as too_much
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') and relname <> 'migrations'`,
    );
    assert.ok(tables.length >= 2);
    for (const table of tables) {
      const { relname, ...guard } = Object(table);
      assert.deepEqual(
        guard,
        { relrowsecurity: true, relforcerowsecurity: true, policies: 2, too_much: false },
        relname,
      );
    }
    const [role] = await asked(
      url,
      `select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'vaern_app'`,
    );
    assert.deepEqual({ ...Object(role) }, { rolsuper: false, rolbypassrls: false, rolcanlogin: false });
  },
);

test('a table that somebody opened is closed when the house opens', onlyHere, async () => {
  const migrations = migrationsWith(thing);
  const url = await freshDatabase(migrations);
  await asked(
    url,
    'alter table thing disable row level security',
    'create policy wide on thing using (true)',
    'alter policy vaern_keeper on thing to public',
  );
  const store = await openDatabase({ url, migrations, now: noon });
  const policies = await asked(url, `select policyname from pg_policies where tablename = 'thing' order by 1`);
  assert.deepEqual(
    policies.map((row) => Object(row).policyname),
    ['vaern_keeper', 'vaern_municipality'],
  );
  await store.close();
});

test(
  'a query that forgets the municipality, sent past everything of ours, sees and touches nothing of another',
  onlyHere,
  async () => {
    const migrations = migrationsWith(thing);
    const url = await freshDatabase(migrations);
    const store = await openDatabase({ url, migrations, now: noon });
    await add(store, 'albertslund', 'ours');
    await add(store, 'lilleby', 'theirs');
    const asRoom = (...lines: readonly string[]) => asked(url, 'begin', 'set local role vaern_app', ...lines);
    const asOurs = (line: string) => asRoom(`select set_config('vaern.municipality', 'albertslund', true)`, line);
    const ids = (rows: readonly unknown[]) => rows.map((row) => Object(row).id);
    assert.deepEqual(ids(await asOurs('select id from thing')), ['ours']);
    assert.deepEqual(ids(await asOurs('delete from thing returning id')), ['ours']);
    assert.deepEqual(ids(await asOurs(`update thing set id = id || 'x' returning id`)), ['oursx']);
    assert.deepEqual(ids(await asRoom('select id from thing')), [], 'nobody in particular sees nothing');
    await assert.rejects(asOurs(`insert into thing values ('x', 'lilleby')`), /row-level security/);
    await assert.rejects(asOurs(`update thing set municipality = 'lilleby'`), /row-level security/);
    for (const line of [
      'truncate thing',
      'select * from migrations',
      'alter table thing disable row level security',
      'create table x (id text)',
    ])
      await assert.rejects(asOurs(line), /permission denied|must be owner/);
    assert.deepEqual(ids(await asked(url, 'select id from thing')), [], 'nor does the owner, who forgot too');
    await store.close();
  },
);

test('two municipalities work at once, and one municipality in turn, whichever process asks', onlyHere, async () => {
  const migrations = migrationsWith(thing);
  const url = await freshDatabase(migrations);
  const [one, other] = await Promise.all([1, 2].map(() => openDatabase({ url, migrations, now: noon })));
  if (!one || !other) throw new Error('not opened');
  const steps: string[] = [];
  const numbered = (store: Store, municipality: string) =>
    store.of(municipality).transaction(async (work) => {
      const db = work.tables<Tables>();
      const { length } = await db.selectFrom('thing').select('id').execute();
      steps.push(`${municipality} ${length}`);
      await db
        .insertInto('thing')
        .values({ id: `${municipality} ${length}` })
        .execute();
      return ok(length);
    });
  let waiting: Promise<unknown> = Promise.resolve();
  await one.of('by').transaction(async (work) => {
    waiting = numbered(other, 'by');
    await numbered(other, 'lilleby');
    await new Promise((resolve) => setTimeout(resolve, 100));
    steps.push('the first ends');
    await work.tables<Tables>().insertInto('thing').values({ id: 'first' }).execute();
    return ok('first');
  });
  await waiting;
  assert.deepEqual(steps, ['lilleby 0', 'the first ends', 'by 1']);
  assert.equal(await count(one, 'by'), 2);
  await Promise.all([one.close(), other.close()]);
});

test('processes that start at once on an empty database migrate it once', onlyHere, async () => {
  const empty = await freshDatabase('test/rules/types');
  const stores = await Promise.all(
    [1, 2, 3, 4].map(() => openDatabase({ url: empty, migrations: 'migrations', now: noon })),
  );
  await Promise.all(stores.map((store) => store.close()));
  const done = await asked(empty, 'select number from migrations');
  assert.ok(done.length >= 5);
});

test(
  'when the server goes away an action fails whole, and it works again when the server is back',
  onlyHere,
  async () => {
    const server = await startPostgres({ mayInstall: false });
    if (typeof server === 'string') throw new Error(server);
    await asked(server.admin, 'create database house owner vaern');
    const migrations = migrationsWith(thing);
    const store = await openDatabase({ url: server.urlOf('house'), migrations, now: noon });
    await add(store, 'by', 'before');
    const cut = store.of('by').transaction(async (work) => {
      await work.tables<Tables>().insertInto('thing').values({ id: 'half' }).execute();
      await server.kill();
      await work.tables<Tables>().insertInto('thing').values({ id: 'other half' }).execute();
      return ok('kept');
    });
    await assert.rejects(cut);
    await assert.rejects(add(store, 'by', 'while it is away'));
    await assert.rejects(openDatabase({ url: server.urlOf('house'), migrations, now: noon }), CannotKeep);
    await server.start();
    await add(store, 'by', 'after');
    assert.equal(await count(store, 'by'), 2);
    await store.close();
    await server.stop();
  },
);

test(
  'a wrong password, a missing database and a server that does not wait for its disk are told as such',
  onlyHere,
  async () => {
    const url = await freshDatabase('migrations');
    const wrong = new URL(url);
    wrong.password = 'wrong';
    const missing = new URL(url);
    missing.pathname = '/missing';
    const hasty = new URL(url);
    hasty.searchParams.set('options', '-c synchronous_commit=off');
    for (const address of [wrong, missing, hasty])
      await assert.rejects(openDatabase({ url: address.href, migrations: 'migrations', now: noon }), (fault) => {
        assert.ok(fault instanceof CannotKeep);
        assert.ok(!`${fault.message} ${String(fault.cause)}`.includes(wrong.password));
        return true;
      });
  },
);

test('the role of the rooms is made where it may be, and otherwise it is said what is missing', onlyHere, async (t) => {
  const server = await startPostgres({ mayInstall: false });
  if (typeof server === 'string') throw new Error(server);
  t.after(server.stop);
  await asked(server.admin, 'create database house owner vaern', 'revoke vaern_app from vaern');
  const opened = () => openDatabase({ url: server.urlOf('house'), migrations: migrationsWith(thing), now: noon });
  await assert.rejects(opened, (fault) => fault instanceof CannotKeep && /may not be taken on/.test(fault.message));
  await asked(server.admin, 'drop role vaern_app');
  await assert.rejects(opened, (fault) => fault instanceof CannotKeep && /is missing/.test(fault.message));
  await asked(server.admin, 'alter role vaern createrole');
  const store = await opened();
  await add(store, 'by', 'kept');
  assert.equal(await count(store, 'by'), 1);
  await store.close();
});

test('a copy is never laid over tables that are somebody else’s, not even where it may replace', onlyHere, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  const keeperFor = (url: string) => keeperOf(url, join(folder, 'data'), { migrations: 'migrations', now: noon });
  const file = join(folder, 'kopi.vaern');
  assert.equal((await keeperFor(await freshDatabase('migrations')).backup(file)).ok, true);
  const theirs = await freshDatabase('test/rules/types');
  await asked(theirs, 'create table invoice (id integer)', 'insert into invoice values (1)');
  for (const replace of [false, true])
    assert.deepEqual(await keeperFor(theirs).restore(file, { replace }), refuse('cannot-keep'));
  assert.equal((await asked(theirs, 'select id from invoice')).length, 1);
});

test('a database that Værn has never opened has nothing to copy', onlyHere, async () => {
  const url = await freshDatabase('test/rules/types');
  await asked(url, 'drop table migrations');
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  const keeper = keeperOf(url, join(folder, 'data'), { migrations: 'migrations', now: noon });
  assert.deepEqual(await keeper.backup(join(folder, 'kopi.vaern')), refuse('nothing-there'));
});
