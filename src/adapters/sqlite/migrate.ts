import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** A numbered change of the structure, `0012-cases-source.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The migrations do not fit the database, or each other: nothing was changed that is not whole. */
export class MigrationFault extends Error {}

const named = /^(\d{4})-[a-z]+-[a-z0-9-]+\.sql$/;

/** Every migration of a folder in order. They are numbered from 1 without a hole, and named for their room. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  return names.map((name, index) => {
    const number = Number(named.exec(name)?.[1]);
    if (number === index + 1) return { number, name, sql: readFileSync(join(folder, name), 'utf8') };
    const wanted = String(index + 1).padStart(4, '0');
    throw new MigrationFault(`${name}: name it ${wanted}-room-what.sql, the next number after the one before it`);
  });
}

/** Brings the database up to the last migration. One that has run may never change, and each is done whole or not at all. */
export function migrate(database: DatabaseSync, migrations: readonly Migration[], now: Date): void {
  database.exec(`create table if not exists migrations (
    number integer primary key, name text not null, hash text not null, at text not null) strict`);
  const done = database.prepare('select number, name, hash from migrations order by number').all();
  if (done.length > migrations.length) {
    throw new MigrationFault(
      'The database is newer than this program: start the version that last used it, or a later one',
    );
  }
  migrations.forEach((migration, index) => {
    const before = done[index];
    if (before === undefined) apply(database, migration, now);
    else if (before.hash !== hashOf(migration)) {
      throw new MigrationFault(`${migration.name} has changed since it ran: put it back, and write a new migration`);
    }
  });
}

const hashOf = ({ name, sql }: Migration): string => createHash('sha256').update(`${name}\n${sql}`).digest('hex');

function apply(database: DatabaseSync, migration: Migration, now: Date): void {
  database.exec('begin immediate');
  try {
    database.exec(migration.sql);
    database
      .prepare('insert into migrations (number, name, hash, at) values (?, ?, ?, ?)')
      .run(migration.number, migration.name, hashOf(migration), now.toISOString());
    database.exec('commit');
  } catch (cause) {
    if (database.isTransaction) database.exec('rollback');
    throw new MigrationFault(`${migration.name} could not be done, and nothing of it was`, { cause });
  }
}
