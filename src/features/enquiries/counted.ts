import type { Enquiry } from './enquiry.ts';

/** Whether an enquiry can be counted as a case: it is over, and there was something in it. */
export const isCountable = ({ state, closedBecause }: Enquiry): boolean =>
  state === 'closed' && closedBecause !== 'withdrawn' && closedBecause !== 'no-worry';
