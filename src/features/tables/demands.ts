import { frameOf, keyOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { free } from './price.ts';
import type { Demand } from './price.ts';
import { largestYearDeviation } from './table.ts';
import type { Dimensions } from './table.ts';
import { timeOf } from './time.ts';
import type { Period, Time } from './time.ts';

/** The fewest cases of a period that are told at all: with fewer, whoever knows their number would know every part of it. */
export const smallestPeriod = 4;

interface Standing {
  readonly truth: Int32Array;
  readonly told: Int32Array;
  readonly drawing: { readonly dimensions: Dimensions; readonly period?: Period };
}

/**
 * What is let go of, step by step, where there is no copy: `strict` nothing, `late` the room that is kept for late cases, `long` figures over
 * more than a year (a year of so few that it is not told may be missing in them), `any` whatever still does not hold. A figure that is let
 * go of is held back, never told wrongly; what is told is never 1 or 2, off by more than 4, or invented.
 */
export type Strictness = 'strict' | 'late' | 'long' | 'any';

/**
 * What is asked of each cell. A total of a whole period that is told for the first time may be off by 1 only: whoever knows the true
 * total from elsewhere could otherwise narrow down its parts. One that was told before may fall behind as late cases come, and not run ahead.
 */
export function demandsOn(frame: Frame, { truth, told, drawing }: Standing, strictness: Strictness): readonly Demand[] {
  const time = timeOf(drawing.dimensions, drawing.period);
  const isLate = lateness(drawing, time);
  return frame.meaning.map((narrowing, cell) => {
    const bounds = boundsOf(narrowing, { truth: truth[cell] ?? 0, told: told[cell] ?? 0 }, { time, strictness });
    return {
      truth: truth[cell] ?? 0,
      printed: frame.printed[cell] ?? 1,
      must: !isLate(narrowing) && isAsked(narrowing.get(time.dim), { time, strictness }),
      ...bounds,
    };
  });
}

/** Whether a cell tells of a closed time and no edition before told it. */
function lateness({ dimensions, period }: Standing['drawing'], time: Time): (narrowing: Meaning) => boolean {
  if (!period?.told || time.closed.size === 0) return () => false;
  const before = new Set(frameOf(dimensions, period.told).meaning.map(keyOf));
  return (narrowing) => !isNew(narrowing.get(time.dim), time) && !before.has(keyOf(narrowing));
}

type Meaning = Frame['meaning'][number];

interface Rule {
  readonly time: Time;
  readonly strictness: Strictness;
}

type Bounds = Pick<Demand, 'lowest' | 'highest'>;

/** Whether a copy must hold for a cell of this time. */
function isAsked(when: ReadonlySet<number> | undefined, { time, strictness }: Rule): boolean {
  if (strictness === 'any') return false;
  return strictness !== 'long' || !isLong(when, time);
}

function boundsOf(narrowing: Meaning, seen: Seen, rule: Rule): Bounds {
  const { time, strictness } = rule;
  const when = narrowing.get(time.dim);
  const isTotal = [...narrowing.keys()].every((dim) => dim === time.dim) && isWhole(when, time);
  if (isTotal) return totalBounds(when, seen, rule);
  return strictness === 'strict' && isNew(when, time) ? { ...free, lowest: firstLowest } : free;
}

function totalBounds(when: ReadonlySet<number> | undefined, seen: Seen, { time, strictness }: Rule): Bounds {
  if (seen.truth < smallestPeriod) return { lowest: -seen.truth, highest: -seen.truth };
  if (isNew(when, time)) return { lowest: isLong(when, time) ? free.lowest : -1, highest: 1 };
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

/** Whether this much of time is a year or more: a quarter's total is a figure like the others. */
const isWhole = (when: ReadonlySet<number> | undefined, { length }: Time): boolean =>
  when === undefined || when.size >= length;

/** More than a year: a year of so few that it is not told of is missing in it. */
const isLong = (when: ReadonlySet<number> | undefined, { length, categories }: Time): boolean =>
  (when?.size ?? categories.length) > length;

interface Seen {
  readonly truth: number;
  readonly told: number;
}
