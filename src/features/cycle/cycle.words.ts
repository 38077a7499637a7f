import type { Municipality } from '#features/plan';
import { roleWords } from '#features/people';
import { daysBetween } from '#kernel/danish-time';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Responsible, YearEntry, YearState } from '#kernel/year-entry';

/** The words of the year. */
export const cycleWords = {
  title: (year: number, now: number): string => (year === now ? 'Året' : `Året ${String(year)}`),
  doors: 'Det, I gør i løbet af året',
  mine: 'Det venter på dig',
  others: 'Det venter på andre',
  now: 'Nu og den næste måned',
  nothing: 'Intet er forsinket, og intet skal ske den næste måned.',
  next: (title: string, day: Day): string => `Det næste er ${inWords(day, 'da')}: ${title}.`,
  whole: (year: number): string => `Hele ${String(year)}`,
  wholeHow: 'Dagene er de sidste, det kan ske. De står i indholdets calendar.yaml.',
  emptyYear: 'Her er ikke skrevet noget på. Årshjulet begynder senere, eller calendar.yaml mangler.',
  before: (year: number): string => `← ${String(year)}`,
  after: (year: number): string => `${String(year)} →`,
  years: 'Andre år',
  elsewhere: 'I et andet år',
  mark: 'Det er gjort',
  markedDay: 'Hvilken dag blev det gjort?',
  keep: 'Gem',
  undo: 'Fortryd: det er ikke gjort',
  go: 'Gå til det',
  notYet: 'Den dag er ikke kommet endnu. Skriv dagen, da det blev gjort.',
  whichDay: 'Skriv den dag, det blev gjort.',
  tooOld: 'Siden er for gammel. Hent den igen, og prøv en gang til.',
  team: 'Konsulentteamet',
  feed: 'Få året i din egen kalender',
  file: 'Hent året som kalenderfil',
  calendar: (short: string): string => `Beredskabets år, ${short}`,
  done: (title: string): string => `Sket: ${title}`,
  whose: (whose: string): string => `Ansvar: ${whose}`,
} as const;

const counted = (count: number): string => (count === 1 ? '1 dag' : `${String(count)} dage`);

/** How a thing stands, in words. */
export function stateWord(
  { state, day, until, markedOn }: YearEntry & { readonly markedOn?: Day | undefined },
  today: Day,
): string {
  const last = until ?? day;
  const states = {
    done: markedOn === undefined ? 'Sket' : `Sket ${inWords(markedOn, 'da')}`,
    late: last < today ? `Forsinket ${counted(daysBetween(last, today))}` : 'Forsinket',
    due: 'I dag',
    soon: day > today ? `Om ${counted(daysBetween(today, day))}` : 'Snart',
    ahead: 'Kommer',
  } as const;
  return states[state];
}

/** Whose a thing is, in words: a role and a department, never a name. */
export function whoseWord({ role, department }: Responsible, { departments }: Municipality): string {
  if (role === 'consultant' && department === undefined) return cycleWords.team;
  const named = departments.find(({ key }) => key === department)?.short.text ?? department;
  return named === undefined ? roleWords[role] : `${roleWords[role]}, ${named}`;
}

const month = new Intl.DateTimeFormat('da-DK', { month: 'long', timeZone: 'UTC' });

/** The name of a month, 1 to 12. */
export const monthName = (number: number): string => month.format(new Date(Date.UTC(2026, number - 1, 1)));

const howMany = (things: readonly YearEntry[], states: readonly YearState[]): number =>
  things.filter(({ state }) => states.includes(state)).length;

/** What the wheel says, in a sentence. */
export const wheelTitle = (year: number, things: readonly YearEntry[]): string =>
  `Årshjul for ${String(year)}: ${String(howMany(things, ['done']))} ting er sket, ${String(howMany(things, ['late']))} er forsinket, ${String(howMany(things, ['due', 'soon', 'ahead']))} kommer. Det samme står i listen.`;

/** What is told of what other rooms know. */
export const toldWords = {
  meeting: 'Årsmødet for videnspersonerne',
  minutes: 'Læg referatet af årsmødet ud',
  talk: (title: string): string => `Vidensoplæg: ${title}`,
  contact: 'Myndighederne er hørt om udviklingen',
} as const;
