import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Somebody else has the database open: two at once could lose what one of them wrote. */
export class InUse extends Error {}

/** The folder or the file in it cannot be made, read or written. */
export class CannotKeep extends Error {}

/** The file's name in its folder. */
const fileName = 'vaern.sqlite';

/** Opens the database in a folder that only its owner can enter, so that nothing said to be kept is lost when the power goes. */
export function openFile(folder: string): DatabaseSync {
  return takeAlone(openIn(folder), folder);
}

function openIn(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    return new DatabaseSync(join(folder, fileName));
  } catch (cause) {
    throw new CannotKeep(`Nothing can be kept in ${folder}`, { cause });
  }
}

/** The same database, kept nowhere: gone when it is closed. */
export const openMemory = (): DatabaseSync => takeAlone(new DatabaseSync(':memory:'), 'memory');

function takeAlone(database: DatabaseSync, folder: string): DatabaseSync {
  try {
    // The lock is taken with the first write and held until the end (sqlite.org/pragma.html#pragma_locking_mode).
    database.exec(`
      pragma busy_timeout = 2000;
      pragma locking_mode = exclusive;
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      pragma secure_delete = on;
      begin exclusive;
      commit;
    `);
    return database;
  } catch (cause) {
    database.close();
    throw isBusy(cause) ? new InUse(`The database in ${folder} is in use by another process`, { cause }) : cause;
  }
}

const busy = 5;
const isBusy = (fault: unknown): boolean => fault instanceof Error && 'errcode' in fault && fault.errcode === busy;
