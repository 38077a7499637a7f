import { headsOf } from '#features/people';
import type { PeopleTables } from '#features/people';
import type { Reminder } from '#features/reminders';
import type { Municipality } from '#features/plan';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { isHeadOf } from '#kernel/person';
import type { Person } from '#kernel/person';
import type { Db } from '#ports/database';
import { nextRevision, reminderDays } from './adoption.ts';
import { adoptionsIn } from './revision.store.ts';
import type { RevisionTables } from './revision.store.ts';

interface Ground {
  readonly municipality: Municipality;
}

/** Reminds whoever heads the department that owns the plan that it must be revised, until a new adoption has been written down. */
export async function revisionReminders(
  db: Db<RevisionTables & PeopleTables>,
  { municipality: { plan } }: Ground,
  now: Date,
): Promise<readonly Reminder[]> {
  const today = dayOf(now);
  const { by } = nextRevision(plan, await adoptionsIn(db));
  const due = reminderDays(by).filter(({ on }) => on <= today);
  if (due.length === 0) return [];
  const to = (await headsOf(db, plan.owner, today)).map(({ id }) => id);
  return due.map(({ months }) => ({ key: `revision ${by} ${months}`, to, kind: 'revision', about: 'none' }));
}

/** The day the plan must be revised by, for the head who has been reminded of it and has not written a new adoption down. */
export async function revisionWaitsFor(
  db: Db<RevisionTables>,
  { municipality: { plan } }: Ground,
  person: Person,
  now: Date,
): Promise<Day | undefined> {
  if (!isHeadOf(person, plan.owner)) return undefined;
  const { by } = nextRevision(plan, await adoptionsIn(db));
  const today = dayOf(now);
  return reminderDays(by).some(({ on }) => on <= today) ? by : undefined;
}
