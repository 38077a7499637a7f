import type { Id } from '#kernel/action';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Entry } from './liaison.ts';
import { audienceWords, themeWords } from './liaison.words.ts';

const dayWord = (day: Day | undefined): string => (day === undefined ? '' : inWords(day, 'da'));

/** A contact as one row: a cell for each column of `yearWords`. */
export const cellsOf = (entry: Entry, names: ReadonlyMap<Id, string>): readonly string[] => [
  entry.day,
  entry.bodyName,
  entry.themes.map((theme) => themeWords[theme]).join(', '),
  entry.words,
  entry.follow,
  entry.responsible === undefined ? '' : (names.get(entry.responsible) ?? ''),
  dayWord(entry.due),
  dayWord(entry.doneOn),
  entry.told.map((one) => audienceWords[one]).join(', '),
];
