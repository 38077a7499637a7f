declare const told: unique symbol;

/**
 * A figure that may leave the team: 0, or at least 3. Only the publisher makes one, so that a raw count on a published page does not compile.
 * 0 means none or few.
 */
export type Told = number & { readonly [told]: true };
