import type { Contact } from '#features/contacts';
import type { Card } from '#features/guide';
import type { Post } from '#features/knowledge';
import type { ChapterHead, Gap, Law, Municipality } from '#features/plan';
import type { Day } from '#kernel/day';

/** Everything that is carried to other sites: what everybody can read here anyway, and nothing else. */
export interface Source {
  readonly municipality: Municipality;
  readonly contacts: readonly Contact[];
  readonly cards: readonly Card[];
  readonly gaps: readonly Gap[];
  readonly law: readonly Law[];
  readonly chapters: readonly { readonly head: ChapterHead }[];
  /** What is published and has not expired, the newest first. */
  readonly posts: readonly Post[];
  /** The day it is carried, for what is overdue. */
  readonly today: Day;
}

/** A page's whole address, as it is written outside of Værn. */
export const wholeAddress = ({ municipality }: Pick<Source, 'municipality'>, path: string): string =>
  `${municipality.address.replace(/\/$/, '')}${path}`;

/** The posts for one department, or all of them. */
export const postsFor = ({ posts }: Source, department: string | undefined): readonly Post[] =>
  department === undefined ? posts : posts.filter(({ audience }) => audience.includes(department));
