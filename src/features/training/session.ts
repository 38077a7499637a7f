import { end } from '#features/guide';
import type { Day } from '#kernel/day';
import { fewest, folded, others, players, playersIn, together } from './tally.ts';
import type { Tallies } from './tally.ts';

/** One training: when it is held, and until when one can join. */
export interface Session {
  readonly id: string;
  readonly code: string;
  readonly heldOn: Day;
  readonly closesAt: Date;
}

/** One story of a training, with how often each answer was chosen. */
export interface Story {
  readonly scenario: string;
  readonly tallies: Tallies;
  readonly isShown: boolean;
}

/** Letters that are not taken for each other, spoken or written by hand. */
const letters = 'ABDEFGHKLMNPRSTUVXYZ';

/** As many letters as can be said in one breath. */
const codeLength = 6;

/** A new code; nobody guesses it while a training is open. */
export const newCode = (): string => {
  const numbers: number[] = [];
  while (numbers.length < codeLength)
    // A number above the last whole round of the letters would make the first of them likelier.
    numbers.push(
      ...crypto.getRandomValues(new Uint8Array(codeLength)).filter((one) => one < 256 - (256 % letters.length)),
    );
  return numbers
    .slice(0, codeLength)
    .map((one) => letters.charAt(one % letters.length))
    .join('');
};

/** A code as it was typed: small letters, spaces and hyphens are forgiven. */
export const codeIn = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
    .slice(0, codeLength);

/** How a code is shown and spoken: three and three. */
export const spoken = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Whether one can still join and answer. */
export const isOpen = ({ closesAt }: Pick<Session, 'closesAt'>, now: Date): boolean => now < closesAt;

/** How many hours a training can be open. */
export const hours = ['2', '4', '8'] as const;

/** More pages than this are not let into one training: nobody holds a meeting for as many. */
export const mostSeats = 300;

/** A story when its answers are looked at: none is added any more, and the small departments are gone for good. */
export const shownStory = (story: Story): Story => ({ ...story, tallies: folded(story.tallies), isShown: true });

/** A story that nobody looked at before the training ended: its answers are forgotten. */
export const forgottenStory = (story: Story): Story => (story.isShown ? story : { ...story, tallies: {} });

/** How often an answer was chosen, by all and by each department that is shown. */
export interface Chosen {
  readonly answer: string;
  readonly all: number;
  readonly by: readonly number[];
}

/** The answers to a question, the most chosen first. */
export interface Asked {
  readonly question: string;
  readonly answers: readonly Chosen[];
  readonly isSplit: boolean;
}

/** What came of a story that is shown. */
export interface Outcome {
  readonly players: number;
  /** The departments that are shown by themselves, and last `andre` for the rest together. */
  readonly departments: readonly { readonly key: string; readonly players: number }[];
  readonly questions: readonly Asked[];
}

/** What came of a story, with the questions in the order of the flow. */
export function outcomeOf(tallies: Tallies, order: readonly string[]): Outcome {
  // One group alone is everybody: it says no more than the whole does.
  const groups = Object.entries(tallies).toSorted(
    ([one], [other]) => Number(one === others) - Number(other === others),
  );
  const shown = groups.length > 1 ? groups : [];
  const all = together(tallies);
  const questions = order.filter((question) => all[question] !== undefined);
  return {
    players: players(tallies),
    departments: shown.map(([key, counts]) => ({ key, players: playersIn(counts) })),
    questions: questions.map((question) => {
      const answers = Object.entries(all[question] ?? {})
        .map(([answer, times]) => ({
          answer,
          all: times,
          by: shown.map(([, counts]) => counts[question]?.[answer] ?? 0),
        }))
        .toSorted((one, other) => other.all - one.all || (one.answer < other.answer ? -1 : 1));
      return { question, answers, isSplit: answers.length > 1 };
    }),
  };
}

/** A story to train: how many ended where the plan does, of how many. */
export interface ToTrain {
  readonly scenario: string;
  readonly right: number;
  readonly players: number;
}

/** How a story went: too few players say nothing. */
export function result({ scenario, tallies }: Story, card: string): ToTrain | undefined {
  const all = players(tallies);
  if (all < fewest) return undefined;
  return { scenario, right: together(tallies)[end]?.[card] ?? 0, players: all };
}

/** The stories that went worst first; those where everybody ended right are left out. */
export const toTrain = (results: readonly ToTrain[]): readonly ToTrain[] =>
  results
    .filter(({ right, players: all }) => right < all)
    .toSorted((one, other) => one.right / one.players - other.right / other.players);
