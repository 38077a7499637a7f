/** Revision: who adopted the plan and when, what it and every card said on any day, what is overdue, and where each law and number stands. */
export { revisionRoutes } from './revision.pages.tsx';
export { historyAddresses, historyPage } from './history.pages.tsx';
export { typedDay } from './then.ts';
export { thenPath } from './places.ts';
export { historyMark, isKept, keepEdition, readHistory, snapshotOf } from './keep.actions.ts';
export type { History } from './edition.ts';
export type { RevisionContent } from './parts.ts';
export type { RevisionTables } from './revision.store.ts';
export { citationsOf, subjectsOf } from './citations.ts';
export { revisionEvidence } from './evidence.actions.ts';
export { placeWords } from './edition.words.ts';
export { revisionReminders, revisionWaitsFor } from './remind.actions.ts';
export { changesOfYear, revisionEntries } from './year.actions.ts';
