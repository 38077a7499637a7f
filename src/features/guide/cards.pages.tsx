import { inWords } from '#kernel/day';
import type { Language, Text } from '#kernel/text';
import { address } from '#ui/address.ts';
import type { Page } from '#ui/page.ts';
import type { Card } from './card.file.ts';
import { CardView } from './card.view.tsx';
import { composeCard, shelfOf } from './compose.ts';
import { composedId, reachable } from './guide.ts';
import type { GuideContent } from './guide.ts';
import { ageHeadings, cardWords, listWords } from './guide.words.ts';
import { Said } from '#ui/acute.tsx';

/** The list of cards at `/kort`, and each base card alone at `/kort/<id>`. */
export const cardPages = (content: GuideContent, language: Language): Page[] => [
  listPage(content, language),
  ...content.cards.map((card) => cardPage(content, card, language)),
];

function cardPage(content: GuideContent, card: Card, language: Language): Page {
  const body = (
    <div class="single" data-copied={cardWords.copied[language]}>
      <CardView shown={composeCard(card, [], shelfOf(content))} place={{ content, language, where: 'page' }} />
      <AlsoTrue content={content} card={card} language={language} />
    </div>
  );
  const title = language === 'en' ? (card.title.en ?? card.title.text) : card.title.text;
  return {
    path: `/kort/${card.id}`,
    language,
    title: `${cardWords.page[language]}: ${title}`,
    section: 'cards',
    scripts: ['guide'],
    body,
  };
}

/** The way from a single card to the same card with travel, children or extremism on it. */
function AlsoTrue({ content, card, language }: { content: GuideContent; card: Card; language: Language }) {
  const possible = new Set((reachable(content.flow).get(card.id) ?? []).filter((set) => set.length === 1).flat());
  const additions = content.additions.filter(({ id }) => possible.has(id));
  if (additions.length === 0) return null;
  return (
    <section class="also no-print">
      <h2>{cardWords.alsoTrue[language]}</h2>
      <p>{cardWords.alsoTrueWhy[language]}</p>
      <ul class="answers">
        {additions.map(({ id, title }) => (
          <li>
            <a class="answer" href={`${address('/guide', language)}#${composedId(card.id, [id])}`}>
              <Said phrase={title} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function listPage(content: GuideContent, language: Language): Page {
  const { cards, municipality } = content;
  const acute = cards.filter(({ level }) => level === 'acute');
  const calm = cards.filter(({ level }) => level !== 'acute');
  const body = (
    <div class="card-list">
      <h1>{listWords.title[language]}</h1>
      <p>{listWords.lead[language]}</p>
      <p>
        <a class="row-link" href={address('/guide', language)}>
          {listWords.guide[language]}
        </a>
      </p>
      <Group heading={listWords.acute} cards={acute} language={language} />
      {municipality.departments.map(({ key, name }) => (
        <Group heading={both(name)} cards={calm.filter(({ department }) => department === key)} language={language} />
      ))}
      <Group heading={listWords.all} cards={calm.filter(({ department }) => department === null)} language={language} />
      <h2>{listWords.additions[language]}</h2>
      <ul>
        {content.additions.map(({ title, because, reviewBy }) => (
          <li>
            <Said phrase={title} language={language} />{' '}
            <small>
              <Said phrase={because} language={language} />
            </small>
            {content.today !== undefined && reviewBy < content.today && (
              <small>
                {' '}
                <b>
                  {cardWords.overdue[language]} {inWords(reviewBy, language)}.
                </b>
              </small>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
  return { path: '/kort', language, title: listWords.title[language], section: 'cards', body };
}

const both = ({ text, en }: { readonly text: string; readonly en?: string | undefined }): Text => ({
  da: text,
  en: en ?? text,
});

function Group({ heading, cards, language }: { heading: Text; cards: readonly Card[]; language: Language }) {
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{heading[language]}</h2>
      <ul class="rows">
        {cards.map(({ id, short, age }) => (
          <li>
            <a class="row-link" href={address(`/kort/${id}`, language)}>
              <Said phrase={short} language={language} /> <small>{ageHeadings[age][language]}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
