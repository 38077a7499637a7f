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
  const gaps = groups.map((group, at) => between(read, group, groups[at + 1]));
  return { text: read, groups, gap: (index) => gaps[index] ?? '' };
}

const said = /^ (?:binde|skrå)?streg(?: og)? $|^ minus $/i;

const between = (text: string, one: Group, next: Group | undefined): string => {
  if (!next) return '';
  const gap = text.slice(one.end, Math.min(next.start, one.end + 20));
  if (said.test(gap)) return '-';
  return gap.length > 6 ? 'far away' : gap;
};

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

/** The fewest digits that are part of anybody's number. */
const least = 6;

/** The windows of six digits and more that begin at a group, short before long, as far as the gaps may be bridged and the digits are not more than `most`. */
export function windowsFrom(
  { groups, gap }: Digits,
  first: number,
  most: number,
  bridges: (gap: string) => boolean,
): readonly Window[] {
  const windows: Window[] = [];
  const gaps: string[] = [];
  let [digits, shape, last] = ['', '', first];
  for (const group of groups.slice(first, first + most)) {
    digits += group.digits;
    shape += shape === '' ? group.digits.length : `,${group.digits.length}`;
    if (digits.length > most) break;
    if (digits.length >= least) windows.push(windowOf({ groups, first, last, digits, shape, gaps }));
    const next = gap(last++);
    if (!bridges(next)) break;
    gaps.push(next);
  }
  return windows;
}

const windowOf = ({ groups, ...window }: Omit<Window, 'start' | 'end'> & Pick<Digits, 'groups'>): Window => ({
  ...window,
  start: startOf(groups, window.first),
  end: groups[window.last]?.end ?? 0,
  gaps: window.gaps.slice(),
});

/** Where a group begins. */
export const startOf = (groups: readonly Group[], at: number): number => groups[at]?.start ?? 0;

/** What stands shortly before a place. */
export const before = (text: string, at: number, most: number): string => text.slice(Math.max(0, at - most), at);

/** What stands shortly after a place. */
export const after = (text: string, at: number, most: number): string => text.slice(at, at + most);

/** Whether no letter and no digit stands directly beside a part. */
export const standsFree = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));

/** Whether all gaps are the same. */
export const alike = (gaps: readonly string[]): boolean => gaps.every((gap) => gap === gaps[0]);

/** Whether a number stands between two others or is one of them. */
const within = (number: number, least: number, most: number): boolean => number >= least && number <= most;

/** Whether two or three numbers can be the day, the month and, when asked for, the year of somebody living. */
export const isDay = (day: number, month: number, year = 2000): boolean =>
  within(day, 1, 31) && within(month, 1, 12) && within(year, 1850, 2059);
