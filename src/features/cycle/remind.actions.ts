import { guidingRoles, standInFor, todayIn } from '#features/people';
import type { Today } from '#features/people';
import type { Reminder } from '#features/reminders';
import type { Id } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import { isHeldIn } from '#kernel/person';
import type { Responsible } from '#kernel/year-entry';
import type { Db } from '#ports/database';
import type { Thing } from './cycle.ts';
import type { Tables, YearGround } from './ground.actions.ts';
import { thingsNow } from './year.actions.ts';

/** How many days before its last day whoever is responsible is told: and on the day itself. */
const steps: readonly number[] = [30, 7, 0];

/**
 * What the year has to remind of: each duty of the calendar that nobody has done, and that no other room has taken over (it reminds of its own).
 * A duty that is moved to another day is told anew.
 */
export async function cycleReminders(db: Db<Tables>, ground: YearGround, now: Date): Promise<readonly Reminder[]> {
  const today = dayOf(now);
  const waiting = (await thingsNow(db, ground, now)).filter(({ isOwn, state }) => isOwn && state !== 'done');
  const due = waiting.flatMap((thing) =>
    steps.filter((step) => addDays(thing.day, -step) <= today).map((step) => ({ thing, step })),
  );
  if (due.length === 0) return [];
  const roles = [...new Set(due.map(({ thing }) => thing.responsible.role))];
  const there = await todayIn(db, today, { roles });
  return due.map(({ thing, step }) => reminderOf(thing, step, there));
}

const reminderOf = ({ key, day, responsible }: Thing, step: number, there: Today): Reminder => ({
  key: `cycle ${key} ${day} ${String(step)}`,
  to: peopleFor(responsible, there),
  kind: 'year',
  about: 'none',
});

/** Who carries what is asked: whoever stands in for the absent where the role guides; where it does not, nobody else may do it, so it waits. */
function peopleFor({ role, department }: Responsible, there: Today): readonly Id[] {
  const asked = there.posts
    .filter((post) => post.role === role && (department === undefined || isHeldIn(post, department)))
    .map(({ person }) => person);
  const carry = (person: Id): readonly Id[] => {
    const stands = standInFor(person, there);
    return stands !== undefined && (stands === person || guidingRoles.includes(role)) ? [stands] : [];
  };
  return [...new Set(asked.flatMap(carry))];
}
