/** Absence: who of those that guide is away, on which days, and who stands in. */
export { endAbsence, seeAbsences, setAbsence } from './absence.actions.ts';
export { absenceRoutes } from './absence.pages.tsx';
