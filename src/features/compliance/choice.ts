import type { Duty, DutyState, Proved } from './compliance.ts';

/** Which of the duties are shown. */
export const choices = ['alt', 'mangler', 'delvist', 'ubekraeftet', 'opfyldt', 'planen', 'loven'] as const;
export type Choice = (typeof choices)[number];

/** How everything stands, and which of it is asked for. */
export interface Shown extends Proved {
  readonly choice: Choice;
}

/** The states as they are read: what is missing first. */
const stateOrder: readonly DutyState[] = ['missing', 'partly', 'unconfirmed', 'fulfilled'];

const fits: Readonly<Record<Choice, (duty: Duty) => boolean>> = {
  alt: () => true,
  mangler: ({ state }) => state === 'missing',
  delvist: ({ state }) => state === 'partly',
  ubekraeftet: ({ state }) => state === 'unconfirmed',
  opfyldt: ({ state }) => state === 'fulfilled',
  planen: ({ from }) => from === 'plan',
  loven: ({ from }) => from === 'law',
};

/** The duties of one choice. */
export const chosen = (duties: readonly Duty[], choice: Choice): readonly Duty[] => duties.filter(fits[choice]);

/** The duties by how they stand, what is missing first; a state that no duty has is left out. */
export const byState = (duties: readonly Duty[]): readonly (readonly [DutyState, readonly Duty[]])[] =>
  stateOrder
    .map((state) => [state, duties.filter((duty) => duty.state === state)] as const)
    .filter(([, found]) => found.length > 0);
