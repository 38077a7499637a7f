import {
  abroadWords,
  ageGroupWords,
  ageWords,
  concernGroupWords,
  genderWords,
  levelWords,
  stageWords,
} from '#features/categories';
import { largestDeviation, largestYearDeviation } from '#features/tables';
import { thresholds } from './programme.ts';
import type { Topic } from './programme.ts';

/** A shown 0 never stands bare: it may hide a few. */
export const noneOrFew = 'ingen eller få';

/** What stands for all of something. */
export const inAll = 'I alt';

/** What nobody knows, in a table that is read by others than those who chose it. */
const unknown = 'Ukendt';

/** The codes of each dimension, as people read them. */
export const codeWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  concern: concernGroupWords,
  level: levelWords,
  age: { ...ageWords, ...ageGroupWords, unknown },
  gender: genderWords,
  abroad: { ...abroadWords, unknown },
  stage: { ...stageWords, unknown },
};

/** What a figure is called: over years, or in one. */
export const topicWords: Readonly<Record<Topic, { readonly slug: string; readonly title: string }>> = {
  years: { slug: 'aar', title: 'Sager år for år' },
  'years-concern': { slug: 'aar-og-bekymring', title: 'Hvad sagerne handler om, år for år' },
  'years-level': { slug: 'aar-og-niveau', title: 'Hvad sagerne førte til, år for år' },
  'years-department': { slug: 'aar-og-afdeling', title: 'Afdelinger, år for år' },
  'years-age': { slug: 'aar-og-alder', title: 'Alder, år for år' },
  quarters: { slug: 'kvartaler', title: 'Kvartal for kvartal' },
  concern: { slug: 'bekymring', title: 'Hvad sagerne handler om' },
  'concern-level': { slug: 'bekymring-og-niveau', title: 'Hvad sagerne handler om, og hvad de førte til' },
  level: { slug: 'niveau', title: 'Hvad sagerne førte til' },
  department: { slug: 'afdeling', title: 'Afdelinger' },
  'department-level': { slug: 'afdeling-og-niveau', title: 'Afdelinger, og hvad sagerne førte til' },
  age: { slug: 'alder', title: 'Alder' },
  gender: { slug: 'koen', title: 'Køn' },
  'age-gender': { slug: 'alder-og-koen', title: 'Alder og køn' },
  forms: { slug: 'former', title: 'Former' },
  'forms-age': { slug: 'former-og-alder', title: 'Former og alder' },
  abroad: { slug: 'udland', title: 'I udlandet mod sin vilje' },
  stage: { slug: 'hvor-langt', title: 'Hvor langt det er kommet' },
};

/** What one unit of a figure is, where it is not plainly a case counted once. */
export const counting = {
  cases:
    'Tallene er sager. En sag tælles én gang: i det kvartal, hvor bekymringen kom, og på det højeste niveau, den nåede.',
  forms: 'Tallene er sager. En sag kan have flere former og tælles i hver af dem, så rækkerne kan ikke lægges sammen.',
} as const;

/** How every figure was made and how sure it is: it stands wherever one does. */
export const methodSentence = `Tallene er talt på en let ændret kopi af registret, hvor ingen står alene; hvert tal kan afvige med op til ${largestDeviation}.`;

/** What a 0 says, which is never shown as one. */
export const fewSentence = `Hvor der står "${noneOrFew}", kan der være alt fra ingen til ${largestDeviation} sager. Tallene 1 og 2 viser vi aldrig.`;

/** The words of the public pages. */
export const figuresWords = {
  title: 'Tal om sager',
  lead: (short: string, through: string): string =>
    `Sager om æresrelaterede konflikter og negativ social kontrol i ${short} til og med ${through}, talt af konsulentteamet.`,
  method: methodSentence,
  allTables: (through: string): string => `Alle tabeller til og med ${through}`,
  tablesTitle: (through: string): string => `Tal til og med ${through}: alle tabeller`,
  howMade: 'Sådan er tallene lavet',
  together: 'Tal fra flere kommuner',
  can: 'Hvad tallene kan sige, og hvad de ikke kan',
  edition: (through: string, day: string): string => `Udgaven til og med ${through}, udgivet ${day}.`,
  counts: 'Sager',
  caption: (period: string): string => `Antal sager, ${period}`,
  period: 'Periode',
  published: 'Udgave',
  row: 'Række',
  column: 'Kolonne',
  figure: 'Tabel',
  number: 'Tal',
  newest: (year: string): string => `Sager i ${year}:`,
  newestMeasures: (year: string): string => `Foranstaltninger i ${year}:`,
  few: (year: string): string => `${year}: for få sager til at vise tal.`,
  fewHow: `Når et år har færre end ${thresholds.told} sager, viser vi ikke tal for det, heller ikke i senere udgaver.`,
  tablesOf: (year: string): string => `Tabeller for ${year}`,
  contents: 'Tabellerne på siden',
  downloads: 'Tag tallene med',
  csvAll: 'Alle tabeller som CSV',
  excel: 'Alle tabeller som Excel',
  csv: 'Tabellen som CSV',
  before: 'Tidligere udgaver',
  beforeHow: 'En udgave bliver ikke lavet om. Tal, der er udgivet, er de samme i alle senere udgaver.',
  none: 'Der er ikke udgivet tal endnu.',
  noneHow:
    'Teamet udgiver tal, når et helt år er gået. Så står de her: hvor mange sager, hvad de handler om, og hvad de førte til.',
  about: 'Om tallene',
  wholeYear: (year: string): string => `Hele ${year}`,
  inYear: (title: string, year: string): string => `${title}, ${year}`,
} as const;

/** How the figures are made, for a head of department. */
export const methodWords = {
  title: 'Sådan er tallene lavet',
  parts: [
    {
      heading: 'Hvad der tælles',
      lines: [
        'Konsulentteamet skriver en linje for hver sag: kun valg fra faste lister, aldrig navne, aldrig fri tekst og aldrig et klokkeslæt.',
        counting.cases,
      ],
    },
    {
      heading: 'Hvorfor kopien',
      lines: [
        'En kommune har få sager om året. Lagde vi de rå tal frem, kunne nogen, der kender en familie, lægge tabellerne sammen og finde den.',
        methodSentence,
        `I kopien er nogle sager udeladt, og andre står der to gange. Sagerne er blandet, så en linje i kopien ikke er et menneske. Det samlede tal for et år afviger højst med ${largestYearDeviation}.`,
      ],
    },
    {
      heading: 'Ingen eller få',
      lines: [fewSentence, 'Alle tabeller er talt på den samme kopi. Derfor passer de sammen, og summerne går op.'],
    },
    {
      heading: 'Hvad vi viser',
      lines: [
        `Har et år færre end ${thresholds.told} sager, viser vi ingen tal for det. Har det færre end ${thresholds.together}, viser vi én ting ad gangen. Først fra ${thresholds.together} sager holder vi to ting sammen, fx alder og køn.`,
      ],
    },
    {
      heading: 'Tallene bliver stående',
      lines: [
        'Kopien laves én gang for hvert år og gemmes. Tal, der er udgivet, bliver ikke lavet om, heller ikke når registret rettes. Kommer en sag sent, tælles den i det første kvartal, der er åbent.',
        'Lavede vi tallene om, kunne forskellen mellem to udgaver røbe den sag, der kom til.',
      ],
    },
  ],
} as const;

/** What is said in English: the tables themselves are in Danish. */
export const englishWords = {
  title: 'Figures on cases',
  lead: 'How many cases of honour-related conflicts and negative social control the municipality has had, what they were about, and what they led to. The tables are in Danish.',
  method: `The figures are counted on a slightly altered copy of the register in which nobody stands alone; each figure may be off by up to ${largestDeviation}. "Ingen eller få" means none or few.`,
  says: 'The figures show how many cases the municipality has been in contact with, not how many people live with control or violence.',
  toDanish: 'See the tables in Danish',
} as const;
