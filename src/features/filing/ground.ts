import type { Municipality } from '#features/plan';
import type { Print } from '#kernel/paper';
import type { Filable } from './filing.ts';

/** What filing stands on. `Handle` is the database's, to read in it what can be filed. */
export interface FilingGround<Handle> {
  readonly municipality: Pick<Municipality, 'key'>;
  /** Every published edition, the newest first. */
  readonly filables: (db: Handle) => Promise<readonly Filable[]>;
  readonly print: Print;
  /** True where a case system has been set. */
  readonly isConnected: boolean;
}
