import type { Day } from './day.ts';

/** What a clock on a wall in Denmark shows: the day and the minute of it, 0 to 1439. */
export interface Wall {
  readonly day: Day;
  readonly minute: number;
}

const minuteLong = 60_000;
const zone = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the clock shows in Denmark at an instant, summer time included. */
export function wallOf(instant: Date): Wall {
  const [day = '', clock = ''] = zone.format(instant).split(' ');
  const [hour = '0', minute = '0'] = clock.split(':');
  return { day: day as Day, minute: Number(hour) * 60 + Number(minute) };
}

/** The clock in Denmark at an instant as it is written: "09.05". */
export function clockWord(instant: Date): string {
  const { minute } = wallOf(instant);
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join('.');
}

/**
 * The first instant of the day on which a clock in Denmark shows this minute or a later one; 1440 is the next midnight.
 * A minute that summer time skips becomes the minute after the gap, one that comes twice becomes the first.
 */
export function instantOf(day: Day, minute: number): Date {
  const wanted = asIfUtc({ day, minute });
  const summer = wanted - 120 * minuteLong;
  if (asIfUtc(wallOf(new Date(summer))) >= wanted) return new Date(summer);
  const winter = wanted - 60 * minuteLong;
  if (asIfUtc(wallOf(new Date(winter))) === wanted) return new Date(winter);
  return new Date(firstAfterGap(summer, winter, wanted));
}

/** Both walls on one line of minutes, so that they can be compared. */
const asIfUtc = (wall: Wall): number => Date.parse(`${wall.day}T00:00:00Z`) + wall.minute * minuteLong;

function firstAfterGap(from: number, to: number, wanted: number): number {
  for (let at = from; at < to; at += minuteLong) {
    if (asIfUtc(wallOf(new Date(at))) >= wanted) return at;
  }
  return to;
}

/** The day a number of days later (or earlier, below 0). */
export const addDays = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 1440 * minuteLong).toISOString().slice(0, 10) as Day;

/** How many days later a day is than another; below 0 when it is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (1440 * minuteLong);

/** The day of the week: 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
