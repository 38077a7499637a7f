import type { Concern } from './category.ts';

/** The groups in their order: few and wide, so that nobody stands alone in published figures. */
export const concernGroupNames = [
  'control',
  'violence',
  'marriage',
  'travel',
  'cutting-or-killing',
  'not-clarified',
] as const;
export type ConcernGroup = (typeof concernGroupNames)[number];

const groupOf: Readonly<Record<Concern, ConcernGroup>> = {
  'social-control': 'control',
  isolation: 'control',
  'pressed-to-control': 'control',
  'psychological-violence': 'violence',
  'physical-violence': 'violence',
  'sexual-violence': 'violence',
  'economic-violence': 'violence',
  'digital-violence': 'violence',
  stalking: 'violence',
  'forced-marriage': 'marriage',
  'stay-abroad': 'travel',
  'genital-cutting': 'cutting-or-killing',
  'honour-killing': 'cutting-or-killing',
  'not-clarified': 'not-clarified',
};

/** The yes-or-no dimension that says whether a case is about a group at all, as main concern or as another form. */
export const formDimension = (group: ConcernGroup): string => `form-${group}`;

/** The group that such a dimension asks about; undefined for any other dimension. */
export const formGroupOf = (dim: string): ConcernGroup | undefined =>
  concernGroupNames.find((group) => formDimension(group) === dim);

/** The wide group of a concern. */
export const concernGroupOf = (concern: Concern): ConcernGroup => groupOf[concern];

/** The two ages that the law tells apart. Who is of unknown age is in neither. */
export const ageGroups = { under18: ['0-12', '13-17'], adult: ['18-24', '25-39', '40+'] } as const;
export type AgeGroup = keyof typeof ageGroups;
