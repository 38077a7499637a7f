import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Choice } from './choice.ts';
import type { Duty, DutyState, Proof } from './compliance.ts';

/** The words of the proof, on the page and on paper. */
export const words = {
  title: 'Efterlevelse',
  lead: 'Hvad planen og loven beder om, hvad der opfylder det, og hvordan det står i dag.',
  means:
    'Opfyldt betyder, at det er på plads: kortet siger det, tallet er udgivet, mødet er holdt. Hvad nogen gjorde i en enkelt sag, står ikke i Værn.',
  law: 'Loven er skrevet ud fra offentlige kilder. Til kommunens jurist har bekræftet en lov, står der "ikke bekræftet af jurist", også når resten er i orden.',
  pdf: 'Hent som PDF til tilsyn',
  show: 'Vis',
  noneOf: 'Der er ingen.',
  where: 'Gøres her:',
  unconfirmed: 'Loven er ikke bekræftet af kommunens jurist.',
  version: (version: string): string => `Indholdets udgave: ${version}`,
} as const;

/** How a duty stands, in words. */
export const stateWords: Readonly<Record<DutyState, string>> = {
  missing: 'Mangler',
  partly: 'Delvist',
  unconfirmed: 'Ikke bekræftet af jurist',
  fulfilled: 'Opfyldt',
};

/** What each choice is called. */
export const choiceWords: Readonly<Record<Choice, string>> = {
  alt: 'Alt',
  mangler: stateWords.missing,
  delvist: stateWords.partly,
  ubekraeftet: stateWords.unconfirmed,
  opfyldt: stateWords.fulfilled,
  planen: 'Planen',
  loven: 'Loven',
};

const whoWords: Readonly<Record<string, string>> = {
  laeser: 'Alle, der læser planen',
  medarbejder: 'Medarbejdere',
  team: 'Teamet',
  chef: 'Ledelsen',
  registrator: 'Registratorerne',
  kommune: 'Kommunen',
};

/** Where a duty comes from and whom it is for. */
export const origin = ({ number, from, source, who }: Duty): string =>
  `Nr. ${number} · ${from === 'plan' ? 'Planen, ' : ''}${source} · ${whoWords[who] ?? who}`;

/** How many places in the content say it. */
export const placesSay = (proofs: readonly Proof[]): string =>
  proofs.length === 1 ? '1 sted i indholdet siger det' : `${proofs.length} steder i indholdet siger det`;

/** The places in the content by name, and the first day one of them must be read again, or should have been. */
export function placesNamed(proofs: readonly Proof[]): string {
  const [first] = proofs
    .filter(({ isRead }) => isRead)
    .flatMap(({ day, state }) => (day ? [{ day, state }] : []))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const names = proofs.map(({ name }) => name.replace(/\.$/, '')).join('; ');
  return `${placesSay(proofs)}: ${names}${first === undefined ? '' : ` (${readBy(first)})`}`;
}

const readBy = ({ day, state }: { readonly day: Day; readonly state: DutyState }): string =>
  `${state === 'fulfilled' ? 'læses igennem igen' : 'skulle være læst igennem'} senest ${inWords(day, 'da')}`;

/** One proof as a line: what it is, and what it says. */
export const proofLine = ({ name, sentence }: Proof): string => `${name}${stopAfter(name)} ${sentence}`;

/** The stop that a name lacks: a rule ends with one, and a chapter may be a question. */
export const stopAfter = (name: string): string => (/[.?!]$/.test(name) ? '' : '.');
