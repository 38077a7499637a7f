const levels = ['low', 'substantial', 'high'] as const;

/** How surely somebody is known to be who they say: the levels of the national standard NSIS. */
export type Assurance = (typeof levels)[number];

/** The level as NSIS writes it, `Substantial`, in whatever letters; undefined for any other word. */
export const assuranceNamed = (written: string): Assurance | undefined =>
  levels.find((level) => level === written.toLowerCase());

/** Whether a level is as sure as another at least. */
export const isAsSure = (level: Assurance, least: Assurance): boolean => levels.indexOf(level) >= levels.indexOf(least);
