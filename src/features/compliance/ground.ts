import type { EvidenceSource } from '#kernel/evidence';
import type { Print } from '#kernel/paper';
import type { Permission } from '#kernel/person';
import type { ComplianceContent } from './content.ts';

/** What the proof stands on. `Handle` is the database's, in which each room looks for what it can show. */
export interface ComplianceGround<Handle> {
  readonly content: ComplianceContent;
  /** Which edition of the content it is a proof of. */
  readonly version: string;
  readonly sources: readonly EvidenceSource<Handle>[];
  /** What it takes to open an address; undefined for one of the year that is none. */
  readonly needsOf: (path: string) => Permission | undefined;
  readonly print: Print;
}
