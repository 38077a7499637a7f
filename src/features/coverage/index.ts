/** Coverage: who guides where, which workplaces have nobody, and who is appointed. */
export { appointKnowledgePerson, dismissKnowledgePerson, seeCoverage } from './coverage.actions.ts';
export { coverageRoutes } from './coverage.pages.tsx';
export { uncoveredFor } from './uncovered.actions.ts';
export { coverageEvidence } from './shown.actions.ts';
