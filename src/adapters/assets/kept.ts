import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was kept under a path when it has a text for every name asked for; anything else is as if nothing was kept. */
export function readKept<Name extends string>(path: string, names: readonly Name[]): Record<Name, string> | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return holdsAll(found, names) ? found : undefined;
  } catch {
    return undefined;
  }
}

const holdsAll = <Name extends string>(found: unknown, names: readonly Name[]): found is Record<Name, string> =>
  typeof found === 'object' && found !== null && names.every((name) => typeof Reflect.get(found, name) === 'string');

/** Keeps texts for the next start, whole or not at all; where nothing can be written, the next start makes them again. */
export function keep(path: string, texts: Readonly<Record<string, string>>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(texts));
    renameSync(`${path}.new`, path);
  } catch {
    // A folder that cannot be written is no reason not to serve.
  }
}
