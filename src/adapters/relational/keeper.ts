import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, refuse } from '#kernel/result';
import type { Keeper, NotRestored } from '#ports/keeper';
import { BrokenBackup, checkBackup, partsOf, writeBackup } from './backup-file.ts';
import type { Head, Part } from './backup-file.ts';
import { filesBeside, isWithin, layBeside } from './beside.ts';
import type { EngineName, Migration } from './migration.ts';
import { CannotKeep, InUse } from './opening.ts';
import type { Opening } from './opening.ts';

/** There is something already, and nobody has said that it may go. */
export class NotEmpty extends Error {}

/** What one engine does to be copied and filled. */
export interface Copier {
  readonly engine: EngineName;
  /** The rows as they all stood at one moment, while others read and write; undefined where there is no database. */
  readonly snapshot: <Value>(
    use: (migrations: readonly string[], rows: AsyncIterable<Part>) => Promise<Value>,
  ) => Promise<Value | undefined>;
  /** Everything anew from the parts: the structure they had, the rows, then what the structure has become since. Whole or not at all. */
  readonly fill: (filling: Filling) => Promise<void>;
}

/** What a database is filled with. */
export interface Filling {
  /** The steps of the structure that the rows have, and those that came after. */
  readonly had: readonly Migration[];
  readonly since: readonly Migration[];
  readonly now: Date;
  readonly replace: boolean;
  readonly rows: AsyncIterable<Exclude<Part, { readonly file: string }>>;
}

/** Copies one engine's rows, and what lies beside them in the data folder, to one file, and back. */
export function keeperOver(copier: Copier, steps: readonly Migration[], folder: string, { now }: Opening): Keeper {
  return {
    backup: async (file) => {
      if (isWithin(folder, file)) return refuse('among-the-data');
      const copy = await copier.snapshot((migrations, rows) => {
        const head: Head = { vaern: 1, at: now.toISOString(), engine: copier.engine, migrations };
        return written(file, head, withFiles(rows, folder));
      });
      return copy ?? refuse('nothing-there');
    },
    restore: async (file, { replace }) => {
      if (!existsSync(file)) return refuse('missing');
      try {
        const head = await checkBackup(file);
        if (!isPrefix(head.migrations, steps)) return refuse('newer');
        const at = head.migrations.length;
        await copier.fill({ had: steps.slice(0, at), since: steps.slice(at), now, replace, rows: rowsOf(file) });
        await layFiles(file, folder);
        return ok({ at: head.at, rows: head.rows, files: head.files });
      } catch (fault) {
        return refuse(reasonOf(fault));
      }
    },
  };
}

async function written(...given: Parameters<typeof writeBackup>): Promise<Awaited<ReturnType<Keeper['backup']>>> {
  try {
    return ok(await writeBackup(...given));
  } catch (fault) {
    if (isOfTheDisk(fault)) return refuse('cannot-write');
    throw fault;
  }
}

const isOfTheDisk = (fault: unknown): boolean =>
  fault instanceof Error &&
  'code' in fault &&
  /^E(ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|NOSPC|DQUOT|IO)$/.test(String(fault.code));

const isPrefix = (names: readonly string[], steps: readonly Migration[]): boolean =>
  names.length <= steps.length && names.every((name, index) => steps[index]?.name === name);

function reasonOf(fault: unknown): NotRestored {
  if (fault instanceof BrokenBackup) return 'broken';
  if (fault instanceof InUse) return 'in-use';
  if (fault instanceof NotEmpty) return 'not-empty';
  if (fault instanceof CannotKeep) return 'cannot-keep';
  throw fault;
}

async function* withFiles(rows: AsyncIterable<Part>, folder: string): AsyncGenerator<Part> {
  yield* rows;
  if (existsSync(folder)) yield* filesBeside(folder);
}

async function* rowsOf(file: string): AsyncGenerator<Exclude<Part, { readonly file: string }>> {
  for await (const part of partsOf(file)) if (!('file' in part)) yield part;
}

async function layFiles(file: string, folder: string): Promise<void> {
  mkdirSync(resolve(folder), { recursive: true, mode: 0o700 });
  for await (const part of partsOf(file)) if ('file' in part) layBeside(folder, part);
}
