/** SQLite: what happens, kept in one file that loses nothing. */
import type { Database } from '#ports/database';
import { migrate, readMigrations } from './migrate.ts';
import { openFile, openMemory } from './open.ts';
import { databaseOver } from './transaction.ts';

export { audit } from './audit.ts';
export { MigrationFault } from './migrate.ts';
export { CannotKeep, InUse } from './open.ts';

/** Where what happens is kept (`memory` keeps nothing), where the migrations lie, and the hour they are done. */
export interface Opening {
  readonly kept: { readonly folder: string } | 'memory';
  readonly migrations: string;
  readonly now: Date;
}

/** Opens the database, alone, at the newest structure. */
export function openDatabase({ kept, migrations, now }: Opening): Database {
  const steps = readMigrations(migrations);
  const file = kept === 'memory' ? openMemory() : openFile(kept.folder);
  try {
    migrate(file, steps, now);
  } catch (fault) {
    file.close();
    throw fault;
  }
  return databaseOver(file);
}
