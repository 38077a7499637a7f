import type { StatisticsTables } from '#features/statistics';
import type { PeopleTables } from '#features/people';
import type { Db } from '#ports/database';
import { coverageSource } from './coverage.actions.ts';
import { headings } from './draft.words.ts';
import { figuresSource } from './figures.actions.ts';
import type { Asked, StatusGround, StatusSource } from './ground.ts';
import { nothing, sectionKeys } from './status.ts';
import type { Section } from './status.ts';

/** The tables that a draft is read from. */
export type SourceTables = StatisticsTables & PeopleTables;
type Handle = Db<SourceTables>;

/** Where the sections come from, a line for each. */
const sources: readonly StatusSource<Handle>[] = [
  { key: 'figures', draft: (db, ...asked) => figuresSource.draft(db.$extendTables<Figures>(), ...asked) },
  { key: 'coverage', draft: (db, ...asked) => coverageSource.draft(db.$extendTables<People>(), ...asked) },
];

type Figures = Pick<StatisticsTables, keyof StatisticsTables>;
type People = Pick<PeopleTables, keyof PeopleTables>;

/** What the year says of every section now, in the order they are read. One without a source is for the team to write. */
export async function draftsOf(
  db: Handle,
  ground: Pick<StatusGround, 'municipality'>,
  asked: Asked,
): Promise<readonly Section[]> {
  const found: Section[] = [];
  for (const key of sectionKeys) {
    const drafted = (await sources.find((source) => source.key === key)?.draft(db, ground, asked)) ?? nothing;
    found.push({ key, heading: headings[key], ...drafted });
  }
  return found;
}
