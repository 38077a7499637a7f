import type { Child } from 'hono/jsx';
import type { FeedLink } from '#kernel/feed-link';
import type { Language } from '#kernel/text';

/** The doors of the site that a page can belong to, for the navigation's "you are here". */
export type Section =
  | 'front'
  | 'guide'
  | 'cards'
  | 'plan'
  | 'contacts'
  | 'search'
  | 'about'
  | 'figures'
  | 'history'
  | 'knowledge'
  | 'inside'
  | 'year';

/** A browser script that a page asks for; `src/compose.ts` says where each begins. */
export type Script = 'guide' | 'contacts' | 'search' | 'guard';

/** One public page: a pure function of the published content. The frame puts header, acute numbers and footer around it. */
export interface Page {
  /** Address without language prefix, `/kort/skole-under-18`. English stands under `/en`. */
  readonly path: string;
  readonly language: Language;
  /** Where the other language says the same, when it is not under the same address. */
  readonly twin?: string;
  /** What the page is, without the municipality's name: "Hvem kan jeg ringe til nu". */
  readonly title: string;
  readonly section: Section;
  readonly body: Child;
  readonly scripts?: readonly Script[];
  /** Feeds that say when something new comes to the page. */
  readonly feeds?: readonly FeedLink[];
  /** `now`: the page says what is open at this minute, so the server makes it anew each minute; all others are made once per version. */
  readonly made?: 'once' | 'now';
}
