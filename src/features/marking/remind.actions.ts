import { z } from 'zod';
import { letter } from '#features/outbox';
import type { LetterTables } from '#features/outbox';
import { standInFor, todayIn } from '#features/people';
import type { PeopleGround, PeopleTables, Today } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { isHeldIn } from '#kernel/person';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { monthBefore, monthOf } from './month.ts';
import { forgetMonthsBefore, reminded, standingsFrom } from './month.store.ts';
import type { MonthTables } from './month.store.ts';
import { departmentsDue, rememberedSince } from './waiting.ts';

type Tables = MonthTables & LetterTables & PeopleTables;

/** A department whose registrars are to be reminded now, and those of them who are at work today. */
interface Due {
  readonly department: string;
  readonly registrars: readonly string[];
}

// Whoever stands in for a registrar may not mark, so a letter would lead them nowhere: where all are away it waits for the first who is back.
async function dueNow(db: Db<Tables>, ground: PeopleGround, now: Date): Promise<readonly Due[]> {
  const standings = await standingsFrom(db, monthBefore(monthOf(now)));
  const departments = ground.municipality.departments.map(({ key }) => key);
  const due = departmentsDue(standings, departments, now);
  if (due.length === 0) return [];
  const today = await todayIn(db, dayOf(now), { roles: ['authority-registrar'] });
  return due
    .map((department) => ({ department, registrars: atWorkIn(department, today) }))
    .filter(({ registrars }) => registrars.length > 0);
}

const atWorkIn = (department: string, today: Today): readonly string[] =>
  today.posts
    .filter((post) => post.role === 'authority-registrar' && isHeldIn(post, department))
    .map(({ person }) => person)
    .filter((person) => standInFor(person, today) === person);

/** Reminds the registrars of each department that has not answered for the month before: one letter each, and once. */
export const remindOfMarking = (ground: PeopleGround): Deed<Db<Tables>, Record<string, never>, true> => ({
  name: 'marking.remind',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers('So that cases are marked while they are remembered.', () => 'none'),
  run: async ({ db, now }) => {
    const due = await dueNow(db, ground, now);
    const people = new Set(due.flatMap(({ registrars }) => registrars));
    for (const to of people) await letter(db, { to, kind: 'marking', about: 'none', now });
    for (const { department } of due) await reminded(db, department, monthBefore(monthOf(now)));
    await forgetMonthsBefore(db, rememberedSince(now));
    return ok(true);
  },
});

/** True when somebody is to be reminded: asked each minute, so it leaves no trace. */
export async function markingWaits(database: Database, ground: PeopleGround, now: Date): Promise<boolean> {
  const due = await within(database, (work) => dueNow(work.tables<Tables>(), ground, now));
  return due.length > 0;
}
