import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { ownedTables } from '#adapters/relational';
import type { Answer, Engine } from '#adapters/relational';

/** One open file as an engine: everybody's transactions wait for each other. */
export const engineOver = (file: DatabaseSync, close: () => void): Engine => ({
  name: 'sqlite',
  alone: true,
  tables: ownedTables(tablesIn(file)),
  within: async (_municipality, job) => {
    let hasDeleted = false;
    file.exec('begin');
    try {
      const value = await job({
        query: (sql, parameters) => {
          hasDeleted ||= /^delete\b/i.test(sql);
          return ask(file, sql, parameters);
        },
      });
      file.exec('commit');
      if (hasDeleted) emptyLog(file);
      return value;
    } catch (fault) {
      // A full disk may have undone it already.
      if (file.isTransaction) file.exec('rollback');
      throw fault;
    }
  },
  close: () => new Promise((resolve) => resolve(close())),
});

/**
 * What was deleted is overwritten in the file (`secure_delete`), but stands in the log until the log is emptied. Never waits for a reader
 * such as a copy under way: the next deletion empties it then (sqlite.org/pragma.html#pragma_wal_checkpoint).
 */
function emptyLog(file: DatabaseSync): void {
  const patience = Number(Object.values(file.prepare('pragma busy_timeout').get() ?? {})[0] ?? 0);
  try {
    file.exec('pragma busy_timeout = 0; pragma wal_checkpoint(truncate)');
  } catch {
    // The transaction is kept, and that is what was promised: a full disk is told of by the next write.
  } finally {
    file.exec(`pragma busy_timeout = ${patience}`);
  }
}

/** The tables of rooms, and whether each says whose its rows are. */
export function tablesIn(file: DatabaseSync): readonly { readonly name: string; readonly owned: boolean }[] {
  const found = file.prepare(`select name, exists (
      select 1 from pragma_table_info(tables.name) as columns where columns.name = 'municipality' and columns."notnull" = 1
    ) as owned from sqlite_schema as tables where type = 'table' and name not like 'sqlite\\_%' escape '\\'`);
  return found.all().map(({ name, owned }) => ({ name: String(name), owned: owned === 1 }));
}

function ask(file: DatabaseSync, sql: string, parameters: readonly unknown[]): Promise<Answer> {
  return new Promise((resolve) => {
    const statement = file.prepare(sql);
    const values = parameters as SQLInputValue[];
    const isAnswered = statement.columns().length > 0;
    const rows = isAnswered ? statement.all(...values) : [];
    resolve({ rows, changed: isAnswered ? rows.length : statement.run(...values).changes });
  });
}
