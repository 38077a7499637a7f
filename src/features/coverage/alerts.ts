import { daysBetween } from '#kernel/danish-time';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import { isSameSeat, runOn } from './gaps.ts';
import type { Gap } from './gaps.ts';
import type { Hole, Seat } from './holes.ts';

/** How many days before a hole somebody is told of it, the last time on the day. */
export const steps = [30, 7, 0] as const;
export type Step = (typeof steps)[number];

/** Something to tell: which seat will be empty, from which day, and how near that is. */
export interface Alert {
  readonly seat: Seat;
  readonly from: Day;
  readonly step: Step;
}

/** The word that the names of all alerts begin with. */
export const alertWord = 'coverage';

/** The name that an alert is remembered by. */
export const keyOf = ({ seat, from, step }: Alert): string =>
  `${alertWord} ${seat.department} ${seat.workplace ?? team} ${from} ${step}`;

const team = 'consultant';

/** An alert that somebody has been told, out of its name. */
export interface Told extends Pick<Alert, 'seat' | 'from'> {
  readonly key: string;
}

/** What was told under a name that `keyOf` gave. */
export function toldUnder(key: string): Told {
  const [, department = '', workplace, from = ''] = key.split(' ');
  return { key, seat: { department, workplace: workplace === team ? undefined : workplace }, from: storedDay(from) };
}

/**
 * What somebody is to be told today: of each hole the step that fits, since an earlier one would only say the same. A hole that has begun is
 * known by the day it was seen to; before that has been noted nothing is told of it.
 */
export const alertsOf = (holes: readonly Hole[], open: readonly Gap[], today: Day): readonly Alert[] =>
  holes.flatMap((hole) => alertOf(hole, open, today) ?? []);

/** Those whose day is held again, by the holes from today and on: should it be empty once more, nobody has been told of that. What still fits today is not among them. */
export function mendedAmong(
  told: readonly Told[],
  holes: readonly Hole[],
  open: readonly Gap[],
  today: Day,
): readonly Told[] {
  const fits = new Set(alertsOf(holes, open, today).map(keyOf));
  return told.filter(
    ({ key, seat, from }) => from >= today && !fits.has(key) && runOn(from, seat, holes) === undefined,
  );
}

function alertOf({ seat, from }: Hole, open: readonly Gap[], today: Day): Alert | undefined {
  // Where the clock was set back over midnight, the gap was seen to begin on a day that is still to come.
  const begun = open.find((gap) => isSameSeat(gap.seat, seat) && (from <= today || from <= gap.from));
  if (begun) return { seat, from: begun.from, step: 0 };
  const step = stepFor(daysBetween(today, from));
  return step === undefined || step === 0 ? undefined : { seat, from, step };
}

const stepFor = (days: number): Step | undefined => steps.findLast((step) => days <= step);
