import { concerns, newest } from '#features/categories';
import type { Concern } from '#features/categories';
import type { Audience, Urgency } from '#features/routing';

/** How soon somebody must act. `acute` is never asked about in writing: it shows whom to call. */
export const urgencies = ['acute', 'today', 'days', 'whenever'] as const;

/** The longest text of a question or a message. */
export const longest = 2000;

/** The age of the person somebody worries about, as the guide asks. No finer: a narrower band could point at somebody. */
export const ages = ['under18', 'adult', 'unknown'] as const;
export type Age = (typeof ages)[number];

/** An answer that may be missing: not knowing is as good an answer as the others. */
export const answers = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof answers)[number];

/** The edition of the list below, so that old answers keep their meaning. */
export const formsVersion = newest.number;

/** What it may be about: the list that cases are counted by, so that an answer means the same in both. */
export const forms = concerns;
export type FormOfConcern = Concern;

/** Those met less often: the form for asking folds them away under a line that names them. */
export const rareForms: readonly FormOfConcern[] = [
  'sexual-violence',
  'economic-violence',
  'digital-violence',
  'stalking',
  'genital-cutting',
  'honour-killing',
  'pressed-to-control',
];

/** How far an enquiry has come. */
export const states = ['asked', 'taken', 'answered', 'with-the-team', 'authority-attached', 'closed'] as const;
export type State = (typeof states)[number];

/** Why it was closed: chosen, never typed. `withdrawn` is the asker's own step, `quiet` the house's. */
export const closingReasons = ['guided', 'handed-on', 'no-worry', 'solved', 'silent'] as const;
export type ClosingReason = (typeof closingReasons)[number] | 'withdrawn' | 'quiet';

/** Whether somebody was asked to come along to the talk with the citizen, and what they said. */
export type Company = 'none' | 'asked' | 'yes' | 'no';

/** A question from somebody who worries, and how it stands. Nothing in it says about whom. */
export interface Enquiry {
  readonly id: string;
  readonly version: number;
  readonly asker: string;
  readonly department: string;
  readonly workplace: string | undefined;
  readonly age: Age;
  readonly urgency: Urgency;
  readonly forms: readonly FormOfConcern[];
  readonly travel: Answer;
  readonly extremism: Answer;
  readonly words: string;
  readonly state: State;
  /** Whom it has been put to, nearest first. */
  readonly audiences: readonly Audience[];
  readonly takenBy: string | undefined;
  readonly authority: string | undefined;
  /** Who keeps the contact with the citizen: the asker, until they hand it over. */
  readonly keeper: string;
  readonly company: Company;
  readonly askedAt: Date;
  /** Since when the asker waits for a word; undefined when it is not their guides' turn. */
  readonly waitsSince: Date | undefined;
  /** How many times the waiting has been reminded of. */
  readonly rung: number;
  readonly headsTold: boolean;
  readonly closedAt: Date | undefined;
  readonly closedFrom: State | undefined;
  readonly closedBecause: ClosingReason | undefined;
  readonly deleteAt: Date | undefined;
  /** Whether the case has been counted in the register: a yes, and nothing of as which line. */
  readonly counted: boolean;
}

/** What a line of the conversation is: words, or a step that stays visible. */
export type LineKind =
  | 'message'
  | 'taken'
  | 'passed'
  | 'attached'
  | 'company-asked'
  | 'company-yes'
  | 'company-no'
  | 'handed-over'
  | 'reminded'
  | 'risen'
  | 'heads-told'
  | 'closed'
  | 'reopened';

/** One line of the conversation. The house writes some of them itself. */
export interface Line {
  readonly id: string;
  readonly at: Date;
  readonly kind: LineKind;
  readonly author: string;
  readonly words: string;
  /** A person's id, or a chosen key. */
  readonly about: string | undefined;
}
