import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Copy } from '#ports/keeper';
import type { EngineName } from './migration.ts';

/** The first line of a backup: what it is a picture of, and the structure its rows have. */
export interface Head {
  readonly vaern: 1;
  readonly at: string;
  readonly engine: EngineName;
  readonly migrations: readonly string[];
}

/** A table begins, a row of it follows, or a file that lay beside the database. */
export type Part =
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly row: readonly unknown[] }
  | { readonly file: string; readonly content: string };

/** The file is no backup, or not all of it, or not as it was written. */
export class BrokenBackup extends Error {}

interface Foot {
  readonly end: Pick<Copy, 'rows' | 'files'> & { readonly sha256: string };
}

/** Writes beside the place, reads all of it again, and only then gives it its name. */
export async function writeBackup(place: string, head: Head, parts: AsyncIterable<Part>): Promise<Copy> {
  const draft = `${place}.${process.pid}.ufærdig`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await pipeline(
        Readable.from(linesOf(head, parts)),
        createGzip({ level: 6 }),
        async (pieces: AsyncIterable<Buffer>) => {
          for await (const piece of pieces) await file.appendFile(piece);
        },
      );
      await file.sync();
    } finally {
      await file.close();
    }
    const copy = await checkBackup(draft);
    await rename(draft, place);
    await syncFolder(dirname(place));
    return { at: head.at, rows: copy.rows, files: copy.files };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Makes a new name in a folder last through a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some systems do not let a folder be flushed: then they need not.
  } finally {
    await handle.close();
  }
}

async function* linesOf(head: Head, parts: AsyncIterable<Part>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const count = { rows: 0, files: 0 };
  yield line(head);
  for await (const part of parts) {
    if ('row' in part) count.rows += 1;
    if ('file' in part) count.files += 1;
    yield line('row' in part ? part.row.map(written) : part);
  }
  yield `${JSON.stringify({ end: { ...count, sha256: hash.digest('hex') } } satisfies Foot)}\n`;
}

// Bytes have no form of their own in JSON, and a number that would be rounded must not pass for one that was not.
function written(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError('A number too large to be written exactly');
  return value;
}

const read = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? Buffer.from(String(value.base64), 'base64')
    : value;

/** The head of a backup and what it holds, when all of it is as it was written; otherwise throws BrokenBackup. */
export async function checkBackup(place: string): Promise<Head & Omit<Copy, 'at'>> {
  const { first, last, sha256 } = await readThrough(place).catch((cause: unknown) => {
    throw new BrokenBackup('It cannot be read to its end', { cause });
  });
  const [head, foot] = [first, last].map(objectIn);
  if (head?.vaern !== 1 || foot?.end?.sha256 !== sha256) throw new BrokenBackup('It is not as it was written');
  return { ...(head as unknown as Head), rows: foot.end.rows, files: foot.end.files };
}

/** The first and the last line, and the hash of all but the last. */
async function readThrough(place: string): Promise<{ first: string; last: string; sha256: string }> {
  const hash = createHash('sha256');
  const seen = { first: '', last: '' };
  for await (const text of textLines(place)) {
    if (seen.last === '') seen.first = text;
    else hash.update(`${seen.last}\n`);
    seen.last = text;
  }
  return { ...seen, sha256: hash.digest('hex') };
}

function objectIn(text: string): (Partial<Foot> & { readonly vaern?: unknown }) | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The parts of a backup that has been checked. */
export async function* partsOf(place: string): AsyncGenerator<Part> {
  for await (const text of textLines(place)) {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) yield { row: value.map(read) };
    else if (!('vaern' in Object(value)) && !('end' in Object(value))) yield value as Part;
  }
}

async function* textLines(place: string): AsyncGenerator<string> {
  const source = createReadStream(place);
  const bytes = createGunzip();
  source.on('error', (fault) => bytes.destroy(fault));
  source.pipe(bytes);
  bytes.setEncoding('utf8');
  let rest = '';
  for await (const piece of bytes as AsyncIterable<string>) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw new BrokenBackup('It ends in the middle of a line');
}
