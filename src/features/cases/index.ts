/** Cases: the register, closed answers only, in which nobody is named and no line leads back to an enquiry. */
export { countedIn, isAlike, strikings } from './case.ts';
export type { Answers, Case, Line, Striking } from './case.ts';
export { caseFields, categoriesField } from './case.file.ts';
export { changesOf, closeThrough, closedThrough, findLine } from './case.store.ts';
export type { CaseTables } from './case.store.ts';
export { departmentName } from './ground.ts';
export type { CaseGround } from './ground.ts';
export { formDimension, publishedDimensions, rowOf } from './published.ts';
export { inWords } from './quarter.words.ts';
export { registerCase } from './register.actions.ts';
export { caseRows, correct, insertCase, likeness, register, strike } from './registering.actions.ts';
export type { Wish } from './registering.actions.ts';
export { answersFaults, fitsAge } from './rules.ts';
export { rebuildTallies, tallies } from './tally.store.ts';
export { talliedTables } from './tally.ts';
export type { Tally, TalliedDim, TalliedTable } from './tally.ts';
