// Two municipalities in one database, and queries that forget which of them they are about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ok } from '#kernel/result';
import type { Db, Store } from '#ports/database';
import { engine } from '../../../test/databases.ts';
import { aStore } from '../../../test/house.ts';
import { ScopeFault } from './shape.ts';
import { changing, counting, ours, postgresOnly, reading, refused, rooms, theirs } from './scope.example.ts';
import type { Planted, Tables } from './scope.example.ts';

const secret = 'what Lilleby alone may know';

const doing = async <Value>(
  store: Store,
  municipality: string,
  job: (db: Db<Tables>) => Promise<Value>,
): Promise<Value> => {
  const done = await store
    .of(municipality)
    .transaction<Value, never>(async (work) => ok(await job(work.tables<Tables>())));
  if (!done.ok) throw new Error('refused');
  return done.value;
};

/** Both have a note `about` the same, and an answer to each other's. */
async function twoTowns(): Promise<Store> {
  const store = await aStore(rooms);
  for (const [municipality, words] of [
    [ours, 'our own'],
    [theirs, secret],
  ] as const)
    await doing(store, municipality, async (db) => {
      for (const number of [1, 2]) {
        const id = `${municipality}-${number}`;
        await db
          .insertInto('note')
          .values({ id, words, about: `topic ${number}` })
          .execute();
        await db
          .insertInto('answer')
          .values({ id, note: `${ours}-${number}`, words })
          .execute();
        await db
          .insertInto('answer')
          .values({ id: `${id}-back`, note: `${theirs}-${number}`, words })
          .execute();
      }
    });
  return store;
}

const everything = (store: Store, municipality: string) =>
  doing(store, municipality, async (db) => ({
    notes: await db.selectFrom('note').selectAll().orderBy('id').execute(),
    answers: await db.selectFrom('answer').selectAll().orderBy('id').execute(),
  }));

const lawful = { ...reading, ...counting, ...changing, ...(engine === 'postgres' ? postgresOnly : {}) };

// PostgreSQL refuses by itself to change a row it does not show; SQLite leaves it.
const mayFail = new Set(['upsert theirs', 'upsert theirs, or', 'insert from a query']);

for (const [name, query] of Object.entries(lawful))
  test(`forgotten, and nothing of Lilleby is seen or touched: ${name}`, async () => {
    const store = await twoTowns();
    const before = await everything(store, theirs);
    const answered = doing(store, ours, query);
    const seen = await (mayFail.has(name) ? answered.catch(() => []) : answered);
    assert.ok(!JSON.stringify(seen, texts).includes(theirs) && !JSON.stringify(seen, texts).includes(secret));
    assert.deepEqual(await everything(store, theirs), before);
    assert.ok(!JSON.stringify(await everything(store, ours)).includes(secret));
    await store.close();
  });

test('a count counts only our own', async () => {
  const store = await twoTowns();
  const ask = (name: string) => doing(store, ours, (db) => (counting[name] as Planted)(db));
  assert.equal(Object(await ask('count')).n, 2);
  assert.equal(Object(await ask('exists')).length, 2);
  await store.close();
});

for (const [name, query] of Object.entries(refused))
  test(`refused: ${name}`, async () => {
    const store = await twoTowns();
    await assert.rejects(doing(store, ours, query), ScopeFault);
    await store.close();
  });

const texts = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

test('whatever is asked, in whatever order, by either: neither ever sees or changes a row of the other', async () => {
  const orders = fc.array(fc.tuple(fc.constantFrom(...Object.keys(lawful)), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(orders, async (asked) => {
      const store = await twoTowns();
      for (const [name, isOurs] of asked) {
        const other = isOurs ? theirs : ours;
        const before = await everything(store, other);
        await doing(store, isOurs ? ours : theirs, (db) => (lawful[name] as Planted)(db)).catch(() => undefined);
        assert.deepEqual(await everything(store, other), before, name);
      }
      await store.close();
    }),
    { numRuns: engine === 'sqlite' ? 60 : 10 },
  );
});
