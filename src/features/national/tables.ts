import {
  abroadWords,
  abroads,
  ageGroupWords,
  concernGroupNames,
  concernGroupWords,
  genderWords,
  genders,
  levelWords,
  levels,
  stageWords,
  stages,
} from '#features/categories';
import type { Told } from '#kernel/told';
import { topicTitles, unknownWord } from './national.words.ts';
import { cellKey } from './share.ts';
import type { NationalYear } from './sum.ts';

/** A table of the country: what may be told of each category, and how many municipalities the fewest of them are of. */
export interface NationalTable {
  readonly topic: keyof typeof topicTitles;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly told: Told }[];
  readonly from: number;
}

interface Asked {
  readonly key: string;
  readonly label: string;
}

const asked = (dim: string, codes: readonly string[], words: Readonly<Record<string, string>>): readonly Asked[] =>
  codes.map((code) => ({ key: cellKey({ [dim]: code }), label: words[code] ?? code }));

/** The tables there can be, each with its rows in their order. */
const topics: Readonly<Record<keyof typeof topicTitles, readonly Asked[]>> = {
  concern: asked('concern', concernGroupNames, concernGroupWords),
  level: asked('level', levels, levelWords),
  age: asked('age', ['under18', 'adult', 'unknown'], { ...ageGroupWords, unknown: unknownWord }),
  gender: asked('gender', genders, genderWords),
  form: concernGroupNames.map((group) => ({
    key: cellKey({ [`form-${group}`]: 'yes' }),
    label: concernGroupWords[group],
  })),
  abroad: asked('abroad', abroads, { ...abroadWords, unknown: unknownWord }),
  stage: asked('stage', stages, { ...stageWords, unknown: unknownWord }),
};

const order: readonly (keyof typeof topicTitles)[] = ['concern', 'level', 'age', 'gender', 'form', 'abroad', 'stage'];

/** Every table of a year that can be told whole. */
export const tablesOf = (year: NationalYear): readonly NationalTable[] =>
  order.flatMap((topic) => {
    const rows = topics[topic].flatMap(({ key, label }) => {
      const cell = year.cells.get(key);
      return cell === undefined ? [] : [{ label, ...cell }];
    });
    if (rows.length < topics[topic].length) return [];
    return [{ topic, title: topicTitles[topic], rows, from: Math.min(...rows.map(({ from }) => from)) }];
  });
