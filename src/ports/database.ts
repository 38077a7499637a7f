import type { Transaction } from 'kysely';
import type { Result } from '#kernel/result';

/** A handle, inside one transaction, that can see only the tables it names: another room's does not compile. */
export type Db<Tables> = Transaction<Tables>;

/** One piece of work that is kept whole or not at all. */
export interface Work {
  /** The handle of the room whose tables these are. */
  readonly tables: <Tables>() => Db<Tables>;
}

/** Where what happens is kept. */
export interface Database {
  /**
   * Does the work in one transaction: kept on disk when it ends well, undone when it refuses or throws.
   * Only one is under way at a time; another waits for it. Work must not ask for a transaction of its own.
   */
  readonly transaction: <Value, Refusal>(
    work: (work: Work) => Promise<Result<Value, Refusal>>,
  ) => Promise<Result<Value, Refusal>>;
  readonly close: () => Promise<void>;
}
