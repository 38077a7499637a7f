/** Routing: who is asked for guidance, who comes next when nobody answers, and by when. */
export { extremismAudiences, firstAsked, ladder, nextAsked, unique, wholeTeam } from './audience.ts';
export type { Audience, Organisation, Question, Routed, Staffed } from './audience.ts';
export { afterWorking, deleteAt, isWorkingDay, ringAt } from './due.ts';
export type { Urgency } from './due.ts';
