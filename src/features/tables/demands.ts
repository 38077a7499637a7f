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
 * How strictly it is held that makes figures safer than they must be, where strictness leaves no copy at all: `lenient` lets go of what
 * stands for late cases and of years that are too small, `last` of the pins on totals too. No figure is ever 1 or 2, off by more than 4, or invented.
 */
export const strictnesses = ['strict', 'lenient', 'last'] as const;
export type Strictness = (typeof strictnesses)[number];

/**
 * What is asked of each cell. A total of a whole period that is told for the first time may be off by 1 only: whoever knows the true
 * total from elsewhere could otherwise narrow down its parts. One that was told before may fall behind as late cases come, and not run ahead.
 */
export function demandsOn(frame: Frame, { truth, told, drawing }: Standing, strictness: Strictness): readonly Demand[] {
  const time = timeOf(drawing.dimensions, drawing.period);
  const isLate = lateness(drawing, time);
  return frame.meaning.map((narrowing, cell) => {
    const bounds = boundsOf(narrowing, { truth: truth[cell] ?? 0, told: told[cell] ?? 0 }, { time, strictness });
    return { truth: truth[cell] ?? 0, printed: frame.printed[cell] ?? 1, must: !isLate(narrowing), ...bounds };
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

function boundsOf(narrowing: Meaning, seen: Seen, rule: Rule): Bounds {
  const { time, strictness } = rule;
  const when = narrowing.get(time.dim);
  if (strictness === 'last') return free;
  const isTotal = [...narrowing.keys()].every((dim) => dim === time.dim) && isWhole(when, time);
  if (isTotal) return totalBounds(when, seen, rule);
  return strictness === 'strict' && isNew(when, time) ? { ...free, lowest: firstLowest } : free;
}

function totalBounds(when: ReadonlySet<number> | undefined, seen: Seen, { time, strictness }: Rule): Bounds {
  const lenient = strictness === 'lenient';
  if (seen.truth < smallestPeriod) return { lowest: -seen.truth, highest: lenient ? free.highest : -seen.truth };
  if (isNew(when, time)) return { lowest: isLong(when, time) ? free.lowest : -1, highest: 1 };
  return lenient ? free : notAhead(seen);
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
const isLong = (when: ReadonlySet<number> | undefined, { length }: Time): boolean =>
  when === undefined || when.size > length;

interface Seen {
  readonly truth: number;
  readonly told: number;
}
