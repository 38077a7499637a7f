/** The words of the first page inside. */
export const homeWords = {
  title: 'Min side',
  hello: (name: string): string => `Hej ${name}`,
  nothing: 'Intet venter på dig lige nu.',
  ask: 'Spørg om vejledning',
  askHow: 'Du beholder kontakten med borgeren. Den, der svarer, vejleder dig.',
  waits: (count: number): string =>
    count === 1 ? 'Én henvendelse venter på dit svar' : `${count} henvendelser venter på dit svar`,
  answered: (count: number): string => (count === 1 ? 'Du har fået svar' : `Du har fået svar på ${count} henvendelser`),
  toMark: (months: readonly string[]): string => `Marker sager for ${months.join(' og ')}`,
  toPass: (count: number): string =>
    count === 1 ? 'Giv én ting videre til dine kolleger' : `Giv ${count} ting videre til dine kolleger`,
  uncovered: (count: number): string =>
    count === 1 ? 'Én arbejdsplads har ingen vidensperson' : `${count} arbejdspladser har ingen vidensperson`,
  toAnswer: 'Kommer du til årsmødet?',
  toRead: 'Læs referatet fra årsmødet',
  toDo: 'Du har noget at gøre fra årsmødet',
  holeHow: 'Se hvorfor, og hvad du kan gøre.',
  toDecide: (year: string): string => `Vælg, hvor status for ${year} skal præsenteres`,
  toDecideHow: 'Teamet har afleveret den til dig.',
  toDeliver: (year: string): string => `Status for ${year} skal afleveres`,
  toDeliverHow: (day: string): string => `Senest ${day}.`,
  toRevise: (day: string): string => `Planen skal være revideret senest ${day}`,
  toReviseHow: 'Se, hvad der skal ses efter, og skriv vedtagelsen ned, når den er der.',
  yearAsks: (count: number): string => `${count} ting i året venter på dig`,
  yearHow: 'Se, hvad der skal ske, og hvornår.',
  you: 'Det er du i Værn',
  noPost: 'Du er logget ind, men har ingen rolle endnu.',
  noPostHow:
    'Spørg jeres administrator af Værn om at få en rolle. Guiden, kortene og numrene kan du bruge uden: de er åbne for alle.',
  everywhere: 'i hele kommunen',
  absence: 'Meld fravær, og vælg en stedfortræder',
  guide: 'Guiden: hvad gør jeg nu?',
  contacts: 'Hvem kan jeg ringe til nu?',
  news: 'Ny viden, kurser og oplæg',
  everywhereOut: 'Log ud på alle enheder',
  everywhereOutHow: 'Har du glemt at logge ud et sted, eller har du mistet din telefon, så gør det her.',
} as const;
