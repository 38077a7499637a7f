import { abroads, ageGroups, concernGroupNames, formDimension, genders, levels, stages } from '#features/categories';
import { codeWord, titleOf } from '#features/statistics';
import type { Told } from '#kernel/told';
import { cellKey } from './share.ts';
import type { NationalYear } from './sum.ts';

const topics = ['concern', 'level', 'age', 'gender', 'forms', 'abroad', 'stage'] as const;
type Topic = (typeof topics)[number];

/** A table of the country: what may be told of each category, and how many municipalities the fewest of them are of. */
export interface NationalTable {
  readonly topic: Topic;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly told: Told }[];
  readonly from: number;
}

interface Asked {
  readonly key: string;
  readonly label: string;
}

const asked = (dim: string, codes: readonly string[]): readonly Asked[] =>
  codes.map((code) => ({ key: cellKey({ [dim]: code }), label: codeWord(dim, code, {}) }));

/** The rows of each table that there can be, in their order. */
const rowsOf: Readonly<Record<Topic, readonly Asked[]>> = {
  concern: asked('concern', concernGroupNames),
  level: asked('level', levels),
  age: asked('age', [...Object.keys(ageGroups), 'unknown']),
  gender: asked('gender', genders),
  forms: concernGroupNames.flatMap((group) => asked(formDimension(group), ['yes'])),
  abroad: asked('abroad', abroads),
  stage: asked('stage', stages),
};

/** Every table of a year that can be told whole. */
export const tablesOf = ({ year, cells }: NationalYear): readonly NationalTable[] =>
  topics.flatMap((topic) => {
    const rows = rowsOf[topic].flatMap(({ key, label }) => {
      const cell = cells.get(key);
      return cell === undefined ? [] : [{ label, ...cell }];
    });
    if (rows.length < rowsOf[topic].length) return [];
    return [{ topic, title: titleOf({ topic, year }), rows, from: Math.min(...rows.map(({ from }) => from)) }];
  });
