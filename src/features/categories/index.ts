/** Categories: the closed lists that cases are counted by, edition by edition, and how an older list reads in a newer one. */
export { abroads, ageBands, concerns, genders, levels, raisers, stages } from './category.ts';
export type { Abroad, AgeBand, Concern, Gender, Level, RaisedBy, Stage } from './category.ts';
export {
  abroadWords,
  ageGroupWords,
  ageWords,
  concernGroupWords,
  concernMeant,
  concernWords,
  genderWords,
  levelMeant,
  levelWords,
  listWords,
  raisedByWords,
  stageWords,
  wordsByList,
} from './category.words.ts';
export { listNames } from './edition.ts';
export type { Edition, ListName } from './edition.ts';
export { comparedAs, editions, isChosenToday, newest, readToday } from './editions.ts';
export { ageGroups, concernGroupNames, concernGroupOf, formDimension, formGroupOf } from './group.ts';
export type { ConcernGroup } from './group.ts';
