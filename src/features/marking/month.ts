import { addDays, instantOf, weekdayOf } from '#kernel/danish-time';
import { addMonths, dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { holidayOn } from '#kernel/holidays';

/** The month in Denmark at a moment, by its first day. */
export function monthOf(moment: Date): Day {
  const today = dayOf(moment);
  return addDays(today, 1 - Number(today.slice(8)));
}

/** The month before one. */
export const monthBefore = (month: Day): Day => addMonths(month, -1);

const isWorkingDay = (day: Day): boolean => weekdayOf(day) < 5 && holidayOn(day) === undefined;

function firstWorkingDayOf(month: Day): Day {
  let day = month;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

const eightInTheMorning = 8 * 60;

/** When a month's reminder is due: at eight on its first working day. */
export const remindedAt = (month: Day): Date => instantOf(firstWorkingDayOf(month), eightInTheMorning);

const name = new Intl.DateTimeFormat('da-DK', { month: 'long', timeZone: 'UTC' });

/** A month in a sentence: "november", or "december 2025" when it is another year than now. */
export function monthWord(month: Day, now: Date): string {
  const [year, word] = [month.slice(0, 4), name.format(new Date(`${month}T00:00:00Z`))];
  return year === dayOf(now).slice(0, 4) ? word : `${word} ${year}`;
}
