import { instantOf } from '#kernel/danish-time';
import type { Id, Outcome } from '#kernel/action';
import type { Day } from '#kernel/day';

/** Which lines somebody wants to see. What is not said is not chosen by. */
export interface Choice {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly who?: string | undefined;
  readonly what?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly which?: Id | undefined;
  /** Only lines older than this number: the next page. */
  readonly before?: number | undefined;
}

/** Each part of a choice, and its word in an address. */
const words = [
  ['from', 'fra'],
  ['to', 'til'],
  ['who', 'hvem'],
  ['what', 'hvad'],
  ['outcome', 'udfald'],
  ['which', 'ting'],
  ['before', 'foer'],
] as const satisfies readonly (readonly [keyof Choice, string])[];

/** The choice as a part of an address, `fra-2026-11-01_hvad-enquiries.read`: days, keys and ids, never what somebody typed. */
const choiceWord = (choice: Choice): string =>
  words.flatMap(([part, word]) => (choice[part] === undefined ? [] : `${word}-${choice[part]}`)).join('_');

/** The parts of an address's choice as texts, to be read as strictly as a form's; a word that is none of ours stays, so that it is refused. */
export const partsOfWord = (word: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    word.split('_').map((piece) => {
      const [name = '', ...rest] = piece.split('-');
      return [words.find(([, known]) => known === name)?.[0] ?? `?${name}`, rest.join('-')];
    }),
  );

/** Where the lines of a choice are shown. */
export const choicePath = (choice: Choice): string => {
  const word = choiceWord(choice);
  return word === '' ? '/spor' : `/spor/udvalg/${word}`;
};

/** Where they are taken along as a file. */
export const filePath = (choice: Choice): string => `/spor/fil/${choiceWord(choice) || 'alt'}`;

/** The instants that the chosen days begin and end at in Denmark, as the trail writes them. */
export const timesOf = ({ from, to }: Choice): { readonly since?: string; readonly until?: string } => ({
  ...(from === undefined ? {} : { since: instantOf(from, 0).toISOString() }),
  ...(to === undefined ? {} : { until: instantOf(to, 1440).toISOString() }),
});

/** Whether anything is chosen by, the page not counted. */
export const isChosen = (choice: Choice): boolean => choiceWord({ ...choice, before: undefined }) !== '';
