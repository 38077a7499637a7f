import { z } from 'zod';
import { id, remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import type { Day } from '#kernel/day';
import { dayField } from '#kernel/input';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { deedsIn, newestLines, peopleIn } from './audit.store.ts';
import type { AuditTables } from './audit.store.ts';
import { outcomes } from './chain.ts';
import type { Line } from './chain.ts';
import { timesOf } from './choice.ts';
import type { Choice } from './choice.ts';
import type { Copy, InTheTrail, Leaf, Names } from './trail.ts';

/** The trail's own tables. */
export type TrailDb = Db<AuditTables>;

/** What others know of the people in the trail, asked in the same transaction: the trail itself knocks at nobody's door. */
export interface Ground {
  /** The names of people by their ids, also of those who have left; whom nobody knows is left out. */
  readonly namesOf: (
    db: TrailDb,
    ids: readonly string[],
  ) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** What somebody was on a day, in words that name no one: `Konsulent, Skole & Dagtilbud`. */
  readonly titlesOf: (db: TrailDb, person: string, day: Day) => Promise<readonly string[]>;
}

// A page of the trail has so many lines.
const pageLong = 50;
/** A file has so many lines at the most, so that neither the house nor a spreadsheet is filled. */
export const fileLong = 20_000;

const aDay = dayField('Vælg en dag, der findes.');
/** The number of a thing, as somebody pastes it. */
export const aThing = z.string().transform((text, context): Id => {
  const found = id(text.trim().toLowerCase());
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'Nummeret skal være hele tingens nummer, 36 tegn med fire streger.' });
  return z.NEVER;
});

const choice = z
  .strictObject({
    from: aDay.optional(),
    to: aDay.optional(),
    who: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,64}$/)
      .optional(),
    what: z
      .string()
      .regex(/^[a-z-]{1,40}\.[a-z-]{1,40}$/)
      .optional(),
    outcome: z.enum(outcomes).optional(),
    which: aThing.optional(),
    before: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    message: 'Den sidste dag kan ikke ligge før den første.',
  });

const oversight = remembers<Choice>('To oversee who has seen and done what.', ({ which }) => which ?? 'none');

/** A page of the trail. Reading it is itself a line in it, as is everything here. */
export const readTrail = (ground: Ground): Deed<TrailDb, Choice, Leaf> => ({
  name: 'audit.read',
  needs: 'read-audit',
  input: choice,
  remember: oversight,
  run: async ({ db, input }) => {
    const { lines, more } = await chosenLines(db, input, pageLong);
    return ok({ choice: input, lines, more, names: await namesIn(ground, db, lines), deeds: await deedsIn(db) });
  },
});

/** Takes a form's choice to be shown under an address that lasts. */
export const chooseLines: Deed<TrailDb, Choice, Choice> = {
  name: 'audit.choose',
  needs: 'read-audit',
  input: choice,
  remember: oversight,
  run: ({ input }) => Promise.resolve(ok(input)),
};

/** The chosen lines to take along. */
export const takeTrail = (ground: Ground): Deed<TrailDb, Choice, Copy> => ({
  name: 'audit.take-along',
  needs: 'read-audit',
  input: choice,
  remember: oversight,
  run: async ({ db, input }) => {
    const { lines, more } = await chosenLines(db, input, fileLong);
    return ok({ lines, more, names: await namesIn(ground, db, lines) });
  },
});

/** Everybody the trail tells of. */
export const listPeople = (ground: Ground): Deed<TrailDb, object, InTheTrail> => ({
  name: 'audit.list-people',
  needs: 'read-audit',
  input: z.strictObject({}),
  remember: remembers('To oversee who has seen and done what.', () => 'none'),
  run: async ({ db }) => {
    const ids = await peopleIn(db);
    return ok({ ids, names: named(await ground.namesOf(db, ids)) });
  },
});

async function chosenLines(
  db: TrailDb,
  { who, what, outcome, which, before, ...days }: Choice,
  most: number,
): Promise<{ readonly lines: readonly Line[]; readonly more: boolean }> {
  const lines = await newestLines(db, { who, what, outcome, which, before, ...timesOf(days) }, most + 1);
  return { lines: lines.slice(0, most), more: lines.length > most };
}

const named = (people: readonly { readonly id: string; readonly name: string }[]): Names =>
  new Map(people.map(({ id: key, name }) => [key, name]));

const namesIn = async (ground: Ground, db: TrailDb, lines: readonly Line[]): Promise<Names> =>
  named(await ground.namesOf(db, [...new Set(lines.map(({ who }) => who))]));
