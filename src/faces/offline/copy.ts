import { dayOf, inWords } from '#kernel/day';
import type { Language } from '#kernel/text';

/** How far a copy can be trusted: `fresh` up to a week, `old` after that, `outdated` after a month. */
export type Age = 'fresh' | 'old' | 'outdated';

const dayLong = 24 * 60 * 60 * 1000;

/** The age of a copy that the server last called the newest at `checkedAt`. A clock set back never makes it fresh. */
export function ageOf(checkedAt: Date, now: Date): Age {
  const days = (now.getTime() - checkedAt.getTime()) / dayLong;
  if (Number.isNaN(days) || days < -1 || days > 30) return 'outdated';
  return days > 7 ? 'old' : 'fresh';
}

const clock = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' });

/** "Hentet i dag kl. 08.12" or "Hentet 12. november 2026 kl. 08.12". */
export function fetchedInWords(checkedAt: Date, now: Date, language: Language): string {
  const today = dayOf(checkedAt) === dayOf(now);
  const time = clock.format(checkedAt).replace(':', '.');
  if (language === 'en')
    return today ? `Fetched today at ${time}` : `Fetched ${inWords(dayOf(checkedAt), 'en')} at ${time}`;
  return today ? `Hentet i dag kl. ${time}` : `Hentet ${inWords(dayOf(checkedAt), 'da')} kl. ${time}`;
}

/** The warning on a copy that is not fresh; undefined on one that is. */
export function warningInWords(age: Age, language: Language): string | undefined {
  if (age === 'fresh') return undefined;
  if (language === 'en') {
    return age === 'old'
      ? 'This copy is more than a week old. Go online to get the newest.'
      : 'This copy is more than a month old. Telephone numbers may have changed. In danger to life: call 112.';
  }
  return age === 'old'
    ? 'Denne kopi er over en uge gammel. Gå på nettet for at hente den nyeste.'
    : 'Denne kopi er over en måned gammel. Telefonnumre kan være ændret. Ring 112, hvis nogen er i livsfare.';
}

/** Why the front page stands where another page was asked for. */
export const notCarried: Readonly<Record<Language, string>> = {
  da: 'Du er uden net, og siden er ikke hentet på forhånd. Her er forsiden.',
  en: 'You are offline, and that page was not fetched beforehand. This is the front page.',
};
