import type { Result } from '#kernel/result';

/** What a backup holds, and the moment it is a picture of. */
export interface Copy {
  readonly at: string;
  readonly rows: number;
  readonly files: number;
}

/** Why no backup was made. */
export type NotCopied = 'nothing-there' | 'among-the-data' | 'cannot-write';

/** Why nothing was restored: what was there stands as it stood. */
export type NotRestored = 'missing' | 'broken' | 'newer' | 'in-use' | 'not-empty' | 'cannot-keep';

/** Takes everything that is kept to a file, while it is in use, and puts it back. */
export interface Keeper {
  /** One file, whole or not at all, that only its owner can read; it holds everything that was kept when it began. */
  readonly backup: (file: string) => Promise<Result<Copy, NotCopied>>;
  /** Everything as the file has it, or nothing changed. Without `replace` only where nothing is kept yet. */
  readonly restore: (file: string, choice: { readonly replace: boolean }) => Promise<Result<Copy, NotRestored>>;
}
