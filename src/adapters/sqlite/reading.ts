import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storeOver } from '#adapters/relational';
import type { Store } from '#ports/database';
import { engineOver } from './engine.ts';
import { fileName } from './open.ts';

/** The database of a folder for reading only, also while another process writes in it; undefined when there is none. */
export function openToRead(folder: string): Store | undefined {
  const path = join(folder, fileName);
  if (!existsSync(path)) return undefined;
  const file = new DatabaseSync(path, { readOnly: true });
  file.exec('pragma busy_timeout = 5000; pragma trusted_schema = off;');
  return storeOver(engineOver(file, () => file.close()));
}
