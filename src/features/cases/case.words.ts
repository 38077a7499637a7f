import type { Change, Correction, QuestionName, Striking } from './case.ts';

/** What is said of the register everywhere in it. */
export const registerWords = {
  title: 'Registret over sager',
  rule: 'En sag tælles én gang: i det kvartal, hvor bekymringen kom, og på det højeste niveau, den nåede.',
  inside: 'Ikke til offentliggørelse',
  insideWhy:
    'Her står hver sag for sig. Den, der kender en sag, kan genkende den. Brug de udgivne tal, når andre spørger.',
  add: 'Tæl en sag',
  figures: 'Se teamets tal',
  years: 'År',
  cases: (n: number) => (n === 1 ? '1 sag' : `${n} sager`),
  empty: (year: string) => `Der er ingen sager i ${year} endnu.`,
  emptyWhat:
    'Tæl med: en bekymring, som teamet har vejledt om, en foranstaltning eller en voksen på krisecenter, når årsagen er en æresrelateret konflikt eller negativ social kontrol.',
  published: 'Tallene er udgivet og ændres ikke mere.',
  struck: 'Tæller ikke',
  cut: 'Der er flere linjer, end siden kan vise.',
} as const;

/** The form for a line. */
export const formWords = {
  title: 'Tæl en sag',
  lead: 'Vælg kun blandt svarene. Der er ingen felter til navne, og intet fører tilbage til en henvendelse.',
  quarterHint: 'Hvornår kom bekymringen?',
  countedIn: (label: string, counted: string) => `${label}: udgivet, tælles i ${counted}`,
  chooseQuarter: 'Vælg kvartal',
  department: 'Hvilken afdeling hører sagen til?',
  chooseDepartment: 'Vælg afdeling',
  levelHint: 'Vælg det højeste niveau, sagen har nået.',
  concern: 'Hvad fylder mest?',
  forms: 'Hvad handler det også om?',
  formsHint: 'Vælg gerne flere, eller ingen.',
  formsRest: 'Vis de andre former',
  meant: 'Hvad dækker ordene?',
  save: 'Gem linjen',
  alike: 'Der er allerede en linje, der ligner',
  alikeHow: 'Er det den samme sag, så ret den linje i stedet. Så tælles den kun én gang.',
  same: 'Det er den samme sag: ret den i stedet',
  another: 'Er det en anden sag?',
  anotherYes: 'Det er en anden sag. Tæl den også.',
  saved: 'Sagen er talt med',
  savedIn: (quarter: string, cases: string) => `Den tælles i ${quarter}. Her er nu ${cases}.`,
  more: 'Tæl en sag til',
  toRegister: 'Se registret',
} as const;

/** The questions of a line, where their answers are told. */
export const questionTold: Readonly<Record<QuestionName, string>> = {
  quarter: 'Kvartal',
  department: 'Afdeling',
  level: 'Niveau',
  concern: 'Hovedbekymring',
  forms: 'Andre former',
  stage: 'Stadie',
  age: 'Alder',
  gender: 'Køn',
  abroad: 'Udland',
  raisedBy: 'Bekymret først',
};

/** One line. */
export const lineWords = {
  title: 'Linje i registret',
  back: 'Registret over sager',
  answers: 'Det, der er talt',
  correct: 'Ret linjen',
  correctHow: 'Det, der stod før, bliver stående nederst på siden.',
  publishedHow:
    'Tallene for kvartalet er udgivet. Du kan rette linjen, men de udgivne tal ændrer sig ikke, og kvartalet ligger fast.',
  why: 'Hvorfor retter du?',
  save: 'Gem rettelsen',
  strike: 'Tæl ikke linjen med',
  strikeHow: 'Linjen bliver stående, men tæller ikke. Du kan tælle den med igen.',
  strikePublishedHow:
    'Linjen bliver stående, men tæller ikke. Tallene for kvartalet er udgivet og ændrer sig ikke. Du kan tælle den med igen.',
  strikeWhy: 'Hvorfor?',
  struckHow: 'Linjen tæller ikke med.',
  restore: 'Tæl linjen med igen',
  changes: 'Rettelser',
  was: (before: string, after: string) => `Før: ${before}. Nu: ${after}`,
  none: 'Ingen',
  counting: 'Om linjen tæller',
  counts: 'Tæller med',
  countsNot: 'Tæller ikke',
} as const;

/** Why a line was corrected. */
export const correctionWords: Readonly<Record<Correction, string>> = {
  mistake: 'Der stod noget forkert',
  developed: 'Sagen har udviklet sig',
  'same-case': 'Samme sag kom igen',
};

/** Why a line counts no more. */
export const strikingWords: Readonly<Record<Striking, string>> = {
  'counted-twice': 'Sagen er talt to gange',
  'not-such-a-case': 'Sagen handlede ikke om det',
};

/** Why something was changed, whichever it was. */
export const whyWords: Readonly<Record<Change['why'], string>> = { ...correctionWords, ...strikingWords };
