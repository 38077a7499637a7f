/** SQLite: what happens, kept in one file that loses nothing. */
import { keeperOver, readMigrations, storeOver } from '#adapters/relational';
import type { Opening } from '#adapters/relational';
import type { Store } from '#ports/database';
import type { Keeper } from '#ports/keeper';
import { copierOf } from './copy.ts';
import { engineOver } from './engine.ts';
import { migrate } from './migrate.ts';
import { openFile, openMemory } from './open.ts';

export { openToRead } from './reading.ts';
export { CannotKeep, InUse, MigrationFault } from '#adapters/relational';

/** Where what happens is kept; `memory` keeps nothing. */
export type Kept = { readonly folder: string } | 'memory';

/** Opens the database, alone, at the newest structure. */
export function openDatabase({ kept, migrations, now }: Opening & { readonly kept: Kept }): Promise<Store> {
  return new Promise((resolve) => resolve(openNow(kept, migrations, now)));
}

/** Copies what is kept in a folder to a file, and back. */
export const keeperOf = (folder: string, opening: Opening): Keeper =>
  keeperOver(copierOf(folder), readMigrations(opening.migrations, 'sqlite'), folder, opening);

function openNow(kept: Kept, migrations: string, now: Date): Store {
  const steps = readMigrations(migrations, 'sqlite');
  const { file, close } = kept === 'memory' ? openMemory() : openFile(kept.folder);
  try {
    migrate(file, steps, now);
    return storeOver(engineOver(file, close));
  } catch (fault) {
    close();
    throw fault;
  }
}
