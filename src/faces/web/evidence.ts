import type { ProofDb } from '#features/compliance';
import { coverageEvidence } from '#features/coverage';
import { filingEvidence } from '#features/filing';
import type { FilingTables } from '#features/filing';
import { knowledgeEvidence } from '#features/knowledge';
import type { KnowledgeTables } from '#features/knowledge';
import { liaisonEvidence } from '#features/liaison';
import type { LiaisonTables } from '#features/liaison';
import { markingEvidence } from '#features/marking';
import type { MonthTables } from '#features/marking';
import { meetingEvidence } from '#features/meeting';
import type { MeetingTables } from '#features/meeting';
import type { PeopleTables } from '#features/people';
import type { Pack } from '#features/pack';
import { revisionEvidence } from '#features/revision';
import type { RevisionTables } from '#features/revision';
import { statisticsEvidence } from '#features/statistics';
import type { StatisticsTables } from '#features/statistics';
import { statusEvidence } from '#features/status';
import type { StatusTables } from '#features/status';
import { trainingEvidence } from '#features/training';
import type { TrainingTables } from '#features/training';
import type { EvidenceSource } from '#kernel/evidence';

type Published = Pick<Pack, 'municipality' | 'materials'>;
type Own<Tables> = Pick<Tables, keyof Tables>;

/** What each room can show of what the plan and the law ask, one line for each room. */
export const evidenceSources = ({ municipality, materials }: Published): readonly EvidenceSource<ProofDb>[] => [
  (db, now) => coverageEvidence(db.$extendTables<Own<PeopleTables>>(), { municipality }, now),
  (db, now) => markingEvidence(db.$extendTables<Own<MonthTables> & Own<PeopleTables>>(), { municipality }, now),
  (db, now) => statisticsEvidence(db.$extendTables<Own<StatisticsTables>>(), now),
  (db, now) => trainingEvidence(db.$extendTables<Own<TrainingTables>>(), now),
  (db, now) => knowledgeEvidence(db.$extendTables<Own<KnowledgeTables>>(), { materials }, now),
  (db, now) => meetingEvidence(db.$extendTables<Own<MeetingTables>>(), now),
  (db, now) => liaisonEvidence(db.$extendTables<Own<LiaisonTables>>(), now),
  (db, now) => statusEvidence(db.$extendTables<Own<StatusTables> & Own<PeopleTables>>(), { municipality }, now),
  (db) => revisionEvidence(db.$extendTables<Own<RevisionTables>>(), { municipality }),
  (db) => filingEvidence(db.$extendTables<Own<FilingTables>>()),
];
