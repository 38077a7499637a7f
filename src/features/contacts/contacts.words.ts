import type { Text } from '#kernel/text';
import type { Age } from './contacts.ts';
import type { Need } from './needs.ts';

/** What is said of the hour; apart from the other texts, because the browser's script needs these alone. */
export const timeWords = {
  computed: { da: 'Tiderne er beregnet', en: 'Hours worked out on' },
  clock: { da: 'kl.', en: 'at' },
  reckoned: { da: 'beregnet kl.', en: 'worked out at' },
} as const satisfies Record<string, Text>;

/** The screen texts of the page "Ring nu". */
export const contactWords = {
  title: { da: 'Hvem kan jeg ringe til nu', en: 'Who can I call now' },
  lead: { da: 'Tryk på et nummer for at ringe op.', en: 'Tap a number to call it.' },
  acute: { da: 'Er nogen i fare nu', en: 'If somebody is in danger now' },
  acuteWhat: {
    da: 'Ring ved fare for overgreb, eller når nogen kan blive sendt ud af Danmark. Vent ikke på den, der ikke svarer.',
    en: 'Call if there is a danger of assault, or if somebody may be sent out of Denmark. Do not wait for somebody who does not answer.',
  },
  need: { da: 'Hvad gælder det?', en: 'What is it about?' },
  more: { da: 'Vælg også alder, afdeling og tidspunkt', en: 'Also choose age, department and time' },
  age: { da: 'Hvem er du bekymret for?', en: 'Who are you worried about?' },
  department: { da: 'Hvor arbejder du?', en: 'Where do you work?' },
  hour: { da: 'Hvornår vil du ringe?', en: 'When will you call?' },
  other: { da: 'Et andet tidspunkt', en: 'Another time' },
  only: { da: 'Vis kun dem, der svarer', en: 'Only show those who answer' },
  showing: { da: 'Viser kontakter til:', en: 'Showing contacts for:' },
  all: { da: 'Vis alle', en: 'Show all' },
  everybody: { da: 'Kommunen, politiet og rådgivningerne', en: 'The municipality, the police and the advice services' },
  own: { da: 'Konsulenten i din afdeling', en: 'The consultant in your department' },
  ownWhat: {
    da: 'Du beholder kontakten til borgeren. Konsulenten vejleder dig og kan gå med til samtalen.',
    en: 'You keep the contact with the citizen. The consultant guides you and can join the conversation.',
  },
  nobodyHere: { da: 'Afdelingen har ingen konsulent her endnu.', en: 'The department has no consultant here yet.' },
  none: {
    da: 'Ingen af dem passer til dit valg. Er nogen i fare, så ring 112. Ellers tryk på Vis alle.',
    en: 'None of them fits your choice. If somebody is in danger, call 112. Otherwise press Show all.',
  },
  noNumber: { da: 'Nummeret mangler.', en: 'The number is missing.' },
  noAnswer: { da: 'Svarer ingen? Ring til', en: 'No answer? Call' },
  ready: { da: 'Hav klar, før du ringer', en: 'Have ready before you call' },
  conditions: { da: 'Betingelser', en: 'Conditions' },
  caution: { da: 'Pas på:', en: 'Take care:' },
  mail: { da: 'Skriv til', en: 'Write to' },
  web: { da: 'Åbn hjemmesiden', en: 'Open the website' },
  fromPlan: { da: 'Fra planen', en: 'From the plan' },
  notFromPlan: { da: 'Ikke fra planen', en: 'Not from the plan' },
  notConfirmed: { da: 'og ikke bekræftet', en: 'and not confirmed' },
  approved: { da: 'bekræftet af', en: 'confirmed by' },
  call: { da: 'Ring op', en: 'Call' },
  aboutEntry: { da: 'Om nummeret', en: 'About this number' },
  beyond: { da: 'Det, der ikke er fra planen, har vi fra:', en: 'What is not from the plan comes from:' },
  hoursFrom: { da: 'Tiderne er ikke fra planen. Kilde:', en: 'The hours are not from the plan. Source:' },
  checked: { da: 'Kontrolleret', en: 'Checked' },
  overdue: {
    da: 'Det er over et år siden, så det kan være forældet.',
    en: 'That is more than a year ago, so it may be out of date.',
  },
  owner: { da: 'Holdes ved lige af', en: 'Kept up to date by' },
  outdated: {
    da: 'En udskrift kan være forældet. De rigtige numre står på',
    en: 'A printout can be outdated. The right numbers are at',
  },
} as const satisfies Record<string, Text>;

/** What the caller needs, as the chips say it. */
export const needWords: Readonly<Record<Need, Text>> = {
  akut: { da: 'Akut fare', en: 'Acute danger' },
  udrejse: { da: 'Udrejse', en: 'Being sent abroad' },
  bekymring: { da: 'Bekymring', en: 'A worry' },
  sparring: { da: 'Sparring til mig', en: 'Guidance for me' },
  raadgivning: { da: 'Rådgivning', en: 'Advice' },
  bolig: { da: 'Et sikkert sted at bo', en: 'A safe place to stay' },
  anmeldelse: { da: 'Trusler og vold', en: 'Threats and violence' },
  ekstremisme: { da: 'Ekstremisme', en: 'Extremism' },
};

/** The age of the person, as the chips say it. */
export const ageWords: Readonly<Record<Age, Text>> = {
  under18: { da: 'Under 18 år', en: 'Under 18' },
  adult: { da: '18 år eller mere', en: '18 or older' },
};

/** The hours a reader can ask about. */
export const hourWords = {
  now: { da: 'Nu', en: 'Now' },
  night: { da: 'I nat', en: 'Tonight' },
  weekend: { da: 'I weekenden', en: 'At the weekend' },
} as const satisfies Record<string, Text>;
