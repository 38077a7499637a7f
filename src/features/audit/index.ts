/** Audit: what was done, asked and refused, in a chain that shows when somebody has touched it. */
import { remember } from './audit.store.ts';

export { noteHead, readHead, verify } from './chain.actions.ts';
export type { Trail } from './chain.actions.ts';
export { readVerdict } from './chain.words.ts';
export { headLine, readHeads } from './heads.ts';
export type { KeptHead } from './heads.ts';
export { auditRoutes } from './trail.pages.tsx';
export type { Ground as AuditGround } from './trail.actions.ts';
export type { AuditTables } from './audit.store.ts';

/** What the gate writes the trail with. */
export const audit = { remember };
