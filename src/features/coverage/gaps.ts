import { addDays, daysBetween } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import type { Days, Hole, Seat } from './holes.ts';

/** Days on which a seat has stood empty, as it was seen when they came; without a last day it still does. */
export interface Gap {
  readonly seat: Seat;
  readonly from: Day;
  /** The last day on which it was seen to be empty. */
  readonly seen: Day;
  readonly to: Day | undefined;
}

/** What is to be noted: the seats that stand empty from today, those that still do, and those that are held again. */
export interface Turned {
  readonly opened: readonly Gap[];
  readonly lasting: readonly Gap[];
  readonly closed: readonly Gap[];
}

/** Whether two seats are the same. */
export const isSameSeat = (one: Seat, other: Seat): boolean =>
  one.department === other.department && one.workplace === other.workplace;

/** The days that must be looked at to say what has turned: from the first that nobody has looked at yet. */
export const unseenDays = (open: readonly Gap[], today: Day): Days => ({
  from: open.reduce((first, gap) => earlier(first, nextOf(gap, today)), today),
  to: today,
});

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

const nextOf = ({ seen }: Gap, today: Day): Day => earlier(addDays(seen, 1), today);

/**
 * What has turned since it was last noted, by the holes of the unseen days. What people hold can be changed backwards, so the day a seat was
 * first seen empty is kept, and is the gap's name. A gap that begins later than today is left alone: the clock was set back.
 */
export function turnedBy(holes: readonly Hole[], open: readonly Gap[], today: Day): Turned {
  const known = open.filter(({ from }) => from <= today);
  const goesOn = (gap: Gap): boolean => isOn(runOn(nextOf(gap, today), gap.seat, holes), today);
  const isKept = (seat: Seat): boolean => open.some((gap) => isSameSeat(gap.seat, seat) && goesOn(gap));
  const empty = holes.filter((hole) => isOn(hole, today)).map(({ seat }) => seat);
  return {
    opened: empty.filter((seat) => !isKept(seat)).map((seat) => ({ seat, from: today, seen: today, to: undefined })),
    lasting: known.filter((gap) => gap.seen < today && goesOn(gap)).map((gap) => ({ ...gap, seen: today })),
    closed: known.filter((gap) => !goesOn(gap)).map((gap) => ({ ...gap, to: lastOf(gap, holes, today) })),
  };
}

const isOn = (hole: Hole | undefined, day: Day): boolean =>
  hole !== undefined && hole.from <= day && (hole.to === undefined || day <= hole.to);

/** The hole that a seat has on a day. */
export const runOn = (day: Day, seat: Seat, holes: readonly Hole[]): Hole | undefined =>
  holes.find((hole) => isSameSeat(hole.seat, seat) && isOn(hole, day));

function lastOf(gap: Gap, holes: readonly Hole[], today: Day): Day {
  const next = nextOf(gap, today);
  return runOn(next, gap.seat, holes)?.to ?? addDays(next, -1);
}

/** On how many of some days a seat was empty. */
export const emptyDays = (gaps: readonly Gap[], { from, to }: Days): number =>
  gaps.reduce((sum, gap) => {
    const [first, last] = [gap.from < from ? from : gap.from, earlier(gap.to ?? to, to)];
    return sum + (first <= last ? daysBetween(first, last) + 1 : 0);
  }, 0);
