import { yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';

/** A point of the wheel. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a thing stands on the wheel: at its day, and further in where another stands there already. */
export interface Placed<Thing> {
  readonly thing: Thing;
  readonly at: Point;
}

/** The measures of the wheel, in its own units. */
export const wheel = { size: 400, middle: 200, rim: 198, names: 179, outer: 140, step: 32, dot: 15 } as const;

const whole = 2 * Math.PI;

/** How far round the year a day is, in radians, from the top and with the clock. */
export function angleOf(day: Day): number {
  const [year, at] = [yearIn(day), Date.parse(day)];
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return ((at - from) / (to - from)) * whole;
}

/** The point at an angle and a distance from the middle. */
export const pointAt = (angle: number, radius: number): Point => ({
  x: rounded(wheel.middle + radius * Math.sin(angle)),
  y: rounded(wheel.middle - radius * Math.cos(angle)),
});

const rounded = (length: number): number => Math.round(length * 10) / 10;

const rings: readonly number[] = [0, 1, 2].map((ring) => wheel.outer - ring * wheel.step);

const degree = Math.PI / 180;

/** How far a thing may be moved round the year to have room: further than that it would stand in another month. */
const shifts: readonly number[] = [0, 7, -7, 14, -14, 21, -21].map((shift) => shift * degree);

/** Each thing at its day, or as near as there is room, so that no two of them cover each other. */
export function placed<Thing extends { readonly day: Day }>(things: readonly Thing[]): readonly Placed<Thing>[] {
  const found: Placed<Thing>[] = [];
  for (const thing of things) {
    const points = shifts.flatMap((shift) => rings.map((radius) => pointAt(angleOf(thing.day) + shift, radius)));
    const at = points.find((point) => found.every((other) => isApart(other.at, point))) ?? points.at(0);
    if (at !== undefined) found.push({ thing, at });
  }
  return found;
}

const isApart = (one: Point, other: Point): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) >= 2 * wheel.dot + 1;
