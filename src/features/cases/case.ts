import type { Abroad, AgeBand, Concern, Gender, Level, RaisedBy, Stage } from '#features/categories';
import { addQuarters } from '#kernel/quarter';
import type { Quarter } from '#kernel/quarter';

/** What a line answers: closed answers and nothing else. No text, no identifier, no hour, and no way back to an enquiry. */
export interface Answers {
  /** The quarter it is counted in. */
  readonly quarter: Quarter;
  readonly department: string;
  readonly concern: Concern;
  /** What else it is about; never the main concern again. */
  readonly forms: readonly Concern[];
  readonly stage: Stage;
  readonly level: Level;
  readonly age: AgeBand;
  readonly gender: Gender;
  readonly abroad: Abroad;
  readonly raisedBy: RaisedBy;
}

/** One line of the register. */
export interface Case extends Answers {
  /** Random, so that lines lie in no order that tells when they came. */
  readonly id: string;
  /** The edition of the category lists that the answers were chosen from. They are read as the newest edition has them. */
  readonly categories: number;
  readonly version: number;
}

/** Why a line counts no more. It is never deleted. */
export const strikings = ['counted-twice', 'not-such-a-case'] as const;
export type Striking = (typeof strikings)[number];

/** Why a line was corrected. */
export const corrections = ['mistake', 'developed', 'same-case'] as const;
export type Correction = (typeof corrections)[number];

/** A line as the team sees it: counted, or struck out. */
export interface Line extends Case {
  readonly struck: Striking | undefined;
}

/** One answer that was corrected. */
export interface Change {
  /** The line's version after it. */
  readonly version: number;
  readonly field: keyof Answers | 'struck';
  readonly was: string;
  readonly became: string;
  readonly why: Correction | Striking;
}

/** The questions of a line, in the order in which they are asked. */
export const questions = [
  'quarter',
  'department',
  'level',
  'concern',
  'forms',
  'age',
  'gender',
  'stage',
  'abroad',
  'raisedBy',
] as const satisfies readonly (keyof Answers)[];
export type QuestionName = (typeof questions)[number];

/** An answer as one text: several forms in the order of the list. */
export const answerOf = (answers: Answers, question: QuestionName): string =>
  question === 'forms' ? answers.forms.join(' ') : answers[question];

/** The answers alone, whatever else came along. */
export const answersIn = ({
  quarter,
  department,
  concern,
  forms,
  stage,
  level,
  age,
  gender,
  abroad,
  raisedBy,
}: Answers): Answers => ({ quarter, department, concern, forms, stage, level, age, gender, abroad, raisedBy });

/** What differs between two versions of a line. */
export const differences = (before: Answers, after: Answers): readonly Pick<Change, 'field' | 'was' | 'became'>[] =>
  questions
    .map((field) => ({ field, was: answerOf(before, field), became: answerOf(after, field) }))
    .filter(({ was, became }) => was !== became);

/** The quarter that a case of some quarter is counted in, when figures have been published through another. */
export const countedIn = (quarter: Quarter, closedThrough: Quarter | undefined): Quarter =>
  closedThrough !== undefined && quarter <= closedThrough ? addQuarters(closedThrough, 1) : quarter;

/** The quarters in which a line may lie that is the same case. */
export const quartersAround = (quarter: Quarter): readonly Quarter[] =>
  [-1, 0, 1].map((by) => addQuarters(quarter, by));

/** What two lines have in common when they may be the same case: what seldom changes. */
export type Likeness = Pick<Answers, 'quarter' | 'department' | 'concern' | 'age' | 'gender'>;

/** Whether two lines may be the same case, counted twice. A quarter apart is near enough. */
export const isAlike = (one: Likeness, other: Likeness): boolean =>
  quartersAround(one.quarter).includes(other.quarter) &&
  one.department === other.department &&
  one.concern === other.concern &&
  one.age === other.age &&
  one.gender === other.gender;
