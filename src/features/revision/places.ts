import type { SubjectKind } from './citations.ts';
import { kinds } from './parts.ts';
import type { Kind } from './parts.ts';

/** What a kind is called in an address. */
export const slugs: Readonly<Record<Kind, string>> = {
  plan: 'plan',
  chapter: 'kapitel',
  card: 'kort',
  addition: 'tillaeg',
  question: 'spoergsmaal',
  contact: 'kontakt',
  law: 'lov',
  gap: 'hul',
  word: 'ord',
};

/** The kind that is meant by the word of an address. */
export const kindOf = (slug: string): Kind | undefined => kinds.find((kind) => slugs[kind] === slug);

/** The address of all editions. */
export const editionsPath = '/planen/udgaver';
/** The address where a day is chosen. */
export const thenPath = '/planen/dengang';

/** The address of one edition. */
export const editionPath = (number: number): `/${string}` => `${editionsPath}/${number}`;

/** The address of one thing as it stood in an edition. */
export const partPath = (edition: number, kind: Kind, key: string): string =>
  `${editionPath(edition)}/${slugs[kind]}/${key}`;

/** The address of what has happened to one thing. */
export const turnsPath = (kind: Kind, key: string): string => `${editionsPath}/${slugs[kind]}/${key}`;

/** Where a thing is shown as it is today. */
export const livePath: Readonly<Record<Kind, (key: string) => string>> = {
  plan: () => '/planen',
  chapter: (key) => `/planen/${key}`,
  card: (key) => `/kort/${key}`,
  addition: () => '/kort',
  question: () => '/guide',
  contact: (key) => `/kontakter#kontakt-${key}`,
  law: (key) => `/planen/lov#${key}`,
  gap: (key) => `/planen/huller#${key}`,
  word: (key) => `/planen/ord#${key}`,
};

/** What can be looked up, as an address says it. */
export const subjectSlugs: Readonly<Record<SubjectKind, string>> = {
  law: 'lov',
  contact: 'kontakt',
  section: 'afsnit',
};
