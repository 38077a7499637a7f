import { z } from 'zod';
import { id, newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { mayHoldCpr } from '#kernel/cpr';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { roles } from '#kernel/person';

const old = 'Siden er for gammel. Hent den igen, og prøv en gang til.';
const cpr = 'Det ligner et CPR-nummer, og det må ikke stå i Værn. Slet det.';

/** The id of a thing, as a form carries it. */
export const idField = () =>
  z.string().transform((text, context): Id => {
    const found = id(text);
    if (found) return found;
    context.addIssue({ code: 'custom', message: old });
    return z.NEVER;
  });

/** The id of a thing, or nothing chosen. */
export const idOrNone = () =>
  z
    .string()
    .max(50)
    .transform((text) => id(text));

/** The version that a form was written from. */
export const versionField = () =>
  z
    .string()
    .regex(/^\d{1,9}$/, old)
    .transform(Number);

const line = (message: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, message)
    .max(max, `Skriv højst ${max} tegn.`)
    .refine((text) => !mayHoldCpr(text), cpr);

/** The name of a person who works here. */
export const personName = () => line('Skriv navnet.', 120);

/** The name of a workplace. */
export const placeName = () => line('Skriv arbejdspladsens navn.', 120);

const none = (text: string): string | undefined => (text === '' ? undefined : text);

/** A work mail, or nothing. */
export const mailOrNone = () =>
  z
    .union([z.literal(''), z.email('Skriv en mailadresse, fx navn@kommune.dk.').max(200)], {
      error: 'Skriv en mailadresse, fx navn@kommune.dk.',
    })
    .refine((text) => !mayHoldCpr(text), cpr)
    .transform(none);

/** The name that the municipality's provider knows somebody by, or nothing. */
export const subjectOrNone = () =>
  z
    .string()
    .trim()
    .max(300, 'Skriv højst 300 tegn.')
    .refine((text) => !mayHoldCpr(text), cpr)
    .transform(none);

/** One of the roles. */
export const roleField = () => z.enum(roles, { error: 'Vælg en rolle.' });

/** A chosen key, or nothing. */
export const keyOrNone = () => z.string().max(100).transform(none);

const asDay = (text: string): Day | undefined => day(text);

/** A day that must be there. */
export const dayField = (message: string) =>
  z.string().transform((text, context): Day => {
    const found = asDay(text);
    if (found) return found;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** A day, or nothing. */
export const dayOrNone = (message: string) =>
  z.union([z.literal('').transform(() => undefined), dayField(message)], { error: message });

/** An id for a new thing, made when its form is shown: sent twice, it is still one thing. */
export const freshId = (typed: string): string => id(typed) ?? newId();
