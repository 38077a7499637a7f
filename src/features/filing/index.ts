/** Filing: what has been published lies on the municipality's own case, exactly as somebody saw it, once. */
export { filingRoutes } from './filing.pages.tsx';
export { figuresToFile } from './figures.ts';
export { statusToFile } from './status.ts';
export { filingsWait, sendFilings } from './sending.actions.ts';
export type { FilingTables } from './filing.store.ts';
export { filingEvidence } from './shown.actions.ts';
