/** Categories: the closed lists that cases are counted by, edition by edition, and how an older list reads in a newer one. */
export { abroads, ageBands, concerns, genders, levels, raisers, stages } from './category.ts';
export type { Abroad, AgeBand, Concern, Gender, Level, RaisedBy, Stage } from './category.ts';
