// Holds what the product tells of one made organisation up against the oracle, look by look.
import { alertsOf, keyOf, mendedAmong, steps, toldUnder } from '../src/features/coverage/alerts.ts';
import { turnedBy, unseenDays } from '../src/features/coverage/gaps.ts';
import type { Gap } from '../src/features/coverage/gaps.ts';
import { expected, holesIn, lookAhead } from '../src/features/coverage/holes.ts';
import type { Hole } from '../src/features/coverage/holes.ts';
import { seatsOf } from '../src/features/coverage/seats.ts';
import { organisation } from './coverage-made.ts';
import type { Made } from './coverage-made.ts';
import { expecting, isEmptyOn, isMended, knownOn, placesOn } from './coverage-oracle.ts';
import type { Expected, Known, Place } from './coverage-oracle.ts';
import { aheadOf, dayAt, departmentAt, groundOf, workplaceAt } from './coverage-world.ts';

/** What came of holding one organisation, or many, up against the oracle. */
export interface Judged {
  /** Departments × days, and workplaces × days, that were looked at. */
  looked: number;
  /** Those of them on which nobody was there. */
  empty: number;
  /** How long before each such day it was told of: a month and more, a week and more, a day and more, or on the day when it was not known before. */
  lead: { month: number; week: number; day: number; same: number };
  /** Told later than it could have been, though it was known: none is the bar. */
  late: number;
  /** Never told by the day itself: none is the bar. */
  missed: number;
  /** Alerts that were due, and how many of them were told. */
  due: number;
  told: number;
  /** Alerts that the oracle knows nothing of, or that were told already. */
  untrue: number;
  /** Days of the long look ahead, and those of them on which the two disagree. */
  ahead: number;
  differing: number;
}

/** Nothing judged yet. */
export const nothingJudged = (): Judged => ({
  looked: 0,
  empty: 0,
  lead: { month: 0, week: 0, day: 0, same: 0 },
  late: 0,
  missed: 0,
  due: 0,
  told: 0,
  untrue: 0,
  ahead: 0,
  differing: 0,
});

/** The key that the product would remember an expected alert by. */
export const keyFor = ({ department, workplace, from, step }: Expected): string =>
  `coverage ${departmentAt(department)} ${workplace === undefined ? 'consultant' : workplaceAt(workplace)} ${dayAt(from)} ${step}`;

/** Follows one organisation through some looks; daily ones show what is told in time. */
export function judge(seed: number, looks: readonly number[], judged: Judged): void {
  const made = organisation(seed, looks.at(-1) ?? 0);
  const expect = expecting(made);
  const told = new Map<string, Expected>();
  const sent = new Set<string>();
  const reported = new Map<string, number>();
  const earliest = new Map<string, number>();
  let gaps: readonly Gap[] = [];
  for (const [turn, today] of looks.entries()) {
    const known = knownOn(made, today);
    const look = looking(made, known, today, { gaps, sent });
    ({ gaps } = look);
    for (const [key, one] of told) if (isMended(known, one, today)) told.delete(key);
    count(judged, new Map(expect(today, known).map((one) => [keyFor(one), one])), look, told);
    for (const hole of look.holes) noteReported(hole, today, reported);
    judgeDays(judged, { made, known, today, reported, earliest });
    if (turn % 50 === seed % 50) judgeAhead(judged, made, known, today);
  }
}

interface Look {
  readonly gaps: readonly Gap[];
  readonly holes: readonly Hole[];
  /** What fits now, and what of it is sent: the rest has been before. */
  readonly keys: readonly string[];
  readonly sent: readonly string[];
}

interface Before {
  readonly gaps: readonly Gap[];
  /** What has been sent: a look adds what it sends, and forgets what has been mended. */
  readonly sent: Set<string>;
}

/** What the product does at one look: notes what has turned, forgets what has been mended, then sends what fits. */
function looking(made: Made, known: Known, today: number, { gaps: before, sent }: Before): Look {
  const now = dayAt(today);
  const ahead = expected(aheadOf(made, known), now);
  const seats = seatsOf(groundOf(made), ahead.workplaces, now);
  const open = before.filter(({ to }) => to === undefined);
  const turned = turnedBy(holesIn(ahead, seats, unseenDays(open, now)), open, now);
  const settled = [...turned.closed, ...turned.lasting];
  const kept = open.filter((gap) => !settled.some((one) => one.from === gap.from && one.seat === gap.seat));
  const gaps = [...kept, ...turned.lasting, ...turned.opened];
  const holes = holesIn(ahead, seats, { from: now, to: dayAt(today + steps[0]) });
  for (const { key } of mendedAmong([...sent].map(toldUnder), holes, gaps, now)) sent.delete(key);
  const keys = alertsOf(holes, gaps, now).map(keyOf);
  const fresh = keys.filter((key) => !sent.has(key));
  for (const key of fresh) sent.add(key);
  return { gaps, holes, keys, sent: fresh };
}

function count(
  judged: Judged,
  due: ReadonlyMap<string, Expected>,
  { keys, sent }: Look,
  told: Map<string, Expected>,
): void {
  const fresh = [...due.keys()].filter((key) => !told.has(key));
  judged.due += fresh.length;
  judged.untrue += keys.filter((key) => !due.has(key)).length + sent.filter((key) => told.has(key)).length;
  judged.told += fresh.filter((key) => sent.includes(key)).length;
  for (const [key, one] of due) told.set(key, one);
}

const cell = (department: string, workplace: string | undefined, day: string): string =>
  `${department} ${workplace ?? ''} ${day}`;

/** Every day of a hole that has been told of is reported, the first time it is. */
function noteReported({ seat, from, to }: Hole, today: number, reported: Map<string, number>): void {
  for (let ahead = 0; ahead <= steps[0]; ahead += 1) {
    const day = dayAt(today + ahead);
    const key = cell(seat.department, seat.workplace, day);
    if (from <= day && (to === undefined || day <= to) && !reported.has(key)) reported.set(key, today);
  }
}

interface Days {
  readonly made: Made;
  readonly known: Known;
  readonly today: number;
  readonly reported: Map<string, number>;
  readonly earliest: Map<string, number>;
}

const cellOf = ({ department, workplace }: Place, day: number): string =>
  cell(departmentAt(department), workplace === undefined ? undefined : workplaceAt(workplace), dayAt(day));

/** Today's empty places: when each was reported, and when at the earliest it could have been. */
function judgeDays(judged: Judged, { made, known, today, reported, earliest }: Days): void {
  for (const place of placesOn(made, known, today)) {
    judged.looked += 1;
    for (let ahead = 0; ahead <= steps[0]; ahead += 1) {
      const at = cellOf(place, today + ahead);
      if (!isEmptyOn(known, place, today + ahead, today)) earliest.delete(at);
      else if (!earliest.has(at)) earliest.set(at, today);
    }
    if (!isEmptyOn(known, place, today, today)) continue;
    judged.empty += 1;
    const at = cellOf(place, today);
    const when = reported.get(at);
    if (when === undefined) judged.missed += 1;
    else {
      if (when > (earliest.get(at) ?? today)) judged.late += 1;
      judged.lead[leadOf(today - when)] += 1;
    }
  }
}

const leadOf = (days: number): keyof Judged['lead'] => {
  if (days >= 30) return 'month';
  if (days >= 7) return 'week';
  return days >= 1 ? 'day' : 'same';
};

/** Every day of the long look ahead, on the board. */
function judgeAhead(judged: Judged, made: Made, known: Known, today: number): void {
  const now = dayAt(today);
  const ahead = expected(aheadOf(made, known), now);
  const places = placesOn(made, known, today);
  const seats = seatsOf(groundOf(made), ahead.workplaces, now);
  if (seats.length !== places.length) judged.differing += 1;
  const holes = holesIn(ahead, seats, { from: now, to: dayAt(today + lookAhead) });
  const empty = new Set<string>();
  for (const { seat, from, to } of holes)
    for (let at = 0; at <= lookAhead; at += 1) {
      const day = dayAt(today + at);
      if (from <= day && (to === undefined || day <= to)) empty.add(cell(seat.department, seat.workplace, day));
    }
  for (const place of places)
    for (let at = 0; at <= lookAhead; at += 1) {
      judged.ahead += 1;
      if (empty.has(cellOf(place, today + at)) !== isEmptyOn(known, place, today + at, today)) judged.differing += 1;
    }
}

/** Looks once a day for so many days. */
export const daily = (length: number): readonly number[] => Array.from({ length }, (_, day) => day);
