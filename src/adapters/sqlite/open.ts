import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotKeep, InUse } from '#adapters/relational';

/** The file's name in its folder. */
export const fileName = 'vaern.sqlite';

/** The name of one that is being filled from a backup. */
export const draftName = `${fileName}.ny`;

/** A database's file and those that SQLite lays beside it. */
export const withLogs = (path: string): readonly string[] =>
  ['', '-wal', '-shm', '-journal'].map((end) => `${path}${end}`);

/** An open file, and how it is closed. */
export interface Opened {
  readonly file: DatabaseSync;
  readonly close: () => void;
}

/** Opens the database in a folder that only its owner can enter, so that nothing said to be kept is lost when the power goes. */
export function openFile(folder: string): Opened {
  const lock = takeFolder(folder);
  try {
    // What a restore that was cut off left behind is nobody's.
    withLogs(join(folder, draftName)).forEach((path) => rmSync(path, { force: true }));
    const file = set(new DatabaseSync(join(folder, fileName)));
    return { file, close: () => [file, lock].forEach((one) => one.close()) };
  } catch (cause) {
    lock.close();
    throw new CannotKeep(`Nothing can be kept in ${folder}`, { cause });
  }
}

/** The same database, kept nowhere: gone when it is closed. */
export function openMemory(): Opened {
  const file = set(new DatabaseSync(':memory:'));
  return { file, close: () => file.close() };
}

/**
 * The folder, for this process alone until the lock is closed or the process ends, however it ends: SQLite's own lock on an empty
 * file beside the database. The database itself stays open to readers, so that it can be copied while it is in use.
 */
export function takeFolder(folder: string): DatabaseSync {
  const lock = openLock(folder);
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch (cause) {
    lock.close();
    throw isBusy(cause)
      ? new InUse(`The database in ${folder} is in use by another process`, { cause })
      : new CannotKeep(`Nothing can be kept in ${folder}`, { cause });
  }
}

function openLock(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    return new DatabaseSync(join(folder, 'vaern.lock'));
  } catch (cause) {
    throw new CannotKeep(`Nothing can be kept in ${folder}`, { cause });
  }
}

/** Sets what makes SQLite lose nothing (sqlite.org/pragma.html). */
function set(file: DatabaseSync): DatabaseSync {
  try {
    file.exec(`
      pragma busy_timeout = 5000;
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      pragma secure_delete = on;
      pragma trusted_schema = off;
      pragma temp_store = memory;
    `);
    return file;
  } catch (fault) {
    file.close();
    throw fault;
  }
}

const busy = 5;
const isBusy = (fault: unknown): boolean => fault instanceof Error && 'errcode' in fault && fault.errcode === busy;
