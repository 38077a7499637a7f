// Invented registers for the benches of the published figures: what a municipality or the nation might hold, and the tables made of it.
import { all, randomFrom } from '#features/tables';
import type { Dimension, Dimensions, Row, TableSpec } from '#features/tables';

/** A case and the edition it is first counted in; whoever registers late comes in a later one. */
export interface Entry {
  readonly row: Row;
  readonly first: number;
}

/** A register over its editions: what was known at each, and the tables that each prints. */
export interface Register {
  readonly name: string;
  readonly dimensions: Dimensions;
  /** For each edition the quarters that it may count; every category where time is not counted in quarters. */
  readonly editions: readonly { readonly quarters: readonly string[]; readonly specs: readonly TableSpec[] }[];
  readonly entries: readonly Entry[];
  /** The dimension and the codes whose totals everybody may know: the years. */
  readonly years: { readonly dim: string; readonly codes: readonly string[] };
}

/** How large a register is asked for. */
export interface Size {
  readonly years: number;
  /** Cases a year, on average over municipalities. */
  readonly mean: number;
  /** Tables that somebody asks for beyond the yearly ones. */
  readonly filters: number;
}

/** A municipality of Albertslund's size: three years in two editions. */
export const usual: Size = { years: 3, mean: 24, filters: 0 };

const answers = {
  type: ['control', 'violence', 'forced-marriage', 're-education', 'cutting', 'other'],
  department: ['school', 'family', 'jobs', 'adults', 'health'],
  age: ['0-12', '13-17', '18-24', '25-39', '40+'],
  gender: ['woman', 'man'],
  level: ['concern', 'measure'],
  crisis: ['no', 'yes'],
  outcome: ['open', 'closed', 'effort', 'passed-on'],
} as const;
type Attribute = keyof typeof answers;
const attributes: readonly Attribute[] = ['type', 'department', 'age', 'gender', 'level', 'crisis', 'outcome'];

const agesOf: Readonly<Record<string, readonly number[]>> = {
  control: [14, 42, 24, 14, 6],
  violence: [7, 18, 28, 37, 10],
  'forced-marriage': [0, 24, 46, 25, 5],
  're-education': [24, 60, 14, 2, 0],
  cutting: [74, 20, 4, 2, 0],
  other: [15, 38, 26, 15, 6],
};
const departmentsOf: Readonly<Record<string, readonly number[]>> = {
  '0-12': [54, 39, 0, 0, 7],
  '13-17': [46, 44, 3, 1, 6],
  '18-24': [12, 14, 40, 27, 7],
  '25-39': [0, 9, 42, 41, 8],
  '40+': [0, 7, 40, 45, 8],
};

/** Random numbers with the few shapes that registers are made of. */
export interface Dice {
  readonly one: () => number;
  readonly below: (count: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly weighted: (weights: readonly number[]) => number;
  readonly poisson: (mean: number) => number;
}

/** Dice that fall the same for the same seed. */
export function dice(seed: string): Dice {
  const one = randomFrom(seed);
  const below = (count: number): number => Math.floor(one() * count);
  const poisson = (mean: number): number => {
    if (mean > 30) return poisson(mean / 2) + poisson(mean / 2);
    let [count, left] = [-1, 1];
    for (const end = Math.exp(-mean); left > end; count += 1) left *= one();
    return Math.max(0, count);
  };
  return {
    one,
    below,
    poisson,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    weighted: (weights) => {
      let left = one() * weights.reduce((sum, weight) => sum + weight, 0);
      return Math.max(
        0,
        weights.findIndex((weight) => (left -= weight) < 0),
      );
    },
  };
}

/** One invented case. */
function someCase({ weighted }: Dice): Readonly<Record<Attribute, string>> {
  const of = <A extends Attribute>(attribute: A, weights: readonly number[]): string =>
    answers[attribute][weighted(weights)] ?? '';
  const type = of('type', [43, 20, 12, 11, 4, 10]);
  const age = of('age', agesOf[type] ?? []);
  const isYoung = age === '0-12' || age === '13-17';
  const gender = of('gender', isYoung ? [70, 30] : [86, 14]);
  const level = of('level', type === 'violence' || type === 'forced-marriage' ? [55, 45] : [78, 22]);
  return {
    type,
    age,
    gender,
    level,
    department: of('department', departmentsOf[age] ?? []),
    crisis: of('crisis', gender === 'woman' && !isYoung ? [80, 20] : [98, 2]),
    outcome: of('outcome', level === 'measure' ? [45, 10, 40, 5] : [30, 48, 10, 12]),
  };
}

const dimension = (categories: readonly string[], groups: Dimension['groups'] = {}): Dimension => ({
  categories,
  groups,
});
const yearsFrom = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => String(first + at));
const quartersOf = (year: string): readonly string[] => [1, 2, 3, 4].map((number) => `${year}K${number}`);

/** What a municipality might hold: the last edition counts every year, the one before it all but the last. */
export function localRegister(seed: string, { years: count, mean, filters }: Size = usual): Register {
  const dices = dice(`register ${seed}`);
  const years = yearsFrom(2024, count);
  const quarters = years.flatMap(quartersOf);
  const dimensions: Dimensions = {
    quarter: dimension(quarters, Object.fromEntries(years.map((year) => [year, quartersOf(year)]))),
    ...Object.fromEntries(attributes.map((attribute) => [attribute, dimension(answers[attribute])])),
    age: dimension(answers.age, { minor: ['0-12', '13-17'], adult: ['18-24', '25-39', '40+'] }),
  };
  const known = count < 2 ? [quarters] : [quarters.slice(0, -4), quarters];
  // A filter over closed years is asked of each edition from the first: what no edition was drawn for cannot be told of its years afterwards.
  const filterTables = someFilters(dice(`filters ${seed}`), years, filters);
  const level = mean * (0.6 + 0.8 * dices.one());
  const entries = years.flatMap((year) => {
    const cases = Math.min(60, dices.poisson(level * (0.65 + 0.7 * dices.one())));
    return Array.from({ length: cases }, () => entryOf(dices, year, known));
  });
  return {
    name: seed,
    dimensions,
    entries,
    years: { dim: 'quarter', codes: years },
    editions: known.map((those) => ({
      quarters: those,
      specs: [
        ...localProgramme(years.slice(0, those.length / 4)),
        ...filterTables.filter(({ where }) => !where['quarter'] || those.includes(`${where['quarter']}K4`)),
      ],
    })),
  };
}

function entryOf(dices: Dice, year: string, known: readonly (readonly string[])[]): Entry {
  const row = { quarter: dices.pick(quartersOf(year)), ...someCase(dices) };
  const first = known.findIndex((quarters) => quarters.includes(row.quarter));
  const isLate = dices.one() < 0.06;
  return { row, first: isLate ? Math.min(first + 1, known.length - 1) : first };
}

type Where = TableSpec['where'];
type Codes = TableSpec['codes'];
const table = (id: string, dims: readonly string[], where: Where = {}, codes: Codes = {}): TableSpec => ({
  id,
  dims,
  where,
  codes,
});

const yearly: readonly (readonly Attribute[])[] = [
  ['type', 'level'],
  ['department', 'level'],
  ['age', 'gender'],
  ['type', 'age'],
  ['gender', 'crisis'],
  ['outcome', 'level'],
];

/** The tables a municipality prints of these years. */
export const localProgramme = (years: readonly string[]): readonly TableSpec[] => [
  ...years.flatMap((year) => [
    ...yearly.map((dims) => table(`${year}/${dims.join('-')}`, dims, { quarter: year })),
    table(`${year}/quarter-level`, ['quarter', 'level'], {}, { quarter: [...quartersOf(year), year] }),
  ]),
  table('year-type', ['quarter', 'type'], {}, { quarter: [...years, all] }),
  table('year-department', ['quarter', 'department'], {}, { quarter: [...years, all] }),
  table('age-gender-level', ['age', 'gender', 'level']),
  table('type-department', ['type', 'department']),
  // The same ages cut another way: what the cuts differ by is a band that no table shows.
  table('minors-crisis', ['age', 'crisis'], {}, { age: ['minor', 'adult', all] }),
];

/** Tables that somebody thinks of: a year, an answer or two chosen, and what is left of one dimension or two. */
export const someFilters = (dices: Dice, years: readonly string[], count: number): readonly TableSpec[] =>
  Array.from({ length: count }, (_, at) => {
    const places = attributes.map((name) => ({ name, order: dices.one() })).toSorted((a, b) => a.order - b.order);
    const [filter = 'type', one = 'age', two = 'gender'] = places.map(({ name }) => name);
    const where = { [filter]: dices.pick(answers[filter]) };
    return table(
      `filter-${at}`,
      dices.one() < 0.5 ? [one] : [one, two],
      dices.one() < 0.5 ? where : { ...where, quarter: dices.pick(years) },
    );
  });

const regionNames = ['north', 'middle', 'south', 'zealand', 'capital'] as const;

/** What the nation might hold: every municipality over ten years, in one edition. */
export function nationalRegister(seed: string, yearCount = 10, total = 2000): Register {
  const dices = dice(`nation ${seed}`);
  const municipalities = Array.from({ length: 98 }, (_, at) => `M${101 + at}`);
  const regionOf = (at: number): string => regionNames[Math.min(4, Math.floor(at / 20))] ?? '';
  const sizes = municipalities.map(() => Math.exp(0.8 * bell(dices)));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const years = yearsFrom(2024, yearCount);
  const kept = ['level', 'type', 'age', 'gender'] as const;
  const entries = years.flatMap((year) =>
    municipalities.flatMap((municipality, at) => {
      const mean = ((total * (sizes[at] ?? 0)) / whole) * (0.6 + 0.8 * dices.one());
      return Array.from({ length: Math.min(400, dices.poisson(mean)) }, () => {
        const { level, type, age, gender } = someCase(dices);
        return { row: { municipality, year, level, type, age, gender }, first: 0 };
      });
    }),
  );
  const dimensions: Dimensions = {
    municipality: dimension(
      municipalities,
      Object.fromEntries(regionNames.map((name) => [name, municipalities.filter((_, at) => regionOf(at) === name)])),
    ),
    year: dimension(years),
    ...Object.fromEntries(kept.map((name) => [name, dimension(answers[name])])),
  };
  const specs = nationalProgramme(municipalities);
  return { name: seed, dimensions, entries, years: { dim: 'year', codes: years }, editions: [{ quarters: [], specs }] };
}

/** A bell curve, near enough: mean 0, spread 1. */
const bell = ({ one }: Dice): number => Array.from({ length: 12 }, one).reduce((sum, number) => sum + number, -6);

function nationalProgramme(municipalities: readonly string[]): readonly TableSpec[] {
  const everywhere = [...municipalities, ...regionNames, all];
  const regions = [...regionNames, all];
  return [
    table('municipality-year-level', ['municipality', 'year', 'level'], {}, { municipality: everywhere }),
    table('municipality-type', ['municipality', 'type'], {}, { municipality: everywhere }),
    table('region-year-type', ['municipality', 'year', 'type'], {}, { municipality: regions }),
    table('year-age-gender', ['year', 'age', 'gender']),
    table('municipality-age', ['municipality', 'age'], {}, { municipality: everywhere }),
    table('year-type-age', ['year', 'type', 'age']),
  ];
}
