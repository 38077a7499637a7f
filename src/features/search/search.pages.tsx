import { say } from '#kernel/text';
import type { Language } from '#kernel/text';
import type { Page } from '#ui/page.ts';
import type { Site } from '#ui/site.ts';
import type { Found } from './found.ts';
import { SearchView } from './search.view.tsx';
import { searchWords as words } from './search.words.ts';

/** What a page with results is made of. `index` is the address the script fetches its index from. */
export interface Searched {
  readonly site: Site;
  readonly language: Language;
  readonly index: string;
  readonly query: string;
  readonly found: readonly Found[];
}

const page = (language: Language, body: Page['body']): Page => ({
  path: '/soeg',
  language,
  title: say(words.title, language),
  section: 'search',
  scripts: ['search'],
  body,
});

/** The search page before anything is typed. */
export const searchPage = (site: Site, language: Language, index: string): Page =>
  page(language, <SearchView site={site} language={language} index={index} query="" found={undefined} />);

/** The search page with answers; an empty search is the page as it was. */
export const resultsPage = ({ site, language, index, query, found }: Searched): Page =>
  page(
    language,
    <SearchView
      site={site}
      language={language}
      index={index}
      query={query}
      found={query.trim() === '' ? undefined : found}
    />,
  );
