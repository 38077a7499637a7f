import type { Enquiry, State } from './enquiry.ts';
import type { Part } from './sight.ts';

/** Somebody who takes a step: what they are to the enquiry, and who. */
export interface Stepping {
  readonly part: Part;
  readonly enquiry: Enquiry;
  readonly person: { readonly id: string };
}

/** What can be done with an enquiry. */
export const steps = [
  'take',
  'write',
  'share',
  'pass',
  'attach',
  'ask-company',
  'answer-company',
  'hand-over',
  'close',
  'withdraw',
  'reopen',
] as const;
export type Step = (typeof steps)[number];

interface Move {
  readonly step: Step;
  readonly by: Part;
  readonly from: readonly State[];
  /** Undefined: it stays as it is. */
  readonly to?: State;
}

const open: readonly State[] = ['asked', 'taken', 'answered', 'with-the-team', 'authority-attached'];
const unanswered: readonly State[] = ['asked', 'taken'];
const underWay: readonly State[] = ['answered', 'with-the-team', 'authority-attached'];
const unheard: readonly State[] = [...unanswered, 'with-the-team'];

/** Who may do what, from which state, and where it leads. What does not stand here cannot be done. */
export const moves: readonly Move[] = [
  { step: 'take', by: 'guide', from: ['asked'], to: 'taken' },
  { step: 'take', by: 'guide', from: ['taken', ...underWay] },
  { step: 'write', by: 'guide', from: unheard, to: 'answered' },
  { step: 'write', by: 'guide', from: ['answered', 'authority-attached'] },
  { step: 'write', by: 'asker', from: open },
  { step: 'write', by: 'authority', from: open },
  { step: 'share', by: 'guide', from: open },
  { step: 'pass', by: 'guide', from: ['asked', 'taken', 'answered'], to: 'with-the-team' },
  { step: 'attach', by: 'guide', from: open, to: 'authority-attached' },
  { step: 'ask-company', by: 'asker', from: open },
  { step: 'answer-company', by: 'guide', from: unheard, to: 'answered' },
  { step: 'answer-company', by: 'guide', from: ['answered', 'authority-attached'] },
  { step: 'answer-company', by: 'authority', from: open },
  { step: 'hand-over', by: 'asker', from: open },
  { step: 'hand-over', by: 'guide', from: open },
  { step: 'hand-over', by: 'authority', from: open },
  { step: 'close', by: 'asker', from: underWay, to: 'closed' },
  { step: 'close', by: 'guide', from: underWay, to: 'closed' },
  { step: 'close', by: 'authority', from: underWay, to: 'closed' },
  { step: 'withdraw', by: 'asker', from: unanswered, to: 'closed' },
  // Where a reopened one goes is where it came from.
  { step: 'reopen', by: 'asker', from: ['closed'] },
  { step: 'reopen', by: 'guide', from: ['closed'] },
  { step: 'reopen', by: 'authority', from: ['closed'] },
];

/** What must be true of the enquiry itself, beside its state. */
const when: Readonly<Partial<Record<Step, (enquiry: Enquiry, person: string) => boolean>>> = {
  take: ({ takenBy }, person) => takenBy !== person,
  'ask-company': ({ company }) => company !== 'asked',
  'answer-company': ({ company }) => company === 'asked',
  // The contact is given away by whoever has it, and taken back by whoever began with it.
  'hand-over': (enquiry, person) =>
    (enquiry.keeper === person || enquiry.asker === person) && receivers(enquiry).length > 0,
  reopen: ({ closedBecause, closedFrom }) => closedBecause !== 'withdrawn' && closedFrom !== undefined,
};

/** Who the contact with the citizen can be handed over to: those who are part of the conversation, without whoever has it. */
export const receivers = ({ asker, takenBy, authority, keeper }: Enquiry): readonly string[] =>
  [...new Set([asker, takenBy, authority])].filter((id): id is string => id !== undefined && id !== keeper);

/** Where a step by somebody leads; undefined when it is not theirs to take, or not now. */
export function led(step: Step, { part, enquiry, person }: Stepping): State | undefined {
  const move = moves.find((one) => one.step === step && one.by === part && one.from.includes(enquiry.state));
  if (!move || when[step]?.(enquiry, person.id) === false) return undefined;
  if (step === 'reopen') return enquiry.closedFrom;
  return move.to ?? enquiry.state;
}

/** Whether a part can ever take a step, from some state. */
export const isTheirs = (step: Step, part: Part): boolean => moves.some((one) => one.step === step && one.by === part);

/** Every step somebody can take now. */
export const stepsFor = (stepping: Stepping): readonly Step[] =>
  steps.filter((step) => led(step, stepping) !== undefined);

/** The word of each step in its address. */
export const stepPaths: Readonly<Record<Step, string>> = {
  take: 'tag',
  write: 'skriv',
  share: 'spoerg-flere',
  pass: 'spoerg-teamet',
  attach: 'myndighed',
  'ask-company': 'gaa-med',
  'answer-company': 'gaa-med-svar',
  'hand-over': 'kontakten',
  close: 'luk',
  withdraw: 'traek-tilbage',
  reopen: 'aabn',
};

/** Where the form of a step is sent. */
export const addressOf = (step: Step, id: string): string => `/henvendelser/${id}/${stepPaths[step]}`;
