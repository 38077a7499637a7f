import { largestYearDeviation } from '#features/tables';
import { tendency } from '#features/tendency';
import type { Tendency } from '#features/tendency';
import type { Told } from '#kernel/told';
import type { Published, PublishedFigure } from './edition.ts';
import { figuresWords as words } from './figures.words.ts';

/** What can be said of the newest year beside the earlier ones. */
export interface Development {
  readonly about: string;
  readonly said: Tendency;
}

// Two sentences stand on the same page.
const among = 2;

/** The tendency of a figure over years; undefined for one that has none, or whose newest year has too few cases to be told. */
export function developmentOf(figure: PublishedFigure, edition: Published): Development | undefined {
  if (figure.topic === 'years')
    return against(edition, yearsIn(figure, undefined), { within: largestYearDeviation, about: words.newest });
  if (figure.topic === 'years-level')
    return against(edition, yearsIn(figure, 'measure'), {
      within: edition.largestDeviation,
      about: words.newestMeasures,
    });
  return undefined;
}

/** One figure a year, in order. */
const yearsIn = ({ tables }: PublishedFigure, code: string | undefined): ReadonlyMap<string, Told> =>
  new Map(
    tables
      .flatMap(({ cells }) => cells.filter(({ codes }) => codes[1] === code))
      .map(({ codes: [year = ''], told }) => [year, told]),
  );

interface How {
  readonly within: number;
  readonly about: (year: string) => string;
}

function against(edition: Published, told: ReadonlyMap<string, Told>, { within, about }: How): Development | undefined {
  const years = [...told.keys(), ...edition.fewSoFar].toSorted();
  const newest = years.at(-1) ?? '';
  if (newest !== edition.through || !told.has(newest)) return undefined;
  const earlier = years.slice(0, -1).map((year) => told.get(year));
  return { about: about(newest), said: tendency(told.get(newest), earlier, { within, among }) };
}
