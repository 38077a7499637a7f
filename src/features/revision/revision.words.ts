import type { Due } from './due.ts';
import type { SubjectKind } from './citations.ts';

/** The words of the pages of the revision for whoever has signed in. */
export const revisionWords = {
  title: 'Revision',
  lead: 'Planen skal være vedtaget igen mindst hvert fjerde år. Her ser du, hvornår det er, hvad der skal ses efter inden, og hvad der er ændret.',
  next: 'Næste revision',
  by: (day: string) => `Planen skal være revideret og vedtaget igen senest ${day}.`,
  byWhy: (day: string) => `Den gældende plan blev vedtaget ${day} (barnets lov § 15 stk. 3).`,
  late: (day: string) => `Fristen var ${day}. Planen er ikke vedtaget igen.`,
  reminders: 'Chefen for den afdeling, der ejer planen, får et brev 12, 6, 3 og 1 måned før og på dagen.',
  behind:
    'Indholdet nævner stadig den gamle vedtagelse. Ret vedtagelsesdag og frist i municipality.yaml, så står det rigtigt på alle sider.',
  overdue: 'Skulle være set efter senest',
  overdueNone: 'Intet er overskredet.',
  soon: 'Skal ses efter inden for 60 dage',
  soonNone: 'Der er intet de næste 60 dage.',
  how: 'Ret datoen i filen, når det er læst igennem eller nummeret er ringet op. Så forsvinder det herfra.',
  must: (day: string) => `Senest ${day}`,
  owner: (name: string) => `Holdes ved lige af ${name}`,
  where: 'Hvor står det?',
  whereHow: 'Ændrer en lov eller et nummer sig, så find hvert kort og hvert kapitel, der siger det',
  editions: 'Udgaver',
  editionsHow: 'Se, hvad alle kan læse',
  editionsNone: 'Der er ikke gemt nogen udgave endnu.',
  edition: (number: number) => `Udgave ${number}`,
  explain: 'Skriv, hvorfor det er ændret',
  explained: 'Ret, hvorfor det er ændret',
  adoptions: 'Vedtagelser',
  adoptionsNone: 'Der er ikke skrevet en vedtagelse ned ud over den, der står i planen.',
  adoption: (day: string, by: string, edition: number) => `${day}: ${by} vedtog udgave ${edition}`,
  recorded: (day: string) => `Skrevet ned ${day}`,
  takeBack: 'Tag den tilbage',
  takeBackHow:
    'Er den skrevet ved en fejl, så tag den tilbage. Så viser siderne den ikke mere, men det kan ses i sporet.',
  adopt: 'Skriv en vedtagelse ned',
  adoptHow: 'Når planen er vedtaget igen, begynder de fire år forfra, og påmindelserne stopper.',
  adoptedOn: 'Dag',
  adoptedOnHint: 'Den dag, mødet blev holdt.',
  adoptedBy: 'Vedtaget af',
  adoptedByHint: 'Kun Kommunalbestyrelsens vedtagelse tæller som den, loven kræver.',
  whichEdition: 'Udgave',
  whichEditionHint: 'Den udgave af indholdet, der svarer til det vedtagne.',
  whichNone: 'Vælg udgave',
  note: 'Bemærkning (kan udelades)',
  noteHint: 'Fx hvad der er nyt i planen. Alle kan læse det.',
  save: 'Gem vedtagelsen',
  waitsForEdition: 'Der skal være gemt en udgave, før en vedtagelse kan skrives ned. Det sker, når Værn starter.',
} as const;

/** The words of the page where somebody says why an edition is as it is. */
export const reasonWords = {
  title: 'Hvorfor er det ændret?',
  label: 'Hvorfor',
  hint: 'En sætning eller to, fx at loven er ændret, eller at et nummer er nyt. Alle kan læse det.',
  save: 'Gem',
} as const;

/** The words of looking up where something stands. */
export const lookupWords = {
  title: 'Hvor står det?',
  lead: 'Vælg det, der er ændret. Så får du hvert kort, kapitel, spørgsmål og hver pligt, der siger det.',
  places: (count: number) => (count === 1 ? '1 sted' : `${count} steder`),
  nowhere: 'ingen steder',
  none: 'Det står ingen andre steder.',
  found: (count: number) =>
    `${count === 1 ? 'Det står 1 sted' : `Det står ${count} steder`}. Læs hvert igennem, og ret det, der ikke passer mere.`,
} as const;

/** What can be looked up, by kind. */
export const subjectWords: Readonly<Record<SubjectKind, string>> = {
  law: 'Loven',
  contact: 'Kontakter og numre',
  section: 'Afsnit i planen',
};

/** What must be seen to, by kind. */
export const dueWords: Readonly<Record<Due['kind'], string>> = {
  card: 'Action Card',
  addition: 'Tillæg',
  chapter: 'Kapitel',
  contact: 'Kontakt',
};
