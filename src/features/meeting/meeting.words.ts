import type { Answer, Outcome, Standing } from './meeting.ts';

/** Where a meeting stands, in a word or two. */
export const standingWords: Readonly<Record<Standing, string>> = {
  draft: 'Kladde',
  called: 'Indkaldt',
  held: 'Holdt',
  cancelled: 'Aflyst',
};

/** What somebody answered. */
export const answerWords: Readonly<Record<Answer, string>> = {
  none: 'Ikke svaret',
  comes: 'Kommer',
  'stays-away': 'Kommer ikke',
};

/** What came of a meeting, in a word. */
export const outcomeWords: Readonly<Record<Outcome['kind'], string>> = {
  decision: 'Beslutning',
  'follow-up': 'Opfølgning',
};

/** The list of meetings, and the form for a new one. */
export const listWords = {
  title: 'Årsmødet',
  crumb: 'Året',
  lead: 'Teamet inviterer hvert år videnspersonerne til møde. Her er indkaldelse, dagsorden, materiale og referat.',
  make: 'Lav årets møde',
  coming: 'Kommende',
  noneComing: 'Der er ikke indkaldt til et møde endnu.',
  noneComingTeam: 'Der er ikke planlagt et møde. Lav årets møde, og indkald videnspersonerne.',
  past: 'Tidligere',
  nonePast: 'Her kommer møderne til at stå, når de er holdt.',
  youAnswer: 'Svar, om du kommer',
  newTitle: 'Lav årets møde',
  newLead: 'Mødet er en kladde, som kun teamet ser, til I indkalder.',
  changeTitle: 'Ret tid og sted',
  changeLead: 'De inviterede får besked, og deres kalender bliver rettet.',
  changeDraft: 'Mødet er en kladde. Ingen får besked, før I indkalder.',
} as const;

/** The fields of when and where. */
export const hoursWords = {
  day: 'Dag',
  from: 'Fra klokken',
  to: 'Til klokken',
  choose: 'Vælg',
  place: 'Sted',
  placeHint: 'Fx Rådhuset, mødelokale 3. Lad feltet stå tomt, hvis mødet kun er på skærmen.',
  link: 'Link til et møde på skærmen',
  linkHint: 'Hele adressen med https:// foran. Lad feltet stå tomt, hvis I mødes.',
  heads: 'Hvem inviteres',
  headsHint: 'Alle videnspersoner og konsulenter inviteres. Det er dem, der har rollen den dag, I indkalder.',
  headsToo: 'Også afdelingscheferne',
  save: 'Gem mødet',
  saveChange: 'Gem ændringen',
  onScreen: 'på skærmen',
} as const;

/** The page of one meeting. */
export const meetingWords = {
  title: 'Årsmøde',
  crumb: 'Årsmødet',
  at: 'Klokken',
  place: 'Sted',
  join: 'Deltag på skærmen',
  calendar: 'Hent mødet til din kalender',
  printAgenda: 'Dagsorden til udskrift',
  printMinutes: 'Referat til udskrift',
  cancelled: 'Mødet er aflyst.',
  cancelledOn: (day: string): string => `Mødet blev aflyst ${day}. De inviterede har fået besked.`,
  draft: 'Det er en kladde. Kun teamet kan se mødet, til I indkalder.',
  yours: 'Kommer du?',
  youCome: 'Du har svaret, at du kommer.',
  youStay: 'Du har svaret, at du ikke kommer. Du får referatet bagefter.',
  youNone: 'Du har ikke svaret endnu.',
  comes: 'Jeg kommer',
  staysAway: 'Jeg kommer ikke',
  undo: 'Fortryd svaret',
  missed: 'Du var ikke med. Læs, hvad der blev sagt, og sig til, når du har.',
  haveRead: 'Jeg har læst det',
  read: 'Du har læst referatet.',
  agenda: 'Dagsorden',
  noAgenda: 'Dagsordenen er ikke lavet endnu.',
  makeAgenda: 'Lav dagsordenen',
  material: 'Materiale',
  minutes: 'Referat',
  noMinutes: 'Referatet kommer her, når mødet er holdt.',
  publishedOn: (day: string): string => `Udgivet ${day}.`,
  correctedOn: (day: string): string => `Rettet ${day}.`,
  decisions: 'Beslutninger',
  followUps: 'Hvad vi gør nu',
  by: (day: string): string => `senest ${day}`,
  doneOn: (day: string): string => `Gjort ${day}`,
  notDone: 'Ikke gjort',
  late: 'Over tiden',
  markDone: 'Det er gjort',
  undoDone: 'Det er ikke gjort alligevel',
  noResponsible: 'Ingen har den endnu',
} as const;

/** What the team does with a meeting. */
export const teamWords = {
  title: 'Teamet',
  call: 'Indkald nu',
  callHow:
    'Alle videnspersoner og konsulenter får en mail med en kalenderfil. Mailen siger ikke, hvad mødet handler om.',
  callHowHeads:
    'Alle videnspersoner, konsulenter og afdelingschefer får en mail med en kalenderfil. Mailen siger ikke, hvad mødet handler om.',
  change: 'Ret tid og sted',
  newcomers: (count: number): string =>
    count === 1 ? 'Én er kommet til, siden I indkaldte' : `${count} er kommet til, siden I indkaldte`,
  inviteNew: 'Inviter nye',
  material: 'Læg materiale op',
  cancel: 'Aflys mødet',
  cancelHow:
    'De inviterede får besked, og mødet bliver streget i deres kalender. Det kan ikke fortrydes: så laver I et nyt møde.',
  invited: (count: number): string => `Inviterede (${count})`,
  sum: (comes: number, staysAway: number, none: number): string =>
    `${comes} kommer, ${staysAway} kommer ikke, ${none} har ikke svaret.`,
  write: 'Skriv fremmøde og referat',
  came: 'Var med',
  cameNot: 'Var ikke med',
  hasRead: 'Har læst referatet',
  hasNotRead: 'Har ikke læst referatet',
  kept: 'Hvem der var inviteret og var med, slettes to år efter mødet. Så gemmer vi kun, hvor mange I var.',
  forgotten: (invited: number, came: number): string =>
    `${invited} var inviteret, og ${came} var med. Navnene er slettet, fordi der er gået to år.`,
} as const;

/** The page where the agenda is made. */
export const agendaWords = {
  title: 'Lav dagsordenen',
  lead: (day: string): string => `Forslagene er det, der er sket siden ${day}, og det, planen ikke svarer på.`,
  now: 'Dagsorden',
  empty: 'Der er ingen punkter endnu. Tag et forslag med, eller skriv jeres eget.',
  up: 'Flyt op',
  down: 'Flyt ned',
  drop: 'Tag af',
  of: (title: string): string => `: ${title}`,
  own: 'Jeres eget punkt',
  ownHint: 'Et emne, aldrig en sag.',
  add: 'Tilføj punktet',
  proposals: 'Forslag fra året',
  noProposals: 'Der er ikke flere nye forslag.',
  questions: 'Det, planen ikke svarer på',
  take: 'Tag med',
  leave: 'Lad ligge',
  dropped: 'Taget af eller ladt ligge',
  takeBack: 'Tag med alligevel',
  ourOwn: 'Teamets eget punkt.',
  closed: 'Mødet er holdt eller aflyst. Dagsordenen står, som den er.',
} as const;

/** The page where attendance and minutes are written. */
export const minutesWords = {
  title: 'Fremmøde og referat',
  tooEarly: 'Mødet er ikke holdt endnu. Materiale kan lægges op nu. Fremmøde og referat skrives på dagen.',
  attendance: 'Hvem var med?',
  attendanceHint: 'Sæt mærke ved dem, der var med. De andre får referatet og siger til, når de har læst det.',
  saveAttendance: 'Gem fremmødet',
  nobody: 'Ingen er inviteret.',
  material: 'Materiale',
  noMaterial: 'Der er ikke lagt materiale op.',
  materialTitle: 'Hvad er det?',
  url: 'Link',
  urlHint: 'Hele adressen med https:// foran, så alle de inviterede kan åbne den.',
  addMaterial: 'Tilføj link',
  remove: 'Fjern',
  minutes: 'Referat',
  minutesHint: 'Hvad blev der sagt? Skriv om udviklingen, aldrig om en borger.',
  save: 'Gem referatet',
  outcomes: 'Beslutninger og opfølgning',
  noOutcomes: 'Der er ikke skrevet noget endnu.',
  kind: 'Hvad er det?',
  outcome: 'Hvad blev aftalt?',
  responsible: 'Hvem gør det?',
  responsibleNone: 'Ingen endnu',
  due: 'Senest',
  dueHint: 'Kun for en opfølgning. Lad feltet stå tomt, hvis der ingen frist er.',
  addOutcome: 'Tilføj',
  publish: 'Udgiv referatet',
  publishHow:
    'Alle, der var inviteret, får en mail om, at der er nyt. De, der ikke var med, bliver bedt om at læse det.',
  published: 'Referatet er udgivet. Retter du det, står der, at det er rettet.',
} as const;

/** What stands on paper. */
export const printWords = {
  print: 'Udskriv',
  back: 'Tilbage til mødet',
  agenda: 'Dagsorden',
  minutes: 'Referat',
} as const;

/** The columns of nothing but numbers that the one who was not invited sees. */
export const countWords = {
  invited: (count: number): string => (count === 1 ? 'Én er inviteret.' : `${count} er inviteret.`),
  came: (count: number): string => (count === 1 ? 'Én var med.' : `${count} var med.`),
} as const;
