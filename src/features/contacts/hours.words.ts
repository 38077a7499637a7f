import { addDays, wallOf, weekdayOf } from '#kernel/danish-time';
import { inWords as dayInWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { holidayOn } from '#kernel/holidays';
import type { Language, Text } from '#kernel/text';
import type { Hours } from './contact.file.ts';
import { minutesOf, weekdays } from './hours.ts';
import type { State } from './hours.ts';

const dayNames: readonly Text[] = [
  { da: 'mandag', en: 'Monday' },
  { da: 'tirsdag', en: 'Tuesday' },
  { da: 'onsdag', en: 'Wednesday' },
  { da: 'torsdag', en: 'Thursday' },
  { da: 'fredag', en: 'Friday' },
  { da: 'lørdag', en: 'Saturday' },
  { da: 'søndag', en: 'Sunday' },
];

const words = {
  always: { da: 'Døgnåben', en: 'Open round the clock' },
  unknown: { da: 'Tider ukendt', en: 'Hours unknown' },
  midnight: { da: 'midnat', en: 'midnight' },
  tomorrow: { da: 'i morgen', en: 'tomorrow' },
  today: { da: 'i dag', en: 'today' },
  and: { da: 'og', en: 'and' },
  daily: { da: 'alle dage', en: 'every day' },
} as const satisfies Record<string, Text>;

/** Seen from this minute ("Åben nu til 15"), or from an hour the reader asks about ("Åben til 15"). */
export type Seen = 'now' | 'then';

/** The one honest word of time that stands beside a number. */
export function inWords(state: State, at: Date, language: Language, seen: Seen = 'now'): string {
  if (state.kind === 'always') return words.always[language];
  if (state.kind === 'unknown') return words.unknown[language];
  return state.kind === 'open'
    ? openWords(state.until, at, language, seen)
    : closedWords(state.opens, at, language, seen);
}

function openWords(until: Date, at: Date, language: Language, seen: Seen): string {
  const end = wallOf(until);
  const today = wallOf(at).day;
  const close = {
    da: seen === 'now' ? 'Åben nu til' : 'Åben til',
    en: seen === 'now' ? 'Open now until' : 'Open until',
  }[language];
  if (end.day === today) return `${close} ${clock(end.minute, language)}`;
  if (end.minute === 0 && end.day === addDays(today, 1)) return `${close} ${words.midnight[language]}`;
  return `${close} ${moment(until, at, language, seen)}`;
}

function closedWords(opens: Date, at: Date, language: Language, seen: Seen): string {
  const holiday = holidayOn(wallOf(at).day)?.[language];
  const closed = { da: 'Lukket', en: 'Closed' }[language] + (holiday ? ` (${holiday})` : '');
  return `${closed}. ${{ da: 'Åbner', en: 'Opens' }[language]} ${moment(opens, at, language, seen)}`;
}

/** "i morgen kl. 9", "mandag kl. 9", "mandag 4. januar kl. 9" when it is a week away or more. */
function moment(when: Date, at: Date, language: Language, seen: Seen): string {
  const { day, minute } = wallOf(when);
  const hour = `${{ da: 'kl.', en: 'at' }[language]} ${clock(minute, language)}`;
  return `${dayWords(day, wallOf(at).day, language, seen)} ${hour}`;
}

function dayWords(day: Day, today: Day, language: Language, seen: Seen): string {
  if (seen === 'now' && day === today) return words.today[language];
  if (seen === 'now' && day === addDays(today, 1)) return words.tomorrow[language];
  return day < addDays(today, 7) ? weekdayName(day, language) : longDay(day, language);
}

const weekdayName = (day: Day, language: Language): string => dayNames[weekdayOf(day)]?.[language] ?? '';

/** "mandag 4. januar": a day with its weekday, without the year. */
export const longDay = (day: Day, language: Language): string =>
  `${weekdayName(day, language)} ${dayInWords(day, language).replace(/ \d{4}$/, '')}`;

/** "9", "11.30", "24"; in English "9:00", "11:30". */
export function clock(minute: number, language: Language): string {
  const rest = String(minute % 60).padStart(2, '0');
  const hour = String(Math.floor(minute / 60));
  if (language === 'en') return `${hour}:${rest}`;
  return rest === '00' ? hour : `${hour}.${rest}`;
}

/** The minute a page was computed, "10.12"; in English "10:12". */
export function clockOf(at: Date, language: Language): string {
  const { minute } = wallOf(at);
  return `${Math.floor(minute / 60)}${language === 'da' ? '.' : ':'}${String(minute % 60).padStart(2, '0')}`;
}

const holidayWords: Record<Exclude<Hours, string>['holidays'], Text> = {
  lukket: {
    da: 'Lukket på helligdage, 5. juni, 24. og 31. december.',
    en: 'Closed on holidays, 5 June, 24 and 31 December.',
  },
  'som-hverdage': { da: 'Også på helligdage.', en: 'Holidays too.' },
  ukendt: { da: 'Vi kender ikke tiderne på helligdage.', en: 'We do not know the hours on holidays.' },
};

/** The whole week in words, for paper and for the quiet line under the number. */
export function weekInWords(hours: Hours, language: Language): string {
  if (hours === 'altid')
    return { da: 'Svarer hele døgnet, alle dage.', en: 'Answers day and night, every day.' }[language];
  if (hours === 'ukendt') return { da: 'Vi kender ikke tiderne.', en: 'We do not know the hours.' }[language];
  const rows = rowsInWords(hours, language);
  return `${rows.charAt(0).toUpperCase()}${rows.slice(1)}. ${holidayWords[hours.holidays][language]}`;
}

/** Only the days and their hours, for a place with little room: "mandag–fredag 9–15". */
export const rowsInWords = ({ weekly }: Exclude<Hours, string>, language: Language): string =>
  weekly.map((row) => `${daysInWords(row.days, language)} ${range(row, language)}`).join('; ');

const range = (row: { readonly from: string; readonly to: string }, language: Language): string =>
  `${clock(minutesOf(row.from), language)}–${clock(minutesOf(row.to), language)}`;

function daysInWords(days: readonly string[], language: Language): string {
  const places = weekdays.flatMap((name, place) => (days.includes(name) ? [place] : []));
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  const nameOf = (place: number): string => dayNames[place]?.[language] ?? '';
  if (places.length === 7) return words.daily[language];
  if (places.length > 2 && last - first === places.length - 1) return `${nameOf(first)}–${nameOf(last)}`;
  return listed(places.map(nameOf), language);
}

const listed = (names: readonly string[], language: Language): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${words.and[language]} ${names.at(-1) ?? ''}`;
