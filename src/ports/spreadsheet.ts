import type { Told } from '#kernel/told';

/** One sheet: its name, how wide its columns are in characters, and its rows. A raw count is no cell. */
export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | Told)[])[];
}

/** Writes a workbook: the same sheets give the same bytes. */
export type WriteSheets = (sheets: readonly Sheet[]) => Promise<Uint8Array>;
