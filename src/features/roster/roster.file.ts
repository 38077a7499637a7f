import { z } from 'zod';
import { mayHoldCpr } from '#kernel/cpr';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { roles } from '#kernel/person';

const line = () =>
  z
    .string()
    .min(1)
    .max(300)
    .refine((text) => !mayHoldCpr(text));

const aDay = () =>
  z.string().transform((text, context): Day => {
    const found = day(text);
    if (found) return found;
    context.addIssue({ code: 'custom', message: 'no day' });
    return z.NEVER;
  });

/** A post as a file tells it: the place is a workplace's uuid in the municipality's organisation, or its name. */
const told = z.strictObject({
  role: z.enum(roles),
  department: line().optional(),
  unit: line().optional(),
  place: line().optional(),
  from: aDay().optional(),
  to: aDay().optional(),
});

/** What a file says of who works here, whatever wrote it. It has no room for a CPR number. */
export const rosterFile = z.strictObject({
  people: z.array(
    z.strictObject({
      /** Where in the file the person was first met. */
      line: z.number().int().min(0),
      name: line(),
      mail: line().optional(),
      subject: line().optional(),
      disabled: z.boolean(),
      posts: z.array(told),
    }),
  ),
  places: z.array(z.strictObject({ name: line(), department: line(), unit: line() })),
});

/** Who works here and where, as a file tells it. */
export type Roster = z.infer<typeof rosterFile>;
export type RosterPerson = Roster['people'][number];
export type ToldPost = z.infer<typeof told>;
