import { dayOf } from './day.ts';

/** A quarter of a year, `2026K4`. Compares as text. */
export type Quarter = string & { readonly kind: 'quarter' };

const pattern = /^(20\d{2})K([1-4])$/;

/** The quarter, or undefined when the text is none. */
export const quarter = (text: string): Quarter | undefined => (pattern.test(text) ? (text as Quarter) : undefined);

/** The quarter in Denmark at a moment. */
export function quarterOf(moment: Date): Quarter {
  const [year = '', month = ''] = dayOf(moment).split('-');
  return `${year}K${Math.ceil(Number(month) / 3)}` as Quarter;
}

/** The year of a quarter, `2026`. */
export const yearOf = (of: Quarter): string => of.slice(0, 4);

/** The quarter that comes some quarters later (or earlier, below 0). */
export function addQuarters(from: Quarter, by: number): Quarter {
  const count = Number(yearOf(from)) * 4 + Number(from.slice(5)) - 1 + by;
  return `${Math.floor(count / 4)}K${(count % 4) + 1}` as Quarter;
}

/** Every quarter from one to another, both with them. */
export function quartersBetween(first: Quarter, last: Quarter): readonly Quarter[] {
  const found: Quarter[] = [];
  for (let at = first; at <= last; at = addQuarters(at, 1)) found.push(at);
  return found;
}

/** The four quarters of a year. */
export const quartersIn = (year: string): readonly Quarter[] =>
  [1, 2, 3, 4].map((number) => `${year}K${number}` as Quarter);
