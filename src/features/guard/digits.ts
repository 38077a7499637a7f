/** A row of digits with nothing between them. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** The groups of digits of a text, with what stands between them. */
export interface Digits {
  readonly text: string;
  readonly groups: readonly Group[];
  /** What stands between a group and the next. */
  readonly gap: (index: number) => string;
}

const meantAsDigits = /[0-9OoIl]{2,}/g;
const letter = /[A-Za-z\u00c0-\u024f]/;

/** The groups of digits of a normalised text. An O among digits is a 0, an l or I a 1: so people write to get past a filter. */
export function digitsOf(text: string): Digits {
  const read = /\d[OoIl]|[OoIl]\d/.test(text) ? text.replace(meantAsDigits, asDigits) : text;
  const groups: Group[] = [];
  for (const { 0: digits, index } of read.matchAll(/\d+/g)) {
    groups.push({ start: index, end: index + digits.length, digits });
  }
  const gap = (index: number): string => {
    const [one, next] = [groups[index], groups[index + 1]];
    if (!one || !next) return '';
    return next.start - one.end > 6 ? 'far away' : read.slice(one.end, next.start);
  };
  return { text: read, groups, gap };
}

function asDigits(row: string, at: number, whole: string): string {
  const real = row.replace(/\D/g, '').length;
  if (real * 2 < row.length || letter.test(whole.charAt(at - 1)) || letter.test(whole.charAt(at + row.length))) {
    return row;
  }
  return row.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
}

/** Some groups after each other, read as one number. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** The length of each group, as `2,2,2,4`. */
  readonly shape: string;
  readonly gaps: readonly string[];
}

/** The windows that begin at a group, short before long, as far as the gaps may be bridged and the digits are not more than `most`. */
export function windowsFrom(
  { groups, gap }: Digits,
  first: number,
  most: number,
  bridges: (gap: string) => boolean,
): readonly Window[] {
  const windows: Window[] = [];
  let window: Window | undefined;
  for (const group of groups.slice(first, first + most)) {
    if (window && !bridges(gap(window.last))) break;
    window = window ? longer(window, group, gap(window.last)) : alone(group, first);
    if (window.digits.length > most) break;
    windows.push(window);
  }
  return windows;
}

const alone = ({ start, end, digits }: Group, at: number): Window => ({
  first: at,
  last: at,
  start,
  end,
  digits,
  shape: String(digits.length),
  gaps: [],
});

const longer = (window: Window, { end, digits }: Group, gap: string): Window => ({
  ...window,
  last: window.last + 1,
  end,
  digits: window.digits + digits,
  shape: `${window.shape},${digits.length}`,
  gaps: [...window.gaps, gap],
});

/** What stands shortly before a place, on one line. */
export const before = (text: string, at: number, most: number): string => text.slice(Math.max(0, at - most), at);

/** What stands shortly after a place. */
export const after = (text: string, at: number, most: number): string => text.slice(at, at + most);

/** Whether all gaps are the same. */
export const alike = (gaps: readonly string[]): boolean => gaps.every((gap) => gap === gaps[0]);

/** Whether a number stands between two others or is one of them. */
const within = (number: number, least: number, most: number): boolean => number >= least && number <= most;

/** Whether two or three numbers can be the day, the month and, when asked for, the year of somebody living. */
export const isDay = (day: number, month: number, year = 2000): boolean =>
  within(day, 1, 31) && within(month, 1, 12) && within(year, 1850, 2059);
