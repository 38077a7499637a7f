// What holds of the database on both engines: npm test runs this file once on each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { CompiledQuery, sql } from 'kysely';
import type { Kysely } from 'kysely';
import { ok, refuse } from '#kernel/result';
import type { Database, Db, Work } from '#ports/database';
import { aHouse, aStore, noon } from '../../../test/house.ts';

interface Tables {
  readonly thing: { readonly id: string };
}
const thing = 'create table thing (id text primary key, municipality text not null) strict;';

const aDatabase = async (): Promise<Database> => (await aStore(thing)).of('by');

const count = async (database: Database): Promise<number> => {
  const found = await database.transaction<number, never>(async (work) =>
    ok((await work.tables<Tables>().selectFrom('thing').selectAll().execute()).length),
  );
  return found.ok ? found.value : Number.NaN;
};

const doing = (database: Database, job: (work: Work) => Promise<unknown>) =>
  database.transaction(async (work) => ok(await job(work)));

test('a refusal, a fault and a broken rule of the database each undo everything', async () => {
  const database = await aDatabase();
  const tried = await database.transaction(async (work) => {
    await work.tables<Tables>().insertInto('thing').values({ id: 'a' }).execute();
    return refuse('conflict');
  });
  assert.deepEqual(tried, refuse('conflict'));
  const twice = ['b', 'b'].map((id) => ({ id }));
  await assert.rejects(
    doing(database, async (work) => {
      await work.tables<Tables>().insertInto('thing').values({ id: 'c' }).execute();
      await work.tables<Tables>().insertInto('thing').values(twice).execute();
    }),
  );
  assert.equal(await count(database), 0);
  await database.close();
});

test('a query that failed undoes everything, even if the fault was caught on the way', async () => {
  const database = await aDatabase();
  const swallowing = doing(database, async (work) => {
    const db = work.tables<Tables>();
    await db.insertInto('thing').values({ id: 'a' }).execute();
    await db
      .insertInto('thing')
      .values({ id: 'a' })
      .execute()
      .catch(() => undefined);
  });
  await assert.rejects(swallowing, /unique/i);
  assert.equal(await count(database), 0);
  await database.close();
});

test('work that has ended cannot write into the next', async () => {
  const database = await aDatabase();
  const kept: Db<Tables>[] = [];
  await doing(database, (work) => Promise.resolve(kept.push(work.tables<Tables>())));
  const [late] = kept;
  await doing(database, () =>
    assert.rejects(async () => late?.insertInto('thing').values({ id: 'late' }).execute(), { message: /ended/ }),
  );
  assert.equal(await count(database), 0);
  await database.close();
});

test('work within work is refused at once, instead of waiting for itself', async () => {
  const store = await aStore(thing);
  for (const name of ['by', 'lilleby']) {
    const inner = store.of(name);
    await assert.rejects(
      store.of('by').transaction(() => inner.transaction(() => Promise.resolve(ok(1)))),
      { message: /inside another/ },
    );
  }
  await assert.rejects(
    doing(store.of('by'), (work) =>
      (work.tables<Tables>() as Kysely<Tables>).transaction().execute(() => Promise.resolve(1)),
    ),
    { message: /inside another/ },
  );
  await store.close();
});

test('queries sent at once in one transaction are answered in turn', async () => {
  const database = await aDatabase();
  const ids = Array.from({ length: 20 }, (_, index) => `id-${index}`);
  await doing(database, (work) =>
    Promise.all(ids.map((id) => work.tables<Tables>().insertInto('thing').values({ id }).execute())),
  );
  assert.equal(await count(database), 20);
  await database.close();
});

test('numbers come back as numbers, and changed rows are counted', async () => {
  const database = await aDatabase();
  await doing(database, async (work) => {
    const db = work.tables<Tables>();
    await db
      .insertInto('thing')
      .values([{ id: 'a' }, { id: 'b' }])
      .execute();
    const { all } = await db
      .selectFrom('thing')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow();
    assert.equal(all, 2);
    const { numUpdatedRows } = await db.updateTable('thing').set({ id: 'c' }).where('id', '=', 'a').executeTakeFirst();
    assert.equal(numUpdatedRows, 1n);
  });
  await database.close();
});

test('the audit trail only grows', async () => {
  const { database, audit, municipality } = aHouse();
  const memo = {
    municipality,
    who: 'w',
    what: 'a.b',
    which: 'none',
    when: noon,
    purpose: 'p',
    outcome: 'done',
  } as const;
  await doing(database, (work) => audit.remember(work, memo));
  type Trail = { readonly audit: { readonly who: string; readonly number: number } };
  const changes: readonly ((db: Db<Trail>) => Promise<unknown>)[] = [
    (db) => db.updateTable('audit').set({ who: 'x' }).execute(),
    (db) => db.deleteFrom('audit').execute(),
    (db) => db.updateTable('audit').set({ number: 9 }).execute(),
  ];
  for (const change of changes)
    await assert.rejects(
      doing(database, (work) => change(work.tables())),
      /only grows|permission denied/,
    );
  await database.close();
});

test('what the query builder has not made is not sent', async () => {
  const database = await aDatabase();
  for (const send of [
    (db: Db<Tables>) => db.executeQuery(CompiledQuery.raw('select 1')),
    (db: Db<Tables>) => sql`select 1`.execute(db),
    (db: Db<Tables>) => db.withoutPlugins().schema.dropTable('thing').execute(),
  ])
    await assert.rejects(doing(database, (work) => send(work.tables())));
  assert.equal(await count(database), 0);
  await database.close();
});

test('a fault repeats nothing of what was typed', async () => {
  const typed = 'what somebody wrote';
  const database = (
    await aStore(`create table entry (id text primary key, municipality text not null, number integer not null,
      words text not null check (length(words) < 10)) strict;`)
  ).of('by');
  type Entry = { readonly entry: { readonly id: string; readonly number: unknown; readonly words: string | null } };
  const entries: readonly Entry['entry'][] = [
    { id: 'a', number: typed, words: 'w' },
    { id: 'b', number: 1, words: typed },
    { id: typed, number: 1, words: null },
  ];
  await doing(database, (work) =>
    work.tables<Entry>().insertInto('entry').values({ id: typed, number: 1, words: 'w' }).execute(),
  );
  for (const entry of [...entries, { id: typed, number: 1, words: 'w' }])
    await assert.rejects(
      doing(database, (work) => work.tables<Entry>().insertInto('entry').values(entry).execute()),
      (fault) => !inspect(fault, { depth: 9 }).includes(typed),
    );
  await database.close();
});
