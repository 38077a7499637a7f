/** Tendency: what a year's figure says beside those of earlier years, in words that are honest about chance. */
export { limits, tendency } from './tendency.words.ts';
export type { Tendency } from './tendency.words.ts';
export type { Figure, How, Verdict } from './tendency.ts';
