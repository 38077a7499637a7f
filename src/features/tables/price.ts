import { largestDeviation, smallestTold } from './table.ts';

/** What is asked of one cell: its true count, how often it is printed, and how far the copy may be from the truth. */
export interface Demand {
  readonly truth: number;
  readonly printed: number;
  readonly lowest: number;
  readonly highest: number;
  /** Whether the copy must hold for it. What is asked for too late is told only where it happens to. */
  readonly must: boolean;
}

/** What it costs beside the distance that a figure is off at all. */
const inexact = 0.35;

/** Whether a figure may be told of a cell with this many cases: 0 or at least 3, near enough, and above 0 only where there is somebody. */
export const mayBeTold = (demand: Demand, told: number): boolean => trespass(demand, told) === 0;

/** Whether a copy in which a cell has this figure can stand. */
export const holds = (demand: Demand, told: number): boolean => !demand.must || mayBeTold(demand, told);

/** Whether a figure is further off than any may be, or says that somebody is where nobody is. */
export const strays = (truth: number, told: number): boolean => straying({ truth, ...free }, told) > 0;

const trespass = (demand: Demand, told: number): number =>
  straying(demand, told) + (told > 0 && told < smallestTold ? 1 : 0);

function straying({ truth, lowest, highest }: Pick<Demand, 'truth' | 'lowest' | 'highest'>, told: number): number {
  const off = told - truth;
  return Math.max(0, lowest - off, off - highest) + (truth === 0 ? Math.max(0, told) : 0);
}

/** How much is lost when a cell tells this figure: how far it is off, and a fine for each case that it may not be told with. */
export function priceOf(demand: Demand, told: number, fine: number): number {
  const off = Math.abs(told - demand.truth);
  const loss = off + (off === 0 ? 0 : inexact);
  return loss * Math.sqrt(demand.printed) + fine * trespass(demand, told);
}

/** The freest demand: as far off as any figure may be. */
export const free = { lowest: -largestDeviation, highest: largestDeviation } as const;
