import type { Label } from './finding.ts';

/** What a finding is called on the screen: one and many of them, what it looks like, and why it may not stand. */
export interface Kind {
  readonly one: string;
  readonly many: string;
  readonly like: string;
  readonly why: string;
}

const kind = (one: string, many: string, like: string, why: string): Kind => ({ one, many, like, why });

/** Each kind of finding in words. */
export const kinds: Readonly<Record<Label, Kind>> = {
  PER: kind('navn', 'Navne', 'Det ligner et navn.', 'Skriv i stedet, hvem det er: eleven, broren, naboen.'),
  ADDRESS: kind('adresse', 'Adresser', 'Det ligner en adresse.', 'En adresse fører hjem til nogen.'),
  CPR: kind('CPR-nummer', 'CPR-numre', 'Det ligner et CPR-nummer.', 'Det er én bestemt person. Skriv det aldrig her.'),
  PHONE: kind('telefonnummer', 'Telefonnumre', 'Det ligner et telefonnummer.', 'Et nummer fører til én person.'),
  EMAIL: kind('mailadresse', 'Mailadresser', 'Det ligner en mailadresse.', 'En mailadresse fører til én person.'),
  DOB: kind('fødselsdato', 'Fødselsdatoer', 'Det ligner en fødselsdato.', 'Skriv alderen, fx 16 år.'),
  CLASS_SCHOOL: kind(
    'skole eller klasse',
    'Skoler og klasser',
    'Det ligner en skole eller en klasse.',
    'Skole og klasse gør kredsen så lille, at andre kan gætte, hvem det er.',
  ),
  WORKPLACE: kind(
    'arbejdsplads',
    'Arbejdspladser',
    'Det ligner en arbejdsplads.',
    'Stedet gør kredsen så lille, at andre kan gætte, hvem det er.',
  ),
  PLATE: kind('nummerplade', 'Nummerplader', 'Det ligner en nummerplade.', 'En nummerplade fører til ejeren.'),
  IP: kind('IP-adresse', 'IP-adresser', 'Det ligner en IP-adresse.', 'Den kan føre til et bestemt hjem.'),
  URL_PROFILE: kind('profil', 'Profiler', 'Det ligner en profil på nettet.', 'En profil viser, hvem det er.'),
  CASE_NO: kind('sagsnummer', 'Sagsnumre', 'Det ligner et sagsnummer.', 'Et sagsnummer fører til én person.'),
};

const danish = new Intl.NumberFormat('da');

/** What the guard says where somebody writes. */
export const guardTexts = {
  hintAgain: 'Også her uden navne.',
  hint: 'Skriv uden navne, adresser og andet, der peger på en person. Vagten finder meget, men ikke alt: den gør ikke en tekst anonym.',
  empty: 'Skriv noget her.',
  tooLong: (max: number): string => `Skriv højst ${danish.format(max)} tegn.`,
  count: (length: number, max: number): string => `${danish.format(length)} af ${danish.format(max)} tegn`,
  neutralPutIn: 'Der er sat neutrale ord ind. Læs teksten igennem, og send den så.',
  found: 'Det her kan pege på en person',
  fix: 'Ret de markerede ord, før du sender.',
  doubt: 'Er det ikke et navn, så vælg hvorfor under ordet. Vi husker dit valg, men ikke ordet.',
  marked: 'Din tekst med mærker',
  all: 'Sæt neutrale ord ind alle steder',
  put: ({ word }: { readonly word: string }): string => (/\p{L}{2}/u.test(word) ? `Skriv ”${word}”` : 'Fjern navnet'),
  instead: 'i stedet for',
  times: (count: number): string => `${count} steder`,
  why: 'Må stå, fordi',
  choose: 'Nej, jeg retter det',
  reading: 'Vagten læser teksten …',
  undo: 'Fortryd',
  clear: 'Vagten ser ikke mere, der peger på en person. Læs selv teksten igennem.',
  some: (count: number): string =>
    count === 1
      ? 'Vagten ser ét sted, der kan pege på en person.'
      : `Vagten ser ${count} steder, der kan pege på en person.`,
} as const;
