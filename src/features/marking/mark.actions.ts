import { z } from 'zod';
import { caseFields, categoriesField, closedThrough } from '#features/cases';
import type { CaseGround, CaseTables } from '#features/cases';
import { remembers } from '#kernel/action';
import type { Deed, Refusal } from '#kernel/action';
import type { Day } from '#kernel/day';
import { dayField, theId } from '#kernel/input';
import type { Person } from '#kernel/person';
import { addQuarters, quarterOf, quartersBetween } from '#kernel/quarter';
import type { Quarter } from '#kernel/quarter';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { count, theOther } from './count.actions.ts';
import { departmentsOf, markedLevels } from './marking.ts';
import type { Marked, Marking } from './marking.ts';
import { mistakeWords as wrong } from './marking.words.ts';
import { monthBefore, monthOf } from './month.ts';
import { answered, standingsFrom } from './month.store.ts';
import type { MonthTables } from './month.store.ts';
import { lineOf } from './receipt.ts';
import { monthWithoutAny, monthsMarked, waitingMonth } from './waiting.ts';

type Tables = Db<CaseTables & MonthTables>;

const standingsNow = (db: Db<MonthTables>, now: Date) => standingsFrom(db, monthBefore(monthOf(now)));

/** The months that wait for somebody to mark what was in them, each once. */
export async function monthsThatWait(
  db: Db<MonthTables>,
  ground: CaseGround,
  person: Person,
  now: Date,
): Promise<readonly Day[]> {
  const departments = departmentsOf(person, ground);
  if (departments.length === 0) return [];
  const standings = await standingsNow(db, now);
  return [...new Set(departments.flatMap((department) => waitingMonth(standings, department, now) ?? []))];
}

/** Opens the page for marking. */
export const beginMarking = (ground: CaseGround): Deed<Tables, Record<string, never>, Marking> => ({
  name: 'marking.begin',
  needs: 'mark-cases',
  input: z.strictObject({}),
  remember: remembers('To mark a case for the register.', () => 'none'),
  run: async ({ db, person, now }) => {
    const standings = await standingsNow(db, now);
    const departments = departmentsOf(person, ground).map((key) => ({
      key,
      waits: waitingMonth(standings, key, now),
      none: monthWithoutAny(standings, key, now),
    }));
    return ok({ departments, quarters: await openQuarters(db, now) });
  },
});

/** The quarters that a new line can be counted in: this one and the last year's, without those whose figures are out. */
async function openQuarters(db: Db<CaseTables>, now: Date): Promise<readonly Quarter[]> {
  const [last, closed] = [quarterOf(now), await closedThrough(db)];
  const open = quartersBetween(addQuarters(last, -4), last).filter((one) => closed === undefined || one > closed);
  return (open.length > 0 ? open : [last]).toReversed();
}

const marking = (ground: CaseGround) =>
  z.strictObject({
    form: theId,
    categories: categoriesField,
    ...caseFields(ground),
    level: z.enum(markedLevels, { error: wrong.level }),
    another: theOther,
  });
type Asked = z.infer<ReturnType<typeof marking>>;

/**
 * Marks a case. Neither the trail nor the register holds which line it became: the trail has somebody and an hour, the register has the
 * answers, and nothing joins them.
 */
export const mark = (ground: CaseGround): Deed<Tables, Asked, Marked> => ({
  name: 'marking.mark',
  needs: 'mark-cases',
  input: marking(ground),
  remember: remembers('So that measures and stays at a crisis centre are counted.', () => 'none'),
  run: async ({ db, input, person, now }) => {
    if (person.kind !== 'signed-in') return refuse({ reason: 'not-allowed' });
    if (!departmentsOf(person, ground).includes(input.department)) return invalid('department', wrong.department);
    const done = await count(db, { ...input, id: await lineOf(person.id, input.form) }, now);
    if (!done.ok) return done;
    for (const month of monthsMarked(now)) await answered(db, input.department, month);
    return ok(done.value === 'same' ? { kind: 'same' } : { kind: 'line', form: input.form });
  },
});

const invalid = (field: string, message: string): Result<never, Refusal> =>
  refuse({ reason: 'invalid', mistakes: [{ field, message }] });

/** Says that a department had nothing to mark in a month. */
export const noneToMark = (
  ground: CaseGround,
): Deed<Tables, { readonly department: string; readonly month: Day }, true> => ({
  name: 'marking.none',
  needs: 'mark-cases',
  input: z.strictObject({ department: z.string().max(100), month: dayField(wrong.month) }),
  remember: remembers('So that nobody is reminded of what was never there.', () => 'none'),
  run: async ({ db, input: { department, month }, person, now }) => {
    if (!departmentsOf(person, ground).includes(department)) return refuse({ reason: 'not-found' });
    if (!monthsMarked(now).includes(month)) return invalid('month', wrong.month);
    await answered(db, department, month);
    return ok(true);
  },
});
