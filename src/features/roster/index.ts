/** Roster: what a file from another system says of who works here, held up against what Værn knows. */
export { readRoster } from './reading.ts';
export { importRoster, previewRoster } from './roster.actions.ts';
export { reportOf } from './report.ts';
export type { Found } from './found.ts';
