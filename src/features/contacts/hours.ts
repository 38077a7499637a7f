import { addDays, instantOf, wallOf, weekdayOf } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import { holidayOn } from '#kernel/holidays';
import type { Hours } from './contact.file.ts';

/** What can honestly be said of a contact at an instant. `unknown` is never open. */
export type State =
  | { readonly kind: 'open'; readonly until: Date }
  | { readonly kind: 'always' }
  | { readonly kind: 'closed'; readonly opens: Date }
  | { readonly kind: 'unknown' };

type Weekly = Exclude<Hours, string>;

/** A piece of one day in minutes; 1440 is midnight at its end. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/** The days of the week as the content writes them, Monday first. */
export const weekdays = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'] as const;

const unknown: State = { kind: 'unknown' };

/** No opening is further away than this; hours that never open within it are as good as unknown. */
const horizon = 400;

/** Whether somebody answers at an instant. The opening minute is open, the closing minute is closed. */
export function stateAt(hours: Hours, instant: Date): State {
  if (hours === 'altid') return { kind: 'always' };
  if (hours === 'ukendt') return unknown;
  const { day } = wallOf(instant);
  const today = windowsOn(hours, day);
  if (today === 'unknown') return unknown;
  const running = today.find((window) => instantOf(day, window.from) <= instant && instant < instantOf(day, window.to));
  return running ? openUntil(hours, day, running) : closedUntil(hours, day, instant);
}

/** Whether a state means that somebody answers. */
export const answers = (state: State): boolean => state.kind === 'open' || state.kind === 'always';

/** A clock time of the content, "9.00" or "24.00", in minutes after midnight. */
export function minutesOf(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split('.');
  return Number(hour) * 60 + Number(minute);
}

function openUntil(hours: Weekly, day: Day, window: Window): State {
  let last = { day, to: window.to };
  for (let ahead = 1; last.to === 1440 && ahead <= horizon; ahead += 1) {
    const next = addDays(day, ahead);
    const to = openFromMidnight(hours, next);
    if (to === undefined) return { kind: 'open', until: instantOf(last.day, last.to) };
    last = { day: next, to };
  }
  return last.to === 1440 ? { kind: 'always' } : { kind: 'open', until: instantOf(last.day, last.to) };
}

/** When the opening that begins at midnight ends, where there is one. */
function openFromMidnight(hours: Weekly, day: Day): number | undefined {
  const windows = windowsOn(hours, day);
  const first = windows === 'unknown' ? undefined : windows[0];
  return first?.from === 0 ? first.to : undefined;
}

function closedUntil(hours: Weekly, day: Day, instant: Date): State {
  for (let ahead = 0; ahead <= horizon; ahead += 1) {
    const opens = firstOpening(hours, addDays(day, ahead), instant);
    if (opens) return { kind: 'closed', opens };
  }
  return unknown;
}

function firstOpening(hours: Weekly, day: Day, after: Date): Date | undefined {
  const windows = windowsOn(hours, day);
  if (windows === 'unknown') return undefined;
  const openings = windows.filter((window) => isReal(day, window)).map((window) => instantOf(day, window.from));
  return openings.find((opening) => opening > after);
}

/** A window that lies wholly in the hour summer time skips never comes. */
const isReal = (day: Day, window: Window): boolean => instantOf(day, window.from) < instantOf(day, window.to);

function windowsOn(hours: Weekly, day: Day): readonly Window[] | 'unknown' {
  if (hours.holidays !== 'som-hverdage' && holidayOn(day)) return hours.holidays === 'ukendt' ? 'unknown' : [];
  const name = weekdays[weekdayOf(day)];
  const windows = hours.weekly
    .filter((row) => row.days.some((weekday) => weekday === name))
    .map((row) => ({ from: minutesOf(row.from), to: minutesOf(row.to) }))
    .filter((window) => window.from < window.to);
  return joined(windows);
}

/** Windows that touch or overlap are one opening. */
function joined(windows: readonly Window[]): readonly Window[] {
  const rest: Window[] = [];
  for (const window of [...windows].sort((one, other) => one.from - other.from)) {
    const before = rest.at(-1);
    if (before && window.from <= before.to)
      rest[rest.length - 1] = { from: before.from, to: Math.max(before.to, window.to) };
    else rest.push(window);
  }
  return rest;
}
