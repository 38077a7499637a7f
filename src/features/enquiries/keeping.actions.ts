import { z } from 'zod';
import { forgetLetters } from '#features/outbox';
import { deleteAt } from '#features/routing';
import { ok, refuse } from '#kernel/result';
import { emptied, opened, shut, waiting } from './change.ts';
import { closingReasons } from './enquiry.ts';
import type { EnquiryGround } from './ground.ts';
import { deleteWords } from './line.store.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { partners } from './recipients.actions.ts';
import { plainStep, stepDeed, stepFields, theColleague } from './step.actions.ts';
import { receivers } from './steps.ts';

/** Asks those who guide to come along to the talk with the citizen. */
export const askCompany = stepDeed({
  step: 'ask-company',
  needs: 'ask-guidance',
  purpose: 'To have company at a talk.',
  input: plainStep,
  change: async ({ db, enquiry, now }) =>
    ok({
      enquiry: waiting({ ...enquiry, company: 'asked' }, now),
      kind: 'company-asked',
      letters: await partners(db, enquiry, now),
    }),
});

/** Hands the contact with the citizen over, as agreed with whoever gets it. It stays visible in the conversation. */
export const handOver = stepDeed({
  step: 'hand-over',
  needs: 'read-enquiries',
  purpose: 'To make clear who keeps the contact with the citizen.',
  input: z.strictObject({
    ...stepFields,
    to: theColleague,
    agreed: z.literal('yes', { error: wrong.agreed }),
  }),
  change: async ({ db, enquiry, now }, { to }) =>
    receivers(enquiry).includes(to)
      ? ok({
          enquiry: { ...enquiry, keeper: to },
          kind: 'handed-over',
          about: to,
          letters: await partners(db, enquiry, now),
        })
      : refuse({ reason: 'invalid', mistakes: [{ field: 'to', message: wrong.colleague }] }),
});

/** Closes, for a chosen reason. Everything is deleted when the municipality's days have gone by. */
export const close = ({ municipality }: EnquiryGround) =>
  stepDeed({
    step: 'close',
    needs: 'read-enquiries',
    purpose: 'To end an enquiry that needs no more.',
    input: z.strictObject({ ...stepFields, because: z.enum(closingReasons, { error: wrong.reason }) }),
    change: async ({ db, enquiry, now }, { because }) =>
      ok({
        enquiry: shut(enquiry, because, { now, deleteAt: deleteAt(now, municipality.guidance.deleteAfterDays) }),
        kind: 'closed',
        about: because,
        letters: await partners(db, enquiry, now),
      }),
  });

/** Takes back a question nobody has answered: its words are deleted at once, the rest a day later. */
export const withdraw = stepDeed({
  step: 'withdraw',
  needs: 'ask-guidance',
  purpose: 'To take back a question that is not needed any more.',
  input: plainStep,
  change: async ({ db, enquiry, now }, { id }) => {
    await deleteWords(db, id);
    await forgetLetters(db, id);
    const after = shut(emptied(enquiry), 'withdrawn', { now, deleteAt: deleteAt(now, 1) });
    return ok({ enquiry: after, kind: 'closed', about: 'withdrawn', letters: [] });
  },
});

/** Opens a closed one again: it stands where it stood, and is not deleted. */
export const reopen = stepDeed({
  step: 'reopen',
  needs: 'read-enquiries',
  purpose: 'To go on with an enquiry that needed more.',
  input: plainStep,
  change: async ({ db, enquiry, to, now }) =>
    ok({ enquiry: opened(enquiry, to, now), kind: 'reopened', letters: await partners(db, enquiry, now) }),
});
