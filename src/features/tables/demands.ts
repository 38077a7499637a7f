import { frameOf, keyOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { free } from './price.ts';
import type { Demand } from './price.ts';
import { largestYearDeviation } from './table.ts';
import type { Dimensions } from './table.ts';
import { isWhole, timeOf } from './time.ts';
import type { Period, Time } from './time.ts';

/** The fewest cases of a period that are told at all: with fewer, whoever knows their number would know every part of it. */
export const smallestPeriod = 4;

interface Standing {
  readonly truth: Int32Array;
  readonly told: Int32Array;
  readonly drawing: { readonly dimensions: Dimensions; readonly period?: Period; readonly mayHold?: boolean };
}

/**
 * What is let go of, step by step, where there is no copy: `strict` nothing, `late` the room that is kept for late cases, `long` figures over
 * more than a year (a year of so few that it is not told may be missing in them), `any` whatever still does not hold but a new year's total.
 * A figure that is let go of is held back, never told wrongly; what is told is never 1 or 2, off by more than 4, or invented.
 */
export type Strictness = 'strict' | 'late' | 'long' | 'any';

/**
 * What is asked of each cell. The total of a year that is told for the first time may be off by 1 only: whoever knows the true
 * total from elsewhere could otherwise narrow down its parts. One that was told before may fall behind as late cases come, and not run ahead.
 */
export function demandsOn(frame: Frame, { truth, told, drawing }: Standing, strictness: Strictness): readonly Demand[] {
  const time = timeOf(drawing.dimensions, drawing.period);
  const isLate = latenessIn(drawing.dimensions, drawing.period);
  const rule = { time, strictness, mayHold: drawing.mayHold ?? false };
  return frame.meaning.map((narrowing, cell) => {
    const bounds = boundsOf(narrowing, { truth: truth[cell] ?? 0, told: told[cell] ?? 0 }, rule);
    return {
      truth: truth[cell] ?? 0,
      printed: frame.printed[cell] ?? 1,
      must: !isLate(narrowing) && isAsked(narrowing, rule),
      ...bounds,
    };
  });
}

/** Tells of a cell whether it is of a closed time and no edition before was drawn for it. */
export function latenessIn(dimensions: Dimensions, period: Period | undefined): (narrowing: Meaning) => boolean {
  const time = timeOf(dimensions, period);
  if (!period?.told || time.closed.size === 0) return () => false;
  const before = new Set(frameOf(dimensions, period.told).meaning.map(keyOf));
  return (narrowing) => !isNew(narrowing.get(time.dim), time) && !before.has(keyOf(narrowing));
}

/**
 * Whether late cases have left the total of more than a year so far behind that whatever its new years may bring cannot reach it: no copy can.
 */
export function isOutOfReach(frame: Frame, demands: readonly Demand[], { told, drawing }: Standing): boolean {
  const time = timeOf(drawing.dimensions, drawing.period);
  const totals = demands.flatMap((demand, cell) => {
    const narrowing = frame.meaning[cell];
    return narrowing && isTotal(narrowing, time)
      ? [{ ...demand, when: narrowing.get(time.dim), told: told[cell] ?? 0 }]
      : [];
  });
  const newYears = totals.filter(({ when }) => isNewYear(when, time));
  const covered = new Set(newYears.flatMap(({ when }) => [...(when ?? [])]));
  if (time.categories.some((_, place) => !time.closed.has(place) && !covered.has(place))) return false;
  const brought = newYears.reduce((sum, one) => sum + one.truth + one.highest, 0);
  return totals.some((one) => one.must && isLong(one.when, time) && one.truth + one.lowest > one.told + brought);
}

type Meaning = Frame['meaning'][number];

interface Rule {
  readonly time: Time;
  readonly strictness: Strictness;
  readonly mayHold: boolean;
}

type Bounds = Pick<Demand, 'lowest' | 'highest'>;

/** Whether a copy must hold for a cell. Nothing is ever added to closed time, so where figures may be held back no copy is asked to mend one of it. */
function isAsked(narrowing: Meaning, { time, strictness, mayHold }: Rule): boolean {
  const when = narrowing.get(time.dim);
  if (mayHold && isClosed(when, time)) return false;
  const asked: Record<Strictness, boolean> = {
    strict: true,
    late: true,
    long: !isLong(when, time),
    any: isTotal(narrowing, time) && isNewYear(when, time),
  };
  return asked[strictness];
}

function boundsOf(narrowing: Meaning, seen: Seen, rule: Rule): Bounds {
  const { time, strictness } = rule;
  const when = narrowing.get(time.dim);
  if (isTotal(narrowing, time)) return totalBounds(when, seen, rule);
  return strictness === 'strict' && isNew(when, time) ? { ...free, lowest: firstLowest } : free;
}

function totalBounds(when: ReadonlySet<number> | undefined, seen: Seen, { time, strictness }: Rule): Bounds {
  if (seen.truth < smallestPeriod) return { lowest: -seen.truth, highest: -seen.truth };
  if (isNew(when, time))
    return { lowest: isLong(when, time) ? free.lowest : -largestYearDeviation, highest: largestYearDeviation };
  return strictness === 'strict' ? notAhead(seen) : free;
}

const notAhead = ({ told, truth }: Seen): Bounds => ({
  ...free,
  highest: Math.max(largestYearDeviation, told - truth),
});

/** What is told for the first time stays one short of the lowest, so that a late case leaves it where it is. */
const firstLowest = free.lowest + 1;

/** Whether no part of a cell has been told of before. */
const isNew = (when: ReadonlySet<number> | undefined, { closed }: Time): boolean =>
  closed.size === 0 || (when !== undefined && [...when].every((place) => !closed.has(place)));

/** Whether all of a cell's time has been told of before. */
const isClosed = (when: ReadonlySet<number> | undefined, { closed }: Time): boolean =>
  when !== undefined && [...when].every((place) => closed.has(place));

/** Whether a cell counts everybody of a year or more. */
const isTotal = (narrowing: Meaning, time: Time): boolean =>
  [...narrowing.keys()].every((dim) => dim === time.dim) && isWhole(narrowing.get(time.dim), time);

const isNewYear = (when: ReadonlySet<number> | undefined, time: Time): boolean =>
  isNew(when, time) && !isLong(when, time);

/** More than a year: a year of so few that it is not told of is missing in it. */
const isLong = (when: ReadonlySet<number> | undefined, { length, categories }: Time): boolean =>
  (when?.size ?? categories.length) > length;

interface Seen {
  readonly truth: number;
  readonly told: number;
}
