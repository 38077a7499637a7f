import { z } from 'zod';
import { guardedText, leadsToSomebody } from '#features/guard';
import { mayHoldCpr } from '#kernel/cpr';
import { dayField, dayOrNone, seenVersion, theId } from '#kernel/input';
import { oneLine } from '#kernel/line';
import { isOpenLink } from '#kernel/link';
import type { KnowledgeGround } from './ground.ts';
import { mistakeWords as wrong } from './knowledge.words.ts';
import { kinds } from './post.ts';

/** The longest text of a post. */
export const longestWords = 4000;

/** The longest title, and the longest name of a source. */
export const longestLine = 120;

const longestLink = 500;

/** What the form for a post sends. */
export const postFields = (ground: KnowledgeGround) =>
  z.strictObject({
    id: theId,
    version: seenVersion,
    kind: z.enum(kinds, { error: wrong.kind }),
    title: guardedText(ground.guard, { max: longestLine }),
    words: guardedText(ground.guard, { max: longestWords }),
    source: guardedText(ground.guard, { max: longestLine }),
    link: linkOrNone(ground),
    date: dayField(wrong.date),
    audience: z.array(z.string().max(100)).min(1, wrong.audience).max(100),
    expires: dayOrNone(wrong.expires),
    on: dayOrNone(wrong.on),
    from: minuteOrNone(wrong.from),
    to: minuteOrNone(wrong.to),
    place: z
      .string()
      .overwrite(oneLine)
      .max(longestLine, wrong.placeLong)
      .refine((text) => !mayHoldCpr(text), { error: wrong.cpr, abort: true })
      .refine((text) => !leadsToSomebody(text), wrong.placeReaches),
    seats: z
      .string()
      .trim()
      .regex(/^(?:[1-9]\d{0,3})?$/, wrong.seats)
      .transform((text) => (text === '' ? undefined : Number(text))),
    deadline: dayOrNone(wrong.deadline),
  });

/** A post as it was asked for. */
export type Asked = z.infer<ReturnType<typeof postFields>>;

// A link to a profile is a link to a person. What only looks like a name is not: half the words in addresses do.
const linkOrNone = ({ guard }: KnowledgeGround) =>
  z
    .string()
    .trim()
    .max(longestLink, wrong.link)
    .refine((text) => text === '' || isOpenLink(text), { error: wrong.link, abort: true })
    .refine((text) => guard.look(text).every(({ label }) => label === 'PER'), wrong.person)
    .transform((text) => (text === '' ? undefined : text));

/** An hour as Danes write it, `13.00` or `13:00` or `13`, as the minute of the day. */
const minuteOrNone = (message: string) =>
  z
    .string()
    .trim()
    .regex(/^(?:(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?)?$/, message)
    .transform((text) => {
      if (text === '') return undefined;
      const [hour = '0', minute = '0'] = text.split(/[.:]/);
      return Number(hour) * 60 + Number(minute);
    });
