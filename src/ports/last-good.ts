import type { SourceFile } from '#kernel/file';

/** The files of the last pack that had no errors, kept so that a bad edit never takes the numbers off the screen. */
export interface LastGood {
  readonly read: (
    pack: string,
  ) => { readonly national: readonly SourceFile[]; readonly own: readonly SourceFile[] } | undefined;
  readonly keep: (
    pack: string,
    files: { readonly national: readonly SourceFile[]; readonly own: readonly SourceFile[] },
  ) => void;
}
