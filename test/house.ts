// A house of its own for every test: a real database in memory, a clock that stands still.
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit, openDatabase } from '#adapters/sqlite';
import type { House } from '../src/gate.ts';
import { ok } from '#kernel/result';
import type { Database } from '#ports/database';

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

/** The product's own migrations, and one more for a room that exists in the tests only. */
export function migrationsWith(...more: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync('migrations', folder, { recursive: true });
  more.forEach((sql, index) => writeFileSync(join(folder, `${String(index + 2).padStart(4, '0')}-test-more.sql`), sql));
  return folder;
}

/** A house whose migrations end with the given SQL. */
export function aHouse(sql: string): House {
  const database = openDatabase({ kept: 'memory', migrations: migrationsWith(sql), now: noon });
  return { municipality: 'albertslund', database, audit, clock: { now: () => noon } };
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
