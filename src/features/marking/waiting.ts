import { addMonths } from '#kernel/day';
import type { Day } from '#kernel/day';
import { monthBefore, monthOf, remindedAt } from './month.ts';

/** How a department stands with a month: whether it has been answered, and whether its registrars have been reminded. Nothing of what was marked. */
export interface Standing {
  readonly department: string;
  readonly month: Day;
  readonly isDone: boolean;
  readonly isReminded: boolean;
}

const of = (standings: readonly Standing[], department: string, month: Day): Standing | undefined =>
  standings.find((one) => one.department === department && one.month === month);

const isDone = (standings: readonly Standing[], department: string, month: Day): boolean =>
  of(standings, department, month)?.isDone ?? false;

/** The month that a department still has to answer for: the last one that is over, until somebody has marked or said that there was none. */
export function waitingMonth(standings: readonly Standing[], department: string, now: Date): Day | undefined {
  const last = monthBefore(monthOf(now));
  return isDone(standings, department, last) ? undefined : last;
}

/** The month that "none" can be said of: the one that waits, else this one until it has been answered. */
export const monthWithoutAny = (standings: readonly Standing[], department: string, now: Date): Day | undefined =>
  waitingMonth(standings, department, now) ?? (isDone(standings, department, monthOf(now)) ? undefined : monthOf(now));

/** The months that a line marked now answers for: whoever marks is at it, and needs no reminder of this month or the last. */
export const monthsMarked = (now: Date): readonly Day[] => [monthBefore(monthOf(now)), monthOf(now)];

/** The departments, of some, whose registrars are due a reminder: of the month before, once, from its first working day on. */
export function departmentsDue(
  standings: readonly Standing[],
  departments: readonly string[],
  now: Date,
): readonly string[] {
  if (now < remindedAt(monthOf(now))) return [];
  const last = monthBefore(monthOf(now));
  return departments.filter((department) => {
    const standing = of(standings, department, last);
    return !standing?.isDone && !standing?.isReminded;
  });
}

/** How long the months are remembered: longer than anybody looks back, and no longer. */
export const rememberedSince = (now: Date): Day => addMonths(monthOf(now), -24);
