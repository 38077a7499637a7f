import { z } from 'zod';
import { day } from './day.ts';
import type { Day } from './day.ts';

/** A short name that other files point at: small letters, digits and hyphens (æ, ø and å are left out so that it can stand in an address). */
export const key = () =>
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Skriv små bogstaver, tal og bindestreg, fx skole-under-18');

/** The key of a section of the plan, such as `3.under18` (all of them stand in municipality.yaml). */
export const sectionKey = () => z.string().regex(/^\d\.[a-z0-9]+$/, 'Skriv et afsnit af planen, fx 3.under18');

/** One sentence or a few, in plain Danish; `en` is the same in English where it helps staff. */
export const phrase = () =>
  z.strictObject({
    text: z.string().min(1).describe('Teksten på dansk. Kort, aktiv, uden fagord.'),
    en: z.string().min(1).optional().describe('Det samme på engelsk.'),
  });

/** A day written as 2027-10-10. */
export const date = () =>
  z.string().transform((text, context): Day => {
    const found = day(text);
    if (found) return found;
    context.addIssue({ code: 'custom', message: 'Skriv en dato som 2027-10-10' });
    return z.NEVER;
  });

/** A Danish telephone number in quotation marks, spaces as you like: "43 68 64 86", "112", "+45 33 92 11 12". */
export const phone = () =>
  z
    .string()
    .regex(
      /^(?:\+45 ?)?(?:\d{3}|\d{2}(?: ?\d{2}){3}|\d{4} ?\d{4})$/,
      'Skriv et telefonnummer i anførselstegn, fx "43 68 64 86"',
    );
