import { z } from 'zod';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import type { Edition } from './edition.ts';
import type { Figure, Topic } from './programme.ts';

/** The table of what was published. */
export interface StatisticsTables {
  readonly edition: {
    readonly number: number;
    readonly through: string;
    readonly published_on: string;
    readonly programme: number;
    readonly smallest_told: number;
    readonly largest_deviation: number;
    readonly dimensions: string;
    readonly figures: string;
    readonly told_years: string;
    readonly few: string;
    readonly names: string;
    readonly copy: string;
  };
}

const texts = z.array(z.string());
const dimensions = z.record(z.string(), z.object({ categories: texts, groups: z.record(z.string(), texts) }));
const spec = z.object({
  id: z.string(),
  dims: texts,
  where: z.record(z.string(), z.string()),
  codes: z.record(z.string(), texts),
});
const figures = z.array(
  z
    .object({
      topic: z.custom<Topic>((value) => typeof value === 'string'),
      year: z.string().optional(),
      specs: z.array(spec),
    })
    .transform(({ topic, year, specs }): Figure => ({ topic, year, specs })),
);
const rows = z.array(z.record(z.string(), z.string()));
const names = z.record(z.string(), z.string());

/** Every edition, the oldest first. */
export async function editions(db: Db<StatisticsTables>): Promise<readonly Edition[]> {
  const found = await db.selectFrom('edition').selectAll().orderBy('number').execute();
  return found.map((row) => ({
    number: row.number,
    through: row.through,
    publishedOn: storedDay(row.published_on),
    programme: row.programme,
    smallestTold: row.smallest_told,
    largestDeviation: row.largest_deviation,
    dimensions: dimensions.parse(JSON.parse(row.dimensions)),
    figures: figures.parse(JSON.parse(row.figures)),
    toldYears: texts.parse(JSON.parse(row.told_years)),
    few: texts.parse(JSON.parse(row.few)),
    names: names.parse(JSON.parse(row.names)),
    copy: rows.parse(JSON.parse(row.copy)),
  }));
}

/** How many editions there are: one number says whether there is a new one, for none is ever changed. */
export async function editionCount(db: Db<StatisticsTables>): Promise<number> {
  const found = await db.selectFrom('edition').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst();
  return found?.number ?? 0;
}

/** Keeps an edition for good. */
export async function insertEdition(db: Db<StatisticsTables>, edition: Edition): Promise<void> {
  await db
    .insertInto('edition')
    .values({
      number: edition.number,
      through: edition.through,
      published_on: edition.publishedOn,
      programme: edition.programme,
      smallest_told: edition.smallestTold,
      largest_deviation: edition.largestDeviation,
      dimensions: JSON.stringify(edition.dimensions),
      figures: JSON.stringify(edition.figures),
      told_years: JSON.stringify(edition.toldYears),
      few: JSON.stringify(edition.few),
      names: JSON.stringify(edition.names),
      copy: JSON.stringify(edition.copy),
    })
    .execute();
}

/** Through which year each edition tells and when it came out, the oldest first. */
export async function publishedDays(
  db: Db<StatisticsTables>,
): Promise<readonly { readonly through: string; readonly publishedOn: Day }[]> {
  const found = await db.selectFrom('edition').select(['through', 'published_on']).orderBy('number').execute();
  return found.map((row) => ({ through: row.through, publishedOn: storedDay(row.published_on) }));
}
