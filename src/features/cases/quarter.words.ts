import { yearOf } from '#kernel/quarter';
import type { Quarter } from '#kernel/quarter';

/** A quarter on the screen: `4. kvartal 2026`. */
export const inWords = (quarter: Quarter): string => `${quarter.slice(5)}. kvartal ${yearOf(quarter)}`;
