import type { Day } from '#kernel/day';
import type { NextRevision } from './adoption.ts';
import type { Citation, Subject } from './citations.ts';
import type { Due } from './due.ts';
import type { Adoption, Edition } from './edition.ts';

/** How long a note or a reason may be. */
export const longestNote = 500;

/** What the page of the revision shows. */
export interface Overview {
  readonly next: NextRevision;
  readonly today: Day;
  readonly due: readonly Due[];
  /** The oldest first. */
  readonly editions: readonly Edition[];
  readonly adoptions: readonly Adoption[];
  readonly mayAdopt: boolean;
  readonly mayRevise: boolean;
}

/** What can be looked up, and how many places say each. */
export interface Lookup {
  readonly subjects: readonly (Subject & { readonly places: number })[];
}

/** One thing, and every place that says it. */
export interface Cited {
  readonly subject: Subject;
  readonly citations: readonly Citation[];
}
