import type { Abroad, AgeBand, Concern, Gender, Level, RaisedBy, Stage } from './category.ts';
import type { ListName } from './edition.ts';
import type { AgeGroup, ConcernGroup } from './group.ts';

/** What a case is about, in a few words. */
export const concernWords: Readonly<Record<Concern, string>> = {
  'social-control': 'Negativ social kontrol',
  'psychological-violence': 'Psykisk vold og trusler',
  'physical-violence': 'Fysisk vold',
  'sexual-violence': 'Seksuel vold',
  'economic-violence': 'Økonomisk vold',
  'digital-violence': 'Digital vold',
  stalking: 'Stalking',
  'forced-marriage': 'Tvangs- eller børneægteskab',
  'stay-abroad': 'Ophold i udlandet mod sin vilje',
  'genital-cutting': 'Kvindelig omskæring',
  'honour-killing': 'Æresdrab, trussel eller forsøg',
  isolation: 'Isoleret eller udstødt',
  'pressed-to-control': 'Presset til at kontrollere andre',
  'not-clarified': 'Ikke afklaret',
};

/** What is meant by a concern, where somebody who registers may doubt. */
export const concernMeant: Readonly<Record<Concern, string>> = {
  'social-control': 'Familien eller andre styrer, hvem man ser, hvad man har på, eller hvor man går hen.',
  'psychological-violence': 'Trusler, nedgøring eller pres, også når det sker for at bevare familiens ære.',
  'physical-violence': 'Slag, spark, at blive holdt fast eller låst inde.',
  'sexual-violence': 'Seksuelle handlinger mod ens vilje, også i et ægteskab.',
  'economic-violence': 'At blive frataget løn, kort eller adgang til egne penge.',
  'digital-violence': 'Overvågning af telefon eller profiler, eller trusler om at dele billeder.',
  stalking: 'At blive fulgt, opsøgt eller kontaktet igen og igen.',
  'forced-marriage': 'Trusler eller pres om ægteskab eller forlovelse, også religiøst, eller om at blive i det.',
  'stay-abroad': 'Sendt eller holdt tilbage i et andet land, også genopdragelsesrejser.',
  'genital-cutting': 'Frygt for omskæring, eller omskæring, der har fundet sted.',
  'honour-killing': 'Trusler om drab, eller forsøg, for at genoprette ære.',
  isolation: 'Holdt hjemme og væk fra andre, eller skåret fra af familien.',
  'pressed-to-control': 'Sat til at holde øje med søskende eller andre, eller til at straffe dem.',
  'not-clarified': 'Der er en bekymring, men det er ikke klart, hvad den handler om.',
};

/** How far it has come. */
export const stageWords: Readonly<Record<Stage, string>> = {
  feared: 'Frygtes',
  ongoing: 'Foregår',
  completed: 'Er sket',
  'after-the-break': 'Efter brud med familien',
  unknown: 'Ved ikke',
};

/** What it led to. */
export const levelWords: Readonly<Record<Level, string>> = {
  'concern-case': 'Bekymringssag',
  measure: 'Foranstaltning',
  'crisis-centre': 'Voksen på krisecenter',
};

/** What a level is. */
export const levelMeant: Readonly<Record<Level, string>> = {
  'concern-case': 'Nogen har været bekymret, og teamet har vejledt.',
  measure: 'Myndigheden har sat en foranstaltning i gang.',
  'crisis-centre': 'En voksen har boet på krisecenter på grund af konflikten.',
};

/** The ages, in bands. */
export const ageWords: Readonly<Record<AgeBand, string>> = {
  '0-12': '0-12 år',
  '13-17': '13-17 år',
  '18-24': '18-24 år',
  '25-39': '25-39 år',
  '40+': '40 år eller mere',
  unknown: 'Ved ikke',
};

/** The genders. */
export const genderWords: Readonly<Record<Gender, string>> = {
  female: 'Pige eller kvinde',
  male: 'Dreng eller mand',
  other: 'Andet eller ved ikke',
};

/** Whether somebody is abroad, or may be sent. */
export const abroadWords: Readonly<Record<Abroad, string>> = {
  no: 'Nej',
  'at-risk': 'Kan blive sendt ud',
  abroad: 'Er i udlandet nu',
  unknown: 'Ved ikke',
};

/** Who raised the worry. */
export const raisedByWords: Readonly<Record<RaisedBy, string>> = {
  self: 'Personen selv',
  network: 'Familie eller venner',
  school: 'Skole eller dagtilbud',
  health: 'Sundhedsvæsenet',
  'job-centre': 'Jobcenter',
  'social-services': 'Socialforvaltningen',
  police: 'Politiet',
  others: 'Andre',
};

/** The words of every list's answers. */
export const wordsByList: Readonly<Record<ListName, Readonly<Record<string, string>>>> = {
  concern: concernWords,
  stage: stageWords,
  level: levelWords,
  age: ageWords,
  gender: genderWords,
  abroad: abroadWords,
  raisedBy: raisedByWords,
};

/** What a case is about, in the wide groups of published figures. */
export const concernGroupWords: Readonly<Record<ConcernGroup, string>> = {
  control: 'Kontrol og isolation',
  violence: 'Vold, trusler og stalking',
  marriage: 'Tvangs- eller børneægteskab',
  travel: 'Ophold i udlandet mod sin vilje',
  'cutting-or-killing': 'Omskæring eller æresdrab',
  'not-clarified': 'Ikke afklaret',
};

/** The two ages that the law tells apart. */
export const ageGroupWords: Readonly<Record<AgeGroup, string>> = { under18: 'Under 18 år', adult: '18 år eller mere' };

/** The questions that a line answers, as headings. */
export const listWords = {
  quarter: 'Kvartal',
  department: 'Afdeling',
  concern: 'Hovedbekymring',
  forms: 'Andre former',
  stage: 'Hvor langt er det kommet?',
  level: 'Hvad førte det til?',
  age: 'Alder',
  gender: 'Køn',
  abroad: 'I udlandet, eller i fare for det?',
  raisedBy: 'Hvem blev bekymret først?',
} as const;
