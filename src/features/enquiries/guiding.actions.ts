import { z } from 'zod';
import { guardedText, overruleLines } from '#features/guard';
import { authorityOf } from '#features/people';
import { unique, wholeTeam } from '#features/routing';
import { dayOf } from '#kernel/day';
import { ok, refuse } from '#kernel/result';
import { heard, waiting } from './change.ts';
import { longest } from './enquiry.ts';
import type { Enquiry } from './enquiry.ts';
import { sharedWith, sharing } from './ground.ts';
import type { EnquiryGround } from './ground.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { everybodyIn, partners } from './recipients.actions.ts';
import { partOf } from './sight.ts';
import { plainStep, stepDeed, stepFields, theColleague } from './step.actions.ts';

/** Takes it upon oneself: the asker sees who answers, and the others that somebody does. */
export const take = stepDeed({
  step: 'take',
  needs: 'give-guidance',
  purpose: 'To take an enquiry upon oneself.',
  input: plainStep,
  change: async ({ enquiry, person }) =>
    ok({ enquiry: { ...enquiry, takenBy: person.id }, kind: 'taken', letters: [enquiry.asker] }),
});

/** The enquiry after a word from one of those who are in it: a guide's or case worker's ends the waiting, the asker's begins it. */
const spoken = (enquiry: Enquiry, { id, posts }: Parameters<typeof partOf>[0], now: Date): Enquiry => {
  const part = partOf({ id, posts }, enquiry);
  if (part === 'asker') return waiting(enquiry, now);
  const after = heard(enquiry);
  return part === 'guide' ? { ...after, takenBy: after.takenBy ?? id } : after;
};

/** Writes in the conversation. */
export const write = ({ guard }: EnquiryGround) =>
  stepDeed({
    step: 'write',
    needs: 'read-enquiries',
    purpose: 'To ask for guidance, or to give it.',
    input: z.strictObject({ ...stepFields, words: guardedText(guard, { max: longest }) }),
    change: async ({ db, enquiry, person, now }, { id, words }) => {
      const after = spoken(enquiry, person, now);
      return ok({
        enquiry: after,
        kind: 'message',
        words: words.text,
        letters: await partners(db, after, now),
        also: overruleLines(id, words),
      });
    },
  });

/** Puts it to the whole team. */
export const pass = stepDeed({
  step: 'pass',
  needs: 'give-guidance',
  purpose: 'To get the whole team’s guidance on an enquiry.',
  input: plainStep,
  change: async ({ db, enquiry, now }) => {
    const after = waiting({ ...enquiry, audiences: unique([...enquiry.audiences, wholeTeam]) }, now);
    const team = await everybodyIn(db, [wholeTeam], enquiry.department, now);
    return ok({ enquiry: after, kind: 'passed', about: 'team', letters: [...team, enquiry.asker] });
  },
});

/** Puts it to the department's consultants, or to those who know of extremism, as well. */
export const share = (ground: EnquiryGround) =>
  stepDeed({
    step: 'share',
    needs: 'give-guidance',
    purpose: 'To get guidance from more people on an enquiry.',
    input: z.strictObject({ ...stepFields, with: z.enum(sharing, { error: wrong.colleague }) }),
    change: async ({ db, enquiry, now }, input) => {
      const added = sharedWith(ground, input.with, enquiry);
      const after = waiting({ ...enquiry, audiences: unique([...enquiry.audiences, ...added]) }, now);
      const people = await everybodyIn(db, added, enquiry.department, now);
      return ok({ enquiry: after, kind: 'passed', about: input.with, letters: [...people, enquiry.asker] });
    },
  });

/** Attaches the case worker of the authority when a measure starts. Another attached before is so no more. */
export const attach = stepDeed({
  step: 'attach',
  needs: 'attach-authority',
  purpose: 'To bring in the authority when a measure starts.',
  input: z.strictObject({ ...stepFields, authority: theColleague }),
  change: async ({ db, enquiry, now }, { authority }) => {
    const there = await authorityOf(db, undefined, dayOf(now));
    if (authority === enquiry.asker || !there.some(({ id }) => id === authority))
      return refuse({ reason: 'invalid', mistakes: [{ field: 'authority', message: wrong.colleague }] });
    const after = { ...enquiry, authority, keeper: stillKeeping(enquiry, authority) };
    return ok({ enquiry: after, kind: 'attached', about: authority, letters: await partners(db, after, now) });
  },
});

// Whoever is no longer part of it cannot keep the contact: it goes back to the asker.
const stillKeeping = ({ keeper, asker, authority }: Enquiry, next: string): string =>
  keeper === authority && keeper !== next ? asker : keeper;

/** Says yes or no to coming along to the talk with the citizen. */
export const answerCompany = ({ guard }: EnquiryGround) =>
  stepDeed({
    step: 'answer-company',
    needs: 'read-enquiries',
    purpose: 'To say whether one comes along to a talk.',
    input: z.strictObject({
      ...stepFields,
      comes: z.enum(['yes', 'no'], { error: wrong.company }),
      reply: guardedText(guard, { max: longest, min: 0 }),
    }),
    change: async ({ db, enquiry, person, now }, { id, comes, reply }) => {
      const after = { ...spoken(enquiry, person, now), company: comes };
      return ok({
        enquiry: after,
        kind: comes === 'yes' ? 'company-yes' : 'company-no',
        words: reply.text,
        letters: await partners(db, after, now),
        also: overruleLines(id, reply),
      });
    },
  });
