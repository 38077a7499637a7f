import { yearIn } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { PaperTable } from '#kernel/paper';

/** What a status tells of, in the order it is read. */
export const sectionKeys = [
  'figures',
  'law',
  'initiatives',
  'knowledge',
  'meeting',
  'liaison',
  'coverage',
  'plan',
  'ahead',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** What the year itself says of one section. */
export interface Drafted {
  /** Lines; those that begin with "- " are a list. */
  readonly words: string;
  /** Tables that go with it as they are, and what must be said of them. */
  readonly tables: readonly PaperTable[];
  readonly notes: readonly string[];
}

/** A section whose year has nothing to say. */
export const nothing: Drafted = { words: '', tables: [], notes: [] };

/** One section as it is read. */
export interface Section extends Drafted {
  readonly key: SectionKey;
  readonly heading: string;
}

/** What a status says, whole: nothing outside it is needed to read it in ten years. */
export interface Content {
  readonly year: string;
  readonly municipality: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** One section while it is being written. */
export interface Writing {
  readonly key: SectionKey;
  readonly words: string;
  /** What the year said when it was last fetched. */
  readonly drafted: string;
  readonly before: { readonly words: string; readonly drafted: string } | undefined;
  readonly version: number;
}

/** A frozen edition as it is listed. */
export interface EditionHead {
  readonly year: string;
  readonly number: number;
  readonly frozenOn: Day;
  /** What it mends of the edition before; empty in the first. */
  readonly corrects: string;
  readonly digest: string;
}

/** A frozen edition as it is read. */
export interface Edition extends EditionHead {
  readonly content: Content;
}

/** Where a status can be presented. */
export const forums = ['management', 'directors', 'committee', 'council', 'other', 'none'] as const;
export type Forum = (typeof forums)[number];

/** What the head who owns the plan has decided. */
export interface Decision {
  readonly forum: Forum;
  readonly on: Day | undefined;
  readonly words: string;
  readonly political: boolean;
}

/** What became of an edition that was delivered. */
export interface Delivery {
  readonly year: string;
  readonly number: number;
  readonly deliveredOn: Day;
  readonly confirmedOn: Day | undefined;
  readonly decision: Decision | undefined;
  readonly decidedOn: Day | undefined;
  readonly outcome: { readonly on: Day; readonly words: string } | undefined;
  readonly version: number;
}

/** A year with its editions, and what became of the newest of them. */
export interface YearSoFar {
  readonly year: string;
  readonly isBegun: boolean;
  /** The oldest first. */
  readonly editions: readonly EditionHead[];
  readonly deliveries: readonly Delivery[];
}

/** How far a year has come. */
export type Progress = 'none' | 'draft' | 'frozen' | 'delivered' | 'decided';

/** How far a year has come: by its newest edition, for a correction is delivered again. */
export function progressOf({ isBegun, editions, deliveries }: YearSoFar): Progress {
  const newest = editions.at(-1);
  if (!newest) return isBegun ? 'draft' : 'none';
  const delivery = deliveries.find(({ number }) => number === newest.number);
  if (!delivery) return 'frozen';
  return delivery.decision ? 'decided' : 'delivered';
}

/** The lines of a text that another does not have. */
export function newLines(text: string, than: string): readonly string[] {
  const known = new Set(linesOf(than));
  return linesOf(text).filter((line) => !known.has(line));
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A run of lines: paragraphs, or a list. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

// Also what a word processor puts before a point when a list is copied: its own bullets, and an o before a tab.
const mark = /^(?:[-–•·▪◦*\uF0A7\uF0B7]\s+|o\t\s*)/u;

/** A text in pieces as it is read: lines that begin with a mark are a list, every other line is a paragraph. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const line of linesOf(text)) {
    const last = pieces.at(-1);
    const item = line.replace(mark, '');
    if (item === line) pieces.push({ kind: 'text', text: line });
    else if (last?.kind === 'list') pieces[pieces.length - 1] = { kind: 'list', items: [...last.items, item] };
    else pieces.push({ kind: 'list', items: [item] });
  }
  return pieces;
}

/** A section with nothing in it is not read. */
export const isEmpty = ({ words, tables }: Drafted): boolean => words.trim() === '' && tables.length === 0;

/** The years that can be written on: the one that runs, and the one before. */
export const yearsToWrite = (today: Day): readonly string[] => {
  const year = yearIn(today);
  return [String(year - 1), String(year)];
};

/** A forum of politicians is political treatment. */
export const isPolitical = (forum: Forum): boolean => forum === 'committee' || forum === 'council';

/** A year in the list, and when it is due. */
export interface YearRow extends YearSoFar {
  readonly due: Day;
}

/** What the first page of the status shows. */
export interface Overview {
  /** The newest first. */
  readonly years: readonly YearRow[];
  /** True for the team, that writes. */
  readonly writes: boolean;
}

/** One section while it is being written, beside what the year says now. */
export interface SeenSection extends Section {
  readonly writing: Writing;
  /** What the year says now, and did not when it was last fetched; and the other way round. */
  readonly come: readonly string[];
  readonly gone: readonly string[];
  /** What the year says now. */
  readonly now: Drafted;
}

/** A status while it is being written. */
export interface SeenDraft {
  readonly year: string;
  /** Empty while it has not been begun. */
  readonly sections: readonly SeenSection[];
  /** False for a year that is too old to be begun now, or has not come. */
  readonly canBegin: boolean;
  readonly editions: number;
}

/** What would be frozen now. */
export interface Preview {
  readonly content: Content;
  /** Changes when a word or a figure does: what was read is what is frozen. */
  readonly digest: string;
  readonly newest: EditionHead | undefined;
}

/** One edition as its page shows it. */
export interface SeenEdition {
  readonly edition: Edition;
  readonly newest: number;
  readonly delivery: Delivery | undefined;
  /** True for the team, that delivers it. */
  readonly writes: boolean;
  /** True for the head who owns the plan. */
  readonly isTheirs: boolean;
  /** True where there is a head to deliver to today. */
  readonly hasHead: boolean;
}
