import { after, alike, before, digitsOf, isDay, startOf, windowsFrom } from './digits.ts';
import type { Digits, Window } from './digits.ts';
import { sure } from './finding.ts';
import type { Finding } from './finding.ts';

const bridge = /^[ ./()-]{1,3}$/;
const bridges = (gap: string): boolean => bridge.test(gap);
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
    else found.push(sure('PHONE', withPlus(digits.text, window.start), window.end));
  }
  return found;
}

// The plus, and a bracket before it, belong to the number.
const withPlus = (text: string, start: number): number =>
  start - (/\(?\+ ?$/.exec(before(text, start, 3))?.[0].length ?? 0);

function numberFrom(digits: Digits, first: number): Window | undefined {
  const start = startOf(digits.groups, first);
  if (/\+ ?$/.test(before(digits.text, start, 2)))
    return broken(digits, first, isDanish) ?? abroad(windowsFrom(digits, first, 17, bridges), 0);
  const isCued = cue.test(before(digits.text, start, 45));
  return (isCued ? broken(digits, first, isEight) : undefined) ?? unmarked(digits, first, isCued);
}

function unmarked(digits: Digits, first: number, isCued: boolean): Window | undefined {
  const isAbroad = digits.text.startsWith('0', startOf(digits.groups, first));
  const windows = windowsFrom(digits, first, isAbroad ? 17 : 10, bridges);
  const marked = prefixed(digits, windows) ?? afterNoughts(windows);
  return marked ?? (isCued ? afterCue(digits, first) : undefined) ?? home(digits, windows);
}

/** After a plus, or after 00: 45 takes eight digits more, other countries what they take. */
function abroad(windows: readonly Window[], prefix: number): Window | undefined {
  const whole = windows.filter(({ digits }) => digits.length >= prefix + 7 && digits.length <= prefix + 15);
  const danish = whole.find(({ digits }) => digits.length === prefix + 10 && digits.startsWith('45', prefix));
  return danish ?? whole.at(-1);
}

const acrossLines = /^(?:[ -]|[ -]?\n ?)$/;

/** A number broken over two lines: only where a plus or a word says that it is one, since numbers on two lines are mostly two. */
function broken(digits: Digits, first: number, fits: (window: Window) => boolean): Window | undefined {
  const windows = windowsFrom(digits, first, 10, (gap) => acrossLines.test(gap));
  return windows.find((one) => fits(one) && isBrokenOnce(one) && !goesOn(digits, one));
}

const isBrokenOnce = ({ gaps }: Window): boolean => gaps.filter((gap) => gap.includes('\n')).length === 1;

const isDanish = ({ digits, shape }: Window): boolean =>
  digits.length === 10 && /^45[2-9]/.test(digits) && isHomely(shape.replace(/^2,/, ''));

const isEight = (window: Window): boolean =>
  /^[2-9]\d{7}$/.test(window.digits) && isHomely(window.shape) && !isSomethingElse(window);

const goesOn = ({ gap }: Digits, { last }: Window): boolean => /^[ -]$/.test(gap(last));

function afterNoughts(windows: readonly Window[]): Window | undefined {
  const begins = windows.some(({ shape, digits }) => !shape.startsWith('1,') && /^00[1-9]/.test(digits));
  const whole = begins ? abroad(windows, 2) : undefined;
  return whole && whole.digits.length >= 10 ? whole : undefined;
}

/** 45 in front without a plus. */
function prefixed(digits: Digits, windows: readonly Window[]): Window | undefined {
  const whole = windows.find((one) => one.digits.length === 10 && /^45[2-9]/.test(one.digits));
  const isOne = whole && /^(?:10|2,)/.test(whole.shape) && isHomely(whole.shape.replace(/^(?:10|2),?/, ''));
  return isOne && !isCounted(digits, whole) ? whole : undefined;
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
  return window && isHome(window) && !isCounted(digits, window) ? window : undefined;
}

const isHome = (window: Window): boolean =>
  /^[2-9]/.test(window.digits) && isHomely(window.shape) && isEven(window) && !isSomethingElse(window);

const isEven = ({ gaps, shape }: Window): boolean =>
  (alike(gaps) && !(shape.includes('3') && / \//.test(gaps.join('')))) ||
  (/^(?:2,2,2,2|2,2,4|4,2,2)$/.test(shape) && gaps.every((gap) => /^ ?[- /]? ?$/.test(gap)));

/** What eight digits in that shape may be instead: a date, a span of years or of hours, an amount with dots. */
const otherwise: Readonly<Record<string, (digits: readonly number[], gaps: readonly string[]) => boolean>> = {
  '2,2,4': ([day = 0, month = 0, century = 0, year = 0]) => isDay(day, month, century * 100 + year),
  '4,2,2': ([century = 0, year = 0, month = 0, day = 0]) => isDay(day, month, century * 100 + year),
  '4,4': (pairs, [gap]) => gap !== ' ' && isCentury(pairs[0]) && (gap === '.' || isCentury(pairs[2])),
  '2,3,3': (_, [gap]) => gap === '.',
  '2,2,2,2': (pairs, gaps) => areHours(pairs, gaps.join('')) || areDays(pairs, gaps.join('')),
};

/** From an hour to an hour: 20.30-22.15. */
const areHours = (pairs: readonly number[], gaps: string): boolean =>
  /^\. ?- ?\.$/.test(gaps) && pairs.every((pair, nth) => pair < (nth % 2 === 0 ? 25 : 60));

/** From a day to a day: 24/10-15/12. */
const areDays = (pairs: readonly number[], gaps: string): boolean =>
  /^\/ ?- ?\/$/.test(gaps) && pairs.every((pair, nth) => pair > 0 && pair < (nth % 2 === 0 ? 32 : 13));

const isCentury = (pair: number | undefined): boolean => pair === 19 || pair === 20;

const isSomethingElse = ({ digits, shape, gaps }: Window): boolean =>
  otherwise[shape]?.(
    [0, 2, 4, 6].map((at) => Number(digits.slice(at, at + 2))),
    gaps,
  ) ?? false;

const unit =
  /^ ?(?:,\d\d ?)?(?:kr\b|kroner|dkk|eur\b|euro|usd|dollar|mio|mia|million|milliard|personer|indbyggere|danskere|borgere|mennesker|procent|%|km\b|m2|ton|kwh|byte)/i;
const counted =
  /(?:\bcvr|\bse-?nr|\bean|\bgln|\bp-?(?:nr|nummer)|produktionsenhed\w*|\bisbn|\bissn|\bdoi|\bdkk|\bkr\.?|(?:beløb|budget|udgift|indtægt|pris|bevilling|omsætning|gæld|i alt|koster|sum)(?:men|en|er|et|te?n|terne|tet)?(?: (?:er|på|var))?|\bdk-?|€|\$)[^\d\n]{0,14}$/i;

/** An amount of something, or the number of a firm. */
const isCounted = (digits: Digits, window: Window): boolean =>
  unit.test(after(digits.text, window.end, 14)) || counted.test(before(digits.text, startOfRow(digits, window), 34));

/** Where a longer row of groups began that the window is in the middle of. */
function startOfRow({ gap, groups }: Digits, window: Window): number {
  let first = window.first;
  while (first > window.first - 6 && /^[ -]$/.test(gap(first - 1))) first--;
  return startOf(groups, first);
}

const cue =
  /(?:\btlf|telefon|\btel\b|mobil|\bmob\b|\bring(?:e[rst]?|ede)?\b|\bsms|whatsapp|viber|telegram|\bsignal|nummer|fastnet|\bfax|kaldes|træffes|kontakt)(?:(?!\b(?:kl|klokken|den|uge|inden|efter|mellem|dag|kr|sag)\b)[^\d\n+]){0,25}$/i;
const strongCue =
  /(?:\btlf|telefon|\btel\b|mobil|\bmob\b|\bring(?:e[rst]?|ede)? (?:på|til)|\bsms|whatsapp|viber|nummer(?:et)? er)[^\d\n+]{0,25}$/i;

/** After a word that says so: eight digits however they begin, or six to fifteen after a stronger word. */
function afterCue(digits: Digits, first: number): Window | undefined {
  const lead = before(digits.text, startOf(digits.groups, first), 45);
  const windows = windowsFrom(digits, first, 15, (gap) => loose.test(gap));
  const eight = windows.find((one) => one.digits.length === 8 && !isSomethingElse(one) && !goesOn(digits, one));
  const long = strongCue.test(lead) ? windows.findLast(isLong) : undefined;
  const isForeign = windows.some((one) => one.digits.startsWith('0'));
  return (isForeign ? [long, eight] : [eight, long]).find((one) => one !== undefined);
}

// The numbers of Europe's own help lines begin with 116.
const isLong = (window: Window): boolean =>
  window.digits.length >= 6 && !/^116\d{3}$/.test(window.digits) && !isSomethingElse(window) && isOneNumber(window);

const isOneNumber = ({ shape, gaps }: Window): boolean =>
  !/^[12],[12](?:,|$)/.test(shape) || (alike(gaps) && gaps[0] === ' ');

/** Whether no more of the same goes on on either side: only a whole number is one of the plan's. */
function standsAlone({ gap, groups }: Digits, { first, last, gaps, shape }: Window): boolean {
  const inner = gaps.at(-1);
  if (inner === undefined) return true;
  const size = Number(shape.split(',').at(-1));
  const isMore = (index: number, at: number): boolean => gap(at) === inner && groups[index]?.digits.length === size;
  return !isMore(last + 1, last) && !isMore(first - 1, first - 1);
}
