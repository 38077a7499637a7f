import { addDays } from '#kernel/danish-time';
import { addMonths, day } from '#kernel/day';
import type { Day } from '#kernel/day';

/** The day on which the status of a year must have been delivered. `deliverBy` is a month and a day, `02-01`. */
export const dueOn = (year: string, deliverBy: string): Day =>
  day(`${Number(year) + 1}-${deliverBy}`) ?? fault(`${year} ${deliverBy}`);

const fault = (text: string): never => {
  throw new RangeError(`no day: ${text}`);
};

/** Each day on which a status that has not been delivered is asked for: the day it is due, and that day of every month after, through today. */
export function askedOn(due: Day, today: Day): readonly Day[] {
  const days: Day[] = [];
  for (let at = due; at <= today; at = addMonths(due, days.length)) days.push(at);
  return days;
}

/** After how many days a head who has chosen no forum is asked for it the first time. */
export const forumBy = 14;
const then = 28;

/** After how many days a forum has been asked for, through today: 14, 28, and every 28 after. */
export function remindedAfter(delivered: Day, today: Day): readonly number[] {
  const steps: number[] = [];
  for (let after = forumBy; addDays(delivered, after) <= today; after = after === forumBy ? then : after + then)
    steps.push(after);
  return steps;
}

/** How many days before it is due the team sees it on its first page. */
const ahead = 31;

/** Whether a status that is due on a day should be on somebody's mind. */
export const isNear = (due: Day, today: Day): boolean => addDays(due, -ahead) <= today;
