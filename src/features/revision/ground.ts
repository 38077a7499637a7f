import type { GuardOnSite } from '#features/guard';
import type { RevisionContent } from './parts.ts';

/** What the room stands on: the content on the air, and the guard that reads what is written. */
export interface RevisionGround {
  readonly content: RevisionContent;
  readonly guard: GuardOnSite;
}
