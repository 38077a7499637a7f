/** Compliance: each thing the plan and the law ask, what fulfils it, and how it stands today. */
export { complianceFile, dutiesFile } from './duties.file.ts';
export type { LegalDuty, Mapping } from './duties.file.ts';
export { checkCompliance } from './compliance.check.ts';
export type { ProofDb } from './compliance.actions.ts';
export { complianceRoutes } from './compliance.pages.tsx';
