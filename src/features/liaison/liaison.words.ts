import type { Audience, Part, Theme, Withdrawal } from './liaison.ts';

/** What a contact was about. */
export const themeWords: Readonly<Record<Theme, string>> = {
  development: 'Udviklingen på området',
  law: 'Lov og regler',
  courses: 'Kurser og materiale',
  cooperation: 'Samarbejde og arbejdsgange',
  travel: 'Udrejse og ophold i udlandet',
  refuge: 'Krisecentre og botilbud',
  extremism: 'Ekstremisme',
  figures: 'Tal og undersøgelser',
  other: 'Andet',
};

/** Who is told. */
export const audienceWords: Readonly<Record<Audience, string>> = {
  team: 'Teamet',
  'knowledge-persons': 'Videnspersonerne',
  heads: 'Afdelingscheferne',
};

/** Why an entry was withdrawn. */
export const withdrawalWords: Readonly<Record<Withdrawal, string>> = {
  wrong: 'Det var forkert',
  twice: 'Det stod der to gange',
  'about-somebody': 'Det handlede om en borger',
};

/** The parts of an entry. */
export const partWords: Readonly<Record<Part, string>> = {
  day: 'dagen',
  body: 'hvem det var med',
  themes: 'emnerne',
  words: 'hvad der blev sagt',
  follow: 'hvad der følger',
  due: 'fristen',
  responsible: 'hvem der gør det',
  told: 'hvem der får besked',
  ours: 'hvem af os der var med',
  all: 'det hele',
};

/** The log. */
export const listWords = {
  title: 'Kontakt til myndigheder',
  crumb: 'Året',
  lead: 'Hvad SIRI, VISO, politiet og andre har fortalt om udviklingen, og hvad vi gør ved det. Aldrig om en borger.',
  write: 'Skriv en kontakt',
  open: 'Det følger vi op på',
  noneOpen: 'Der er ikke noget at følge op på.',
  all: 'Kontakter',
  none: 'Der er ikke skrevet nogen kontakt endnu. Skriv den første, når I har talt med SIRI, VISO eller politiet.',
  noneRead: 'Teamet har ikke skrevet nogen kontakt endnu.',
  noneSought: 'Ingen passer. Fjern et valg.',
  count: (found: number, all: number): string => (found === all ? `${all} i alt` : `${found} af ${all}`),
  find: 'Søg, eller vælg nogle ud',
  text: 'Ord',
  textHint: 'Det, du skriver her, bliver ikke gemt.',
  year: 'År',
  anyYear: 'Alle år',
  body: 'Med hvem',
  anyBody: 'Alle',
  theme: 'Emne',
  anyTheme: 'Alle emner',
  only: 'Kun',
  onlyOpen: 'Det, vi mangler at følge op på',
  show: 'Vis',
  withdrawn: 'Trukket tilbage',
  late: 'Over tiden',
  waits: 'Mangler',
  take: 'Tag et år med',
  file: (year: string): string => `${year} som regneark`,
  print: (year: string): string => `${year} til udskrift`,
} as const;

/** The form. */
export const formWords = {
  newTitle: 'Skriv en kontakt',
  changeTitle: 'Ret en kontakt',
  general:
    'Skriv om udviklingen i det hele taget, aldrig om en enkelt borger. Handler det om en borger, hører det til på sagen.',
  day: 'Hvornår?',
  body: 'Med hvem?',
  choose: 'Vælg',
  other: 'En anden',
  others: 'Andre',
  ownBody: 'Navnet på en anden myndighed eller organisation',
  ownBodyHint: 'Kun når den ikke er på listen. Navnet på stedet, aldrig på et menneske.',
  ours: 'Hvem af os?',
  themes: 'Hvad handlede det om?',
  words: 'Hvad blev der sagt?',
  wordsHint: 'Det, de andre i teamet skal vide.',
  follow: 'Hvad følger der af det?',
  followHint: 'Hvad gør vi nu? Lad feltet stå tomt, hvis vi ikke gør noget.',
  responsible: 'Hvem gør det?',
  nobody: 'Ingen',
  due: 'Senest',
  told: 'Hvem får besked?',
  toldHint: 'Fortæl det selv: Værn sender ikke noget.',
  save: 'Gem kontakten',
  saveChange: 'Gem rettelsen',
} as const;

/** One contact. */
export const pageWords = {
  title: 'Kontakt',
  crumb: 'Kontakt til myndigheder',
  with: (body: string): string => `Kontakt med ${body}`,
  unnamed: 'en anden',
  day: 'Dag',
  ours: 'Fra os',
  themes: 'Emner',
  told: 'Besked til',
  said: 'Hvad der blev sagt',
  follow: 'Hvad der følger',
  nothing: 'Der følger ikke noget.',
  by: (who: string, due: string): string => `${who}, senest ${due}`,
  done: (day: string): string => `Gjort ${day}`,
  notDone: 'Ikke gjort',
  markDone: 'Det er gjort',
  undo: 'Det er ikke gjort alligevel',
  correct: 'Ret',
  withdraw: 'Træk tilbage',
  withdrawHow:
    'Alt, hvad der står, bliver slettet og kan ikke hentes igen. Dagen bliver stående, og at den er trukket tilbage.',
  because: 'Hvorfor?',
  withdrawn: (day: string, why: string): string => `Trukket tilbage ${day}: ${why}. Teksten er slettet.`,
  changes: 'Rettelser',
  changed: (day: string, who: string, what: string): string => `${day}: ${who} rettede ${what}`,
  changesHow: 'Det, der stod før, er ikke gemt.',
  took: (day: string, who: string): string => `${day}: ${who} trak den tilbage`,
} as const;

/** What is wrong with the form, and how to mend it. */
export const mistakeWords = {
  day: 'Vælg dagen.',
  future: 'Dagen er ikke kommet endnu. Skriv kontakten, når den har fundet sted.',
  body: 'Vælg, hvem det var med.',
  ownBody: 'Skriv navnet på den anden myndighed, eller vælg en på listen.',
  ours: 'Vælg mindst én fra teamet.',
  themes: 'Vælg mindst ét emne.',
  follow: 'Skriv, hvad der følger, eller fjern frist og ansvarlig.',
  responsible: 'Vælg, hvem fra teamet der gør det.',
  due: 'Vælg, hvornår det senest skal være gjort.',
  told: 'Vælg en af mulighederne.',
  because: 'Vælg, hvorfor den trækkes tilbage.',
} as const;

/** A year on paper and in a spreadsheet. */
export const yearWords = {
  title: (year: string): string => `Kontakt til myndigheder ${year}`,
  lead: 'Om udviklingen i det hele taget. Ingen borger er nævnt.',
  none: (year: string): string => `Der er ikke skrevet nogen kontakt i ${year}.`,
  print: 'Udskriv',
  file: 'Hent som regneark',
  back: 'Tilbage',
  columns: [
    'Dag',
    'Med hvem',
    'Emner',
    'Hvad der blev sagt',
    'Hvad der følger',
    'Hvem',
    'Senest',
    'Gjort',
    'Besked til',
  ],
} as const;
