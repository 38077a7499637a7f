/** People: who works here and where, which posts they hold from when to when, and who stands in for the absent. */
export { arrive, standingOf } from './arrival.store.ts';
export type { Arrived, Arriving } from './arrival.store.ts';
export {
  authorityOf,
  colleagues,
  consultantsOf,
  guidesFor,
  headsOf,
  postsHeldBy,
  team,
  workplaces,
} from './duty.store.ts';
export { endSessionsOf } from './people.store.ts';
export { isSamePost, reachOf } from './people.ts';
export type { Standing } from './duty.store.ts';
export type { PeopleTables } from './tables.store.ts';
export type { Colleague, HeldPost, Someone, Workplace } from './people.ts';
export { inside as peopleRoutes } from './inside.pages.tsx';
export type { PeopleGround } from './ground.ts';
export { demoPeople } from './demo.ts';
export { settleDemo } from './demo.actions.ts';
export { roleNamed, roleWords } from './people.words.ts';
export {
  changePerson,
  endPost,
  everybody,
  insertPerson,
  insertPost,
  posts,
  setDisabled,
  setLastDay,
} from './people.store.ts';
export { changeWorkplace, insertWorkplace } from './workplaces.store.ts';
export { keepingAnAdministrator } from './person.actions.ts';
export { isMistake, overlap, postWanted } from './rules.ts';
export { uncoveredFor } from './uncovered.actions.ts';
export { installPerson } from './install.actions.ts';
