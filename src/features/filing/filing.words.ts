import type { Problem } from './filing.ts';

/** The page of what is filed. */
export const journalWords = {
  title: 'Journalisér',
  lead: 'De udgivne tal og den årlige status skal ligge på kommunens sag. Der bliver kun sendt det, der er udgivet eller frosset: ingen personer, ingen parter, intet CPR-nummer.',
  none: 'Der er ikke udgivet nogen tal eller frosset nogen status endnu. Når I har det, kan det journaliseres herfra.',
  notConnected:
    'Værn er ikke forbundet med SBSYS. Hent pakken for hvert år, og læg den på sagen i det system, I bruger.',
  caseTitle: 'Overblik over æresrelaterede konflikter og negativ social kontrol: anonyme tal',
  notFiled: 'Ikke journaliseret',
  ready: 'Kan hentes',
  waits: (since: string) => `Venter siden ${since}`,
  filed: (day: string) => `Journaliseret ${day}`,
  onCase: (number: string) => `På sag ${number}.`,
  next: (moment: string) => `Værn prøver igen ${moment}.`,
  soon: 'Bliver sendt om lidt.',
  again: 'Prøv nu',
  cancel: 'Fortryd',
  cannotCancel: 'Noget kan allerede ligge i SBSYS, så det kan ikke fortrydes her.',
  look: 'Se, hvad der bliver sendt',
  back: 'Tilbage til oversigten',
  exactly: 'Præcis dette bliver sendt',
  exactlyByHand: 'Det her ligger i pakken',
  onTheCase: (title: string) => `Det lægges på sagen "${title}". Ingen parter, ingen personer.`,
  keys: (key: string) =>
    `Bag hver overskrift står Værns egen nøgle, [${key}-…], så det kan findes igen og aldrig ligger der to gange.`,
  note: 'Notatet på sagen',
  files: 'Filerne',
  fileSize: (type: string, size: string) => `${type}, ${size} kB`,
  press: 'Journalisér',
  how: 'Værn finder sagen i SBSYS, eller åbner den, lægger filerne og notatet på den og siger til her på siden. Er SBSYS nede, bliver der prøvet igen, til det lykkes.',
  byHand: 'Hent pakken',
  byHandHow: 'Alle filerne og notatet i én ZIP-fil, til at lægge på sagen i hånden.',
  old: 'Siden er for gammel. Hent den igen, og prøv en gang til.',
  changed: 'Det, der skal sendes, er ændret, siden du så det. Læs det igen, før du trykker.',
} as const;

/** What is in the way, in one sentence, and what a person can do about it. */
export const problemWords: Readonly<Record<Problem, string>> = {
  unreachable: 'SBSYS svarer ikke. Du behøver ikke gøre noget.',
  unknown: 'SBSYS svarede ikke færdigt. Værn ser efter, om det kom ind, før der bliver sendt igen.',
  'sign-in': 'SBSYS lukkede ikke Værn ind. Bed IT se på servicebrugeren, og tryk så "Prøv nu".',
  'not-allowed': 'Servicebrugeren må ikke skrive på sagen. Bed IT give den lov, og tryk så "Prøv nu".',
  template:
    'Sagsskabelonen kan ikke bruges: den findes ikke, eller den tager parter. Bed IT vælge en med "Part anvendes ikke", og tryk så "Prøv nu".',
  'case-closed': 'Sagen er lukket i SBSYS. Åbn den igen dér, og tryk så "Prøv nu".',
  'case-gone': 'Sagen findes ikke længere i SBSYS. Tryk "Prøv nu", så finder eller åbner Værn den igen.',
  'several-cases': 'Der er flere sager i SBSYS med Værns nøgle. Lad én beholde den, og tryk så "Prøv nu".',
  'not-taken': 'SBSYS ville ikke tage imod det, der blev sendt. Bed IT køre "sbsys check", og tryk så "Prøv nu".',
  'not-understood': 'SBSYS svarede noget, som Værn ikke forstår. Bed IT køre "sbsys check", og tryk så "Prøv nu".',
};
