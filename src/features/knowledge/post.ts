import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';

/** What a post can be. */
export const kinds = ['law', 'initiative', 'course', 'material', 'talk'] as const;
export type Kind = (typeof kinds)[number];

/** How far a post has come. One that was withdrawn can be published again. */
export type State = 'draft' | 'published' | 'withdrawn';

/** When and where a talk or a course is, and who can come. */
export interface Event {
  readonly from: Date;
  readonly to: Date;
  readonly place: string;
  /** Undefined: as many as want to. */
  readonly seats: number | undefined;
  /** The last day to sign up; undefined: until it begins. */
  readonly deadline: Day | undefined;
  readonly cancelled: boolean;
  /** Grows with each change that a calendar must be told of. */
  readonly sequence: number;
}

/** A post as everybody can read it. */
export interface Post {
  readonly id: Id;
  readonly kind: Kind;
  readonly title: string;
  /** The text; an address of the net in it is a link (`piecesOf`). */
  readonly paragraphs: readonly string[];
  readonly source: { readonly name: string; readonly link: string | undefined };
  readonly date: Day;
  /** The keys of the departments it is for, never none. */
  readonly audience: readonly string[];
  /** The last day on the front lists; it keeps its address after. */
  readonly expires: Day | undefined;
  readonly event: Event | undefined;
  /** When the public last could see something new of it. */
  readonly changedAt: Date;
}

/** A post as the team keeps it. */
export interface KeptPost extends Post {
  readonly version: number;
  readonly state: State;
  /** The day it was first published; undefined: never yet. */
  readonly publishedOn: Day | undefined;
  /** How many seats were taken, when the list of who took them is gone. */
  readonly taken: number | undefined;
}

/** Whether a post has left the front lists. */
export const isExpired = ({ expires }: Pick<Post, 'expires'>, today: Day): boolean =>
  expires !== undefined && expires < today;

/** Whether posts of a kind take place somewhere at an hour. */
export const takesPlace = (kind: Kind): boolean => kind === 'talk' || kind === 'course';

/** The paragraphs of a text: what an empty line parts. A single line break is a space. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');

/** A piece of a paragraph: words, or an address of the net. */
export interface Piece {
  readonly text: string;
  readonly link: boolean;
}

const address = /https:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/** A paragraph in pieces, in order; the sentence's own sign after an address is not part of it. */
export function piecesOf(paragraph: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of paragraph.matchAll(address)) {
    if (found.index > end) pieces.push({ text: paragraph.slice(end, found.index), link: false });
    pieces.push({ text: found[0], link: true });
    end = found.index + found[0].length;
  }
  return end < paragraph.length ? [...pieces, { text: paragraph.slice(end), link: false }] : pieces;
}
