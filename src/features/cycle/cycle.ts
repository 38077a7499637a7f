import { addDays } from '#kernel/danish-time';
import { day as dayIn, yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import { isHeldIn, may } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import { stateOn } from '#kernel/year-entry';
import type { Responsible, YearEntry } from '#kernel/year-entry';
import type { Calendar, Duty } from './calendar.file.ts';

/** One day on which a duty falls. */
interface Occurrence {
  /** `talks 2027-2`; without a number where it comes once a year. */
  readonly key: string;
  readonly day: Day;
  readonly duty: Duty;
}

/** A thing of the year as the page shows it. */
export interface Thing extends YearEntry {
  /** How it is done, where the plan's calendar says so. */
  readonly how: string | undefined;
  /** The day the team said it was done; what Værn has seen itself has none. */
  readonly markedOn: Day | undefined;
  /** Whether it is the calendar's own duty, and no other room tells of it. */
  readonly isOwn: boolean;
  /** Whether the team can say that it is done, for nothing else shows it. */
  readonly isMarkable: boolean;
}

/** The years a calendar can be asked for: from the one it begins in, as far as somebody plans. */
export const isAskable = ({ from }: Calendar, year: number, today: Day): boolean =>
  Number.isInteger(year) && year >= Math.min(yearIn(from), yearIn(today)) && year <= yearIn(today) + 5;

/** Everything the calendar asks for in a year, from the day it is followed. */
export const occurrencesIn = ({ duties, from }: Calendar, year: number): readonly Occurrence[] =>
  duties.flatMap((duty) => daysOf(duty, year)).filter(({ day }) => day >= from);

const daysOf = (duty: Duty, year: number): readonly Occurrence[] =>
  duty.days.toSorted().flatMap((monthDay, nth, all) => {
    const day = dayIn(`${String(year)}-${monthDay}`);
    const key = all.length === 1 ? `${duty.key} ${String(year)}` : `${duty.key} ${String(year)}-${String(nth + 1)}`;
    return day === undefined ? [] : [{ key, day, duty }];
  });

/** What is known of a year: what the calendar asks for, what other rooms tell, and what the team has said is done. */
export interface Known {
  readonly occurrences: readonly Occurrence[];
  readonly told: readonly YearEntry[];
  readonly marks: ReadonlyMap<string, Day>;
  /** The day the calendar is followed from. */
  readonly from: Day;
  readonly today: Day;
}

/** The year in the order of its days. What a room tells of a duty stands in the duty's place; what lay before the calendar began is not late. */
export function thingsOf({ occurrences, told, marks, from, today }: Known): readonly Thing[] {
  const inTime = told.filter(({ day, state }) => state !== 'late' || day >= from);
  const taken = takenBy(inTime, occurrences, today);
  const own = occurrences.filter(({ key }) => !taken.has(key)).map((one) => thingOf(one, marks.get(one.key), today));
  const others = inTime.map((entry): Thing => ({
    ...entry,
    how: undefined,
    markedOn: undefined,
    isOwn: false,
    isMarkable: false,
  }));
  return [...own, ...others].toSorted(byDay);
}

/** The occurrences that something told stands in the place of. */
function takenBy(
  told: readonly YearEntry[],
  occurrences: readonly Occurrence[],
  today: Day,
): ReadonlySet<Occurrence['key']> {
  const taken = new Set<string>();
  for (const entry of told.toSorted(byDay)) {
    const { instead } = entry;
    if (instead === undefined) continue;
    const fits = ({ key }: Occurrence): boolean =>
      key === instead || (key.startsWith(`${instead}-`) && !taken.has(key));
    // What is planned does not make up for a day that has gone by without.
    const place = occurrences.find(
      (one) => fits(one) && (entry.day < today || one.day >= today || one.key === instead),
    );
    if (place !== undefined) taken.add(place.key);
  }
  return taken;
}

/** How many days before its last day a thing can be said to be done. */
const early = 60;

function thingOf({ key, day, duty }: Occurrence, markedOn: Day | undefined, today: Day): Thing {
  return {
    key,
    day,
    title: duty.title,
    responsible: duty.responsible,
    state: stateOn(day, today, markedOn !== undefined && !duty.seen),
    link: duty.link,
    how: duty.done,
    markedOn: duty.seen ? undefined : markedOn,
    isOwn: true,
    isMarkable: !duty.seen && day <= addDays(today, early),
  };
}

const byDay = (one: YearEntry, other: YearEntry): number =>
  compare(one.day, other.day) || compare(one.title, other.title) || compare(one.key, other.key);

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** Whether somebody holds what a thing is asked of. */
export const isOf = (person: SignedIn, { role, department }: Responsible): boolean =>
  person.posts.some((post) => post.role === role && (department === undefined || isHeldIn(post, department)));

/** What somebody may see of the year. */
export const seenBy = (person: SignedIn, things: readonly Thing[]): readonly Thing[] =>
  things.filter(({ needs }) => needs === undefined || may(person, needs, person));

/** Whether a thing asks for something now: late, today, or within a month. */
export const isNow = ({ state }: YearEntry): boolean => state === 'late' || state === 'due' || state === 'soon';

/** The years that can hold something that asks for something now: all from the calendar's first, for what is late stays late. */
export function yearsNow({ from }: Calendar, today: Day): readonly number[] {
  const last = yearIn(addDays(today, 30));
  const first = Math.min(yearIn(from), last);
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}
