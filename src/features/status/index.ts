/** Status: what the team tells the head who owns the plan once a year, drafted from the year, frozen in editions, delivered and followed to its end. */
export { statusEvidence, statusReminders, statusWaitsFor, statusYear } from './due.actions.ts';
export type { StatusWaits } from './due.actions.ts';
export { frozenStatuses } from './status.store.ts';
export type { FrozenStatus, StatusTables } from './status.store.ts';
export { statusRoutes } from './status.pages.tsx';
