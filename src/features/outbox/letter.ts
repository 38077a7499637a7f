import type { Carried } from '#kernel/letter';

/** Where letters of each kind lead; `*` is what they are about. They all say the same. */
const paths = {
  enquiry: '/henvendelser/*',
  waiting: '/henvendelser',
  marking: '/markering',
  knowledge: '/aaret/viden/videre',
  talk: '/viden/*',
  meeting: '/aaret/moede/*',
  status: '/aaret/status',
  coverage: '/aaret/bemanding',
  revision: '/aaret/revision',
  year: '/aaret',
} as const;

/** What a letter leads to: an enquiry, the page that says that something waits, or something of the year. */
export type LetterKind = keyof typeof paths;

/** A letter that has been written and waits to be sent. */
export interface Waiting {
  readonly id: string;
  readonly person: string;
  readonly kind: LetterKind;
  readonly about: string;
  /** A calendar file that goes along. */
  readonly calendar: string | undefined;
  readonly tries: number;
}

/** Why a letter was given up. */
export type Problem = 'refused' | 'unreachable' | 'no-address';

const minute = 60_000;
const hour = 60 * minute;

/** How long to wait after each try that nobody answered: in all some three days, in which a mail server comes back. */
const pauses: readonly number[] = [
  ...[1, 5, 15].map((minutes) => minutes * minute),
  ...[1, 4, 12, 24, 24].map((hours) => hours * hour),
];

/** How long a sender may hold a letter before another may take it up. */
export const holding = 10 * minute;

/** What is to be done with a letter after a try: gone, tried again at an hour, or given up and shown to the administrator. */
export type Fate =
  | { readonly kind: 'gone' }
  | { readonly kind: 'again'; readonly at: Date }
  | { readonly kind: 'given-up'; readonly problem: Problem };

/** The fate of a letter that has been tried `tries` times before. */
export function fateOf(carried: Carried | 'no-address', tries: number, now: Date): Fate {
  if (carried === 'sent') return { kind: 'gone' };
  if (carried !== 'unreachable') return { kind: 'given-up', problem: carried };
  const pause = pauses[tries];
  return pause === undefined
    ? { kind: 'given-up', problem: 'unreachable' }
    : { kind: 'again', at: new Date(now.getTime() + pause) };
}

/** Where a letter leads: the page that tells, behind the sign-in. */
export const pathOf = ({ kind, about }: Pick<Waiting, 'kind' | 'about'>): string => paths[kind].replace('*', about);
