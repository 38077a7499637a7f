/** A file of a content pack as it was read: `path` from the pack's own folder, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place an author can go to; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One fault in the content, told so that its author can mend it. All words in Danish. */
export interface Problem {
  /** `P01`…`P20` for the safety rules of the guide, otherwise a short name such as `ukendt-felt`. */
  readonly rule: string;
  /** An error keeps the pack from being published; a warning is shown and marked on the screen. */
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** What is wrong: one sentence. */
  readonly wrong: string;
  /** What to write instead: one sentence. */
  readonly write: string;
  /** Why the rule exists, where the author may wonder. */
  readonly why?: string | undefined;
  /** The nearest word that would have been right. */
  readonly didYouMean?: string | undefined;
}

/** Steps from the top of a file to a value in it: `['steps', 2, 'text']`. */
export type Path = readonly PropertyKey[];

/** A parsed file and the way back from each value to its line. */
export interface Written<Value> {
  readonly file: string;
  readonly value: Value;
  /** The place of a value, or of its nearest written ancestor. */
  readonly placeOf: (path: Path) => Place;
}

/** What reading gives: the value when the file can be used, and every problem found, never only the first. */
export interface Reading<Value> {
  readonly written?: Written<Value> | undefined;
  readonly problems: readonly Problem[];
}
