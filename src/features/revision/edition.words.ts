import type { Adopter, Difference } from './edition.ts';
import type { Citation } from './citations.ts';
import { kinds } from './parts.ts';
import type { Kind } from './parts.ts';

interface KindWords {
  readonly one: string;
  readonly many: string;
  /** One of them, before its title. */
  readonly name: string;
  /** All of them, over a list. */
  readonly group: string;
}

/** What a part is called, one and several. */
export const kindWords: Readonly<Record<Kind, KindWords>> = {
  plan: { one: 'planens oplysninger', many: 'planens oplysninger', name: 'Om planen', group: 'Om planen' },
  chapter: { one: 'kapitel', many: 'kapitler', name: 'Kapitel', group: 'Kapitler' },
  card: { one: 'Action Card', many: 'Action Cards', name: 'Action Card', group: 'Action Cards' },
  addition: { one: 'tillæg', many: 'tillæg', name: 'Tillæg', group: 'Tillæg til kort' },
  question: {
    one: 'spørgsmål i guiden',
    many: 'spørgsmål i guiden',
    name: 'Spørgsmål i guiden',
    group: 'Spørgsmål i guiden',
  },
  contact: { one: 'kontakt', many: 'kontakter', name: 'Kontakt', group: 'Kontakter' },
  law: { one: 'lovtekst', many: 'lovtekster', name: 'Lovtekst', group: 'Loven bag planen' },
  gap: {
    one: 'emne, planen ikke svarer på',
    many: 'emner, planen ikke svarer på',
    name: 'Det siger planen ikke',
    group: 'Det siger planen ikke',
  },
  word: { one: 'ord', many: 'ord', name: 'Ord', group: 'Ord i planen' },
};

/** Who adopted, as it is said. */
export const adopterWords: Readonly<Record<Adopter, string>> = {
  council: 'Kommunalbestyrelsen',
  committee: 'Et politisk udvalg',
  management: 'Direktionen',
};

/** What is different, in one or a few short sentences: "2 kapitler og 1 kontakt er ændret. 1 Action Card er nyt." */
export function sentenceOf({ changed, added, removed }: Difference): string {
  const told = [
    count(
      changed.map(({ after }) => after.kind),
      'er ændret',
    ),
    count(
      added.map(({ kind }) => kind),
      'er kommet til',
    ),
    count(
      removed.map(({ kind }) => kind),
      'er fjernet',
    ),
  ].filter((sentence) => sentence !== '');
  return told.length === 0 ? 'Intet er ændret.' : told.join(' ');
}

function count(found: readonly Kind[], what: string): string {
  const told = kinds.flatMap((kind) => {
    const number = found.filter((one) => one === kind).length;
    return number === 0 ? [] : [counted(kind, number)];
  });
  if (told.length === 0) return '';
  const list = told.length === 1 ? (told[0] ?? '') : `${told.slice(0, -1).join(', ')} og ${told.at(-1) ?? ''}`;
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} ${what}.`;
}

function counted(kind: Kind, number: number): string {
  if (kind === 'plan') return kindWords.plan.one;
  return `${number} ${number === 1 ? kindWords[kind].one : kindWords[kind].many}`;
}

/** A place that says something, and its lines, as plain text. */
export const placeWords = ({ kind, key, title, places }: Citation): string =>
  [`${kindWords[kind].name}: ${title} (${key})`, ...places.map((place) => `  - ${place}`)].join('\n');
