// A house of its own for every test: a real database of the engine the run is about, a clock that stands still.
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase as openPostgres } from '#adapters/postgres';
import { openDatabase as openSqlite } from '#adapters/sqlite';
import { audit } from '#features/audit';
import { engine, freshDatabase } from './databases.ts';
import type { House } from '../src/gate.ts';
import { ok } from '#kernel/result';
import type { Database, Store } from '#ports/database';

/** One row of the audit trail, as it stands on disk. */
export interface AuditRow {
  readonly municipality: string;
  readonly who: string;
  readonly what: string;
  readonly which: string;
  readonly at: string;
  readonly purpose: string;
  readonly outcome: string;
}

export const noon = new Date('2026-11-22T12:00:00Z');

/** The product's own migrations, and one more for each room that exists in the tests only. */
export function migrationsWith(...more: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync('migrations', folder, { recursive: true });
  const last = Math.max(...readdirSync(folder).map((name) => Number(name.slice(0, 4))));
  more.forEach((sql, index) => {
    writeFileSync(join(folder, `${String(last + index + 1).padStart(4, '0')}-test-more.sql`), sql);
  });
  return folder;
}

/** A database whose migrations end with the given SQL: each table of it has `municipality text not null`. */
export async function aStore(...sql: readonly string[]): Promise<Store> {
  const opening = { migrations: sql.length > 0 ? migrationsWith(...sql) : 'migrations', now: noon };
  return engine === 'sqlite'
    ? openSqlite({ ...opening, kept: 'memory' })
    : openPostgres({ ...opening, url: await freshDatabase(opening.migrations) });
}

/** A house with a database of its own, whose migrations end with the given SQL. */
export function aHouse(...sql: readonly string[]): House {
  const store = aStore(...sql);
  return {
    municipality: 'albertslund',
    database: late(store, 'albertslund'),
    national: late(store, 'national'),
    audit,
    clock: { now: () => noon },
  };
}

/** A handle that can be given away before its database has opened. */
function late(opening: Promise<Store>, municipality: string): Database {
  // Whoever uses it hears of the fault.
  opening.catch(() => undefined);
  return {
    transaction: async (work) => (await opening).of(municipality).transaction(work),
    close: async () => (await opening).close(),
  };
}

/** Everything the trail holds, in the order it was written. */
export async function trailOf(database: Database): Promise<readonly AuditRow[]> {
  const read = await database.transaction<readonly AuditRow[], never>(async (work) =>
    ok(
      await work
        .tables<{ audit: AuditRow & { number: number } }>()
        .selectFrom('audit')
        .select(['municipality', 'who', 'what', 'which', 'at', 'purpose', 'outcome'])
        .orderBy('number')
        .execute(),
    ),
  );
  return read.ok ? read.value.map((row) => ({ ...row })) : [];
}
