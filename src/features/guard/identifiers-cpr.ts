import { after, alike, before, isDay, windowsFrom } from './digits.ts';
import type { Digits, Window } from './digits.ts';
import { sure } from './finding.ts';
import type { Finding } from './finding.ts';

/** What may stand between the parts of a civil registration number: a mark or two, or the end of a line, in a quoted mail too. A new line with "- " is a list. */
const bridge = /^ {0,3}[-./_,:;|\\'()~+=*]{0,2} {0,3}$/;
const lineEnd = /^ {0,3}-? {0,3}\n[> ]{0,3}-?$/;

const bridges = (gap: string): boolean => (gap.includes('\n') ? lineEnd : bridge).test(gap);

const cue = /(?:cpr|c\.p\.r|person-? ?n(?:umme)?r|\bpers\.? ?nr|\bpnr)[^\d\n]{0,25}$/i;

/**
 * Civil registration numbers in every spelling: together or apart, with century or without a leading nought, masked at the end, or half of one after the
 * word, unless it is one of the plan's own telephone numbers. The check digit is never asked for: since 2007 not every number has one. Replacement numbers have 60 added to the day.
 */
export function findCpr(text: string, isAllowed: (digits: string) => boolean, digits: Digits): readonly Finding[] {
  const found: Finding[] = [];
  for (let first = 0; first < digits.groups.length; first++) {
    const end = endFrom(digits, first, isAllowed);
    const start = digits.groups[first]?.start ?? 0;
    if (end !== undefined) found.push(sure('CPR', start, end));
  }
  return [...found, ...lastFour(text)];
}

const firm =
  /(?:\bp[-. ](?:nr|nummer|enhed)|produktionsenhed\w*|\bcvr|\bean|\bgln|\bissn)[^\d\n]{0,14}$|\b(?:isbn|ean|gln)[^\d\n]{0,6}[\d -]{0,20}$/i;

const isFirm = (text: string, { shape, start }: Window): boolean =>
  !/^(?:6|2,2,2),4$/.test(shape) && firm.test(before(text, start, 34));

function endFrom(digits: Digits, first: number, isAllowed: (digits: string) => boolean): number | undefined {
  const windows = windowsFrom(digits, first, 12, bridges);
  const whole = windows.findLast(isWhole);
  if (whole) return isFirm(digits.text, whole) ? undefined : whole.end;
  const masked = windows.map((window) => maskedEnd(digits.text, window)).find((end) => end !== undefined);
  if (masked !== undefined) return masked;
  const cued = afterCue(digits.text, windows);
  return cued && !isAllowed(cued.digits) ? cued.end : undefined;
}

function afterCue(text: string, windows: readonly Window[]): Window | undefined {
  const enough = windows.filter(({ digits }) => digits.length >= 6);
  const whole = enough.find(({ digits }) => digits.length === 10) ?? enough.at(-1);
  return whole && cue.test(before(text, whole.start, 40)) ? whole : undefined;
}

/** Ten digits, twelve with the century, nine without a leading nought. */
const isWhole = (window: Window): boolean =>
  window.digits.length > 7 &&
  shapes.some((fits) => fits(window)) &&
  !isAmount(window) &&
  !isInternet(window) &&
  !isList(window);

// Numbers on lines of their own are a list, unless they are a birthday and the four digits after it, or a dash says that the number goes on.
const isList = ({ shape, gaps }: Window): boolean =>
  !/^[568],4$/.test(shape) && gaps.some((gap) => /^[^-]*\n/.test(gap));

const isShort = (window: Window): boolean =>
  window.shape === '5,4' && isDashed(window) && isDate(`0${window.digits.slice(0, 5)}`);

const isDashed = ({ gaps }: Window): boolean => (gaps.at(-1) ?? '').includes('-');

const isAmount = ({ shape, gaps }: Window): boolean => /^[1-3](?:,3)+$/.test(shape) && alike(gaps);

const isInternet = ({ shape, gaps }: Window): boolean =>
  shape.split(',').length === 4 && !shape.includes('4') && gaps.every((gap) => gap === '.');

/** Day, month and year apart, then the last four. Loose days need a dash before the four, so that a date and a time are not taken for one. */
function byParts(window: Window): boolean {
  const parts = /^([12]),([12]),(?:2|4),4$/.exec(window.shape);
  if (!parts || isListed(window) || /^-\/|^- -/.test(window.gaps.join(''))) return false;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (day + month < 4 && !isDashed(window)) return false;
  return isDate(twoOf(window.digits, 0, day) + twoOf(window.digits, day, month) + window.digits.slice(day + month, -4));
}

const twoOf = (digits: string, from: number, length: number): string =>
  digits.slice(from, from + length).padStart(2, '0');

const isListed = ({ gaps }: Window): boolean => /[,;:]/.test(gaps.join(''));

/** Six or eight digits that are a day. */
function isDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const year = digits.length === 8 ? Number(digits.slice(4)) : undefined;
  return isDay(day > 60 ? day - 60 : day, Number(digits.slice(2, 4)), year);
}

function isTen({ shape, digits, gaps }: Window): boolean {
  if (digits.length !== 10 || !isDate(digits.slice(0, 6))) return false;
  if (/^(?:10|6,4|2,8|4,6)$/.test(shape)) return shape !== '2,8' || gaps[0] === '-';
  return isEven(shape, gaps);
}

const isTwelve = (window: Window): boolean => window.digits.length === 12 && (isWithCentury(window) || isIso(window));

const isWithCentury = ({ shape, digits, gaps }: Window): boolean =>
  isDate(digits.slice(0, 8)) && (/^(?:12|8,4|4,4,4)$/.test(shape) || isEven(shape, gaps));

/** Year, month and day, as in other countries, and a dash before the four. */
const isIso = (window: Window): boolean =>
  /^(?:8|4,2,2),4$/.test(window.shape) &&
  alike(window.gaps.slice(0, -1)) &&
  isDashed(window) &&
  isDay(Number(window.digits.slice(6, 8)), Number(window.digits.slice(4, 6)), Number(window.digits.slice(0, 4)));

// Any other grouping, when it is the same all through: 01 02 03 12 34, or sign by sign. Two dates with a dash between them are not.
function isEven(shape: string, gaps: readonly string[]): boolean {
  if (gaps.length === 1) return /^[ .-]$/.test(gaps[0] ?? '') && shape !== '8,2';
  const inner = shape.startsWith('6') ? gaps.slice(1) : gaps;
  return alike(inner) && !/[,;:]/.test(inner.join(''));
}

const sign = '[xX*#?_•●■◼~]';
const end = String.raw`(?![\p{L}\p{N}])`;
const joint = '^ ?[-/.:]? ?';
/** The last four covered up, all of them or some. */
const masks = {
  loose: new RegExp(`${joint}(?:${sign}{2,4}|${sign}{1,3}\\d{1,3}|\\d{1,3}${sign}{1,3})${end}`, 'u'),
  full: new RegExp(`${joint}${sign}{4}${end}`, 'u'),
  dashed: new RegExp(
    `^ ?- ?(?:${sign}{4}|(?:${sign}{1,3}|\\.{3,4}|(?=[0-9A-Z]{0,3}\\d)(?=[0-9A-Z]{0,3}[A-Z])[0-9A-Z]{4})${end})`,
    'u',
  ),
  broken: new RegExp(`^ {0,3}- {0,3}\\n[> ]{0,3}${sign}{4}${end}`, 'u'),
};

/** Where a number ends whose last four are covered up, or have letters in them as a hospital's replacement number has. */
function maskedEnd(text: string, window: Window): number | undefined {
  if (!isDateAlone(window)) return undefined;
  const rest = after(text, window.end, 12);
  const usual = window.gaps.length === 0 ? masks.loose : masks.full;
  const covered = masks.dashed.exec(rest) ?? usual.exec(rest) ?? masks.broken.exec(rest);
  return covered ? window.end + covered[0].length : undefined;
}

const isDateAlone = ({ shape, digits, gaps }: Window): boolean =>
  /^(?:6|8|2,2,2|2,2,4|2,4)$/.test(shape) && isDate(digits) && alike(gaps);

const shapes = [isShort, byParts, isTen, isTwelve];

const four =
  /(?:(?:sidste|seneste|bagerste) (?:fire|4)|(?:fire|4) (?:sidste|seneste|bagerste)|endecifre|slutcifre|kontrolcifre|cpr[^\d\n.]{0,30}slutter)[^\d\n]{0,30}(\d{4})(?!\d)/gi;

/** The last four alone, where it is said that they are that. */
function lastFour(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const { 0: all, 1: digits = '', index } of text.matchAll(four)) {
    const end = index + all.length;
    if (!/[ (](?:år|uge|måned|dag|gang|kvartal|semest|møde|sag)/i.test(all))
      found.push(sure('CPR', end - digits.length, end));
  }
  return found;
}
