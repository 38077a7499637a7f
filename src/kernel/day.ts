import type { Language } from './text.ts';

/** A calendar day as ISO 8601, `2027-10-10`. Compares as text. */
export type Day = string & { readonly kind: 'day' };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or undefined when the text is not a day that exists (2027-02-30 does not). */
export function day(text: string): Day | undefined {
  const parts = pattern.exec(text);
  if (!parts) return undefined;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? (text as Day) : undefined;
}

/** A day that we stored ourselves; throws where it is none, for then the row is not ours. */
export function storedDay(text: string): Day {
  const found = day(text);
  if (found === undefined) throw new RangeError('a stored day is none');
  return found;
}

/** The calendar day in Denmark at a moment. */
export const dayOf = (moment: Date): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(moment) as Day;

/** A day some months later (or earlier, below 0); the 31st becomes the month's last day. */
export function addMonths(from: Day, months: number): Day {
  const at = new Date(`${from}T00:00:00Z`);
  const wanted = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(wanted, last));
  return at.toISOString().slice(0, 10) as Day;
}

/** The calendar year of a day. */
export const yearIn = (date: Day): number => Number(date.slice(0, 4));

/** As Danes write it, "10. oktober 2027", or in English "10 October 2027". */
export const inWords = (date: Day, language: Language): string =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

const short = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** As Danes say it where the year goes without saying, "10. oktober". */
export const dayAndMonth = (date: Day): string => short.format(new Date(`${date}T00:00:00Z`));
