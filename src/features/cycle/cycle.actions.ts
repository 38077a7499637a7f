import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed, Refusal } from '#kernel/action';
import { dayOf, yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import { dayField } from '#kernel/input';
import { may } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { isAskable, isNow, isOf, occurrencesIn, seenBy } from './cycle.ts';
import { mark, marks, unmark } from './cycle.store.ts';
import { cycleWords as words } from './cycle.words.ts';
import { doorsFor } from './doors.ts';
import type { CycleGround, Tables } from './ground.actions.ts';
import type { Year } from './seen.ts';
import { thingsNow, yearsAt } from './year.actions.ts';

/** Which year: this one, or a number out of an address. */
const whichYear = z.union([
  z.literal('this'),
  z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
]);

/** Looks at the year. */
export const seeYear = (ground: CycleGround): Deed<Db<Tables>, { year: 'this' | number }, Year> => ({
  name: 'cycle.see',
  needs: 'see-year',
  input: z.strictObject({ year: whichYear }),
  remember: remembers('To see what the year asks of the team.', () => 'none'),
  run: async ({ db, input, person, now }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    const today = dayOf(now);
    const year = input.year === 'this' ? yearIn(today) : input.year;
    if (!isAskable(ground.calendar, year, today)) return refuse({ reason: 'not-found' });
    const nearby = seenBy(person, await thingsNow(db, ground, now));
    const asking = nearby.filter(isNow);
    return ok({
      ...around(ground, person, year, today),
      today,
      things: seenBy(person, await yearsAt(db, ground, [year], now)),
      mine: asking.filter(({ responsible }) => isOf(person, responsible)),
      others: asking.filter(({ responsible }) => !isOf(person, responsible)),
      next: nearby.find(({ state }) => state === 'ahead'),
    });
  },
});

type Around = Pick<Year, 'year' | 'mayMark' | 'before' | 'after' | 'doors' | 'opens'>;

function around({ calendar, needsOf }: CycleGround, person: SignedIn, year: number, today: Day): Around {
  const askable = (one: number): number | undefined => (isAskable(calendar, one, today) ? one : undefined);
  return {
    year,
    mayMark: may(person, 'keep-year', person),
    before: askable(year - 1),
    after: askable(year + 1),
    doors: doorsFor(person, needsOf),
    opens: (path) => {
      const needs = needsOf(path);
      return needs !== undefined && may(person, needs, person);
    },
  };
}

const whichEntry = z.string().regex(/^[a-z0-9-]{1,60} \d{4}(?:-\d{1,2})?$/, words.tooOld);

/** The team says that something was done, where nothing else shows it. */
export const markDone = (ground: CycleGround): Deed<Db<Tables>, { entry: string; day: Day }, true> => ({
  name: 'cycle.mark-done',
  needs: 'keep-year',
  input: z.strictObject({ entry: whichEntry, day: dayField(words.whichDay) }),
  remember: remembers('So that it can be seen who said that a duty of the year was done.', () => 'none'),
  run: async ({ db, input: { entry, day }, now }) => {
    const today = dayOf(now);
    if (!isMarkable(ground, entry)) return refuse({ reason: 'not-found' });
    if (day > today) return tooLate;
    const already = (await marks(db)).get(entry);
    if (already !== undefined) return already === day ? ok(true) : refuse({ reason: 'conflict' });
    return (await mark(db, entry, day)) === day ? ok(true) : refuse({ reason: 'conflict' });
  },
});

const tooLate: Result<never, Refusal> = refuse({
  reason: 'invalid',
  mistakes: [{ field: 'day', message: words.notYet }],
});

/** Whether an entry is one of the calendar's that the team answers for by its word. */
function isMarkable({ calendar }: CycleGround, entry: string): boolean {
  const year = Number(/ (\d{4})/.exec(entry)?.[1]);
  return occurrencesIn(calendar, year).some(({ key, duty }) => key === entry && !duty.seen);
}

/** The team takes back that something was done. */
export const undoDone = (ground: CycleGround): Deed<Db<Tables>, { entry: string }, true> => ({
  name: 'cycle.undo-done',
  needs: 'keep-year',
  input: z.strictObject({ entry: whichEntry }),
  remember: remembers('So that it can be seen who took back that a duty of the year was done.', () => 'none'),
  run: async ({ db, input: { entry } }) => {
    if (!isMarkable(ground, entry)) return refuse({ reason: 'not-found' });
    await unmark(db, entry);
    return ok(true);
  },
});
