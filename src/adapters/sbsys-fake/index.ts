/** A strict SBSYS on this machine alone, with faults on demand: for tests, and for trying Værn without a municipality's server. */
export { faults, startFake } from './server.ts';
export type { Fake, Fault } from './server.ts';
