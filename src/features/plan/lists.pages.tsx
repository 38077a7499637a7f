import type { Child } from 'hono/jsx';
import { say, speak } from '#kernel/text';
import type { Language } from '#kernel/text';
import { Said } from '#ui/acute.tsx';
import { address, dial } from '#ui/address.ts';
import type { Page } from '#ui/page.ts';
import type { Definition, Gap, Law } from './chapter.file.ts';
import { contactAnchor } from './plan.ts';
import type { PlanContent, Reachable } from './plan.ts';
import { Meaning, Opening, Origin, PlaceInPlan, nameOf, unless } from './plan.view.tsx';
import { words } from './plan.words.ts';
import { Anchored } from './prose.view.tsx';

/** The pages beside the chapters: what the plan leaves open, its words, and the law behind it. */
export const listPages = (content: PlanContent, language: Language): Page[] => [
  page(
    '/planen/huller',
    words.gaps,
    words.gapsLead,
    content,
    language,
    content.gaps.map((gap) => gapView(gap, content, language)),
  ),
  page(
    '/planen/ord',
    words.terms,
    words.termsLead,
    content,
    language,
    <dl class="terms">{sorted(content, language).map((definition) => termView(definition, content, language))}</dl>,
  ),
  page(
    '/planen/lov',
    words.law,
    words.lawLead,
    content,
    language,
    content.law.map((law) => lawView(law, language)),
  ),
];

type Words = (typeof words)[keyof typeof words];

function page(path: string, title: Words, lead: Words, content: PlanContent, language: Language, list: Child): Page {
  const body = (
    <article class="chapter">
      <p class="chapter__part">
        <a href={address('/planen', language)}>{say(words.plan, language)}</a>
      </p>
      <Opening title={say(title, language)} lead={say(lead, language)} />
      {list}
      <Origin municipality={content.municipality} language={language} />
    </article>
  );
  return { path, language, title: say(title, language), section: 'plan', body };
}

function gapView(gap: Gap, content: PlanContent, language: Language): Child {
  const nearest = gap.nearest.flatMap((id) => content.contacts.find((contact) => contact.id === id) ?? []);
  return (
    <section class="gap">
      <Anchored id={gap.key} name={speak(gap.title, language).text} Tag="h2" language={language}>
        <Said phrase={gap.title} language={language} />
      </Anchored>
      <p>
        <Said phrase={gap.answer} language={language} />
      </p>
      {nearest.length > 0 && (
        <>
          <p class="gap__nearest">{say(words.nearest, language)}</p>
          <ul>
            {nearest.map((contact) => (
              <li>{nearestView(contact, language)}</li>
            ))}
          </ul>
        </>
      )}
      {gap.openQuestion && (
        <p class="gap__question">
          {say(words.asked, language)}: <Said phrase={gap.openQuestion} language={language} />
        </p>
      )}
    </section>
  );
}

function nearestView(contact: Reachable, language: Language): Child {
  const name = speak(contact.name, language);
  return (
    <>
      <a
        href={`${address('/kontakter', language)}#${contactAnchor(contact.id)}`}
        lang={unless(name.language, language)}
      >
        {name.text}
      </a>{' '}
      {contact.phone ? (
        <a class="call" href={dial(contact.phone)} aria-label={`${name.text}, ${contact.phone}`}>
          {contact.phone}
        </a>
      ) : (
        <span class="quiet">({say(words.noNumber, language)})</span>
      )}
    </>
  );
}

const sorted = (content: PlanContent, language: Language): readonly Definition[] => {
  const order = new Intl.Collator(language);
  return content.definitions.toSorted((one, other) =>
    order.compare(speak(one.term, language).text, speak(other.term, language).text),
  );
};

function termView(definition: Definition, content: PlanContent, language: Language): Child {
  const { municipality } = content;
  const term = speak(definition.term, language);
  return (
    <div class="terms__entry" id={definition.key}>
      <dt lang={unless(term.language, language)}>{nameOf(definition, term.text)}</dt>
      <dd>
        <Meaning definition={definition} language={language} />
        {definition.cites.length > 0 && (
          <span class="terms__place quiet">
            {' '}
            {say(words.where, language)}:{' '}
            {definition.cites.map((section, at) => (
              <>
                {at > 0 && '; '}
                <PlaceInPlan municipality={municipality} section={section} language={language} />
              </>
            ))}
          </span>
        )}
      </dd>
    </div>
  );
}

function lawView(law: Law, language: Language): Child {
  return (
    <section class="law">
      <Anchored id={law.key} name={speak(law.title, language).text} Tag="h2" language={language}>
        <Said phrase={law.title} language={language} />
      </Anchored>
      <p>
        <Said phrase={law.substance} language={language} />
      </p>
      <p class="law__standing">{say(law.confirmed ? words.confirmed : words.unconfirmed, language)}</p>
      <p class="quiet">
        {say(words.source, language)}: <span lang={unless('da', language)}>{law.source}</span>
      </p>
    </section>
  );
}
