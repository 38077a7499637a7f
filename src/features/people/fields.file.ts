import { z } from 'zod';
import { mayHoldCpr } from '#kernel/cpr';
import { oneLine } from '#kernel/line';
import { roles } from '#kernel/person';

const cpr = 'Det ligner et CPR-nummer, og det må ikke stå i Værn. Slet det.';

const line = (message: string, max: number) =>
  z
    .string()
    .overwrite(oneLine)
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
    .overwrite(oneLine)
    .max(300, 'Skriv højst 300 tegn.')
    .refine((text) => !mayHoldCpr(text), cpr)
    .transform(none);

/** One of the roles. */
export const roleField = () => z.enum(roles, { error: 'Vælg en rolle.' });

/** A yes or a no that stands in a button's form, not in a field. */
export const flag = () => z.enum(['0', '1']).transform((text) => text === '1');

/** A chosen key, or nothing. */
export const keyOrNone = () => z.string().max(100).transform(none);
