/** The page of enquiries. */
export const listWords = {
  title: 'Henvendelser',
  lead: 'Spørg om råd uden at skrive, hvem det handler om.',
  begin: 'Ny henvendelse',
  waits: 'Venter på dig',
  noneWait: 'Ingen venter på dig lige nu.',
  underWay: 'I gang',
  noneUnderWay: 'Du har ingen henvendelser i gang. Er du bekymret for nogen, så tryk på Ny henvendelse.',
  noneToAsk: 'Der er ingen henvendelser i gang.',
  closed: 'Lukkede',
  answered: 'Nyt svar',
  waiting: 'Venter på svar',
  deleted: (day: string) => `slettes ${day}`,
  heads: (department: string) =>
    `Noget har ventet for længe på svar i ${department}. Spørg konsulenten i afdelingen. Du kan ikke se, hvad det handler om.`,
} as const;

/** The form for asking. */
export const askWords = {
  title: 'Ny henvendelse',
  lead: 'Du beholder kontakten med borgeren. Den, der svarer, vejleder dig.',
  duty: 'Er nogen under 18, har du skærpet underretningspligt. En henvendelse her er ikke en underretning.',
  urgency: 'Hvor hurtigt har du brug for svar?',
  acute: 'Nogen er i fare nu',
  acuteHow: 'Ring. Skriv ikke her.',
  todayHow: 'Den, der skal svare, får en påmindelse inden for en arbejdsdag.',
  department: 'Hvor arbejder du?',
  workplace: 'Din arbejdsplads',
  workplaceHint: 'Så ved vi, hvilken vidensperson der er tættest på dig.',
  noWorkplace: 'Ingen af dem',
  chooseDepartment: 'Vælg afdeling',
  age: 'Hvem er du bekymret for?',
  forms: 'Hvad handler det om?',
  formsHint: 'Vælg gerne flere.',
  travel: 'Kan nogen blive sendt ud af Danmark?',
  extremism: 'Handler det også om ekstremisme?',
  words: 'Hvad bekymrer dig?',
  wordsHint: 'Skriv, hvad du ser og hører, og hvad du vil spørge om.',
  send: 'Send henvendelsen',
  after: 'Når henvendelsen er lukket, slettes alt i den.',
} as const;

/** One enquiry. */
export const pageWords = {
  title: 'Henvendelse',
  back: 'Alle henvendelser',
  youKeep: 'Du beholder kontakten.',
  keeps: (name: string) => `${name} beholder kontakten.`,
  youHave: 'Du har kontakten nu.',
  has: (name: string) => `${name} har kontakten nu.`,
  duty: 'Er nogen under 18, har du skærpet underretningspligt. Det, der står her, er ikke en underretning.',
  waitsFor: (since: string) => `Venter på svar siden ${since}.`,
  takenBy: (name: string) => `${name} svarer.`,
  youTook: 'Du svarer.',
  notTaken: 'Ingen har taget den endnu.',
  authority: (name: string) => `Myndighedsperson: ${name}.`,
  told: 'Ledelsen har fået at vide, at noget venter, men ikke hvad.',
  closed: (reason: string, day: string) => `Lukket: ${reason.toLocaleLowerCase('da')}. Alt her slettes ${day}.`,
  talk: 'Samtalen',
  about: 'Det, der blev valgt',
  facts: {
    asker: 'Spurgt af',
    where: 'Arbejder i',
    urgency: 'Hvor hurtigt',
    age: 'Alder',
    forms: 'Handler om',
    travel: 'Kan blive sendt ud af Danmark',
    extremism: 'Ekstremisme',
  },
  gone: 'En tidligere kollega',
  you: 'Du',
  house: 'Værn',
} as const;

/** Each step as a button, and what is said before it. */
export const stepWords = {
  take: 'Jeg svarer på den',
  takeOver: 'Jeg svarer i stedet',
  write: 'Skriv et svar',
  ask: 'Skriv mere',
  send: 'Send',
  askCompany: 'Kan du gå med til samtalen?',
  askCompanyHow: 'Spørg dem, der vejleder dig, om en af dem vil gå med, når du taler med borgeren.',
  askCompanyDo: 'Spørg',
  companyAsked: 'Du har spurgt, om nogen kan gå med til samtalen. De har ikke svaret endnu.',
  answerCompany: 'Kan du gå med til samtalen?',
  comes: 'Ja, jeg går med',
  comesNot: 'Nej, det kan jeg ikke',
  reply: 'Et ord til svaret',
  answerCompanyDo: 'Svar på det',
  more: 'Andre skridt',
  pass: 'Spørg hele teamet',
  passHow: 'Alle konsulenter kan så læse henvendelsen og svare.',
  consultants: 'Spørg afdelingens konsulent',
  extremism: 'Spørg dem, der ved noget om ekstremisme',
  shareHow: 'De kan så også læse henvendelsen og svare.',
  attach: 'Kobl en myndighedsperson på',
  attachHow: 'Gør det, når der skal sættes en foranstaltning i gang. Personen kan så læse henvendelsen og skrive.',
  attachWho: 'Hvem?',
  attachNone: 'Vælg en myndighedsperson',
  attachNobody: 'Der er ingen myndighedsperson i Værn endnu. Bed administratoren om at oprette en.',
  handOver: 'Lad en anden få kontakten med borgeren',
  handOverHow: 'Det bliver stående i samtalen, så alle kan se, hvem der har kontakten.',
  handOverTo: 'Hvem får kontakten?',
  handOverNone: 'Vælg en',
  agreed: 'Vi har aftalt det med hinanden',
  agreedWhat: 'Har I aftalt det?',
  handOverDo: 'Giv kontakten videre',
  close: 'Luk henvendelsen',
  closeHow: (days: number) => `Den kan åbnes igen i ${days} dage. Så slettes alt i den.`,
  closeWhy: 'Hvorfor?',
  withdraw: 'Træk henvendelsen tilbage',
  withdrawHow: 'Ingen har svaret endnu. Det, du skrev, slettes med det samme og kan ikke hentes igen.',
  withdrawDo: 'Slet det, jeg skrev',
  reopen: 'Åbn den igen',
} as const;

/** What a line of the conversation says that somebody did, where it needs no more than that. */
export const lineWords = {
  message: 'skrev',
  taken: 'svarer på henvendelsen.',
  passed: 'spurgte flere.',
  attached: 'koblede en myndighedsperson på.',
  'company-asked': 'spurgte, om nogen kan gå med til samtalen.',
  'company-yes': 'går med til samtalen.',
  'company-no': 'kan ikke gå med til samtalen.',
  'handed-over': 'gav kontakten med borgeren videre.',
  reminded: 'mindede om, at henvendelsen venter på svar.',
  risen: 'spurgte de næste, fordi ingen har svaret.',
  'heads-told': 'fortalte afdelingens ledelse, at noget venter, men ikke hvad.',
  closed: 'lukkede henvendelsen.',
  reopened: 'åbnede henvendelsen igen.',
} as const;

/** The same, where it is told to whom or why. */
export const lineTold = {
  attached: (name: string) => `koblede ${name} på som myndighedsperson.`,
  'handed-over': (name: string) => `gav kontakten med borgeren til ${name}.`,
  closed: (reason: string) => `lukkede henvendelsen: ${reason.toLocaleLowerCase('da')}.`,
} as const;

/** Who else was asked. */
export const passedWords: Readonly<Record<string, string>> = {
  team: 'spurgte hele teamet.',
  consultants: 'spurgte afdelingens konsulent.',
  extremism: 'spurgte dem, der ved noget om ekstremisme.',
};
