import type { FC } from 'hono/jsx';
import { say } from '#kernel/text';
import type { Language } from '#kernel/text';
import { AcuteBox } from '#ui/acute.tsx';
import { address, dial } from '#ui/address.ts';
import type { Site } from '#ui/site.ts';
import type { Found } from './found.ts';
import { answerWords, searchWords as words } from './search.words.ts';

/** The field. Without scripts it is a POST form, so that what is typed stands in no address. */
const SearchForm: FC<{ language: Language; query: string; index: string }> = ({ language, query, index }) => (
  <form
    class="search"
    method="post"
    action={address('/soeg', language)}
    role="search"
    data-search={index}
    data-language={language}
  >
    <label for="q">{say(words.label, language)}</label>
    <p class="quiet" id="q-hint">
      {say(words.hint, language)}
    </p>
    <div class="search__row">
      <input
        id="q"
        name="q"
        type="search"
        value={query}
        maxlength={300}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-describedby="q-hint"
      />
      <button type="submit">{say(words.submit, language)}</button>
    </div>
    <p class="quiet">{say(words.private, language)}</p>
    <p class="visually-hidden" role="status" data-search-count></p>
  </form>
);

const Hit: FC<{ found: Found; language: Language }> = ({ found, language }) => (
  <li class="hit">
    <p class="hit__kind">
      {say(answerWords[found.kind], language)}
      {found.within && ` · ${found.within}`}
    </p>
    <a class="hit__title" href={found.path}>
      {found.title}
    </a>
    <p class="hit__text" lang={found.spoken}>
      {found.snippet.map((run) => (run.hit ? <mark>{run.text}</mark> : run.text))}
    </p>
    {found.phone && (
      <a class="tel" href={dial(found.phone)}>
        <span>{found.title}</span> <b>{found.phone}</b>
      </a>
    )}
  </li>
);

const Ways: FC<{ language: Language }> = ({ language }) => (
  <p class="ways">
    <a class="row-link" href={address('/guide', language)}>
      {say(words.guide, language)}
    </a>
    <a class="row-link" href={address('/kontakter', language)}>
      {say(words.contacts, language)}
    </a>
  </p>
);

/** What stands before anything is typed, and what a page with answers shows. */
export const SearchView: FC<{
  site: Site;
  language: Language;
  index: string;
  query: string;
  found: readonly Found[] | undefined;
}> = ({ site, language, index, query, found }) => (
  <>
    <h1>{say(words.title, language)}</h1>
    <SearchForm language={language} query={query} index={index} />
    <AcuteBox site={site} language={language} />
    <section aria-labelledby="svar" data-search-answers hidden={found === undefined || found.length === 0}>
      <h2 id="svar">{say(words.results, language)}</h2>
      <ol class="hits">
        {(found ?? []).map((one) => (
          <Hit found={one} language={language} />
        ))}
      </ol>
    </section>
    <section class="notice" data-search-nothing hidden={found === undefined || found.length > 0}>
      <h2>{say(words.nothing, language)}</h2>
      <p>{say(words.nothingMore, language)}</p>
    </section>
    <Ways language={language} />
  </>
);
