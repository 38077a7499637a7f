import {
  abroadWords,
  abroads,
  ageBands,
  ageWords,
  concernWords,
  concerns,
  genderWords,
  genders,
  isChosenToday,
  levelMeant,
  levelWords,
  levels,
  raisedByWords,
  raisers,
  stageWords,
  stages,
  wordsByList,
} from '#features/categories';
import type { ListName } from '#features/categories';
import { quarter } from '#kernel/quarter';
import { answerOf } from './case.ts';
import type { Answers, Change, QuestionName } from './case.ts';
import { strikingWords } from './case.words.ts';
import { departmentName } from './ground.ts';
import type { CaseGround } from './ground.ts';
import { inWords } from './quarter.words.ts';

/** An answer that can be chosen, in words. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
  readonly how?: string;
}

const offered = <Key extends string>(
  name: ListName,
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
): readonly Choosable[] =>
  keys.filter((key) => isChosenToday(name, key)).map((value) => ({ value, label: words[value] }));

/** The answers to each question that has a closed list, as they are chosen now. */
export const choices = {
  concern: offered('concern', concerns, concernWords),
  stage: offered('stage', stages, stageWords),
  level: levels
    .filter((key) => isChosenToday('level', key))
    .map((value) => ({ value, label: levelWords[value], how: levelMeant[value] })),
  age: offered('age', ageBands, ageWords),
  gender: offered('gender', genders, genderWords),
  abroad: offered('abroad', abroads, abroadWords),
  raisedBy: offered('raisedBy', raisers, raisedByWords),
} as const satisfies Readonly<Record<ListName, readonly Choosable[]>>;

const named = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;

/** A stored answer on the screen; several forms are listed. Empty where nothing was chosen. */
export function answerWord(ground: CaseGround, field: Change['field'], key: string): string {
  if (field === 'quarter') return quarterWord(key);
  if (field === 'department') return departmentName(ground, key);
  if (field === 'struck') return named(strikingWords, key);
  return field === 'forms' ? formsWord(key) : named(wordsByList[field], key);
}

const quarterWord = (key: string): string => {
  const found = quarter(key);
  return found === undefined ? key : inWords(found);
};

const formsWord = (keys: string): string =>
  keys
    .split(' ')
    .filter((key) => key !== '')
    .map((key) => named(concernWords, key))
    .join(', ');

/** A line's answer to one question, in words. */
export const wordOf = (ground: CaseGround, answers: Answers, question: QuestionName): string =>
  answerWord(ground, question, answerOf(answers, question));

/** A line in one line, without its concern: what tells it from its neighbours. */
export const aboutLine = (ground: CaseGround, line: Answers): string =>
  (['level', 'age', 'gender', 'department'] as const).map((question) => wordOf(ground, line, question)).join(' · ');
