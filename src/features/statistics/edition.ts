import { publishedLinks } from '#features/cases';
import { draw, largestDeviation, publish, smallestTold } from '#features/tables';
import type { Dimensions, PublishedTable, Row } from '#features/tables';
import type { Day } from '#kernel/day';
import { quarter, yearOf } from '#kernel/quarter';
import { depthOf, programme, programmeVersion } from './programme.ts';
import type { Figure, YearCount } from './programme.ts';

/** What was published once, and stands. */
export interface Edition {
  readonly number: number;
  /** The last year it tells of; it is known by it. */
  readonly through: string;
  readonly publishedOn: Day;
  readonly programme: number;
  readonly smallestTold: number;
  readonly largestDeviation: number;
  readonly dimensions: Dimensions;
  readonly figures: readonly Figure[];
  /** The years this edition tells of for the first time, and those with too few cases to be told. */
  readonly toldYears: readonly string[];
  readonly few: readonly string[];
  /** What the departments were called when it was published. */
  readonly names: Readonly<Record<string, string>>;
  /** The drawn rows of the new years. */
  readonly copy: readonly Row[];
}

/** A figure with the tables it shows. */
export interface PublishedFigure extends Pick<Figure, 'topic' | 'year'> {
  readonly tables: readonly PublishedTable[];
}

/** An edition as everybody may read it: what it says, and none of the rows it was counted from. */
export interface Published extends Omit<Edition, 'copy' | 'figures' | 'dimensions'> {
  readonly figures: readonly PublishedFigure[];
  /** Every year through this one that is not told, in whatever edition. */
  readonly fewSoFar: readonly string[];
}

/** What a new edition is made from. */
export interface Making {
  readonly through: string;
  readonly today: Day;
  readonly rows: readonly Row[];
  readonly before: readonly Edition[];
  readonly dimensions: Dimensions;
  readonly names: Readonly<Record<string, string>>;
  readonly random: () => number;
}

const yearIn = (row: Row): string => yearOf(quarter(row['quarter'] ?? '') ?? quarterless());

const quarterless = (): never => {
  throw new RangeError('a row of the register has no quarter');
};

/** The years that no edition has told of yet, through one of them, each with its true count. */
export function newYears(
  rows: readonly Row[],
  before: readonly Pick<Edition, 'through'>[],
  through: string,
): readonly YearCount[] {
  const last = before.at(-1)?.through;
  const counted = Map.groupBy(rows.map(yearIn), (year) => year);
  const first = last === undefined ? ([...counted.keys()].toSorted()[0] ?? through) : String(Number(last) + 1);
  const length = Math.max(0, Number(through) - Number(first) + 1);
  return Array.from({ length }, (_, at) => String(Number(first) + at)).map((year) => ({
    year,
    cases: counted.get(year)?.length ?? 0,
  }));
}

/**
 * Draws the copy of the new years, once. What earlier editions drew is neither read nor touched: every published cell lies within one
 * year, and a year belongs to one edition.
 */
export function makeEdition({ through, today, rows, before, dimensions, names, random }: Making): Edition {
  const years = newYears(rows, before, through);
  const told = years.filter(({ cases }) => depthOf(cases) !== 'few').map(({ year }) => year);
  const specs = programme({ years, before: [] }).flatMap((figure) => figure.specs);
  const mine = rows.filter((row) => told.includes(yearIn(row)));
  return {
    number: before.length + 1,
    through,
    publishedOn: today,
    programme: programmeVersion,
    smallestTold,
    largestDeviation,
    dimensions,
    figures: programme({ years, before: before.flatMap(({ toldYears }) => toldYears) }),
    toldYears: told,
    few: years.filter(({ year }) => !told.includes(year)).map(({ year }) => year),
    names,
    copy: told.length === 0 ? [] : draw({ dimensions, specs, rows: mine, frozen: [], random, linked: publishedLinks }),
  };
}

/** Every edition as it is read, the oldest first. Counts the stored copies and nothing else: the same bytes every time. */
export const publishedOf = (editions: readonly Edition[]): readonly Published[] =>
  editions.map(({ dimensions, figures, ...edition }, at) => {
    const rows = editions.slice(0, at + 1).flatMap(({ copy }) => copy);
    return {
      ...factsOf(edition),
      fewSoFar: editions.slice(0, at + 1).flatMap(({ few }) => few),
      figures: figures.map(({ topic, year, specs }) => ({ topic, year, tables: publish(dimensions, specs, rows) })),
    };
  });

/** What an edition says of itself. Picked by name: nobody reads the copy. */
type Facts = Omit<Published, 'figures' | 'fewSoFar'>;

const factsOf = (edition: Facts): Facts => ({
  number: edition.number,
  through: edition.through,
  publishedOn: edition.publishedOn,
  programme: edition.programme,
  smallestTold: edition.smallestTold,
  largestDeviation: edition.largestDeviation,
  toldYears: edition.toldYears,
  few: edition.few,
  names: edition.names,
});
