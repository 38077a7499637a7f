/** Cycle: the team's year as one calendar, what is done and what waits, and the doors to the rest of the year. */
export { cycleRoutes } from './cycle.pages.tsx';
