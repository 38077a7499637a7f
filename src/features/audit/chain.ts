import type { Outcome } from '#kernel/action';
import { digestOf } from '#kernel/digest';

/** How a deed ended, in the order a list of choices shows. */
export const outcomes = [
  'done',
  'not-allowed',
  'invalid',
  'not-found',
  'conflict',
  'failed',
] as const satisfies readonly Outcome[];

/** One line of the trail, as it was written. */
export interface Line {
  readonly municipality: string;
  readonly number: number;
  /** The hash of the line before it. */
  readonly previous: string;
  readonly hash: string;
  readonly who: string;
  readonly what: string;
  readonly which: string;
  readonly at: string;
  readonly purpose: string;
  readonly outcome: Outcome;
}

/** How far a chain has come: with this kept elsewhere, nothing up to it can be changed unseen. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** A chain with no lines yet. */
export const beginning: Head = { number: 0, hash: '0'.repeat(64) };

// The first word names the encoding, so that a later one can never be mistaken for this one. A list of texts as JSON (RFC 8259) reads back in one way only.
const encoded = (line: Omit<Line, 'hash'>): string =>
  JSON.stringify([
    'vaern-audit-1',
    line.municipality,
    String(line.number),
    line.previous,
    line.who,
    line.what,
    line.which,
    line.at,
    line.purpose,
    line.outcome,
  ]);

/** SHA-256 in hexadecimal over everything the line says, and over the hash of the line before it. */
export const hashOf = (line: Omit<Line, 'hash'>): Promise<string> => digestOf(encoded(line));
