import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { dayOf } from '#kernel/day';
import type { Hours } from './meeting.ts';

/** A minute of the day as a clock shows it: "9.00". */
export const clock = (minute: number): string => `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;

const weekday = new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' });

/** A day with its weekday: "torsdag den 6. maj 2027". */
export const dayWord = (day: Day): string =>
  `${weekday.format(new Date(`${day}T00:00:00Z`))} den ${inWords(day, 'da')}`;

/** The hours: "9.00-11.30". */
export const hoursWord = ({ from, to }: Pick<Hours, 'from' | 'to'>): string => `${clock(from)}–${clock(to)}`;

/** The day of a moment in words. */
export const momentWord = (moment: Date): string => inWords(dayOf(moment), 'da');

/** Quarters of an hour that a meeting can begin or end at, in the working day. */
export const quarters: readonly { readonly value: string; readonly label: string }[] = Array.from(
  { length: 57 },
  (_, at) => 7 * 60 + at * 15,
).map((minute) => ({ value: String(minute), label: clock(minute) }));
