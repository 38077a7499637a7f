import type { Concern } from './category.ts';

/** What a case is about in published figures: few and wide, so that nobody stands alone in them. */
export const concernGroups = {
  control: ['social-control', 'isolation', 'pressed-to-control'],
  violence: [
    'psychological-violence',
    'physical-violence',
    'sexual-violence',
    'economic-violence',
    'digital-violence',
    'stalking',
  ],
  marriage: ['forced-marriage'],
  travel: ['stay-abroad'],
  'cutting-or-killing': ['genital-cutting', 'honour-killing'],
  'not-clarified': ['not-clarified'],
} as const satisfies Readonly<Record<string, readonly Concern[]>>;
export type ConcernGroup = keyof typeof concernGroups;

const groupOf: Readonly<Record<Concern, ConcernGroup>> = {
  'social-control': 'control',
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
  isolation: 'control',
  'pressed-to-control': 'control',
  'not-clarified': 'not-clarified',
};

/** The groups in their order. */
export const concernGroupNames: readonly ConcernGroup[] = [
  'control',
  'violence',
  'marriage',
  'travel',
  'cutting-or-killing',
  'not-clarified',
];

/** The wide group of a concern. */
export const concernGroupOf = (concern: Concern): ConcernGroup => groupOf[concern];

/** The two ages that the law tells apart. Who is of unknown age is in neither. */
export const ageGroups = { under18: ['0-12', '13-17'], adult: ['18-24', '25-39', '40+'] } as const;
export type AgeGroup = keyof typeof ageGroups;
