import { ringAt } from '#features/routing';
import type { ClosingReason, Enquiry, State } from './enquiry.ts';

/** The enquiry from when the asker waits for a word; one who waits already goes on waiting. */
export const waiting = (enquiry: Enquiry, now: Date): Enquiry =>
  enquiry.waitsSince ? enquiry : { ...enquiry, waitsSince: now, rung: 0, headsTold: false };

/** The enquiry when the asker has got a word. */
export const heard = (enquiry: Enquiry): Enquiry => ({ ...enquiry, waitsSince: undefined, rung: 0, headsTold: false });

/** When the next reminder is due; undefined when nobody waits, or when the last who could help has been told. */
export function nextRing({ urgency, waitsSince, rung, headsTold, audiences }: Enquiry): Date | undefined {
  const isTold = headsTold && audiences.length > 0;
  return waitsSince && !isTold ? ringAt(urgency, waitsSince, rung) : undefined;
}

/** The closed enquiry, to be deleted at an hour; where it stood is kept for whoever opens it again. */
export const shut = (
  enquiry: Enquiry,
  because: ClosingReason,
  { now, deleteAt }: { readonly now: Date; readonly deleteAt: Date },
): Enquiry => ({
  ...heard(enquiry),
  state: 'closed',
  closedAt: now,
  closedFrom: enquiry.state,
  closedBecause: because,
  deleteAt,
});

/** The enquiry opened again, where it stood; somebody has opened it because there is more to say. */
export const opened = (enquiry: Enquiry, to: State, now: Date): Enquiry =>
  waiting(
    {
      ...enquiry,
      state: to,
      closedAt: undefined,
      closedFrom: undefined,
      closedBecause: undefined,
      deleteAt: undefined,
    },
    now,
  );

/** The enquiry without a word of what it was about: the person who asked has taken it back. */
export const emptied = (enquiry: Enquiry): Enquiry => ({
  ...enquiry,
  words: '',
  age: 'unknown',
  forms: [],
  travel: 'unknown',
  extremism: 'unknown',
});
