// Kills what writes and looks at what is left; copies what is being written.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { ok } from '#kernel/result';
import type { Store } from '#ports/database';
import { migrationsWith } from './house.ts';

/** The two tables that each wish writes one row in. */
export interface WriterTables {
  readonly note: { readonly id: string; readonly words: string };
  readonly part: { readonly id: string; readonly note: string };
}

/** Whose they are. */
export const writerTown = 'by';

/** The product's migrations and those two tables. */
export const writerMigrations = (): string =>
  migrationsWith(`
    create table note (id text primary key, municipality text not null, words text not null) strict;
    create table part (id text primary key, municipality text not null, note text not null) strict;`);

/** A writer at work. */
export interface Writer {
  /** Everything it has been told was kept, so far. */
  readonly acknowledged: readonly string[];
  /** Milliseconds from its start until the first write was acknowledged. */
  readonly firstAfter: Promise<number>;
  /** Ends it with kill -9, and waits until it has gone. */
  readonly kill: () => Promise<void>;
}

/** Starts one at a data folder or a PostgreSQL address. */
export function startWriter(place: string, migrations: string): Writer {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'test/writer.ts', place, migrations], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  let rest = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const firstAfter = new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      const lines = `${rest}${part.toString()}`.split('\n');
      rest = lines.pop() ?? '';
      acknowledged.push(...lines.filter((line) => line !== 'ready'));
      if (acknowledged.length > 0) resolve(performance.now() - began);
    });
    void ended.then(() => reject(new Error('the writer ended before it wrote')));
  });
  firstAfter.catch(() => undefined);
  const kill = (): Promise<void> => {
    child.kill('SIGKILL');
    return ended;
  };
  return { acknowledged, firstAfter, kill };
}

/** What is wrong with what is kept; all are 0 when nothing is. */
export interface Damage {
  readonly lost: number;
  readonly halves: number;
  readonly unremembered: number;
}

/** Looks for each acknowledged write, for halves of wishes, and for wishes the trail does not know. */
export async function damageIn(store: Store, acknowledged: readonly string[]): Promise<Damage> {
  type Tables = WriterTables & { readonly audit: { readonly which: string; readonly outcome: string } };
  const read = await store.of(writerTown).transaction<Damage, never>(async (work) => {
    const db = work.tables<Tables>();
    const notes = new Set((await db.selectFrom('note').select('id').execute()).map((row) => row.id));
    const parts = new Set((await db.selectFrom('part').select('note').execute()).map((row) => row.note));
    const lines = await db.selectFrom('audit').select('which').where('outcome', '=', 'done').execute();
    const trail = new Set(lines.map((row) => row.which));
    const missing = (ids: Iterable<string>, from: ReadonlySet<string>) =>
      [...ids].filter((one) => !from.has(one)).length;
    return ok({
      lost: missing(acknowledged, notes),
      halves: missing(notes, parts) + missing(parts, notes),
      unremembered: missing(notes, trail) + missing(trail, notes),
    });
  });
  if (!read.ok) throw new Error('refused');
  return read.value;
}
