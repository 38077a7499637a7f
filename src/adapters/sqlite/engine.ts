import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { ownedTables } from '#adapters/relational';
import type { Answer, Engine } from '#adapters/relational';

/** One open file as an engine: everybody's transactions wait for each other. */
export const engineOver = (file: DatabaseSync, close: () => void): Engine => ({
  name: 'sqlite',
  alone: true,
  tables: ownedTables(tablesIn(file)),
  within: within(file, unorderedIn(file)),
  close: () => new Promise((resolve) => resolve(close())),
});

const within =
  (file: DatabaseSync, unordered: readonly string[]): Engine['within'] =>
  async (_municipality, job) => {
    let hasDeleted = false;
    const written = new Set<string>();
    file.exec('begin');
    try {
      const value = await job({
        query: (sql, parameters) => {
          hasDeleted ||= /^delete\b/i.test(sql);
          written.add(isWriting.exec(sql)?.groups?.['table'] ?? '');
          return ask(file, sql, parameters);
        },
      });
      const laid = unordered.filter((table) => written.has(table));
      laid.forEach((table) => layAnew(file, table));
      file.exec('commit');
      if (hasDeleted || laid.length > 0) emptyLog(file);
      return value;
    } catch (fault) {
      // A full disk may have undone it already.
      if (file.isTransaction) file.exec('rollback');
      throw fault;
    }
  };

/** The tables whose rows have no number of their own: in what order they came is to be told by nothing. */
const unorderedIn = (file: DatabaseSync): readonly string[] =>
  file
    .prepare(`select name from pragma_table_list where schema = 'main' and wr = 1`)
    .all()
    .map(({ name }) => String(name));

const isWriting = /^(?:insert into|update) "(?<table>\w+)"/i;

/** More rows than this stay where they came: one among so many tells little, and all of them would take too long. */
const mostLaidAnew = 20_000;

/**
 * Writes the rows of a table again in the order of their keys: a page of the file holds them in the order they came, whatever their keys are
 * (sqlite.org/fileformat2.html § 1.6).
 */
function layAnew(file: DatabaseSync, table: string): void {
  if (Number(file.prepare(`select count(*) as rows from "${table}"`).get()?.['rows']) > mostLaidAnew) return;
  file.exec(`
    pragma defer_foreign_keys = on;
    create temp table laid_anew as select * from main."${table}";
    delete from main."${table}";
    insert into main."${table}" select * from laid_anew;
    drop table laid_anew;
  `);
}

/**
 * What was deleted is overwritten in the file (`secure_delete`), but stands in the log until the log is emptied, and so does which rows were
 * written in the same moment. Never waits for a reader such as a copy under way: the next one to ask for it empties it then (sqlite.org/pragma.html#pragma_wal_checkpoint).
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
