import type { Quarter } from '#kernel/quarter';

/** The questions that a case answers, each from a closed list. */
export const listNames = ['concern', 'stage', 'level', 'age', 'gender', 'abroad', 'raisedBy'] as const;
export type ListName = (typeof listNames)[number];

/** One closed list in one edition. */
export interface List {
  /** Every answer that a line can have, in its order. */
  readonly keys: readonly string[];
  /** Answers that were split: no longer chosen, still read. To each, the answers it became. */
  readonly split?: Readonly<Record<string, readonly string[]>>;
  /** Answers of the edition before that are called otherwise here: a new name, or one shared by several. */
  readonly was?: Readonly<Record<string, string>>;
}

/** All the lists as they were from a quarter on. */
export interface Edition {
  readonly number: number;
  readonly from: Quarter;
  readonly lists: Readonly<Record<ListName, List>>;
}

/** The editions in their order; there is always one. */
export type Editions = readonly [Edition, ...Edition[]];

/** The edition that holds now or will hold last. */
export const newestOf = (editions: Editions): Edition => editions.at(-1) ?? editions[0];

/** The edition in force in a quarter; undefined before the first. */
export const editionIn = (editions: Editions, quarter: Quarter): Edition | undefined =>
  editions.findLast(({ from }) => from <= quarter);

/** The answers that can be chosen in an edition: what was split is not among them. */
export const choicesOf = ({ keys, split = {} }: List): readonly string[] =>
  keys.filter((key) => !Object.hasOwn(split, key));

/** What an answer of an edition is called in the newest one; undefined when it is no answer of that edition. */
export function readIn(editions: Editions, number: number, name: ListName, key: string): string | undefined {
  const before = editions.find((edition) => edition.number === number);
  if (!before?.lists[name].keys.includes(key)) return undefined;
  return editions
    .filter((edition) => edition.number > number)
    .reduce((read, { lists }) => renamed(lists[name], read), key);
}

const renamed = ({ was = {} }: List, key: string): string => (Object.hasOwn(was, key) ? (was[key] ?? key) : key);

/** The widest answer that holds this one, in the newest edition: under it, years before and after a split can be compared. */
export function comparable(editions: Editions, name: ListName, key: string): string {
  const { split = {} } = newestOf(editions).lists[name];
  const wider = Object.entries(split).find(([, parts]) => parts.includes(key))?.[0];
  return wider === undefined ? key : comparable(editions, name, wider);
}

/** Why the editions do not hang together, one sentence each; none when every answer ever given still reads. */
export function faultsIn(editions: Editions): readonly string[] {
  return editions.flatMap((edition, at) => {
    const before = editions[at - 1];
    return [
      ...(edition.number === at + 1 ? [] : [`edition ${edition.number} is number ${at + 1}`]),
      ...(before === undefined || before.from < edition.from
        ? []
        : [`edition ${edition.number} begins before the one before`]),
      ...listNames.flatMap((name) =>
        listFaults(edition.lists[name], before?.lists[name]).map((why) => `${name}: ${why}`),
      ),
    ];
  });
}

const doubled = (keys: readonly string[]): readonly string[] => keys.filter((key, at) => keys.indexOf(key) !== at);

const listFaults = ({ keys, split = {}, was = {} }: List, before: List | undefined): readonly string[] => [
  ...doubled(keys).map((key) => `${key} is there twice`),
  ...[...Object.keys(split), ...Object.values(split).flat(), ...Object.values(was)]
    .filter((key) => !keys.includes(key))
    .map((key) => `${key} is not among the answers`),
  ...Object.entries(split)
    .filter(([key, parts]) => parts.includes(key))
    .map(([key]) => `${key} is split into itself`),
  ...doubled(Object.values(split).flat()).map((key) => `${key} is part of two`),
  ...(before?.keys ?? [])
    .filter((key) => !keys.includes(renamed({ keys, split, was }, key)))
    .map((key) => `${key} can no longer be read`),
];
