/** A table on paper. The first column names the row. */
export interface PaperTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lines that stand side by side, each with a mark before it. */
export interface PaperList {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** One part of a paper, in the order it is read. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | PaperList
  | PaperTable;

/** A paper as it is meant: words and tables, in Danish. How it looks is the printer's. */
export interface Paper {
  readonly title: string;
  /** One line at the foot of each page. */
  readonly foot: string;
  readonly parts: readonly PaperPart[];
}

/** Sets a paper as a file: the same bytes for the same paper. */
export type Print = (paper: Paper) => Promise<Uint8Array>;
