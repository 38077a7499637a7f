import type { ProofDb } from '#features/compliance';
import { coverageEvidence } from '#features/coverage';
import { filingEvidence } from '#features/filing';
import type { FilingTables } from '#features/filing';
import { markingEvidence } from '#features/marking';
import type { MonthTables } from '#features/marking';
import type { PeopleTables } from '#features/people';
import type { Municipality } from '#features/plan';
import { statisticsEvidence } from '#features/statistics';
import type { StatisticsTables } from '#features/statistics';
import { trainingEvidence } from '#features/training';
import type { TrainingTables } from '#features/training';
import type { EvidenceSource } from '#kernel/evidence';

type People = Pick<PeopleTables, keyof PeopleTables>;
type Months = Pick<MonthTables, keyof MonthTables>;
type Figures = Pick<StatisticsTables, keyof StatisticsTables>;
type Filings = Pick<FilingTables, keyof FilingTables>;
type Trainings = Pick<TrainingTables, keyof TrainingTables>;

/** What each room can show of what the plan and the law ask, one line for each room. */
export const evidenceSources = (municipality: Municipality): readonly EvidenceSource<ProofDb>[] => [
  (db, now) => coverageEvidence(db.$extendTables<People>(), { municipality }, now),
  (db, now) => markingEvidence(db.$extendTables<Months & People>(), { municipality }, now),
  (db, now) => statisticsEvidence(db.$extendTables<Figures>(), now),
  (db, now) => trainingEvidence(db.$extendTables<Trainings>(), now),
  (db) => filingEvidence(db.$extendTables<Filings>()),
];
