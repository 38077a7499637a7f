import { clockWord, wallOf } from '#kernel/danish-time';
import type { Event } from './post.ts';

const weekday = new Intl.DateTimeFormat('da-DK', { dateStyle: 'full', timeZone: 'Europe/Copenhagen' });

/** When something is, as it is written: "tirsdag den 1. december 2026 kl. 13.00–15.00". */
export function hoursWord({ from, to }: Pick<Event, 'from' | 'to'>): string {
  const isSameDay = wallOf(from).day === wallOf(to).day;
  return isSameDay
    ? `${weekday.format(from)} kl. ${clockWord(from)}–${clockWord(to)}`
    : `${weekday.format(from)} kl. ${clockWord(from)} til ${weekday.format(to)} kl. ${clockWord(to)}`;
}
