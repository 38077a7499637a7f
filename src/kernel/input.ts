import { z } from 'zod';
import { id, newId } from './action.ts';
import type { Id } from './action.ts';
import { day } from './day.ts';
import type { Day } from './day.ts';

const old = 'Siden er for gammel. Hent den igen, og prøv en gang til.';

/** A field of a form that names a thing: a UUID and nothing else. */
export const theId = z.string().transform((text, context): Id => {
  const found = id(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: old });
  return z.NEVER;
});

/** The id of what was chosen, or nothing. */
export const idOrNone = z
  .string()
  .max(50)
  .transform((text) => id(text));

/** An id for a new thing, made when its form is shown: sent twice, it is still one thing. */
export const freshId = (typed: string): Id => id(typed) ?? newId();

/** Which edition of a thing somebody saw before they changed it. */
export const seenVersion = z
  .string()
  .regex(/^\d{1,9}$/, old)
  .transform(Number);

// A day far from every day of ours is a slip of the hand, and feeds and calendars cannot be read where one has the year 0.
const isNear = (found: Day): boolean => found >= '1900-01-01' && found < '2200-01-01';

/** A day of our own centuries that must be there; `message` asks for it. */
export const dayField = (message: string) =>
  z.string().transform((text, context): Day => {
    const found = day(text);
    if (found && isNear(found)) return found;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** A day, or nothing; `message` says what to write when it is neither. */
export const dayOrNone = (message: string) =>
  z.union([z.literal('').transform(() => undefined), dayField(message)], { error: message });
