import { concernWords } from '#features/categories';
import type { Urgency } from '#features/routing';
import type { Age, Answer, ClosingReason, FormOfConcern, State } from './enquiry.ts';

/** The age, as an answer and in a heading. */
export const ageWords: Readonly<Record<Age, string>> = {
  under18: 'Under 18 år',
  adult: '18 år eller mere',
  unknown: 'Ved ikke',
};

/** The age where it is told and not asked. */
export const ageTold: Readonly<Record<Age, string>> = { ...ageWords, unknown: 'Alder ukendt' };

/** A yes, a no, or a don't know. */
export const answerWords: Readonly<Record<Answer, string>> = { yes: 'Ja', no: 'Nej', unknown: 'Ved ikke' };

/** How soon an answer is needed. */
export const urgencyWords: Readonly<Record<Urgency, string>> = {
  today: 'Svar i dag',
  days: 'Svar inden for nogle dage',
  whenever: 'Svar, når det passer',
};

/** What it may be about, a few of them more fully than in the register: whoever asks has no list of meanings beside them. */
export const formWords: Readonly<Record<FormOfConcern, string>> = {
  ...concernWords,
  'stay-abroad': 'Ophold i udlandet mod sin vilje, genopdragelsesrejse',
  isolation: 'Isoleret eller udstødt af familien',
  'pressed-to-control': 'Presset til selv at kontrollere andre',
};

/** How far it has come. */
export const stateWords: Readonly<Record<State, string>> = {
  asked: 'Sendt',
  taken: 'Taget',
  answered: 'Besvaret',
  'with-the-team': 'Hos teamet',
  'authority-attached': 'Myndighed koblet på',
  closed: 'Lukket',
};

/** Why it was closed. */
export const reasonWords: Readonly<Record<ClosingReason, string>> = {
  guided: 'Vejledningen er givet',
  'handed-on': 'Myndigheden har sagen',
  'no-worry': 'Bekymringen viste sig ikke at holde',
  solved: 'Det er løst på en anden måde',
  silent: 'Der er ikke mere at svare på',
  withdrawn: 'Trukket tilbage',
  quiet: 'Der er ikke sket noget i den længe',
};
