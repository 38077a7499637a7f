import type { Refused } from '#kernel/journal';
import type { Paper } from '#kernel/paper';

/** A file as it is taken along or filed: as text, or as the bytes that were made once. */
export type FilableFile = { readonly name: string; readonly type: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
);

/** What can be filed: published figures or a frozen status, their words for the note, and the files. */
export interface Filable {
  /** What it is known by, here and over there: the last year of published figures, or `status-2026-1`. */
  readonly edition: string;
  readonly title: string;
  /** The note on the case, a paragraph each. */
  readonly note: readonly string[];
  /** What becomes the PDF; undefined where it was made once and is among the files. */
  readonly paper: Paper | undefined;
  readonly files: readonly FilableFile[];
}

/** One piece as it is kept until it has been filed. */
export interface KeptPiece {
  readonly number: number;
  readonly kind: 'note' | 'document';
  readonly key: string;
  readonly title: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/** Why it has not been filed yet: the case system said no, was not there, or nobody knows. */
export type Problem = Refused | 'unreachable' | 'unknown';

/** What has been asked to be filed, as the page shows it. */
export interface Filing {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly pressedAt: string;
  readonly caseNumber: string | undefined;
  readonly nextAt: string;
  /** True as soon as something may lie in the case system. */
  readonly isWritten: boolean;
  readonly problem: Problem | undefined;
  readonly filedAt: string | undefined;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a sender may speak with the case system before another may. Longer than anything it waits for. */
export const holding = 15 * minute;

/** After the growing pauses it is tried each four hours, for as long as it takes. */
const pauses: readonly number[] = [1, 5, 15, 60].map((minutes) => minutes * minute);
const steadily = 4 * hour;

/** What was sent may still be on its way in over there: before it has settled, a look tells nothing. */
const settling = 10 * minute;

/** When to try again after the given number of tries. What somebody must mend is tried once a day, should it have been mended. */
export function nextTry(problem: Problem, tries: number, now: Date): Date {
  const pause = pauses[tries] ?? steadily;
  if (problem === 'unreachable') return new Date(now.getTime() + pause);
  return new Date(now.getTime() + (problem === 'unknown' ? Math.max(pause, settling) : day));
}

const figures = /^20\d{2}$/;
const status = /^status-20\d{2}-[1-9]\d{0,2}$/;

/** Whether it is published figures that are filed under a name. */
export const isFigures = (edition: string): boolean => figures.test(edition);

/** Whether a text can be the name that something is filed under. */
export const isEdition = (text: string): boolean => isFigures(text) || status.test(text);

/** What the files of an edition are called together. */
export const packageName = (edition: string): string => (isFigures(edition) ? `tal-${edition}` : edition);

/** The one case that all of it lies on. */
export const caseKey = (municipality: string): string => `vaern-${municipality}-overblik`;

/** How our own names for the pieces of an edition begin. */
export const editionKey = (municipality: string, edition: string): string => `vaern-${municipality}-${edition}`;

/** Our own name for a piece: the same however often it is sent. */
export const pieceKey = (municipality: string, edition: string, name: string): string =>
  `${editionKey(municipality, edition)}-${name}`;
