import { concernGroupNames, formDimension } from '#features/categories';
import { all } from '#features/tables';
import type { TableSpec } from '#features/tables';
import { quartersIn } from '#kernel/quarter';

/** What a figure tells of. */
export type Topic =
  | 'years'
  | 'years-concern'
  | 'years-level'
  | 'years-department'
  | 'years-age'
  | 'quarters'
  | 'concern'
  | 'concern-level'
  | 'level'
  | 'department'
  | 'department-level'
  | 'age'
  | 'gender'
  | 'age-gender'
  | 'forms'
  | 'forms-age'
  | 'abroad'
  | 'stage';

/** One figure as people read it: a table, or several laid under each other. */
export interface Figure {
  readonly topic: Topic;
  /** The year it is about; undefined when it goes over all that are told. */
  readonly year: string | undefined;
  readonly specs: readonly TableSpec[];
}

/** A year and how many cases of it the register holds. */
export interface YearCount {
  readonly year: string;
  readonly cases: number;
}

/** What is told of a year: nothing, one thing at a time, or two things held together. */
export type Depth = 'few' | 'one-way' | 'two-way';

/** Below `told` a year has no table, below `together` no table holds two things together (docs/decisions/0025). */
export const thresholds = { told: 5, together: 20 } as const;

/** Which programme an edition was made by. A change to what is told is a new one; editions that stand keep theirs. */
export const programmeVersion = 1;

/** How deep a year is told, by its true count. */
export function depthOf(cases: number): Depth {
  if (cases < thresholds.told) return 'few';
  return cases < thresholds.together ? 'one-way' : 'two-way';
}

const ageGroups = ['under18', 'adult', 'unknown', all];
const noCodes = {};

/** A table of a year by some dimensions. */
const within = (year: string, dims: readonly string[], codes: TableSpec['codes'] = noCodes): TableSpec => ({
  id: [year, ...dims].join('.'),
  dims,
  where: { quarter: year },
  codes,
});

const quarters = (year: string): TableSpec => ({
  id: `${year}.quarters`,
  dims: ['quarter'],
  where: {},
  codes: { quarter: [...quartersIn(year), year] },
});

const forms = (year: string, more: readonly string[], codes: TableSpec['codes']): readonly TableSpec[] =>
  concernGroupNames.map(formDimension).map((form) => within(year, [form, ...more], { [form]: ['yes'], ...codes }));

/** The tables that stand alone, each of one thing. */
const oneByOne = (year: string): readonly Figure[] => [
  { topic: 'concern', year, specs: [within(year, ['concern'])] },
  { topic: 'level', year, specs: [within(year, ['level'])] },
  { topic: 'department', year, specs: [within(year, ['department'])] },
  { topic: 'age', year, specs: [within(year, ['age'], { age: ageGroups })] },
  { topic: 'gender', year, specs: [within(year, ['gender'])] },
  { topic: 'forms', year, specs: forms(year, [], noCodes) },
];

/** The tables that hold two things together. Their totals are what `oneByOne` would say. */
const together = (year: string): readonly Figure[] => [
  { topic: 'concern-level', year, specs: [within(year, ['concern', 'level'])] },
  { topic: 'department-level', year, specs: [within(year, ['department', 'level'])] },
  { topic: 'age-gender', year, specs: [within(year, ['age', 'gender'], { age: ageGroups })] },
  { topic: 'forms-age', year, specs: forms(year, ['age'], { age: ageGroups }) },
];

const ofYear = ({ year, cases }: YearCount): readonly Figure[] => {
  const depth = depthOf(cases);
  if (depth === 'few') return [];
  return [
    { topic: 'quarters', year, specs: [quarters(year)] },
    ...(depth === 'two-way' ? together(year) : oneByOne(year)),
    { topic: 'abroad', year, specs: [within(year, ['abroad'])] },
    { topic: 'stage', year, specs: [within(year, ['stage'])] },
  ];
};

/**
 * Years beside each other, one thing at a time. There is no total over the years: each cell lies within one year, so a later edition can
 * neither take from nor add to what an earlier one told.
 */
function over(years: readonly string[]): readonly Figure[] {
  if (years.length === 0) return [];
  const table = (dims: readonly string[], codes: TableSpec['codes'] = noCodes): readonly TableSpec[] => [
    { id: ['years', ...dims].join('.'), dims: ['quarter', ...dims], where: {}, codes: { quarter: years, ...codes } },
  ];
  return [
    { topic: 'years', year: undefined, specs: table([]) },
    { topic: 'years-level', year: undefined, specs: table(['level']) },
    { topic: 'years-concern', year: undefined, specs: table(['concern']) },
    { topic: 'years-department', year: undefined, specs: table(['department']) },
    { topic: 'years-age', year: undefined, specs: table(['age'], { age: ageGroups }) },
  ];
}

/** What is told of some new years, beside those that earlier editions told of. */
export interface Programme {
  readonly years: readonly YearCount[];
  readonly before: readonly string[];
}

/** Every figure of an edition: first over the years, then year by year, the newest first. */
export function programme({ years, before }: Programme): readonly Figure[] {
  const told = years.filter(({ cases }) => depthOf(cases) !== 'few');
  return [
    ...over([...before, ...told.map(({ year }) => year)]),
    ...told.toSorted((one, other) => (one.year < other.year ? 1 : -1)).flatMap(ofYear),
  ];
}
