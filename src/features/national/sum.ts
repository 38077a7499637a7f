import { addTold, largestDeviation } from '#features/tables';
import type { Told } from '#kernel/told';
import type { SharedYear } from './share.ts';

/** One figure of the country, and how many municipalities it is of. */
export interface NationalCell {
  readonly told: Told;
  readonly from: number;
}

/** A year of the country: its cells by what they are counted by. */
export interface NationalYear {
  readonly year: string;
  readonly municipalities: number;
  readonly cells: ReadonlyMap<string, NationalCell>;
}

/** Fewer than this are never added up: of two, each could take away its own and see the other's. */
export const leastMunicipalities = 5;

/** The years of the country, the oldest first, of all that is shared. A figure that too few share is not there. */
export function sumUp(shares: readonly SharedYear[]): readonly NationalYear[] {
  return [...Map.groupBy(shares, ({ year }) => year)]
    .filter(([, those]) => those.length >= leastMunicipalities)
    .map(([year, those]) => ({ year, municipalities: those.length, cells: cellsOf(those) }))
    .toSorted((one, other) => (one.year < other.year ? -1 : 1));
}

function cellsOf(shares: readonly SharedYear[]): NationalYear['cells'] {
  const found = new Map<string, Told[]>();
  for (const { cells } of shares)
    for (const [key, told] of Object.entries(cells)) {
      const figures = found.get(key);
      if (figures) figures.push(told);
      else found.set(key, [told]);
    }
  const enough = [...found].filter(([, figures]) => figures.length >= leastMunicipalities);
  return new Map(enough.map(([key, figures]) => [key, { told: addTold(figures), from: figures.length }]));
}

/** What a sum of so many figures can be off by at the very most, and what it is hardly ever off by more than (docs/decisions/0026). */
export const offBy = (from: number): { readonly most: number; readonly usually: number } => ({
  most: from * largestDeviation,
  usually: Math.ceil(usualDeviation * Math.sqrt(from)),
});

// Drawn apart, deviations grow with the root of how many there are. Measured over drawn registers (docs/decisions/0026).
const usualDeviation = 3;
