/** Coverage: who represents each department and guides at each workplace, today and on every day ahead, and who is told of the holes. */
export { coverageReminders } from './alert.actions.ts';
export { appointKnowledgePerson, dismissKnowledgePerson, seeCoverage } from './coverage.actions.ts';
export { seeBoard } from './board.actions.ts';
export { coverageRoutes } from './coverage.pages.tsx';
export { gapsTurn, noteGaps } from './gap.actions.ts';
export type { GapTables } from './gap.store.ts';
export { coverageEvidence } from './shown.actions.ts';
export { uncoveredFor } from './uncovered.actions.ts';
export { coverageOfYear, coverageYear, holesWaitingFor } from './year.actions.ts';
export type { CoverageTold } from './year.actions.ts';
