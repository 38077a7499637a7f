/** People: who works here and where, which posts they hold from when to when, and who stands in for the absent. */
export { aheadFrom } from './ahead.store.ts';
export { onDay } from './ahead.ts';
export type { Ahead } from './ahead.ts';
export { arrive, standingOf } from './arrival.store.ts';
export { settleDemo } from './demo.actions.ts';
export { demoPeople } from './demo.ts';
export {
  authorityOf,
  colleagues,
  consultantsOf,
  guidesFor,
  headsOf,
  postsHeldBy,
  team,
  todayIn,
  workplaces,
} from './duty.store.ts';
export type { Standing } from './duty.store.ts';
export { standInFor } from './duty.ts';
export type { Today } from './duty.ts';
export type { PeopleGround } from './ground.ts';
export { inside as peopleRoutes } from './inside.pages.tsx';
export { installPerson } from './install.actions.ts';
export { guidingRoles, isSamePost, reachOf } from './people.ts';
export type { Absence, Colleague, HeldPost, Someone, Workplace } from './people.ts';
export {
  changePerson,
  endPost,
  endSessionsOf,
  everybody,
  insertPerson,
  insertPost,
  person,
  posts,
  setDisabled,
} from './people.store.ts';
export { roleNamed, roleWords } from './people.words.ts';
export { disablePerson, keepingAnAdministrator } from './person.actions.ts';
export { endNoLater, givePost, takePost } from './post.actions.ts';
export { isMistake, overlap, postWanted } from './rules.ts';
export { absenceIn } from './tables.store.ts';
export type { PeopleTables } from './tables.store.ts';
export { changeWorkplace, insertWorkplace, workplace } from './workplaces.store.ts';
