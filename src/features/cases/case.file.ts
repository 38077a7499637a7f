import { z } from 'zod';
import {
  abroads,
  ageBands,
  concerns,
  genders,
  isChosenToday,
  levels,
  newest,
  raisers,
  stages,
} from '#features/categories';
import type { ListName } from '#features/categories';
import { quarter } from '#kernel/quarter';
import type { Quarter } from '#kernel/quarter';
import { departmentKeys } from './ground.ts';
import type { CaseGround } from './ground.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';

const chosen = <const Values extends readonly [string, ...string[]]>(name: ListName, values: Values, error: string) =>
  z.enum(values, { error }).refine((key) => isChosenToday(name, key), error);

const quarterField = z.string(wrong.quarter).transform((text, context): Quarter => {
  const found = quarter(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: wrong.quarter });
  return z.NEVER;
});

/** The edition of the lists that a form was made with: an older one is to be looked through again. */
export const categoriesField = z
  .union([z.string(), z.number()])
  .transform(Number)
  .refine((number) => number === newest.number, wrong.categories);

/** The answers of a line in the order they are asked, each from its list as it is chosen now. What they say together is asked by `answersFaults`. */
export const caseFields = (ground: CaseGround) => ({
  quarter: quarterField,
  department: z
    .string(wrong.department)
    .max(100)
    .refine((key) => departmentKeys(ground).includes(key), wrong.department),
  level: chosen('level', levels, wrong.level),
  concern: chosen('concern', concerns, wrong.concern),
  forms: z.array(chosen('concern', concerns, wrong.forms), wrong.forms).max(concerns.length, wrong.tooMany),
  age: chosen('age', ageBands, wrong.age),
  gender: chosen('gender', genders, wrong.gender),
  stage: chosen('stage', stages, wrong.stage),
  abroad: chosen('abroad', abroads, wrong.abroad),
  raisedBy: chosen('raisedBy', raisers, wrong.raisedBy),
});

/** What two lines are compared by, as far as a form has been filled in that far. */
export const likenessFields = (ground: CaseGround) => {
  const { quarter: when, department, concern, age, gender } = caseFields(ground);
  return z.object({ quarter: when, department, concern, age, gender }).optional().catch(undefined);
};
