import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Part } from './backup-file.ts';

/** What belongs to the database itself, which is copied row by row, or is only for a while. */
const passing = /^vaern\.(sqlite|lock)|\.(ny|ufærdig)$/;

/** The files that lie beside the database: lists, settings and the last good content. */
export function* filesBeside(folder: string): Generator<Part> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !passing.test(entry.name))
      yield { file: relative(folder, path).replaceAll('\\', '/'), content: readFileSync(path).toString('base64') };
  }
}

/**
 * Lays a file back beside the database, whole. One that is there already stays: the heads of the trail must not go back in time
 * with the rows they bear witness to. One that would lie outside the folder is left out.
 */
export function layBeside(folder: string, { file, content }: Extract<Part, { readonly file: string }>): void {
  const path = resolve(folder, file);
  if (!isWithin(folder, path) || existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.ufærdig`;
  writeFileSync(draft, Buffer.from(content, 'base64'), { mode: 0o600, flush: true });
  renameSync(draft, path);
}

/** Whether a path lies in a folder, or is it. */
export const isWithin = (folder: string, path: string): boolean =>
  !/^\.\.([\\/]|$)|^([a-z]:|[\\/])/i.test(relative(resolve(folder), resolve(path)));
