import type { Text } from '#kernel/text';
import type { Card, Level } from './card.file.ts';

/** The level in words; colour only repeats them. */
export const levelWords: Readonly<Record<Level, Text>> = {
  acute: { da: 'Akut · Ring nu', en: 'Acute · Call now' },
  today: { da: 'I dag', en: 'Today' },
  soon: { da: 'I denne uge', en: 'This week' },
};

/** Why a base card was chosen, by the age it is for. */
export const ageWords: Readonly<Record<Card['age'], Text>> = {
  under18: { da: 'fordi det handler om et barn eller en ung under 18', en: 'because it is about somebody under 18' },
  adult: { da: 'fordi det handler om en voksen', en: 'because it is about an adult' },
  unknown: {
    da: 'fordi du ikke kender alderen: personen kan være under 18',
    en: 'because you do not know the age: the person may be under 18',
  },
};

/** The headings of the list of cards, by age. */
export const ageHeadings: Readonly<Record<Card['age'], Text>> = {
  under18: { da: 'Under 18 år', en: 'Under 18' },
  adult: { da: '18 år eller mere', en: '18 or over' },
  unknown: { da: 'Alderen er ukendt', en: 'Age not known' },
};

/** The words around an action card. */
export const cardWords = {
  page: { da: 'Action Card', en: 'Action card' },
  say: { da: 'Sig', en: 'Say' },
  doNot: { da: 'Gør ikke', en: 'Do not' },
  duty: { da: 'Din pligt', en: 'Your duty' },
  deadline: { da: 'Frist:', en: 'Deadline:' },
  contacts: { da: 'Flere, du kan ringe til', en: 'More people to call' },
  why: { da: 'Hvorfor dette kort', en: 'Why this card' },
  acuteWhy: {
    da: 'fordi der er akut fare, eller du er i tvivl',
    en: 'because there is acute danger, or you are in doubt',
  },
  department: { da: 'fordi du arbejder i', en: 'because you work in' },
  gaps: { da: 'Det siger planen ikke', en: 'What the plan does not say' },
  open: { da: 'Åbent spørgsmål:', en: 'Open question:' },
  law: { da: 'Loven, ud over planen', en: 'The law, beyond the plan' },
  unconfirmed: { da: 'ikke bekræftet af kommunens jurist', en: "not confirmed by the municipality's lawyer" },
  notFromPlan: { da: 'ikke fra planen', en: 'not from the plan' },
  noNumber: { da: 'Nummer mangler.', en: 'Number missing.' },
  source: { da: 'Kilde i planen:', en: 'Source in the plan:' },
  adopted: { da: 'Planen er vedtaget', en: 'Plan adopted' },
  version: { da: 'Kort, version', en: 'Card, version' },
  review: { da: 'Næste gennemsyn', en: 'Next review' },
  overdue: { da: 'Skulle være gennemset', en: 'Should have been reviewed by' },
  history: { da: 'Sådan har kortet ændret sig', en: 'How this card has changed (in Danish)' },
  checked: { da: 'Numre kontrolleret', en: 'Numbers checked' },
  outdated: { da: 'En udskrift kan være forældet.', en: 'A printout can be outdated.' },
  print: { da: 'Udskriv kortet', en: 'Print this card' },
  copy: { da: 'Kopiér det, du skal sige', en: 'Copy what to say' },
  copied: { da: 'Kopieret', en: 'Copied' },
  answered: { da: 'Du svarede:', en: 'You answered:' },
  alsoTrue: { da: 'Gælder det også ...?', en: 'Is this true as well?' },
  alsoTrueWhy: { da: 'Så får du et kort med det hele.', en: 'Then you get one card with all of it.' },
  qr: { da: 'QR-kode til kortet', en: 'QR code for this card' },
  always: { da: 'Døgnåben', en: 'Always open' },
  hoursUnknown: { da: 'Tider ukendt', en: 'Hours unknown' },
} as const satisfies Record<string, Text>;

/** The words around a question. */
export const guideWords = {
  title: { da: 'Jeg er bekymret for nogen', en: 'I am worried about somebody' },
  question: { da: 'Spørgsmål', en: 'Question' },
  back: { da: 'Tilbage', en: 'Back' },
  over: { da: 'Begynd forfra', en: 'Start over' },
  privacy: {
    da: 'Dine svar bliver på din egen skærm. Ingen gemmer dem.',
    en: 'Your answers stay on your own screen. Nobody stores them.',
  },
  acute: { da: 'Akut fare? Ring', en: 'Acute danger? Call' },
} as const satisfies Record<string, Text>;

/** The words of the list of cards. */
export const listWords = {
  title: { da: 'Action Cards', en: 'Action cards' },
  lead: {
    da: 'Vælg dit kort, eller svar på få spørgsmål, så får du det rette.',
    en: 'Find your card, or answer a few questions and get the right one.',
  },
  guide: { da: 'Svar på spørgsmål, og få dit kort', en: 'Answer questions and get your card' },
  acute: { da: 'Akut fare', en: 'Acute danger' },
  all: { da: 'Alle afdelinger', en: 'All departments' },
  additions: { da: 'Tillæg, der kan lægges til et kort', en: 'What can be added to a card' },
} as const satisfies Record<string, Text>;
