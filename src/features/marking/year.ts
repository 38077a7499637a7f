import { addMonths, day as dayIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import { stateOn } from '#kernel/year-entry';
import type { YearEntry } from '#kernel/year-entry';
import type { Standing } from './waiting.ts';

/** What is known of the quarters. */
export interface Quarters {
  readonly year: number;
  readonly standings: readonly Standing[];
  readonly departments: readonly string[];
  /** The first month that is still remembered: nothing is said of what is forgotten. */
  readonly since: Day;
  readonly today: Day;
}

/** The quarters that are to be answered for in a year, each ten days after it is over. Without a registrar nothing is said: there is nobody to answer. */
export function quartersDue({ year, standings, departments, since, today }: Quarters): readonly YearEntry[] {
  if (departments.length === 0) return [];
  return ['01-10', '04-10', '07-10', '10-10'].flatMap((at, nth) => {
    const due = dayIn(`${String(year)}-${at}`);
    const over = dayIn(`${String(year)}-${at.slice(0, 2)}-01`);
    if (due === undefined || over === undefined || addMonths(over, -3) < since) return [];
    const months = [-3, -2, -1].map((by) => addMonths(over, by));
    const isDone = departments.every((department) => months.every((month) => isAnswered(standings, department, month)));
    const key = `marking ${String(year)}-${String(nth + 1)}`;
    return [entry(key, due, isDone, today)];
  });
}

const isAnswered = (standings: readonly Standing[], department: string, month: Day): boolean =>
  standings.some((one) => one.department === department && one.month === month && one.isDone);

const entry = (key: string, day: Day, isDone: boolean, today: Day): YearEntry => ({
  key,
  instead: key,
  day,
  title: 'Svar på, om der er sager at markere fra kvartalet',
  responsible: { role: 'authority-registrar' },
  state: stateOn(day, today, isDone),
  link: '/markering',
});
