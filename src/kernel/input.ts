import { z } from 'zod';
import { id } from './action.ts';
import type { Id } from './action.ts';

/** A field of a form that names a thing: a UUID and nothing else. */
export const theId = z.string().transform((text, context): Id => {
  const found = id(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'Linket peger ikke på noget. Gå tilbage, og prøv igen.' });
  return z.NEVER;
});

/** Which edition of a thing somebody saw before they changed it. */
export const seenVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
