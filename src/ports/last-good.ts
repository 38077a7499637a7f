import type { SourceFile } from '#kernel/file';

/** The files a pack was made of: the national base, and the municipality's own over it. */
export interface KeptFiles {
  readonly national: readonly SourceFile[];
  readonly own: readonly SourceFile[];
}

/** The files of the last pack that had no errors, kept so that a bad edit never takes the numbers off the screen. */
export interface LastGood {
  readonly read: (pack: string) => KeptFiles | undefined;
  readonly keep: (pack: string, files: KeptFiles) => void;
}
