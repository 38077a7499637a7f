import type { Transaction } from 'kysely';
import type { Result } from '#kernel/result';

/** A handle, inside one transaction, that can see only the tables it names: another room's does not compile. */
export type Db<Tables> = Transaction<Tables>;

/** One piece of work that is kept whole or not at all. */
export interface Work {
  /** The handle of the room whose tables these are, and of them only the municipality's own rows. */
  readonly tables: <Tables>() => Db<Tables>;
}

/** Where what happens in one municipality is kept: no query through it sees or touches another's rows. */
export interface Database {
  /**
   * Does the work in one transaction: kept on disk when it ends well, undone when it refuses, throws or a query of it failed.
   * Only one is under way at a time; another waits for it. Work must not ask for a transaction of its own.
   */
  readonly transaction: <Value, Refusal>(
    work: (work: Work) => Promise<Result<Value, Refusal>>,
  ) => Promise<Result<Value, Refusal>>;
  /** Closes the whole store it belongs to, when what is under way has ended. */
  readonly close: () => Promise<void>;
}

/** Where what happens in every municipality is kept. */
export interface Store {
  /** The handle of one municipality. Its name is letters, digits, hyphens and dots. */
  readonly of: (municipality: string) => Database;
  readonly close: () => Promise<void>;
}
