import type { Id, Outcome } from '#kernel/action';
import type { Work } from './database.ts';

/** What is held of one action: never what was typed, answered or found. */
export interface Memo {
  readonly municipality: string;
  readonly who: string;
  readonly what: string;
  /** `unknown` when the wish was refused before it could be read. */
  readonly which: Id | 'none' | 'unknown';
  readonly when: Date;
  readonly purpose: string;
  readonly outcome: Outcome;
}

/** The trail of what was done, asked and refused: it only grows. */
export interface Audit {
  /** Writes one line in the same transaction as the change it tells of, or throws. */
  readonly remember: (work: Work, memo: Memo) => Promise<void>;
}
