import type { Language } from '#kernel/text';
import type { Words } from './words.file.ts';

/** What a result can be. A `way` is another door of the site: it is shown only when the words point there. */
const kinds = ['way', 'card', 'contact', 'chapter', 'gap', 'definition', 'law'] as const;
export type Kind = (typeof kinds)[number];

/** The keys of the other doors. */
export const wayKeys = { guide: 'vej:guide', contacts: 'vej:kontakter' } as const;

/** One thing that can be found: a passage, and where it stands. */
export interface Findable {
  readonly key: string;
  readonly kind: Kind;
  /** Address with language prefix and anchor. */
  readonly path: string;
  readonly title: string;
  /** Where it belongs, from the outermost heading; the title is the last of them. */
  readonly headings: readonly string[];
  readonly text: string;
  /** Searched, never shown. */
  readonly also?: string | undefined;
  /** The language of the text. */
  readonly spoken: Language;
  readonly phone?: string | undefined;
}

/** All that a browser needs to search without asking anybody: as JSON it is fetched once and kept. */
export interface PackIndex {
  readonly language: Language;
  readonly findables: readonly Findable[];
  readonly words: Words;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a fetched file is an index of ours. */
export const isPackIndex = (value: unknown): value is PackIndex =>
  isObject(value) &&
  'findables' in value &&
  Array.isArray(value.findables) &&
  'words' in value &&
  isObject(value.words);
