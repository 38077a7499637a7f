/** People: who works here and where, which posts they hold from when to when, and who stands in for the absent. */
export { authorityOf, colleagues, consultantsOf, guidesFor, headsOf, team, workplaces } from './duty.store.ts';
export type { Standing } from './duty.store.ts';
export type { PeopleTables } from './tables.store.ts';
export type { Colleague, Workplace } from './people.ts';
