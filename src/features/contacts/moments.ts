import { addDays, instantOf, wallOf, weekdayOf } from '#kernel/danish-time';
import { day } from '#kernel/day';

/** An hour a reader can ask about. */
export type Choice = 'now' | 'night' | 'weekend';

const twoAtNight = 2 * 60;
const nightEnds = 5 * 60;
const noon = 12 * 60;
const saturday = 5;

/** The instant a choice means: tonight is the next 2 o'clock, the weekend the coming Saturday noon; during either it is now. */
export function momentOf(choice: Choice, now: Date): Date {
  const today = wallOf(now);
  if (choice === 'night') {
    if (today.minute < nightEnds) return now;
    return instantOf(addDays(today.day, 1), twoAtNight);
  }
  const ahead = saturday - weekdayOf(today.day);
  return choice === 'now' || ahead <= 0 ? now : instantOf(addDays(today.day, ahead), noon);
}

/** The instant that a date and clock control means on a Danish clock, "2026-11-27T03:00"; undefined when it is not filled in. */
export function momentWritten(text: string): Date | undefined {
  const [, date = '', hour = '', minute = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text) ?? [];
  const found = day(date);
  return found && instantOf(found, Number(hour) * 60 + Number(minute));
}
