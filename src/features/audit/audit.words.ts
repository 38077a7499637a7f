import type { Outcome } from '#kernel/action';

/** How a deed ended, as a choice and on a line. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  done: 'Gjort',
  'not-allowed': 'Afvist: havde ikke adgang',
  invalid: 'Sendt tilbage: udfyldt forkert',
  'not-found': 'Afvist: findes ikke, eller må ikke ses',
  conflict: 'Sendt tilbage: en anden kom først',
  failed: 'Gik i stykker, og intet blev ændret',
};

/** The names that stand in the trail and are nobody's. */
export const namelessWords: Readonly<Record<string, string>> = {
  reader: 'En, der ikke er logget ind',
  house: 'Værn selv',
};

/** What the pages about the trail say. */
export const auditWords = {
  title: 'Sporet',
  lead: 'Hvem der har set eller gjort hvad, og hvem der blev afvist. Aldrig hvad de læste eller skrev. Også at du læser her, bliver skrevet ned.',
  choose: 'Vælg dage, person, gerning eller ting',
  from: 'Fra dag',
  to: 'Til og med dag',
  what: 'Hvad der blev gjort',
  anything: 'Alt',
  outcome: 'Hvordan det endte',
  anyOutcome: 'Uanset',
  which: 'Om én ting: dens nummer',
  whichHint: 'Nummeret står til sidst i adressen, når tingen er åben, og ud for linjerne her.',
  show: 'Vis',
  who: 'Vælg en person',
  whoLead: 'Alle, der står i sporet. Vælg en for at se, hvad vedkommende har gjort.',
  nobody: 'Der står ingen i sporet endnu.',
  showing: 'Viser kun',
  all: 'Vis hele sporet',
  none: 'Intet i sporet passer til det valg. Vælg færre ting, eller vis hele sporet.',
  nothing: 'Sporet er tomt. Den første linje kommer, når nogen logger ind.',
  older: 'Ældre linjer',
  newest: 'De nyeste',
  file: 'Hent det viste valg som fil (CSV)',
  only: 'kun denne',
  lookups: 'opslag om den',
  clock: 'kl.',
  number: 'nr.',
  aboutThing: 'om',
  cut: 'Filen har de nyeste linjer, men ikke alle. Vælg færre dage for at få resten.',
} as const;

/** What the page about one enquiry's look-ups says. It is handed to somebody outside, so it is whole sentences. */
export const lookupWords = {
  title: 'Opslag om én henvendelse',
  lead: 'Her står, hvornår der er slået op i henvendelsen eller skrevet i den, og med hvilket formål. Medarbejdernes navne står her ikke, kun hvad de var ansat til at gøre.',
  law: 'Den, oplysningerne handler om, har ret til at få dette at vide, men normalt ikke hvilken medarbejder det var (databeskyttelsesforordningen artikel 15, EU-Domstolens sag C-579/21 og Datatilsynets afgørelse 2024-32-0283 fra juni 2024). Hold selv øje med, om en funktion kun kan være én person.',
  number: 'Henvendelsens nummer:',
  none: 'Der står ingen opslag om den i sporet. Er nummeret rigtigt?',
  refused: (count: number): string =>
    count === 1
      ? 'Desuden blev ét forsøg afvist. Der blev intet vist.'
      : `Desuden blev ${count} forsøg afvist. Der blev intet vist.`,
  when: 'Tidspunkt',
  did: 'Hvad der blev gjort',
  why: 'Formål',
  as: 'Funktion',
  employee: 'Medarbejder i kommunen',
  file: 'Hent som fil (CSV)',
  back: 'Til sporet',
} as const;

/** The heads of the columns in a file of the trail. */
export const columnWords = [
  'Nummer',
  'Tidspunkt',
  'Hvem',
  'Hvem (nøgle)',
  'Hvad der blev gjort',
  'Gerning (nøgle)',
  'Formål',
  'Ting',
  'Udfald',
  'Udfald (nøgle)',
  'Hash',
] as const;
