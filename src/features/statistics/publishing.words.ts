import type { TalliedTable } from '#features/cases';
import type { Depth } from './programme.ts';

/** What is said where figures are made and published. */
export const publishingWords = {
  title: 'Udgiv tal',
  lead: 'En udgave er tal, som alle må se. Den laves én gang for de år, der er slut, og den bliver ikke lavet om.',
  warning: 'Kun for teamet. Må ikke offentliggøres eller sendes videre.',
  what: 'Det kommer med i den næste udgave',
  none: 'Der er ingen nye år at udgive. Et år kan udgives, når det er slut.',
  empty: 'Der er ingen sager i registret endnu, så der er ikke noget at udgive.',
  through: 'Udgiv til og med',
  throughHint: 'Alle år, der ikke er udgivet før, kommer med.',
  how: 'Når du udgiver, tæller Værn på en let ændret kopi af registret, så ingen står alene. Kopien laves én gang og gemmes. Du kan ikke se tallene først og vælge dem fra: så kunne forsøgene lægges sammen og røbe nogen.',
  after:
    'Bagefter er årene lukket. En sag, der kommer for sent, tælles i det første åbne kvartal, og en rettelse ændrer ikke tal, der er udgivet.',
  publish: 'Udgiv tallene',
  made: 'Udgivet før',
  noneMade: 'Der er ikke udgivet tal endnu.',
  edition: (through: string): string => `Tal til og med ${through}`,
  publishedOn: (day: string): string => `Udgivet ${day}`,
  few: (years: readonly string[]): string => `For få sager i ${years.join(', ')}`,
  cases: (count: number): string => (count === 1 ? '1 sag i registret' : `${count} sager i registret`),
  chooseYear: 'Vælg et år.',
  notOver: 'Året er ikke slut. Vælg et år, der er gået.',
  alreadyTold: 'Året er allerede med i en udgave.',
  noCases: 'Registret har ingen sager til og med det år.',
  cannotBeTold:
    'Tallene kunne ikke lægges sådan, at ingen står alene. Der er ikke udgivet noget. Prøv igen, eller vent til næste år.',
  teamTitle: 'Teamets egne tal',
  teamLead: 'De rå tal fra registret, som de er lige nu.',
  teamEmpty: 'Der er ingen sager i registret endnu. Når den første er talt med, står den her.',
  toPublished: 'Se de udgivne tal',
  toPublishing: 'Udgiv tal',
  toRegister: 'Til registret',
  choose: 'Vælg et år',
  teamOnly: 'Kun for teamet',
  inAll: 'I alt',
  years: 'År for år',
  yearsTitle: 'Sager i registret, år for år',
  measuresTitle: 'Sager, der førte til en foranstaltning',
  unit: 'sager',
  measures: 'foranstaltninger',
  takenApart: (year: string): string => `Sagerne i ${year}`,
  quarters: 'Kvartaler',
  leftOut: 'Det, der ikke står, er 0. En sag kan have flere former og tælles i hver af dem.',
  limits: 'Hvad tallene kan sige, og hvad de ikke kan',
} as const;

/** What is told of a year, in a few words. */
export const depthWords: Readonly<Record<Depth, string>> = {
  few: 'For få sager: året får ingen tabeller',
  'one-way': 'Tabeller om én ting ad gangen',
  'two-way': 'Tabeller, der holder to ting sammen',
};

/** What the team's tables are called. */
export const teamTableWords: Readonly<Record<TalliedTable, string>> = {
  total: 'Sager',
  'concern-level': 'Hvad sagerne handler om, og hvad de førte til',
  'department-level': 'Afdelinger, og hvad sagerne førte til',
  'age-gender': 'Alder og køn',
  'form-age': 'Former og alder',
  abroad: 'I udlandet, eller i fare for det',
  stage: 'Hvor langt det er kommet',
  'raised-by': 'Hvem der blev bekymret først',
};
