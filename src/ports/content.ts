import type { SourceFile } from '#kernel/file';

/** Where the content lies: one folder a municipality, and `national` beside them. */
export interface ContentShelf {
  /** The names of the municipal packs, sorted. */
  readonly packs: () => readonly string[];
  /** Every file below one folder, with `name/` before each path; empty when there is none. */
  readonly read: (name: string) => readonly SourceFile[];
}
