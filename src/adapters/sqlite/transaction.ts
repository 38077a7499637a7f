import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { KyselyPlugin, SqliteDatabase, SqliteStatement, Transaction } from 'kysely';
import type { Result } from '#kernel/result';
import type { Database, Work } from '#ports/database';

/** Work that has ended must not write: its words would land in somebody else's transaction. */
export class WorkIsOver extends Error {}

/** Work asked for a transaction of its own, and would wait for itself for ever. */
export class WorkWithinWork extends Error {}

// Carries a refusal out through Kysely, which undoes a transaction only when something is thrown.
class Undo<Refusal> extends Error {
  readonly refused: { readonly ok: false; readonly refusal: Refusal };
  constructor(refused: { readonly ok: false; readonly refusal: Refusal }) {
    super('undone');
    this.refused = refused;
  }
}

/** The port over one open SQLite file: one transaction at a time, in the order they were asked for. */
export function databaseOver(file: DatabaseSync): Database {
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: asKyselyWants(file) }) });
  const queue = oneAtATime();
  return {
    transaction: (work) => queue(() => inTransaction(kysely, work)),
    close: () => queue(() => Promise.resolve(file.close())),
  };
}

async function inTransaction<Value, Refusal>(
  kysely: Kysely<unknown>,
  work: (work: Work) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await kysely.transaction().execute(async (transaction) => {
      const result = await whileOpen(transaction, work);
      if (!result.ok) throw new Undo(result);
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof Undo) return (thrown as Undo<Refusal>).refused;
    throw thrown;
  }
}

async function whileOpen<Value>(
  transaction: Transaction<unknown>,
  work: (work: Work) => Promise<Value>,
): Promise<Value> {
  let isOver = false;
  const guard: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (isOver) throw new WorkIsOver('A query was sent after its transaction had ended');
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const guarded = transaction.withPlugin(guard);
  try {
    return await work({ tables: <Tables>() => guarded as unknown as Transaction<Tables> });
  } finally {
    isOver = true;
  }
}

function oneAtATime() {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();
  return async <Value>(job: () => Promise<Value>): Promise<Value> => {
    if (inside.getStore()) throw new WorkWithinWork('A transaction was asked for inside another');
    const mine = last.then(() => inside.run(true, job));
    last = mine.catch(() => undefined);
    return mine;
  };
}

const asKyselyWants = (file: DatabaseSync): SqliteDatabase => ({
  prepare: (sql) => asStatement(file.prepare(sql)),
  close: () => file.close(),
});

const asStatement = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (values) => statement.all(...(values as SQLInputValue[])),
  run: (values) => statement.run(...(values as SQLInputValue[])),
  iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
});
