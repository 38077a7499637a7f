import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFiles, LastGood } from '#ports/last-good';

/** Keeps the last good pack in a folder, whole or not at all: written beside, flushed, then moved into place. */
export function lastGoodIn(folder: string): LastGood {
  const fileOf = (pack: string) => join(folder, `sidst-gode-${pack}.json`);
  return {
    read: (pack) => (existsSync(fileOf(pack)) ? parse(readFileSync(fileOf(pack), 'utf8')) : undefined),
    keep: (pack, files) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const beside = `${fileOf(pack)}.ny`;
      const handle = openSync(beside, 'w', 0o600);
      writeSync(handle, JSON.stringify(files));
      fsyncSync(handle);
      closeSync(handle);
      renameSync(beside, fileOf(pack));
    },
  };
}

/** A file that somebody has damaged is as good as none: the pack on the disk decides. */
function parse(text: string): KeptFiles | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

const isKept = (value: unknown): value is KeptFiles =>
  typeof value === 'object' &&
  value !== null &&
  'national' in value &&
  'own' in value &&
  isFiles(value.national) &&
  isFiles(value.own);

const isFiles = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((file: unknown) => typeof file === 'object' && file !== null && 'path' in file && 'text' in file);
