import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';

/** What a contact was about; never about whom. */
export const themes = [
  'development',
  'law',
  'courses',
  'cooperation',
  'travel',
  'refuge',
  'extremism',
  'figures',
  'other',
] as const;
export type Theme = (typeof themes)[number];

/** Who is told what came of it. */
export const audiences = ['team', 'knowledge-persons', 'heads'] as const;
export type Audience = (typeof audiences)[number];

/** Why an entry is withdrawn. Chosen, so that nothing of what is taken out is said again. */
export const withdrawals = ['wrong', 'twice', 'about-somebody'] as const;
export type Withdrawal = (typeof withdrawals)[number];

/** A body one can have been in contact with. */
export interface Body {
  readonly key: string;
  readonly name: string;
}

/** The key of a body that is on no list, and is named by whoever writes. */
export const otherBody = 'other';

/** One contact about the development in general. */
export interface Entry {
  readonly id: Id;
  readonly version: number;
  readonly day: Day;
  readonly body: string;
  /** What the body was called when it was written. */
  readonly bodyName: string;
  readonly themes: readonly Theme[];
  readonly words: string;
  /** What follows; empty when nothing does. */
  readonly follow: string;
  readonly due: Day | undefined;
  readonly responsible: Id | undefined;
  readonly doneOn: Day | undefined;
  readonly told: readonly Audience[];
  /** Who of us took part. */
  readonly ours: readonly Id[];
  readonly withdrawnOn: Day | undefined;
  readonly withdrawnBecause: Withdrawal | undefined;
}

/** The parts of an entry that somebody can have corrected. */
export const parts = ['day', 'body', 'themes', 'words', 'follow', 'due', 'responsible', 'told', 'ours', 'all'] as const;
export type Part = (typeof parts)[number];

/** That somebody corrected an entry: who, when and what parts, never what stood there before. */
export interface Change {
  readonly number: number;
  readonly at: Date;
  readonly person: Id;
  readonly parts: readonly Part[];
}

/** Whether something follows that nobody has done yet. */
export const isOpen = ({ follow, doneOn, withdrawnOn }: Entry): boolean =>
  follow !== '' && doneOn === undefined && withdrawnOn === undefined;

/** Whether what follows is past its day. */
export const isLate = (entry: Entry, today: Day): boolean =>
  isOpen(entry) && entry.due !== undefined && entry.due < today;

const asWritten = (entry: Entry): Readonly<Record<Exclude<Part, 'all'>, string>> => ({
  day: entry.day,
  body: `${entry.body} ${entry.bodyName}`,
  themes: entry.themes.toSorted().join(' '),
  words: entry.words,
  follow: entry.follow,
  due: entry.due ?? '',
  responsible: entry.responsible ?? '',
  told: entry.told.toSorted().join(' '),
  ours: entry.ours.toSorted().join(' '),
});

/** The parts in which two entries differ. */
export function differences(before: Entry, after: Entry): readonly Part[] {
  const [was, is] = [asWritten(before), asWritten(after)];
  return parts.filter((part) => part !== 'all' && was[part] !== is[part]);
}

/** The entry without a word of what it said. The day stays, and the body too where it is on the list. */
export const emptied = (entry: Entry, on: Day, because: Withdrawal): Entry => ({
  ...entry,
  bodyName: entry.body === otherBody ? '' : entry.bodyName,
  themes: [],
  words: '',
  follow: '',
  due: undefined,
  responsible: undefined,
  doneOn: undefined,
  told: [],
  withdrawnOn: on,
  withdrawnBecause: because,
});

/** What is looked for in the log; what is empty chooses nothing. */
export interface Sought {
  readonly year: string;
  readonly body: string;
  readonly theme: string;
  readonly open: boolean;
  readonly text: string;
}

const holds = (entry: Entry, text: string): boolean =>
  text === '' ||
  [entry.bodyName, entry.words, entry.follow].some((one) =>
    one.toLocaleLowerCase('da').includes(text.toLocaleLowerCase('da')),
  );

/** The entries that are looked for. */
export const soughtAmong = (entries: readonly Entry[], { year, body, theme, open, text }: Sought): readonly Entry[] =>
  entries
    .filter((entry) => year === '' || entry.day.startsWith(`${year}-`))
    .filter((entry) => body === '' || entry.body === body)
    .filter((entry) => theme === '' || entry.themes.some((one) => one === theme))
    .filter((entry) => !open || isOpen(entry))
    .filter((entry) => holds(entry, text.trim()));

/** A contact as a pack has it, as far as it can be a body. */
interface Reachable {
  readonly id: string;
  readonly name: { readonly text: string };
  readonly roles: readonly string[];
}

const always: readonly Body[] = [
  { key: 'maerk', name: 'SIRI og MÆRK' },
  { key: 'viso', name: 'VISO' },
  { key: 'politi', name: 'Politiet' },
];
const abroad = ['udenrigsministerium', 'raadgivning', 'botilbud', 'pas', 'ekstremisme-hotline'];
const covered = ['sikkerhedskonsulent', 'nationalt-center', 'politi', 'alarm'];

/** The bodies to choose among: those the plan names first, then others outside the municipality whom the pack knows. */
export const bodiesOf = (contacts: readonly Reachable[]): readonly Body[] => [
  ...always,
  ...contacts
    .filter(({ roles }) => roles.some((role) => abroad.includes(role)) && !roles.some((role) => covered.includes(role)))
    .map(({ id, name }) => ({ key: id, name: name.text })),
];
