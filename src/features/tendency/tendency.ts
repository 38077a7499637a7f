import { atLeast, atMost } from './chance.ts';

/** What can be said of a year held up against the years before it. */
export type Verdict = 'more' | 'fewer' | 'level' | 'too-few' | 'first';

/** One year's figure; undefined where the year had too few cases for a figure. A year that was not counted is left out. */
export type Figure = number | undefined;

/** How the figures were made, and how many comparisons stand side by side. */
export interface How {
  /** What a published figure may be off by; 0 for the team's own counts. */
  readonly within: number;
  /** How many tendencies are told together: the more, the more would seem to have changed by chance alone. */
  readonly among: number;
}

/** What a year's figure says beside those of earlier years. */
export interface Finding {
  readonly verdict: Verdict;
  /** Said only of large figures, and of differences that chance and deviation would give less than once in a thousand times. */
  readonly nearlyCertain: boolean;
  /** How many years it was held up against. */
  readonly years: number;
  /** The figures this year could have shown without a word of more or fewer; `from` is 0 where nothing would be called fewer. */
  readonly band: { readonly from: number; readonly to: number };
}

/** A year that is too small for a figure has at most this many cases (docs/decisions/0025). */
const mostUntold = 4;
// One in twenty in all: half of it for more, half for fewer.
const doubt = 0.05 / 2;
const littleDoubt = 0.001 / 2;
const leastForNearlyCertain = 20;
// How much more years differ than single cases would: families of one (six of ten), two (three) and three. To be asked of the registers.
const bunching = 1.7;

/**
 * Holds a year up against the years before it. Three things blur figures: chance (twenty cases one year and thirty the next may be the same
 * pressure), siblings who come together, and the deviation that protects them. Chance is measured exactly: had nothing changed, each event would
 * be as likely to have fallen in any of the years. The deviation is taken from the difference first: this year's figure is moved towards the
 * others as far as it may be off, and theirs towards it as far as several that were drawn apart are off together. Only what is left counts.
 */
export function compare(thisYear: Figure, earlier: readonly Figure[], how: How): Finding {
  if (earlier.length === 0) return { verdict: 'first', nearlyCertain: false, years: 0, band: { from: 0, to: 0 } };
  const test = testAgainst(earlier, how);
  const band = bandOf(test, meanOf(earlier));
  const verdict = verdictOf(thisYear, test, band, meanOf(earlier));
  return { verdict, nearlyCertain: isNearlyCertain(thisYear, earlier, test), years: earlier.length, band };
}

function verdictOf(thisYear: Figure, { more, fewer }: Test, band: Finding['band'], mean: number): Verdict {
  if (more(thisYear, doubt)) return 'more';
  if (fewer(thisYear, doubt)) return 'fewer';
  // Who cannot see a doubling has no right to say that nothing changed.
  return band.to >= 2 * mean ? 'too-few' : 'level';
}

interface Test {
  readonly more: (figure: Figure, doubt: number) => boolean;
  readonly fewer: (figure: Figure, doubt: number) => boolean;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const rangeOf = (figure: Figure, within: number): Range =>
  figure === undefined
    ? { least: 0, most: mostUntold }
    : { least: Math.max(0, figure - within), most: figure + within };

function testAgainst(earlier: readonly Figure[], { within, among }: How): Test {
  const [total, off] = [middleOf(earlier), offTogether(earlier, within)];
  const [least, most] = [Math.max(0, Math.floor(total - off)), Math.ceil(total + off)];
  const share = 1 / (earlier.length + 1);
  return {
    more: (figure, allowed) => {
      const own = rangeOf(figure, within).least;
      return atLeast(events(own), events(own) + events(most), share) <= allowed / among;
    },
    fewer: (figure, allowed) => {
      const own = rangeOf(figure, within).most;
      return atMost(events(own), events(own) + events(least), share) <= allowed / among;
    },
  };
}

/**
 * How many events of their own so many cases are. Siblings are counted one by one and come together, so a few families make a year large:
 * whoever took each case for itself would see changes where there are none.
 */
const events = (cases: number): number => Math.round(cases / bunching);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const middleOf = (earlier: readonly Figure[]): number => sum(earlier.map((figure) => figure ?? mostUntold / 2));

/**
 * How far the sum of several years may be off. Each year is drawn by itself, now up and now down, so that they are never all off the same way:
 * four years are off by twice what one is, not by four times.
 */
const offTogether = (earlier: readonly Figure[], within: number): number =>
  Math.hypot(...earlier.map((figure) => (figure === undefined ? mostUntold / 2 : within)));

const meanOf = (earlier: readonly Figure[]): number => middleOf(earlier) / earlier.length;

/** From the smallest figure that is not fewer to the largest that is not more. */
const bandOf = ({ more, fewer }: Test, mean: number): Finding['band'] => ({
  from: firstFrom(0, Math.floor(mean), (figure) => !fewer(figure, doubt)),
  to: firstFrom(Math.ceil(mean), 3 * Math.ceil(mean) + 100, (figure) => more(figure, doubt)) - 1,
});

/** The first whole number of a range that is so, when every later one is so too; the last of the range when none before it is. */
function firstFrom(least: number, most: number, isSo: (figure: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isNearlyCertain(thisYear: Figure, earlier: readonly Figure[], { more, fewer }: Test): boolean {
  if (thisYear === undefined || Math.min(thisYear, meanOf(earlier)) < leastForNearlyCertain) return false;
  return more(thisYear, littleDoubt) || fewer(thisYear, littleDoubt);
}
