import type { Contact } from '#features/contacts';
import type { Addition, Card } from '#features/guide';
import type { ChapterHead, Law, Municipality, Point } from '#features/plan';
import type { LegalDuty, Mapping } from './duties.file.ts';

/** The published content that duties are proved with. */
export interface ComplianceContent {
  readonly municipality: Municipality;
  readonly points: readonly Point[];
  readonly law: readonly Law[];
  readonly duties: readonly LegalDuty[];
  readonly fulfilled: readonly Mapping[];
  readonly cards: readonly Card[];
  readonly additions: readonly Addition[];
  readonly chapters: readonly { readonly head: ChapterHead }[];
  readonly contacts: readonly Contact[];
}

interface Sentence {
  readonly fulfils: readonly string[];
  readonly law: readonly string[];
}

/** Every sentence of a card or an addition that can fulfil a point or name a law. */
export const sentencesOf = (part: Card | Addition): readonly Sentence[] => [
  ...part.steps.map((one) => ('step' in one ? one.step : one)),
  ...part.say,
  ...part.doNot,
  ...part.duties,
];

/** What was written for a duty; a duty without a line has no more than cards and chapters say themselves. */
export const mappingOf = (duty: string, fulfilled: readonly Mapping[]): Mapping =>
  fulfilled.find((one) => one.duty === duty) ?? {
    duty,
    evidence: [],
    rules: [],
    cards: [],
    chapters: [],
    contacts: [],
    pages: [],
  };

/** Whether it is enough that it is said: others must do something, and that must be seen. */
export const isTold = (who: Point['who'] | LegalDuty['who']): boolean => who === 'medarbejder' || who === 'laeser';
