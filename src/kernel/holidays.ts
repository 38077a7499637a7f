import { addDays } from './danish-time.ts';
import type { Day } from './day.ts';
import type { Text } from './text.ts';

const fixed: readonly (readonly [string, Text])[] = [
  ['01-01', { da: 'nytårsdag', en: 'New Year’s Day' }],
  ['06-05', { da: 'grundlovsdag', en: 'Constitution Day' }],
  ['12-24', { da: 'juleaftensdag', en: 'Christmas Eve' }],
  ['12-25', { da: '1. juledag', en: 'Christmas Day' }],
  ['12-26', { da: '2. juledag', en: 'the second day of Christmas' }],
  ['12-31', { da: 'nytårsaftensdag', en: 'New Year’s Eve' }],
];

const movable: readonly (readonly [number, Text])[] = [
  [-3, { da: 'skærtorsdag', en: 'Maundy Thursday' }],
  [-2, { da: 'langfredag', en: 'Good Friday' }],
  [0, { da: 'påskedag', en: 'Easter Sunday' }],
  [1, { da: '2. påskedag', en: 'Easter Monday' }],
  [39, { da: 'Kristi himmelfartsdag', en: 'Ascension Day' }],
  [49, { da: 'pinsedag', en: 'Whit Sunday' }],
  [50, { da: '2. pinsedag', en: 'Whit Monday' }],
];

const prayerDay: readonly [number, Text] = [26, { da: 'store bededag', en: 'Great Prayer Day' }];

/**
 * The Danish holidays of a year with their names, and 5 June, 24 and 31 December on which offices close.
 * Store bededag was abolished from 2024 (lov nr. 214 of 6 March 2023). Where two fall on one day, the church's name is told.
 */
export function holidaysOf(year: number): ReadonlyMap<Day, Text> {
  const easter = easterOf(year);
  const moving = year < 2024 ? [...movable, prayerDay] : movable;
  return new Map([
    ...fixed.map(([date, name]) => [`${year}-${date}` as Day, name] as const),
    ...moving.map(([days, name]) => [addDays(easter, days), name] as const),
  ]);
}

const years = new Map<number, ReadonlyMap<Day, Text>>();

/** The name of the holiday, or undefined on a day when offices keep their ordinary hours. */
export function holidayOn(day: Day): Text | undefined {
  const year = Number(day.slice(0, 4));
  const known = years.get(year) ?? holidaysOf(year);
  years.set(year, known);
  return known.get(day);
}

/** Easter Sunday of the Gregorian calendar, by Gauss's computus as Butcher wrote it down (Butcher's Ecclesiastical Calendar, 1876). */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + skipped + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const count = moon + weekday - 7 * late + 114;
  const month = String(Math.floor(count / 31)).padStart(2, '0');
  const date = String((count % 31) + 1).padStart(2, '0');
  return `${year}-${month}-${date}` as Day;
}
