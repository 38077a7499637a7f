/** A case, as the case system knows it. */
export interface CaseRef {
  readonly id: string;
  /** What people find it by: `27.00.00-G01-1-26`. */
  readonly number: string;
}

/** Why the case system says no. Nothing was written, and somebody must mend something. */
export const refusals = [
  'sign-in',
  'not-allowed',
  'template',
  'case-closed',
  'case-gone',
  'several-cases',
  'not-taken',
  'not-understood',
] as const;
export type Refused = (typeof refusals)[number];

/** What came of looking something up. */
export type Looked<Value> =
  | { readonly kind: 'found'; readonly value: Value }
  | { readonly kind: 'refused'; readonly why: Refused }
  | { readonly kind: 'unreachable' };

/** What came of writing: done, said no to, never arrived, or nobody knows. Whoever does not know looks before writing again. */
export type Written<Value> =
  | { readonly kind: 'filed'; readonly value: Value }
  | { readonly kind: 'refused'; readonly why: Refused }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' };

/** A note on the case: plain words, a paragraph each. */
export interface Note {
  readonly kind: 'note';
  /** Our own name for it, that it is found by again: nothing else has it. */
  readonly key: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The moment it tells of. */
  readonly at: Date;
}

/** A file on the case. */
export interface FiledDocument {
  readonly kind: 'document';
  readonly key: string;
  readonly title: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
export type Piece = Note | FiledDocument;

/** The municipality's case system, as far as Værn needs it. What goes wrong is told, never thrown, and nothing is tried twice in here. */
export interface Journal {
  readonly findCase: (key: string) => Promise<Looked<CaseRef | undefined>>;
  /** Opens a case without any part in it: no citizen ever stands there. */
  readonly openCase: (opening: { readonly key: string; readonly title: string }) => Promise<Written<CaseRef>>;
  /** Whether a piece lies on the case. */
  readonly findPiece: (on: CaseRef, piece: Piece) => Promise<Looked<boolean>>;
  readonly filePiece: (on: CaseRef, piece: Piece) => Promise<Written<true>>;
}
