import type { PoolClient } from 'pg';
import { notDone, waiting } from '#adapters/relational';
import type { Migration } from '#adapters/relational';
import { inTransaction, keeping } from './connect.ts';

/** Does a job on the structure while no other process does one. */
export async function alone<Value>(client: PoolClient, job: () => Promise<Value>): Promise<Value> {
  const lock = `hashtextextended('vaern structure ' || current_schema(), 0)`;
  await client.query(`select pg_advisory_lock(${lock})`);
  try {
    return await job();
  } finally {
    await client.query(`select pg_advisory_unlock(${lock})`).catch(() => undefined);
  }
}

/** Brings the database up to the last migration. One that has run may never change, and each is done whole or not at all. */
export async function migrate(client: PoolClient, migrations: readonly Migration[], now: Date): Promise<void> {
  await prepare(client);
  const done = await client.query<{ name: string; hash: string }>('select name, hash from migrations order by number');
  for (const migration of waiting(migrations, done.rows)) {
    await inTransaction(client, keeping, () => apply(client, migration, now));
  }
}

/** The list of what has been done, in a database that is new. */
export const prepare = (client: PoolClient): Promise<unknown> =>
  client.query(`create table if not exists migrations (
    number integer primary key, name text not null, hash text not null, at text not null)`);

/** One migration and its line in the list, in the transaction that is open. */
export async function apply(client: PoolClient, migration: Migration, now: Date): Promise<void> {
  try {
    await client.query(spoken(migration.sql));
    await client.query('insert into migrations (number, name, hash, at) values ($1, $2, $3, $4)', [
      migration.number,
      migration.name,
      migration.hash,
      now.toISOString(),
    ]);
  } catch (cause) {
    throw notDone(migration, cause);
  }
}

// SQLite needs the word to hold a column to its type; PostgreSQL does that anyway, and has no such word.
const spoken = (sql: string): string => sql.replaceAll(/\)\s*strict(\s*,\s*without\s+rowid)?\s*;/gi, ');');
