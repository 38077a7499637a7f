/** Files: the content as it lies on disk, and the last good pack kept beside the data. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '#kernel/file';
import type { ContentShelf } from '#ports/content';

/** The folder that holds everywhere, beside the municipalities' own. */
const national = 'national';

const text = /\.(?:ya?ml|md)$/;

/** The content folder of a disk. Hidden files and files of other kinds are passed over. */
export function contentShelf(folder: string): ContentShelf {
  return {
    packs: () => subfolders(folder).filter((name) => name !== national),
    read: (name) => (existsSync(join(folder, name)) ? filesBelow(folder, name) : []),
  };
}

/** The shelf and the name of a pack given as a folder, `content/albertslund`. A pack that lies alone is read over the national base that follows with Værn. */
export function shelfOf(pack: string): { readonly shelf: ContentShelf; readonly name: string } {
  const folder = resolve(pack);
  const around = dirname(folder);
  const beside = contentShelf(around);
  const own = existsSync(join(around, national)) ? beside : contentShelf(join(root, 'content'));
  return {
    shelf: { ...beside, read: (name) => (name === national ? own : beside).read(name) },
    name: basename(folder),
  };
}

const subfolders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted();

function filesBelow(root: string, path: string): SourceFile[] {
  return readdirSync(join(root, path))
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .flatMap((name) => {
      const inner = `${path}/${name}`;
      if (statSync(join(root, inner)).isDirectory()) return filesBelow(root, inner);
      return text.test(name) ? [{ path: inner, text: readFileSync(join(root, inner), 'utf8') }] : [];
    });
}

export { lastGoodIn } from './last-good.ts';
export { watchFolder } from './watch.ts';

/** The folder Værn lies in. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** The text of a file, or undefined when there is none to read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The bytes of a file, or undefined when it cannot be read. */
export function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes a text to a file, over what was there. */
export const writeText = (path: string, text: string): void => writeFileSync(path, text);

/** Adds a text to the end of a file that only its owner can read. */
export const appendText = (path: string, text: string): void => appendFileSync(path, text, { mode: 0o600 });

/** A secret kept in a file that only its owner can read: made the first time, the same ever after. */
export function secretIn(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if (!isThere(fault)) throw fault;
  }
  return readFileSync(path, 'utf8');
}

const isThere = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
