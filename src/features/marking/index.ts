/** Marking: the registrars of the authority count a case in seconds and are reminded each month; closed enquiries and files are counted here too. */
export { importCases, previewImport } from './import.actions.ts';
export { monthsThatWait } from './mark.actions.ts';
export { markingRoutes } from './marking.pages.tsx';
export type { MonthTables } from './month.store.ts';
export { monthWord } from './month.ts';
export { markingWaits, remindOfMarking } from './remind.actions.ts';
export { markingYear } from './year.actions.ts';
export { readLines } from './reading.ts';
export type { Read } from './reading.ts';
export { countingAsText, problemOf, problemsAsText } from './report.ts';
export { markingEvidence } from './shown.actions.ts';
