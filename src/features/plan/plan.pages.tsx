import type { Child } from 'hono/jsx';
import type { Day } from '#kernel/day';
import { say, speak } from '#kernel/text';
import type { Language } from '#kernel/text';
import { Said } from '#ui/acute.tsx';
import { address } from '#ui/address.ts';
import type { Page } from '#ui/page.ts';
import { listPages } from './lists.pages.tsx';
import { chapterPath, chaptersOf, parts, resolver } from './plan.ts';
import type { Chapter, Part, PlanContent } from './plan.ts';
import { OnPage, Opening, Origin, Pager } from './plan.view.tsx';
import { partNames, words } from './plan.words.ts';
import { Anchored, Prose } from './prose.view.tsx';

/** Every page of the handbook in one language; with `today`, a page whose reading is overdue says so. */
export function planPages(content: PlanContent, language: Language, today?: Day): Page[] {
  const chapters = chaptersOf(content);
  return [
    contentsPage(content, chapters, language),
    ...chapters.map((chapter) => chapterPage(content, chapters, chapter, language, today)),
    wholePage(content, chapters, language, today),
    ...listPages(content, language),
  ];
}

function contentsPage(content: PlanContent, chapters: readonly Chapter[], language: Language): Page {
  const body = (
    <div class="handbook">
      <Opening title={say(words.plan, language)} lead={say(words.planLead, language)} />
      <p class="notice">
        {say(words.worried, language)} <a href={address('/guide', language)}>{say(words.guide, language)}</a>
      </p>
      {parts.map((part) => (
        <section class="handbook__part" aria-labelledby={part}>
          <h2 id={part}>{say(partNames[part], language)}</h2>
          <ChapterList chapters={chapters} part={part} language={language} />
        </section>
      ))}
      <ul class="handbook__more">
        {moreLinks.map((link) => (
          <li>
            <a href={address(link.path, language)}>{say(link.name, language)}</a>
          </li>
        ))}
      </ul>
      <Origin municipality={content.municipality} language={language} />
    </div>
  );
  return { path: '/planen', language, title: say(words.plan, language), section: 'plan', body };
}

const moreLinks = [
  { path: '/planen/huller', name: words.gaps },
  { path: '/planen/ord', name: words.terms },
  { path: '/planen/lov', name: words.law },
  { path: '/planen/samlet', name: words.whole },
  { path: '/planen/udgaver', name: words.editions },
] as const;

function ChapterList({
  chapters,
  part,
  language,
}: {
  chapters: readonly Chapter[];
  part: Part;
  language: Language;
}): Child {
  return (
    <ul class="contents">
      {chapters
        .filter((chapter) => chapter.head.part === part)
        .map(({ head }) => (
          <li>
            <a class="contents__link" href={address(chapterPath(head.slug), language)}>
              <Said phrase={head.title} language={language} />
            </a>
            <p class="contents__lead">
              <Said phrase={head.lead} language={language} />
            </p>
          </li>
        ))}
    </ul>
  );
}

function chapterPage(
  content: PlanContent,
  chapters: readonly Chapter[],
  chapter: Chapter,
  language: Language,
  today?: Day,
): Page {
  const { head } = chapter;
  const body = (
    <article class="chapter">
      <p class="chapter__part">
        <a href={address('/planen', language)}>{say(words.plan, language)}</a> · {say(partNames[head.part], language)}
      </p>
      <Opening
        title={<Said phrase={head.title} language={language} />}
        lead={<Said phrase={head.lead} language={language} />}
      />
      {language === 'en' && <p class="notice">{say(words.inDanish, language)}</p>}
      <OnPage chapter={chapter} language={language} />
      <Prose blocks={chapter.blocks} setting={{ resolve: resolver(content), language }} />
      <Origin municipality={content.municipality} head={head} language={language} today={today} />
      <Pager chapters={chapters} slug={head.slug} language={language} />
    </article>
  );
  return { path: chapterPath(head.slug), language, title: speak(head.title, language).text, section: 'plan', body };
}

function wholePage(content: PlanContent, chapters: readonly Chapter[], language: Language, today?: Day): Page {
  const resolve = resolver(content);
  const body = (
    <article class="chapter chapter--whole">
      <Opening
        title={<Said phrase={content.municipality.plan.title} language={language} />}
        lead={say(words.planLead, language)}
      />
      {language === 'en' && <p class="notice">{say(words.inDanish, language)}</p>}
      <Origin municipality={content.municipality} language={language} today={today} />
      {chapters.map(({ head, blocks }) => (
        <section class="chapter__section">
          <Anchored id={head.slug} name={speak(head.title, language).text} Tag="h2" language={language}>
            <Said phrase={head.title} language={language} />
          </Anchored>
          <p class="chapter__lead">
            <Said phrase={head.lead} language={language} />
          </p>
          <Prose blocks={blocks} setting={{ resolve, language, deeper: 1, prefix: `${head.slug}-` }} />
        </section>
      ))}
    </article>
  );
  return { path: '/planen/samlet', language, title: say(words.wholeTitle, language), section: 'plan', body };
}
