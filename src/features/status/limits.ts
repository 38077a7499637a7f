/** The longest that one section can be. */
export const longest = 6000;

/** The longest that what an edition mends can be told in. */
export const longestCorrection = 500;

/** The longest that a decision or an outcome can be told in. */
export const longestDecision = 2000;
