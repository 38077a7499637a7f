import { editions } from '#features/categories';
import type { AgeBand, Level } from '#features/categories';
import type { Mistake } from '#kernel/action';
import { quarterOf } from '#kernel/quarter';
import type { Answers } from './case.ts';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { inWords } from './quarter.words.ts';

/** Whether two answers fit: a child at a crisis centre is counted as a measure, with the adult they came with or not at all. */
export const fitsAge = (level: Level, age: AgeBand): boolean =>
  level !== 'crisis-centre' || !(age === '0-12' || age === '13-17');

/** What a line's answers get wrong together, each told so that it can be mended. */
export function answersFaults(answers: Answers, now: Date): readonly Mistake[] {
  const { quarter, concern, forms, level, age } = answers;
  const [{ from: first }] = editions;
  const found: readonly (readonly [boolean, Mistake])[] = [
    [quarter > quarterOf(now), { field: 'quarter', message: wrong.future }],
    [quarter < first, { field: 'quarter', message: wrong.tooEarly(inWords(first)) }],
    [forms.includes(concern), { field: 'forms', message: wrong.repeated }],
    [new Set(forms).size < forms.length, { field: 'forms', message: wrong.tooMany }],
    [!fitsAge(level, age), { field: 'age', message: wrong.adults }],
  ];
  return found.filter(([isWrong]) => isWrong).map(([, mistake]) => mistake);
}
