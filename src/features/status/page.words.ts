import type { Forum, Progress } from './status.ts';

/** The words of the pages of the annual status. */
export const pageWords = {
  title: 'Årlig status',
  lead: (owner: string) =>
    `Teamet skriver hvert år en kort status til afdelingschefen for ${owner}, som vælger, hvor den skal præsenteres.`,
  none: 'Der er ingen status endnu. Når teamet fryser den første, står den her.',
  back: 'Årlig status',
  year: (year: string) => `Status for ${year}`,
  due: (day: string) => `Afleveres senest ${day}.`,
  edition: (number: number) => `${number}. udgave`,
  frozen: (day: string) => `Frosset ${day}`,
  pdf: 'Hent som PDF',
  word: 'Hent som Word',
} as const;

/** How far a year has come, in a word or two. */
export const progressWords: Readonly<Record<Progress, string>> = {
  none: 'Ikke begyndt',
  draft: 'Under arbejde',
  frozen: 'Skal afleveres',
  delivered: 'Afleveret',
  decided: 'Forum valgt',
};

/** The words of writing. */
export const writeWords = {
  title: (year: string) => `Skriv status for ${year}`,
  notBegun: 'Værn samler det, der allerede står i året: tal, opslag, kontakter og bemanding. Så retter I teksten til.',
  cannotBegin: 'I kan begynde på en status i det år, den handler om, og i året efter.',
  mend: (year: string) => `Ret i status for ${year}, og lav en ny udgave`,
  begin: (year: string) => `Begynd status for ${year}`,
  sections: 'Afsnittene',
  empty: 'Tomt: kommer ikke med',
  drafted: 'Fra året',
  filled: 'Skrevet',
  news: 'Nyt i året',
  read: 'Læs den igennem, og frys den',
  readHow: 'Se den, som chefen får den.',
  correcting: (number: number) =>
    `Der er frosset ${number === 1 ? 'én udgave' : `${number} udgaver`}. Det, du retter her, kommer med i den næste. De frosne bliver stående.`,
  back: (year: string) => `Status for ${year}`,
  from: 'Afsnittet er hentet fra:',
  own: 'Afsnittet skriver I selv.',
  label: 'Afsnittets tekst',
  hint: 'En linje for hvert punkt. Begynd linjen med en bindestreg for at få en liste.',
  save: 'Gem afsnittet',
  came: 'Siden teksten blev hentet, siger året også:',
  gone: 'Det her siger året ikke længere:',
  same: 'Der er ikke kommet noget nyt, siden teksten blev hentet.',
  add: 'Sæt det nye ind nederst i teksten',
  refresh: 'Hent afsnittet på ny fra året',
  refreshHow: 'Det erstatter teksten ovenfor med det, året siger nu. Du kan fortryde.',
  undo: 'Fortryd: sæt den forrige tekst tilbage',
  newest: 'Det nyeste, der er gemt',
  tables: 'De her tabeller kommer med',
} as const;

/** The words of reading it through and freezing it. */
export const freezeWords = {
  title: (year: string) => `Læs status for ${year} igennem`,
  lead: 'Sådan ser den ud, når den er frosset. Afsnit, der er tomme, kommer ikke med.',
  how: 'En frosset udgave bliver aldrig lavet om. Er der noget at rette senere, laver I en ny udgave, der siger, hvad den retter.',
  freeze: 'Frys status',
  freezeAgain: (number: number) => `Frys ${number}. udgave`,
  corrects: 'Hvad retter udgaven?',
  correctsHint: 'Fx: Afsnittet om nye tiltag manglede kurset i maj.',
  changed: 'Noget er ændret, siden du læste den. Læs den igennem igen, før du fryser.',
  unchanged: 'Der er ikke ændret noget siden den sidste udgave.',
} as const;

/** The words of what becomes of an edition. */
export const deliveryWords = {
  newer: (number: number) => `Der er en nyere udgave: ${number}. udgave`,
  deliver: (owner: string) => `Aflever til chefen for ${owner}`,
  deliverHow: 'Chefen får en mail om, at der er noget nyt i Værn, og mindes om at vælge forum.',
  noHead: (owner: string) =>
    `Ingen er chef for ${owner} i Værn i dag. Status bliver afleveret, og chefen får besked, når rollen er givet.`,
  notDelivered: 'Udgaven er ikke afleveret endnu.',
  delivered: (owner: string, day: string) => `Afleveret til chefen for ${owner} ${day}.`,
  confirmed: (day: string) => `Modtaget ${day}.`,
  notConfirmed: 'Chefen har ikke sagt, at den er modtaget.',
  confirm: 'Jeg har modtaget status',
  waits: 'Chefen har ikke valgt forum endnu.',
  become: 'Hvad der er sket med den',
  decided: (forum: string) => `Præsenteres: ${forum}`,
  when: (day: string) => `Dag: ${day}`,
  political: 'Behandles politisk.',
  notPolitical: 'Behandles ikke politisk.',
  decidedOn: (day: string) => `Valgt ${day}.`,
  outcome: (day: string) => `Det kom der ud af det (${day}):`,
  decideTitle: 'Vælg, hvor status skal præsenteres',
  changeTitle: 'Ret, hvor status skal præsenteres',
  forum: 'Hvor skal den præsenteres?',
  on: 'Hvornår?',
  onHint: 'Dagen for mødet. Lad feltet stå tomt, hvis den ikke skal præsenteres.',
  isPolitical: 'Skal den behandles politisk?',
  yes: 'Ja',
  no: 'Nej',
  words: 'Bemærkninger',
  wordsHint: 'Fx hvad du vil lægge vægt på. Feltet kan stå tomt.',
  save: 'Gem valget',
  outcomeTitle: 'Skriv, hvad der kom ud af det',
  outcomeWords: 'Hvad blev besluttet?',
  outcomeOn: 'Hvilken dag?',
  outcomeSave: 'Gem',
} as const;

/** Where a status can be presented, in words. */
export const forumWords: Readonly<Record<Forum, string>> = {
  management: 'Afdelingens ledelse',
  directors: 'Direktionen eller chefgruppen',
  committee: 'Et politisk udvalg',
  council: 'Kommunalbestyrelsen',
  other: 'Et andet sted',
  none: 'Den skal ikke præsenteres',
};

/** What a calendar and the page of proof say of the status. */
export const yearWords = {
  deliver: (year: string) => `Aflever status for ${year} til afdelingschefen`,
  choose: (year: string) => `Vælg, hvor status for ${year} skal præsenteres`,
  late: (year: string, day: string) => `Status for ${year} er ikke afleveret. Den skulle være afleveret ${day}.`,
  delivered: (year: string, day: string) => `Status for ${year} er afleveret ${day}.`,
  notYet: (year: string, day: string) => `Den første status, for ${year}, skal afleveres senest ${day}.`,
  nothingToChoose: 'Der er ikke afleveret nogen status endnu.',
  unchosen: (year: string, day: string) => `Status for ${year} er afleveret ${day}. Chefen har ikke valgt forum endnu.`,
  chosen: (year: string, forum: string) => `Forum for status for ${year}: ${forum}.`,
} as const;
