import { mayHoldCpr } from '#kernel/cpr';
import { oneLine } from '#kernel/line';
import type { Roster } from './roster.file.ts';

/** A line that could not be used, and why. What stood there is not repeated. */
export interface NotUnderstood {
  readonly line: number;
  readonly why: string;
}

/** What reading a file gave. */
export interface Found {
  readonly roster: Roster;
  readonly notUnderstood: readonly NotUnderstood[];
  /** How many CPR numbers the file held: they were dropped while reading, and are nowhere. */
  readonly cprDropped: number;
}

/** Counts what is dropped, so that it can be told how many, and never which. */
export interface Sieve {
  /** The text, or undefined when it may hold a CPR number or is empty. */
  readonly clean: (text: string | null | undefined) => string | undefined;
  readonly drop: () => void;
  readonly dropped: () => number;
}

/** A sieve of its own for each file. */
export function newSieve(): Sieve {
  let dropped = 0;
  const drop = (): void => {
    dropped += 1;
  };
  const clean = (text: string | null | undefined): string | undefined => {
    const tidy = oneLine(text ?? '')
      .normalize('NFC')
      .replaceAll(/\s+/g, ' ');
    if (!mayHoldCpr(tidy)) return tidy === '' || tidy.length > 300 ? undefined : tidy;
    drop();
    return undefined;
  };
  return { clean, drop, dropped: () => dropped };
}
