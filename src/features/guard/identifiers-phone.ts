import { after, alike, before, digitsOf, isDay, windowsFrom } from './digits.ts';
import type { Digits, Window } from './digits.ts';
import { sure } from './finding.ts';
import type { Finding } from './finding.ts';

const bridge = /^[ ./()-]{1,3}$/;
const loose = /^[ ./(),-]{1,3}$/;

/**
 * Telephone numbers: eight digits in any grouping, with or without the country's own, and foreign ones after a plus, two noughts or a word such as "tlf.".
 * `isAllowed` tells of the plan's own numbers, which are let through as a whole only.
 */
export function findPhones(
  text: string,
  isAllowed: (digits: string) => boolean,
  digits: Digits = digitsOf(text),
): readonly Finding[] {
  const found: Finding[] = [];
  for (let first = 0; first < digits.groups.length; first++) {
    const window = numberFrom(digits, first);
    if (!window) continue;
    if (isAllowed(window.digits) && standsAlone(digits, window)) first = window.last;
    else found.push(sure('PHONE', startOf(digits.text, window.start), window.end));
  }
  return found;
}

// The plus, and a bracket before it, belong to the number.
const startOf = (text: string, start: number): number =>
  start - (/\(?\+ ?$/.exec(before(text, start, 3))?.[0].length ?? 0);

function numberFrom(digits: Digits, first: number): Window | undefined {
  const windows = windowsFrom(digits, first, 17, (gap) => bridge.test(gap));
  const start = windows[0]?.start ?? 0;
  if (/\+ ?$/.test(before(digits.text, start, 2))) return abroad(windows, '', 7);
  return prefixed(windows) ?? abroad(windows, '00', 10) ?? home(digits, windows) ?? afterCue(digits, first);
}

/** The plus is not among the digits; 45 takes eight after it, other countries what they take. */
function abroad(windows: readonly Window[], prefix: string, least: number): Window | undefined {
  const whole = windows.findLast(({ digits }) => digits.length >= least && digits.length <= prefix.length + 15);
  if (!whole?.digits.startsWith(prefix) || /^000/.test(whole.digits)) return undefined;
  const danish = whole.digits.startsWith(`${prefix}45`)
    ? windows.find(({ digits }) => digits.length === prefix.length + 10)
    : undefined;
  return danish ?? (windows[0]?.shape === '2' && prefix === '00' ? undefined : whole);
}

/** 45 in front without a plus. */
function prefixed(windows: readonly Window[]): Window | undefined {
  const whole = windows.find(({ digits }) => digits.length === 10);
  return whole &&
    /^45[2-9]/.test(whole.digits) &&
    /^(?:10|2,)/.test(whole.shape) &&
    isHomely(whole.shape.replace(/^(?:10|2),?/, ''))
    ? whole
    : undefined;
}

const homely = new Set([
  '',
  '8',
  '4,4',
  '2,2,2,2',
  '2,3,3',
  '3,2,3',
  '3,3,2',
  '2,2,4',
  '4,2,2',
  '2,4,2',
  '2,6',
  '6,2',
  '1,1,1,1,1,1,1,1',
]);
const isHomely = (shape: string): boolean => homely.has(shape);

/** Eight digits as they are written in Denmark, where no number begins with 0 or 1. */
function home(digits: Digits, windows: readonly Window[]): Window | undefined {
  const window = windows.find((one) => one.digits.length === 8);
  if (!window || /^[01]/.test(window.digits) || !isHomely(window.shape)) return undefined;
  if (!isEven(window) || isSomethingElse(window)) return undefined;
  return isCounted(digits, window) ? undefined : window;
}

const isEven = ({ gaps, shape }: Window): boolean =>
  alike(gaps) || (/^(?:2,2,2,2|2,2,4|4,2,2)$/.test(shape) && gaps.every((gap) => /^ ?[- /]? ?$/.test(gap)));

/** A date, a span of years or of hours, an amount with dots. */
function isSomethingElse({ digits, shape, gaps }: Window): boolean {
  const number = (from: number, to: number): number => Number(digits.slice(from, to));
  const gap = gaps[0] ?? '';
  if (shape === '2,2,4') return isDay(number(0, 2), number(2, 4), number(4, 8));
  if (shape === '4,2,2') return isDay(number(6, 8), number(4, 6), number(0, 4));
  if (shape === '4,4') return gap.includes('-') && isYear(number(0, 4)) && isYear(number(4, 8));
  if (shape === '2,3,3') return gap === '.';
  return shape === '2,2,2,2' && areHours(digits, gaps);
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;

const areHours = (digits: string, gaps: readonly string[]): boolean =>
  gaps[0] === '.' &&
  gaps[2] === '.' &&
  /^ ?- ?$/.test(gaps[1] ?? '') &&
  /^(?:[01]\d|2[0-4])[0-5]\d(?:[01]\d|2[0-4])[0-5]\d$/.test(digits);

const unit =
  /^ ?(?:,\d\d ?)?(?:kr\b|kroner|dkk|eur\b|euro|usd|dollar|mio|mia|million|milliard|personer|indbyggere|danskere|borgere|mennesker|procent|%|km\b|m2|ton|kwh|byte)/i;
const counted =
  /(?:\bcvr|\bse-?nr|\bean|\bgln|\bp-?(?:nr|nummer)|produktionsenhed\w*|\bisbn|\bissn|\bdoi|dkk|kr\.?|beløb\w*|€|\$)[^\d\n]{0,14}$/i;

/** An amount of something, or the number of a firm. */
function isCounted({ text, gap, groups }: Digits, window: Window): boolean {
  let first = window.first;
  while (first > 0 && window.first - first < 6 && /^[ -]$/.test(gap(first - 1))) first--;
  const start = groups[first]?.start ?? window.start;
  return unit.test(after(text, window.end, 14)) || counted.test(before(text, start, 34));
}

const cue =
  /(?:\btlf|telefon|\btel\b|mobil|\bmob\b|\bring(?:e[rst]?|ede)?\b|\bsms|whatsapp|viber|telegram|\bsignal|nummer|fastnet|\bfax|kaldes|træffes|kontakt)(?:(?!\b(?:kl|klokken|den|uge|inden|efter|mellem|dag|kr|sag)\b)[^\d\n+]){0,25}$/i;
const strongCue =
  /(?:\btlf|telefon|\btel\b|mobil|\bmob\b|\bring(?:e[rst]?|ede)? (?:på|til)|\bsms|whatsapp|viber|nummer(?:et)? er)[^\d\n+]{0,25}$/i;

/** After a word that says so: eight digits however they begin, or six to fifteen after a stronger word. */
function afterCue(digits: Digits, first: number): Window | undefined {
  const windows = windowsFrom(digits, first, 15, (gap) => loose.test(gap));
  const start = windows[0]?.start ?? 0;
  const lead = before(digits.text, start, 45);
  if (!cue.test(lead)) return undefined;
  const eight = windows.find((one) => one.digits.length === 8 && !isSomethingElse(one));
  if (eight) return eight;
  const long = windows.at(-1);
  return long && long.digits.length >= 6 && !isSomethingElse(long) && strongCue.test(lead) && isOneNumber(long)
    ? long
    : undefined;
}

const isOneNumber = ({ shape, gaps }: Window): boolean =>
  !/^[12],[12](?:,|$)/.test(shape) || (alike(gaps) && gaps[0] === ' ');

/** Whether no more of the same goes on on either side: only a whole number is one of the plan's. */
function standsAlone({ gap, groups }: Digits, { first, last, gaps, shape }: Window): boolean {
  const inner = gaps.at(-1);
  if (inner === undefined) return true;
  const size = Number(shape.split(',').at(-1));
  const goesOn = (index: number, at: number): boolean => gap(at) === inner && groups[index]?.digits.length === size;
  return !goesOn(last + 1, last) && !goesOn(first - 1, first - 1);
}
