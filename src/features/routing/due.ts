import { addDays, instantOf, wallOf, weekdayOf } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import { holidayOn } from '#kernel/holidays';

/** How soon an answer is needed, when nobody is in danger now. */
export type Urgency = 'today' | 'days' | 'whenever';

const minuteLong = 60_000;
const opens = 8 * 60;
const closes = 16 * 60;
const workingDay = closes - opens;

/** When nobody has answered: the working minutes to the first reminder, and from each step to the next. */
const patience: Readonly<Record<Urgency, { readonly first: number; readonly then: number }>> = {
  // Half a working day, and half of one more: those above hear of it within a working day.
  today: { first: workingDay / 2, then: workingDay / 2 },
  days: { first: 3 * workingDay, then: workingDay },
  whenever: { first: 3 * workingDay, then: workingDay },
};

/** Whether offices are open on a day in Denmark. */
export const isWorkingDay = (day: Day): boolean => weekdayOf(day) < 5 && holidayOn(day) === undefined;

/** The instant at which a number of working minutes have gone by: 8 to 16 by a clock in Denmark, on working days. Never earlier by a second. */
export function afterWorking(since: Date, minutes: number): Date {
  const wall = wallOf(new Date(Math.ceil(since.getTime() / minuteLong) * minuteLong));
  let left = minutes;
  let from = Math.max(wall.minute, opens);
  for (let day = wall.day; ; day = addDays(day, 1)) {
    const open = isWorkingDay(day) ? Math.max(0, closes - from) : 0;
    if (open > 0 && left <= open) return instantOf(day, from + left);
    left -= open;
    from = opens;
  }
}

/** When it is time to ring again about something unanswered, after having rung a number of times. */
export const ringAt = (urgency: Urgency, since: Date, rung: number): Date => {
  const { first, then } = patience[urgency];
  return afterWorking(since, first + then * rung);
};

/**
 * When the text of something closed is deleted: never before the promised days have gone by, whether they are counted as hours or on the
 * wall in Denmark, and at most an hour after.
 */
export function deleteAt(closed: Date, days: number): Date {
  const { day, minute } = wallOf(closed);
  const onTheWall = instantOf(addDays(day, days), minute + 1);
  const inHours = closed.getTime() + days * 1440 * minuteLong;
  return new Date(Math.max(onTheWall.getTime(), inHours));
}
