/** Pretending: what stands in for the world outside in a demonstration and in tests, and never in earnest. */
export type { Surroundings } from './identity.ts';
export { choosePretend } from './identity.ts';
