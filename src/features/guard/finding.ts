/** What a finding may be called. */
export type Label =
  | 'PER'
  | 'ADDRESS'
  | 'CPR'
  | 'PHONE'
  | 'EMAIL'
  | 'DOB'
  | 'CLASS_SCHOOL'
  | 'WORKPLACE'
  | 'PLATE'
  | 'IP'
  | 'URL_PROFILE'
  | 'CASE_NO';

/** A place in a text that tells who somebody is, in UTF-16 offsets. A detector gives them in the normalised text, the guard in the text as it was written. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  readonly certainty: 'sure' | 'doubtful';
}

/** The plan's own numbers, bodies and mail addresses: compared by what they are (the digits, the words), not by how they are spelt. */
export interface Allowed {
  readonly numbers: readonly string[];
  readonly bodies: readonly string[];
  readonly mails: readonly string[];
}

/** A finding that nothing speaks against. */
export const sure = (label: Label, start: number, end: number): Finding => ({ start, end, label, certainty: 'sure' });

/** Every place that a pattern fits, as findings that nothing speaks against. */
export const matches = (label: Label, text: string, pattern: RegExp): readonly Finding[] =>
  Array.from(text.matchAll(pattern), ({ 0: all, index }) => sure(label, index, index + all.length));

/** A finding with one hint only. */
export const doubtful = (label: Label, start: number, end: number): Finding => ({
  start,
  end,
  label,
  certainty: 'doubtful',
});
