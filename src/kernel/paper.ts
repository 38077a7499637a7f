/** A table on paper. The first column names the row. */
export interface PaperTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One part of a paper, in the order it is read. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | PaperTable;

/** A paper as it is meant: words and tables, in Danish. How it looks is the printer's. */
export interface Paper {
  readonly title: string;
  /** One line at the foot of each page. */
  readonly foot: string;
  readonly parts: readonly PaperPart[];
}

/** Sets a paper as a tagged PDF: the same bytes for the same paper. */
export type Print = (paper: Paper) => Promise<Uint8Array>;
