import type { DatabaseSync } from 'node:sqlite';
import { notDone, waiting } from '#adapters/relational';
import type { Migration } from '#adapters/relational';

/** Brings the database up to the last migration. One that has run may never change, and each is done whole or not at all. */
export function migrate(database: DatabaseSync, migrations: readonly Migration[], now: Date): void {
  database.exec(`create table if not exists migrations (
    number integer primary key, name text not null, hash text not null, at text not null) strict`);
  const done = database.prepare('select name, hash from migrations order by number').all();
  const named = done.map(({ name, hash }) => ({ name: String(name), hash: String(hash) }));
  for (const migration of waiting(migrations, named)) apply(database, migration, now);
}

function apply(database: DatabaseSync, migration: Migration, now: Date): void {
  database.exec('begin immediate');
  try {
    database.exec(migration.sql);
    database
      .prepare('insert into migrations (number, name, hash, at) values (?, ?, ?, ?)')
      .run(migration.number, migration.name, migration.hash, now.toISOString());
    database.exec('commit');
  } catch (cause) {
    if (database.isTransaction) database.exec('rollback');
    throw notDone(migration, cause);
  }
}
