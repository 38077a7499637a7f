/** What the caller needs: the chips of the page "Ring nu". */
export const needs = [
  'akut',
  'bekymring',
  'sparring',
  'udrejse',
  'bolig',
  'raadgivning',
  'ekstremisme',
  'anmeldelse',
] as const;
export type Need = (typeof needs)[number];
