import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The two engines, as migrations and backups name them. */
export type EngineName = 'sqlite' | 'postgres';

/** A numbered change of the structure, `0012-cases-source`, as one engine does it. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** A migration that has been done, as the database remembers it. */
export interface Done {
  readonly name: string;
  readonly hash: string;
}

/** The migrations do not fit the database, or each other: nothing was changed that is not whole. */
export class MigrationFault extends Error {}

const named = /^((\d{4})-[a-z]+-[a-z0-9-]+)(?:\.(?:sqlite|postgres))?\.sql$/;

/**
 * Every migration of a folder in order: `name.sql` for both engines, and beside or instead of it `name.sqlite.sql` and
 * `name.postgres.sql` for what only one of them can. They are numbered from 1 without a hole, and named for their room.
 */
export function readMigrations(folder: string, engine: EngineName): readonly Migration[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const names = [...new Set(files.map((file) => named.exec(file)?.[1] ?? file))].toSorted();
  return names.map((name, index) => {
    const number = Number(/^\d{4}(?=-[a-z]+-[a-z0-9-]+$)/.exec(name)?.[0]);
    const wanted = String(index + 1).padStart(4, '0');
    if (number !== index + 1)
      throw new MigrationFault(`${name}: name it ${wanted}-room-what.sql, the next number after the one before it`);
    const sql = [`${name}.sql`, `${name}.${engine}.sql`]
      .filter((file) => files.includes(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    return { number, name, sql, hash: createHash('sha256').update(`${name}\n${sql}`).digest('hex') };
  });
}

/** The migrations that wait, when those that are done are the first ones, unchanged. */
export function waiting(migrations: readonly Migration[], done: readonly Done[]): readonly Migration[] {
  if (done.length > migrations.length)
    throw new MigrationFault(
      'The database is newer than this program: start the version that last used it, or a later one',
    );
  done.forEach((before, index) => {
    const migration = migrations[index];
    if (migration?.hash !== before.hash)
      throw new MigrationFault(`${before.name} has changed since it ran: put it back, and write a new migration`);
  });
  return migrations.slice(done.length);
}

/** Why a migration was not done. */
export const notDone = ({ name }: Migration, cause: unknown): MigrationFault =>
  new MigrationFault(`${name} could not be done, and nothing of it was`, { cause });

/** A table, and whether each of its rows says which municipality's it is. */
interface Found {
  readonly name: string;
  readonly owned: boolean;
}

/** The first table that is none of ours: nobody could own its rows, and it is not the list of migrations. */
export const strayAmong = (tables: readonly Found[]): string | undefined =>
  tables.find(({ name, owned }) => !owned && name !== 'migrations')?.name;

/** The tables in which every row is a municipality's, of all there are; each but the list of migrations must be one. */
export function ownedTables(tables: readonly Found[]): ReadonlySet<string> {
  const stray = strayAmong(tables);
  if (stray !== undefined)
    throw new MigrationFault(`The table ${stray} has no column municipality, so nobody could own its rows`);
  return new Set(tables.filter(({ owned }) => owned).map(({ name }) => name.toLowerCase()));
}
