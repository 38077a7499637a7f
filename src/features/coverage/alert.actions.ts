import { consultantsOf, headsOf } from '#features/people';
import type { Colleague, PeopleGround, PeopleTables } from '#features/people';
import type { Reminder } from '#features/reminders';
import { addDays } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Id } from '#kernel/action';
import type { Db } from '#ports/database';
import { alertsOf, keyOf, steps } from './alerts.ts';
import type { Alert } from './alerts.ts';
import { holesOn } from './gap.actions.ts';
import { openGaps } from './gap.store.ts';
import type { GapTables } from './gap.store.ts';

type Tables = Db<GapTables & PeopleTables>;

/** Every alert that fits today: the consultants of a department are told of its workplaces, its heads of the consultants. */
export async function coverageReminders(db: Tables, ground: PeopleGround, now: Date): Promise<readonly Reminder[]> {
  const today = dayOf(now);
  const holes = await holesOn(db, ground, today, { from: today, to: addDays(today, steps[0]) });
  const found: Reminder[] = [];
  for (const alert of alertsOf(holes, await openGaps(db), today))
    found.push({ key: keyOf(alert), to: await toldOf(db, ground, alert, today), kind: 'coverage', about: 'none' });
  return found;
}

async function toldOf(db: Db<PeopleTables>, ground: PeopleGround, { seat }: Alert, today: Day): Promise<readonly Id[]> {
  const consultants = seat.workplace === undefined ? [] : await consultantsOf(db, [seat.department], today);
  const told = consultants.length > 0 ? consultants : await headsFor(db, ground, seat.department, today);
  return told.map(({ id }) => id);
}

/** The heads of a department today; where there is none, those of the department that owns the plan. */
export async function headsFor(
  db: Db<PeopleTables>,
  { municipality }: PeopleGround,
  department: string,
  today: Day,
): Promise<readonly Colleague[]> {
  const heads = await headsOf(db, department, today);
  return heads.length > 0 ? heads : headsOf(db, municipality.plan.owner, today);
}
