/** Access: who has signed in, and until when. */
export { authorityOf, colleagues, consultantsOf, guidesFor, headsOf, team, workplaces } from '#features/people';
export type { Colleague, PeopleTables, PeopleTables as AccessTables, Standing, Workplace } from '#features/people';
