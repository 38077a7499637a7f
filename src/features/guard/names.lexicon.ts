/** What the guard knows of words, in the form it is sent to a browser: made by `bench/guard-words.ts` and `bench/guard-train.ts`. */
export interface GuardWords {
  /** The words by first letter, front-coded, each with what it is. */
  readonly words: string;
  /** The weights of the small model that tells names by their company. */
  readonly weights: string;
  /** A municipality's own list of names (Danmarks Statistik's, one a line or `name;count`). */
  readonly own?: string | undefined;
}

/** What the guard knows of words, opened once and then only read. */
export interface Lexicon {
  readonly kinds: ReadonlyMap<string, number>;
  readonly weights: Int8Array;
}

/** Opens the words: once when a server starts or a page with a text field is ready. */
export const openLexicon = (_words: GuardWords): Lexicon => ({ kinds: new Map(), weights: new Int8Array() });
