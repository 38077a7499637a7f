import type { Child } from 'hono/jsx';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { say, speak } from '#kernel/text';
import type { Language } from '#kernel/text';
import { Said } from '#ui/acute.tsx';
import { address } from '#ui/address.ts';
import type { Definition } from './chapter.file.ts';
import type { Municipality } from './municipality.file.ts';
import { chapterPath, headingsOf, neighbours } from './plan.ts';
import type { Chapter } from './plan.ts';
import { words } from './plan.words.ts';
import { textOf } from './prose.ts';

/** The language to mark a text with, where it is not the one around it (WCAG 3.1.2). */
export const unless = (own: Language, around: Language): Language | undefined => (own === around ? undefined : own);

/** The contents of a page with more than two headings. */
export function OnPage({ chapter, language }: { chapter: Chapter; language: Language }): Child {
  const headings = headingsOf(chapter);
  if (headings.length <= 2) return null;
  return (
    <nav class="on-page no-print" aria-label={say(words.onPage, language)}>
      <p class="on-page__title">{say(words.onPage, language)}</p>
      <ul lang="da">
        {headings.map((heading) => (
          <li>
            <a href={`#${heading.anchor}`}>{textOf(heading.parts)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const step = (chapter: Chapter, name: string, side: 'previous' | 'next', language: Language): Child => (
  <a
    class={`pager__step pager__step--${side}`}
    rel={side === 'next' ? 'next' : 'prev'}
    href={address(chapterPath(chapter.head.slug), language)}
  >
    <span class="pager__way">{name}</span> <Said phrase={chapter.head.title} language={language} />
  </a>
);

/** The way to the page before and the page after. */
export function Pager({
  chapters,
  slug,
  language,
}: {
  chapters: readonly Chapter[];
  slug: string;
  language: Language;
}): Child {
  const { previous, next } = neighbours(chapters, slug);
  return (
    <nav class="pager no-print" aria-label={say(words.pager, language)}>
      {previous && step(previous, say(words.previous, language), 'previous', language)}
      {next && step(next, say(words.next, language), 'next', language)}
    </nav>
  );
}

/** "Del 3, Tegn": the place in the adopted plan, by a section's key. Danish, as the plan is. */
export function PlaceInPlan({
  municipality,
  section,
  language,
}: {
  municipality: Municipality;
  section: string;
  language: Language;
}): Child {
  const found = municipality.sections.find((each) => each.key === section);
  if (!found) return section;
  return <span lang={unless('da', language)}>{`${found.part}, ${found.title}`}</span>;
}

interface Standing {
  readonly municipality: Municipality;
  readonly language: Language;
  /** The chapter the page is, where it is one. */
  readonly head?: Chapter['head'];
  readonly today?: Day | undefined;
}

/** Where a page comes from and how long it holds: the place in the plan, adopted, next revision, owner, next reading. */
export function Origin({ municipality, head, language, today }: Standing): Child {
  return (
    <aside class="origin meta" aria-label={say(words.where, language)}>
      <dl>
        {head &&
          row(
            say(words.where, language),
            <PlaceInPlan municipality={municipality} section={head.section} language={language} />,
          )}
        <Adoption municipality={municipality} language={language} />
        {head && row(say(words.review, language), inWords(head.reviewBy, language))}
      </dl>
      {head && isOverdue(head, today) && (
        <p class="origin__overdue">
          {say(words.overdue, language)} {inWords(head.reviewBy, language)}. {say(words.outdated, language)}
        </p>
      )}
      {head && (
        <p class="no-print">
          <a href={`/planen/udgaver/kapitel/${head.slug}`}>{say(words.history, language)}</a>
        </p>
      )}
      <p class="quiet">{say(words.own, language)}</p>
    </aside>
  );
}

const isOverdue = (head: Chapter['head'] | undefined, today: Day | undefined): boolean =>
  head !== undefined && today !== undefined && head.reviewBy < today;

function Adoption({ municipality, language }: Standing): Child {
  const { plan, departments } = municipality;
  const owner = departments.find((department) => department.key === plan.owner);
  const adopted = `${inWords(plan.adopted, language)} ${say(words.by, language)} `;
  return (
    <>
      {row(
        say(words.adopted, language),
        <>
          {adopted}
          <Said phrase={plan.adoptedBy} language={language} />
        </>,
      )}
      {row(say(words.revise, language), inWords(plan.reviseBy, language))}
      {owner && row(say(words.owner, language), <Said phrase={owner.name} language={language} />)}
    </>
  );
}

const row = (name: string, value: Child): Child => (
  <div class="origin__row">
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** A word with its abbreviation: "negativ social kontrol (NSK)". */
export const nameOf = ({ short }: Definition, term: string): string =>
  short === undefined || term.includes(short) ? term : `${term} (${short})`;

/** What a word means, and whether the plan says so. */
export function Meaning({ definition, language }: { definition: Definition; language: Language }): Child {
  const meaning = speak(definition.meaning, language);
  return (
    <>
      <span lang={unless(meaning.language, language)}>{meaning.text}</span>
      {definition.cites.length === 0 && <span class="quiet"> {say(words.notFromPlan, language)}</span>}
    </>
  );
}

/** A page's heading and its point. */
export function Opening({ title, lead }: { title: Child; lead: Child }): Child {
  return (
    <>
      <h1>{title}</h1>
      <p class="chapter__lead">{lead}</p>
    </>
  );
}
