import type { FC } from 'hono/jsx';
import { limits } from '#features/tendency';
import { inWords } from '#kernel/day';
import type { Language } from '#kernel/text';
import { danishOnly } from '#ui/danish-only.tsx';
import type { Page } from '#ui/page.ts';
import type { Published, PublishedFigure } from './edition.ts';
import { englishWords, figuresWords as words, methodWords } from './figures.words.ts';
import { FigureSection } from './figures.view.tsx';
import { slugOf, titleOf } from './grid.ts';

/** What the public pages of figures are made from. */
export interface Publishing {
  /** Every edition, the oldest first. */
  readonly editions: readonly Published[];
  /** The municipality's short name. */
  readonly short: string;
}

/** Every public page of figures in a language. A page in English says what they are; the tables are in Danish. */
export const figurePages = (publishing: Publishing, language: Language): readonly Page[] =>
  language === 'en' ? [englishPage] : [newestPage(publishing), methodPage, ...publishing.editions.map(editionPage)];

const danish = { language: 'da', section: 'figures', twin: '/tal' } as const;

const newestPage = (publishing: Publishing): Page => ({
  ...danish,
  path: '/tal',
  title: words.title,
  body: (
    <article class="figures">
      <h1>{words.title}</h1>
      <Newest {...publishing} />
    </article>
  ),
});

const Newest: FC<Publishing> = ({ editions, short }) => {
  const edition = editions.at(-1);
  if (!edition)
    return (
      <>
        <p class="empty">
          {words.none} {words.noneHow}
        </p>
        <CanSay />
        <p>
          <a href="/tal/metode">{words.howMade}</a>
        </p>
      </>
    );
  return (
    <>
      <p class="lead">{words.lead(short, edition.through)}</p>
      <p class="notice notice--info">{words.method}</p>
      {firstOnes(edition).map((figure) => (
        <FigureSection figure={figure} edition={edition} />
      ))}
      <Few years={edition.fewSoFar} />
      <CanSay />
      <ul class="figure-links">
        <li>
          <a href={`/tal/${edition.through}`}>{words.allTables(edition.through)}</a>
        </li>
        <li>
          <a href="/tal/metode">{words.howMade}</a>
        </li>
        <li>
          <a href="/tal/landet">{words.together}</a>
        </li>
      </ul>
      <Earlier editions={editions.slice(0, -1)} />
    </>
  );
};

/** The figures that say most: the years, what the cases led to, and the newest year's forms. */
function firstOnes(edition: Published): readonly PublishedFigure[] {
  const newest = edition.toldYears.at(-1);
  return edition.figures.filter(
    ({ topic, year }) =>
      topic === 'years' || topic === 'years-level' || (year === newest && (topic === 'forms' || topic === 'forms-age')),
  );
}

const CanSay: FC = () => (
  <section>
    <h2>{words.can}</h2>
    <ul>
      {[...limits.can, ...limits.cannot].map(({ da }) => (
        <li>{da}</li>
      ))}
    </ul>
  </section>
);

const Few: FC<{ readonly years: readonly string[] }> = ({ years }) =>
  years.length === 0 ? null : (
    <p>
      {years.map(words.few).join(' ')} {words.fewHow}
    </p>
  );

const Earlier: FC<{ readonly editions: readonly Published[] }> = ({ editions }) =>
  editions.length === 0 ? null : (
    <section class="no-print">
      <h2>{words.before}</h2>
      <p>{words.beforeHow}</p>
      <ul class="figure-links">
        {editions.toReversed().map(({ through }) => (
          <li>
            <a href={`/tal/${through}`}>{words.allTables(through)}</a>
          </li>
        ))}
      </ul>
    </section>
  );

const editionPage = (edition: Published): Page => ({
  ...danish,
  path: `/tal/${edition.through}`,
  title: words.tablesTitle(edition.through),
  body: (
    <article class="figures">
      <a class="crumb no-print" href="/tal">
        {words.title}
      </a>
      <h1>{words.tablesTitle(edition.through)}</h1>
      <p class="lead">{words.edition(edition.through, inWords(edition.publishedOn, 'da'))}</p>
      <p class="notice notice--info">{words.method}</p>
      <Few years={edition.fewSoFar} />
      <Downloads through={edition.through} />
      <Contents edition={edition} />
      {edition.figures.map((figure) => (
        <FigureSection figure={figure} edition={edition} />
      ))}
      <CanSay />
      <p>
        <a href="/tal/metode">{words.howMade}</a>
      </p>
    </article>
  ),
});

const Downloads: FC<{ readonly through: string }> = ({ through }) => (
  <section class="no-print">
    <h2>{words.downloads}</h2>
    <ul class="figure-links">
      <li>
        <a href={`/tal/${through}.xlsx`}>{words.excel}</a>
      </li>
      <li>
        <a href={`/tal/${through}.csv`}>{words.csvAll}</a>
      </li>
    </ul>
  </section>
);

const Contents: FC<{ readonly edition: Published }> = ({ edition }) => (
  <nav class="no-print" aria-label={words.contents}>
    <ul class="figure-links">
      <LinksTo figures={edition.figures.filter(({ year }) => year === undefined)} />
    </ul>
    {edition.toldYears.toReversed().map((told) => (
      <details>
        <summary>{words.tablesOf(told)}</summary>
        <ul class="figure-links">
          <LinksTo figures={edition.figures.filter(({ year }) => year === told)} />
        </ul>
      </details>
    ))}
  </nav>
);

const LinksTo: FC<{ readonly figures: readonly PublishedFigure[] }> = ({ figures }) => (
  <>
    {figures.map((figure) => (
      <li>
        <a href={`#${slugOf(figure)}`}>{titleOf(figure)}</a>
      </li>
    ))}
  </>
);

const methodPage: Page = {
  ...danish,
  path: '/tal/metode',
  title: methodWords.title,
  body: (
    <article class="prose">
      <a class="crumb no-print" href="/tal">
        {words.title}
      </a>
      <h1>{methodWords.title}</h1>
      {methodWords.parts.map(({ heading, lines }) => (
        <>
          <h2>{heading}</h2>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </>
      ))}
      <CanSay />
    </article>
  ),
};

const { method, says, ...english } = englishWords;
const englishPage = danishOnly({ path: '/tal', section: 'figures', ...english, more: [method, says] });
