/** What is said of a field that must be mended. */
export const mistakeWords = {
  level: 'Vælg, om det er en foranstaltning eller en voksen på krisecenter.',
  department: 'Vælg den afdeling, du markerer for.',
  month: 'Siden er for gammel. Hent den igen, og prøv en gang til.',
  alike: 'Der er talt en sag, der ligner. Er det den samme?',
  again: 'Henvendelsen er talt allerede. Er det en sag mere, så sæt kryds ved det.',
} as const;

/** The page for marking a case. */
export const markWords = {
  title: 'Marker en sag',
  count:
    'Tæl med: en foranstaltning, I som myndighed har sat i gang, eller en voksen, der har boet på krisecenter, når årsagen er en æresrelateret konflikt eller negativ social kontrol.',
  countNot: 'Ikke: en bekymring uden foranstaltning, eller en sag, hvor årsagen er en anden.',
  once: 'En sag tælles én gang: i det kvartal, hvor bekymringen kom, og på det højeste niveau, den nåede.',
  waits: (month: string, department: string): string => `${month} mangler for ${department}.`,
  waitsHere: (month: string): string => `${month} mangler.`,
  waitsHow: 'Marker de sager, der var, eller svar, at der ingen var.',
  none: (month: string): string => `Ingen i ${month}`,
  noneIn: (month: string, department: string): string => `Ingen i ${month} i ${department}`,
  noneTitle: 'Ikke noget at markere?',
  noneHow: 'Svar her, så minder vi dig ikke om det.',
  age: 'Hvor gammel er personen?',
  gender: 'Køn',
  concern: 'Hvad handler det mest om?',
  department: 'Afdeling',
  more: 'Kvartal, andre former, stadie, udland og hvem der blev bekymret',
  quarter: 'Hvornår kom bekymringen?',
  quarterHint: 'Kvartaler, hvor tallene er gjort op, står her ikke.',
  forms: 'Handler det også om andet?',
  stage: 'Hvor langt er det kommet?',
  abroad: 'I udlandet, eller i fare for det?',
  raisedBy: 'Hvem blev bekymret først?',
  measure: 'Gem som foranstaltning',
  'crisis-centre': 'Gem som voksen på krisecenter',
} as const;

/** The page after a case was marked. */
export const receiptWords = {
  title: 'Gemt',
  saved: 'Sagen er talt med.',
  undone: 'Markeringen er fortrudt. Sagen tælles ikke med.',
  undo: 'Fortryd',
  undoHow: 'Var det en fejl? Så stryger vi linjen, og den tælles ikke med.',
  later: 'Skal linjen rettes, så spørg en konsulent i teamet: den kan ikke fortrydes længere.',
  more: 'Marker en til',
  done: 'Til Min side',
  same: 'Den samme sag',
  sameHow: 'Sagen tælles stadig én gang, nu på det højeste niveau, den har nået.',
} as const;

/** Asked when a case is like one that is counted. */
export const sameWords = {
  alike: 'Er det den samme sag?',
  alikeHow:
    'Der er talt en sag med samme afdeling, hovedbekymring, alder og køn. Er det den samme, tæller vi den én gang på det højeste niveau.',
  another: 'Det er en anden sag: gem den',
  same: 'Det er den samme sag',
} as const;

/** The page on which a closed enquiry is counted. */
export const countWords = {
  title: 'Tæl henvendelsen med',
  back: 'Henvendelsen',
  lead: 'Felterne er udfyldt efter det, der blev valgt i henvendelsen. Se dem igennem, og vælg resten.',
  age: (age: string): string => `I henvendelsen står: ${age}.`,
  nothing: 'Intet i registret fører tilbage til henvendelsen. På henvendelsen står kun, at den er talt.',
  counted: 'Henvendelsen er talt med én gang allerede.',
  again: 'Er det en sag mere?',
  againYes: 'Ja, tæl henvendelsen med igen',
  save: 'Gem linjen',
} as const;

/** The age that an enquiry tells of. */
export const askedAgeWords = { under18: 'under 18 år', adult: '18 år eller mere', unknown: 'alder ukendt' } as const;
