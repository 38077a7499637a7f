/** What a finding is, as the bench and every screen name it. */
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

/** Something personal in a text: where it stands (UTF-16 offsets), what it is, and whether a person may overrule it. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  readonly certainty: 'sure' | 'doubtful';
}
