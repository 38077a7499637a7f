/** Liaison: what SIRI, VISO, the police and others have told of the development, never about a citizen, and what follows. */
export { bodiesOf } from './liaison.ts';
export type { LiaisonGround } from './ground.ts';
export { liaisonRoutes } from './liaison.pages.tsx';
export type { LiaisonTables } from './liaison.store.ts';
export { liaisonOfYear } from './reading.actions.ts';
export type { LiaisonOfYear } from './reading.actions.ts';
export { liaisonEvidence } from './shown.actions.ts';
