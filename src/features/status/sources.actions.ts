import type { KnowledgeTables } from '#features/knowledge';
import type { LiaisonTables } from '#features/liaison';
import type { MeetingTables } from '#features/meeting';
import type { PeopleTables } from '#features/people';
import type { RevisionTables } from '#features/revision';
import type { StatisticsTables } from '#features/statistics';
import type { Db } from '#ports/database';
import { coverageSource } from './coverage.actions.ts';
import { headings } from './draft.words.ts';
import { figuresSource } from './figures.actions.ts';
import type { Asked, StatusGround, StatusSource } from './ground.ts';
import { initiativesSource, knowledgeSource, lawSource } from './knowledge.actions.ts';
import { liaisonSource } from './liaison.actions.ts';
import { meetingSource } from './meeting.actions.ts';
import { planSource } from './plan.actions.ts';
import { nothing, sectionKeys } from './status.ts';
import type { Section } from './status.ts';

/** The tables that a draft is read from. */
export type SourceTables = StatisticsTables &
  PeopleTables &
  KnowledgeTables &
  LiaisonTables &
  MeetingTables &
  RevisionTables;
type Handle = Db<SourceTables>;
type Own<Tables> = Pick<Tables, keyof Tables>;
type Knowledge = Own<KnowledgeTables & PeopleTables>;

/** Where the sections come from, a line for each. */
const sources: readonly StatusSource<Handle>[] = [
  { key: 'figures', draft: (db, ...asked) => figuresSource.draft(db.$extendTables<Own<StatisticsTables>>(), ...asked) },
  { key: 'law', draft: (db, ...asked) => lawSource.draft(db.$extendTables<Knowledge>(), ...asked) },
  { key: 'initiatives', draft: (db, ...asked) => initiativesSource.draft(db.$extendTables<Knowledge>(), ...asked) },
  { key: 'knowledge', draft: (db, ...asked) => knowledgeSource.draft(db.$extendTables<Knowledge>(), ...asked) },
  { key: 'meeting', draft: (db, ...asked) => meetingSource.draft(db.$extendTables<Own<MeetingTables>>(), ...asked) },
  { key: 'liaison', draft: (db, ...asked) => liaisonSource.draft(db.$extendTables<Own<LiaisonTables>>(), ...asked) },
  { key: 'coverage', draft: (db, ...asked) => coverageSource.draft(db.$extendTables<Own<PeopleTables>>(), ...asked) },
  { key: 'plan', draft: (db, ...asked) => planSource.draft(db.$extendTables<Own<RevisionTables>>(), ...asked) },
];

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
