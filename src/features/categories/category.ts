/** What a case may be about, edition 1: one of them is the main concern, any number of the others are forms (the plan's § on overview). */
export const concerns = [
  'social-control',
  'psychological-violence',
  'physical-violence',
  'sexual-violence',
  'economic-violence',
  'digital-violence',
  'stalking',
  'forced-marriage',
  'stay-abroad',
  'genital-cutting',
  'honour-killing',
  'isolation',
  'pressed-to-control',
  'not-clarified',
] as const;
export type Concern = (typeof concerns)[number];

/** How far it has come. */
export const stages = ['feared', 'ongoing', 'completed', 'after-the-break', 'unknown'] as const;
export type Stage = (typeof stages)[number];

/** What it led to; a case is counted once, at the highest. */
export const levels = ['concern-case', 'measure', 'crisis-centre'] as const;
export type Level = (typeof levels)[number];

/** The age, in bands. */
export const ageBands = ['0-12', '13-17', '18-24', '25-39', '40+', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];

/** The gender. */
export const genders = ['female', 'male', 'other'] as const;
export type Gender = (typeof genders)[number];

/** Whether somebody is abroad against their will, or may be sent. */
export const abroads = ['no', 'at-risk', 'abroad', 'unknown'] as const;
export type Abroad = (typeof abroads)[number];

/** Who raised the worry. */
export const raisers = [
  'self',
  'network',
  'school',
  'health',
  'job-centre',
  'social-services',
  'police',
  'others',
] as const;
export type RaisedBy = (typeof raisers)[number];
