import { existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { NotEmpty, syncFolder } from '#adapters/relational';
import type { Copier, Filling, Part } from '#adapters/relational';
import { tablesIn } from './engine.ts';
import { migrate } from './migrate.ts';
import { draftName, fileName, takeFolder, withLogs } from './open.ts';

/** Copies the file of a folder while a server writes to it, and puts a filled one in its place. */
export const copierOf = (folder: string): Copier => ({
  engine: 'sqlite',
  snapshot: async (use) => {
    if (!existsSync(join(folder, fileName))) return undefined;
    const file = new DatabaseSync(join(folder, fileName));
    try {
      // One read transaction sees one moment, and holds up nobody who writes (sqlite.org/wal.html).
      file.exec('pragma busy_timeout = 5000; pragma query_only = on; begin');
      const done = file.prepare('select name from migrations order by number').all();
      return await use(
        done.map(({ name }) => String(name)),
        rowsIn(file),
      );
    } finally {
      file.close();
    }
  },
  fill: async (filling) => {
    const lock = takeFolder(folder);
    try {
      if (!filling.replace && holdsRows(folder)) throw new NotEmpty(`There is something in ${folder} already`);
      await fillBeside(folder, filling);
      await takeItsPlace(folder);
    } finally {
      lock.close();
    }
  },
});

// oxlint-disable-next-line require-await -- the rows of a file are there at once; those of a server are not
async function* rowsIn(file: DatabaseSync): AsyncGenerator<Part> {
  for (const { name } of tablesIn(file).filter(({ owned }) => owned)) {
    const rows = file.prepare(`select * from "${name}"`);
    yield { table: name, columns: rows.columns().map((column) => String(column.name)) };
    rows.setReturnArrays(true);
    for (const row of rows.iterate()) yield { row: row as unknown as readonly unknown[] };
  }
}

function holdsRows(folder: string): boolean {
  if (!existsSync(join(folder, fileName))) return false;
  const file = new DatabaseSync(join(folder, fileName));
  try {
    return tablesIn(file).some(
      ({ name, owned }) => owned && file.prepare(`select 1 from "${name}" limit 1`).get() !== undefined,
    );
  } finally {
    file.close();
  }
}

const remove = (paths: readonly string[]): void => paths.forEach((path) => rmSync(path, { force: true }));

async function fillBeside(folder: string, { had, since, now, rows }: Filling): Promise<void> {
  const draft = join(folder, draftName);
  remove(withLogs(draft));
  const file = new DatabaseSync(draft);
  try {
    file.exec('pragma foreign_keys = off; pragma synchronous = full; pragma secure_delete = on');
    migrate(file, had, now);
    file.exec('begin');
    await withoutTriggers(file, () => load(file, rows));
    file.exec('commit');
    migrate(file, [...had, ...since], now);
    demandSound(file);
  } catch (fault) {
    file.close();
    remove(withLogs(draft));
    throw fault;
  }
  file.close();
}

// A trigger guards what people do; what it once did has its own rows in the backup.
async function withoutTriggers(file: DatabaseSync, job: () => Promise<void>): Promise<void> {
  const triggers = file.prepare(`select name, sql from sqlite_schema where type = 'trigger'`).all();
  for (const { name } of triggers) file.exec(`drop trigger "${String(name)}"`);
  await job();
  for (const { sql } of triggers) file.exec(String(sql));
}

async function load(file: DatabaseSync, rows: Filling['rows']): Promise<void> {
  let insert = file.prepare('select 1');
  for await (const part of rows) {
    if ('row' in part) insert.run(...(part.row as SQLInputValue[]));
    else insert = file.prepare(insertInto(part));
  }
}

const insertInto = ({ table, columns }: { readonly table: string; readonly columns: readonly string[] }): string =>
  `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function demandSound(file: DatabaseSync): void {
  const loose = file.prepare('pragma foreign_key_check').all();
  const { integrity_check: sound } = file.prepare('pragma integrity_check').get() ?? {};
  if (loose.length > 0 || sound !== 'ok') throw new Error('What was read back does not hang together');
}

// The old one's log is emptied first: beside a new file it would be taken for that one's own.
async function takeItsPlace(folder: string): Promise<void> {
  const path = join(folder, fileName);
  const draft = join(folder, draftName);
  const handle = await open(draft, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  putAway(path);
  remove(withLogs(path).slice(1));
  await rename(draft, path);
  await syncFolder(folder);
}

function putAway(path: string): void {
  if (!existsSync(path)) return;
  let old: DatabaseSync | undefined;
  try {
    old = new DatabaseSync(path);
    old.exec('pragma journal_mode = delete');
  } catch {
    // It is broken, and on its way out.
  } finally {
    // Closed later, it would take the new one's log away by its name.
    old?.close();
  }
}
