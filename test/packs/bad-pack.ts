/** One edit that makes the real pack bad, and the problem its author must be told. */
export interface BadPack {
  readonly what: string;
  /** The file that is edited, below the municipality's folder unless it begins with national/. */
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly rule: string;
  /** A text that ends on the line where the problem must stand, in the edited file (or in `told`). */
  readonly at: string;
  /** The file where it must be told, when it is another one. */
  readonly told?: string;
  readonly wrong: RegExp;
}

/** What is broken, from what, to what; the rule, a text on its line, and its words. */
export type Row = readonly [
  what: string,
  from: string | RegExp,
  to: string,
  rule: string,
  at: string,
  wrong: RegExp,
  told?: string,
];

/** The bad packs of one file. */
export const inFile = (file: string, rows: readonly Row[]): BadPack[] =>
  rows.map(([what, from, to, rule, at, wrong, told]) => ({
    what,
    file,
    from,
    to,
    rule,
    at,
    wrong,
    ...(told === undefined ? {} : { told }),
  }));
