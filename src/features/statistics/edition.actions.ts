import { z } from 'zod';
import { caseRows, closeThrough, publishedDimensions } from '#features/cases';
import type { CaseTables } from '#features/cases';
import type { Municipality } from '#features/plan';
import { CannotBeTold, randomFrom } from '#features/tables';
import type { Dimensions, Row } from '#features/tables';
import { newId, remembers } from '#kernel/action';
import type { Deed, Mistake, Refusal } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { quarterOf, quartersIn, yearOf } from '#kernel/quarter';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { makeEdition, newYears, publishedOf } from './edition.ts';
import type { Edition, Published } from './edition.ts';
import { editionCount, editions, insertEdition } from './edition.store.ts';
import type { StatisticsTables } from './edition.store.ts';
import { publishingWords as words } from './publishing.words.ts';
import { depthOf } from './programme.ts';
import type { Depth } from './programme.ts';
import { forTeam } from './team.ts';
import type { TeamCount } from './team.ts';

/** What publishing stands on. */
export interface StatisticsGround {
  readonly municipality: Municipality;
}

type Tables = Db<StatisticsTables & CaseTables>;

/** What can be published now, and what has been. Which tables, never a figure of a copy: one that is looked at and thrown away is a redraw. */
export interface Preview {
  readonly editions: readonly Pick<Edition, 'number' | 'through' | 'publishedOn' | 'toldYears' | 'few'>[];
  /** The years that are over and told of in no edition. */
  readonly years: readonly { readonly year: string; readonly depth: Depth; readonly cases: TeamCount }[];
}

/** Looks at what the next edition would hold. */
export const previewEdition: Deed<Tables, object, Preview> = {
  name: 'statistics.preview',
  needs: 'publish-statistics',
  input: z.strictObject({}),
  remember: remembers('So that it can be seen who looked at the raw yearly counts.', () => 'none'),
  run: async ({ db, now }) => {
    const before = await editions(db);
    const rows = await caseRows(db);
    const years = newYears(rows, before, lastYearBefore(now)).filter(() => rows.length > 0);
    return ok({
      editions: before.map(({ number, through, publishedOn, toldYears, few }) => ({
        number,
        through,
        publishedOn,
        toldYears,
        few,
      })),
      years: years.map(({ year, cases }) => ({ year, depth: depthOf(cases), cases: forTeam(cases) })),
    });
  },
};

const lastYearBefore = (now: Date): string => String(Number(yearOf(quarterOf(now))) - 1);

/** Makes an edition of the figures, once: the copy is drawn and kept, and what it tells of is closed. Sent twice, it is made once. */
export const publishEdition = (ground: StatisticsGround): Deed<Tables, { through: string }, string> => ({
  name: 'statistics.publish',
  needs: 'publish-statistics',
  input: z.strictObject({ through: z.string().regex(/^20\d{2}$/, words.chooseYear) }),
  remember: remembers('So that it can be seen who published which figures, and when.', () => 'none'),
  run: async ({ db, input: { through }, now }) => {
    const before = await editions(db);
    if (before.some((edition) => edition.through === through)) return ok(through);
    const rows = await caseRows(db);
    const fault = whyNot({ through, before, rows, last: lastYearBefore(now) });
    if (fault !== undefined) return invalid(fault);
    const made = drawn({ through, today: dayOf(now), rows, before, ground });
    if (made === undefined) return invalid(words.cannotBeTold);
    await insertEdition(db, made);
    for (const last of quartersIn(through).slice(-1)) await closeThrough(db, last);
    return ok(through);
  },
});

interface Asked {
  readonly through: string;
  readonly before: readonly Edition[];
  readonly rows: readonly Row[];
  readonly last: string;
}

function whyNot({ through, before, rows, last }: Asked): string | undefined {
  if (through > last) return words.notOver;
  if ((before.at(-1)?.through ?? '') > through) return words.alreadyTold;
  return rows.some((row) => (row['quarter'] ?? '') <= `${through}K4`) ? undefined : words.noCases;
}

const invalid = (message: string): Result<never, Refusal> => {
  const mistakes: readonly Mistake[] = [{ field: 'through', message }];
  return refuse({ reason: 'invalid', mistakes });
};

interface ToDraw extends Omit<Asked, 'last'> {
  readonly today: ReturnType<typeof dayOf>;
  readonly ground: StatisticsGround;
}

function drawn({ through, today, rows, before, ground }: ToDraw): Edition | undefined {
  const { departments } = ground.municipality;
  const dimensions = withEarlier(dimensionsFor(rows, through, departments), before);
  const names = Object.fromEntries(departments.map(({ key, name }) => [key, name.text]));
  const random = randomFrom(`${newId()}${newId()}`);
  try {
    return makeEdition({ through, today, rows, before, dimensions, names, random });
  } catch (fault) {
    if (fault instanceof CannotBeTold) return undefined;
    throw fault;
  }
}

/** A department that the plan has left still has its cases. */
function dimensionsFor(rows: readonly Row[], through: string, departments: Municipality['departments']): Dimensions {
  const known = departments.map(({ key }) => key);
  const others = rows.map((row) => row['department'] ?? '').filter((key) => !known.includes(key));
  const first = rows.map((row) => (row['quarter'] ?? through).slice(0, 4)).toSorted()[0] ?? through;
  const years = Array.from({ length: Number(through) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
  return publishedDimensions([...known, ...new Set(others.toSorted())], years.flatMap(quartersIn));
}

/** Whatever an earlier edition's rows hold can still be counted. */
function withEarlier(dimensions: Dimensions, before: readonly Edition[]): Dimensions {
  return before.reduce<Dimensions>(
    (now, { dimensions: then }) =>
      Object.fromEntries(
        Object.entries(now).map(([name, { categories, groups }]) => [
          name,
          {
            groups: { ...then[name]?.groups, ...groups },
            categories: [...new Set([...categories, ...(then[name]?.categories ?? [])])],
          },
        ]),
      ),
    dimensions,
  );
}

/** Every published edition, the oldest first, for a deed that is under way. */
export const publishedIn = async (db: Db<StatisticsTables>): Promise<readonly Published[]> =>
  publishedOf(await editions(db));

/** Every published edition, for whoever reads: what is public by law leaves no trace of its reading. */
export const readEditions = (database: Database): Promise<readonly Published[]> =>
  within(database, (work) => publishedIn(work.tables<StatisticsTables>()));

/** How many editions there are. */
export const countEditions = (database: Database): Promise<number> =>
  within(database, (work) => editionCount(work.tables<StatisticsTables>()));
