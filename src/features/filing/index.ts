/** Filing: what has been published lies on the municipality's own case, exactly as somebody saw it, once. */
export type { FilingDb } from './filing.actions.ts';
export { filingRoutes } from './filing.pages.tsx';
export type { FilingGround } from './ground.ts';
export { figuresToFile } from './figures.ts';
export { filingsWait, sendFilings } from './sending.actions.ts';
