import type { SectionKey } from './status.ts';

/** What each section is called in the status. */
export const headings: Readonly<Record<SectionKey, string>> = {
  figures: 'Sager',
  law: 'Ny lovgivning',
  initiatives: 'Nye tiltag, kurser og materiale',
  knowledge: 'Viden til medarbejderne',
  meeting: 'Mødet for videnspersoner',
  liaison: 'Kontakt til nationale myndigheder og politi',
  coverage: 'Hvem der vejleder',
  plan: 'Planen og kortene',
  ahead: 'Det kommende år',
};

/** What each section is made from, for whoever writes it. */
export const madeFrom: Readonly<Record<SectionKey, string>> = {
  figures: 'De udgivne tal. Tabellerne kommer med, som de er udgivet, og kan ikke ændres her.',
  law: 'De opslag om ny lovgivning, teamet har delt i året.',
  initiatives: 'De opslag om tiltag, kurser og materiale, teamet har delt i året.',
  knowledge: 'Vidensoplæg, kurser og hvor langt opslagene er nået ud.',
  meeting: 'Det årlige møde for videnspersoner.',
  liaison: 'Kontakterne til SIRI, VISO, politiet og andre om udviklingen.',
  coverage: 'Hvem der var konsulent og vidensperson på årets sidste dag.',
  plan: 'Hvad der er ændret i planen og kortene.',
  ahead: 'Det skriver I selv: hvad I vil gøre, og hvad I beder chefen om.',
};

/** A point of a list is one line. */
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

/** What the year says of itself, as a first draft. */
export const draftWords = {
  title: (year: string) => `Årlig status for ${year}: æresrelaterede konflikter og negativ social kontrol`,
  notPublished: (year: string) => `Tallene for ${year} er ikke udgivet.`,
  few: (year: string) => `Der var for få sager i ${year} til at vise tal.`,
  published: (through: string, day: string) => `Tallene er fra udgaven til og med ${through}, udgivet ${day}.`,
  told: (title: string, source: string) => (source === '' ? `- ${title}` : `- ${title} (${source})`),
  toldKind: (kind: string, title: string, source: string) => draftWords.told(`${kind}: ${title}`, source),
  held: (kind: string, title: string, day: string, taken: number) =>
    `- ${kind}: ${title}, ${day}. ${taken === 1 ? '1 deltager' : `${taken} deltagere`}.`,
  reach: 'Videnspersonerne har givet årets opslag videre:',
  reached: (name: string, reached: number, of: number) => `- ${name}: ${reached} af ${of} mulige gange.`,
  noMeeting: (year: string) => `Der er ikke holdt møde for videnspersoner i ${year}.`,
  meeting: (day: string, { invited, came }: { readonly invited: number; readonly came: number }) =>
    `Mødet blev holdt ${day}. ${came} af ${invited} indbudte kom.`,
  agenda: 'På dagsordenen:',
  decisions: 'Det blev besluttet:',
  item: (text: string) => `- ${oneLine(text)}`,
  contact: (day: string, body: string, said: string, follow: string) =>
    `- ${body}, ${day}: ${oneLine(said)}${follow === '' ? '' : ` Det følger: ${oneLine(follow)}`}`,
  adopted: (day: string) => `- Planen blev vedtaget ${day}.`,
  changed: (day: string, sentence: string, reason: string) =>
    `- ${day}: ${sentence}${reason === '' ? '' : ` ${oneLine(reason)}`}`,
  unchanged: (year: string) => `Der er ikke ændret noget i planen, kortene eller numrene i ${year}.`,
  reviseBy: (day: string) => `Planen skal være revideret senest ${day}.`,
  nobodyKnown: (day: string) => `Det står ikke i Værn, hvem der vejledte ${day}.`,
  asOf: (day: string) => `Opgjort ${day}.`,
  covered: (name: string, consultants: number) =>
    consultants === 0
      ? `- ${name}: ingen konsulent.`
      : `- ${name}: ${consultants === 1 ? '1 konsulent' : `${consultants} konsulenter`}.`,
  coveredPlaces: (name: string, consultants: number, { covered, all }: { covered: number; all: number }) =>
    `${draftWords.covered(name, consultants).slice(0, -1)}, vidensperson på ${covered} af ${all} arbejdspladser.`,
} as const;
