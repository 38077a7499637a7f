import { z } from 'zod';
import { leadsToSomebody, linksToSomebody } from '#features/guard';
import { mayHoldCpr } from '#kernel/cpr';
import { addMonths } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Mistake } from '#kernel/action';
import { dayField } from '#kernel/input';
import { oneLine } from '#kernel/line';
import { isOpenLink } from '#kernel/link';
import type { Hours } from './meeting.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';

const longest = 200;

const minute = (message: string) =>
  z
    .string()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((one) => one < 1440, message);

/** The address of a page: nothing but https, and nothing that could be a person's number. */
export const httpsLink = () =>
  z
    .string()
    .overwrite((text) => text.trim())
    .max(1000, wrong.long(1000))
    .refine(isOpenLink, { error: wrong.link, abort: true })
    .refine((text) => !mayHoldCpr(text), { error: wrong.cpr, abort: true })
    .refine((text) => !linksToSomebody(text), wrong.person);

const line = () =>
  z
    .string()
    .overwrite(oneLine)
    .max(longest, wrong.long(longest))
    .refine((text) => !mayHoldCpr(text), { error: wrong.cpr, abort: true })
    .refine((text) => !leadsToSomebody(text), wrong.place);

/** When and where a meeting is to be, as a form asks for it. */
export const hoursFields = () => ({
  day: dayField(wrong.day),
  from: minute(wrong.from),
  to: minute(wrong.to),
  place: line(),
  link: z.union([z.literal(''), httpsLink()], { error: wrong.link }),
  heads: z.enum(['', '1']).transform((text) => text === '1'),
});

const mistake = (field: string, message: string): Mistake => ({ field, message });

/** What is wrong with the hours as a whole, if anything. */
export function hoursFault({ day, from, to, place, link }: Hours, today: Day): Mistake | undefined {
  if (day < today) return mistake('day', wrong.past);
  if (day > addMonths(today, 24)) return mistake('day', wrong.far);
  if (to <= from) return mistake('to', wrong.order);
  return place === '' && link === '' ? mistake('place', wrong.where) : undefined;
}
