import {
  ageBands,
  ageGroups,
  concernGroupNames,
  concernGroupOf,
  formDimension,
  comparedAs,
  genders,
  levels,
  stages,
  abroads,
  raisers,
} from '#features/categories';
import type { Concern } from '#features/categories';
import type { Dimension, Dimensions, Row } from '#features/tables';
import { yearOf } from '#kernel/quarter';
import type { Quarter } from '#kernel/quarter';
import type { Case } from './case.ts';

const plain = (categories: readonly string[]): Dimension => ({ categories, groups: {} });

/** What a published figure can be counted by: the wide groups of concerns, and everything else as it is chosen. */
export const publishedDimensions = (departments: readonly string[], quarters: readonly Quarter[]): Dimensions => ({
  quarter: { categories: quarters, groups: Object.fromEntries(Map.groupBy(quarters, yearOf)) },
  department: plain(departments),
  concern: plain(concernGroupNames),
  level: plain(levels),
  age: { categories: ageBands, groups: ageGroups },
  gender: plain(genders),
  stage: plain(stages),
  abroad: plain(abroads),
  raisedBy: plain(raisers),
  ...Object.fromEntries(concernGroupNames.map((group) => [formDimension(group), plain(['yes', 'no'])])),
});

/** Answers that hang together: the main concern is one of the forms, and a crisis centre takes adults. A copy that parted them would tell of itself. */
export const publishedLinks: readonly (readonly string[])[] = [
  ['concern', ...concernGroupNames.map(formDimension)],
  ['level', 'age'],
];

/** A case as it is counted for publishing. */
export function rowOf(one: Case): Row {
  const about: readonly Concern[] = [one.concern, ...one.forms];
  const groups = new Set(about.map(concernGroupOf));
  return {
    quarter: one.quarter,
    department: one.department,
    concern: concernGroupOf(one.concern),
    level: comparedAs('level', one.level),
    age: comparedAs('age', one.age),
    gender: comparedAs('gender', one.gender),
    stage: comparedAs('stage', one.stage),
    abroad: comparedAs('abroad', one.abroad),
    raisedBy: comparedAs('raisedBy', one.raisedBy),
    ...Object.fromEntries(concernGroupNames.map((group) => [formDimension(group), groups.has(group) ? 'yes' : 'no'])),
  };
}

/** Rows in an order that tells nothing but what stands in them. */
export const sorted = (rows: readonly Row[]): readonly Row[] => {
  const key = (row: Row): string => Object.values(row).join(' ');
  return rows
    .map((row) => ({ row, text: key(row) }))
    .toSorted((one, other) => (one.text < other.text ? -1 : 1))
    .map(({ row }) => row);
};
