import { quarterOf } from '#kernel/quarter';
import { abroads, ageBands, concerns, genders, levels, raisers, stages } from './category.ts';
import { choicesOf, comparable, newestOf, readIn } from './edition.ts';
import type { Edition, Editions, ListName } from './edition.ts';

/** Every edition of the lists. A new one is added at the end, never in place of another: lines keep the number of theirs. */
export const editions: Editions = [
  {
    number: 1,
    from: quarterOf(new Date('2023-01-01T12:00:00Z')),
    lists: {
      concern: { keys: concerns },
      stage: { keys: stages },
      level: { keys: levels },
      age: { keys: ageBands },
      gender: { keys: genders },
      abroad: { keys: abroads },
      raisedBy: { keys: raisers },
    },
  },
];

/** The edition that is chosen from now. */
export const newest: Edition = newestOf(editions);

/** Whether an answer can be chosen now; what has been split is only read. */
export const isChosenToday = (name: ListName, key: string): boolean => choicesOf(newest.lists[name]).includes(key);

/** What an answer of any edition is called in the newest; undefined when that edition has no such answer. */
export const readToday = (edition: number, name: ListName, key: string): string | undefined =>
  readIn(editions, edition, name, key);

/** Under which answer a case is counted when years are compared. */
export const comparedAs = (name: ListName, key: string): string => comparable(editions, name, key);
