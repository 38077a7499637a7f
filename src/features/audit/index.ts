/** Audit: what was done, asked and refused, in a chain that shows when somebody has touched it. */
import { remember } from './audit.store.ts';

/** What the gate writes the trail with. */
export const audit = { remember };
