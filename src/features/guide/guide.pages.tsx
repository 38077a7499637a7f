import type { Language } from '#kernel/text';
import type { Page } from '#ui/page.ts';
import { address } from '#ui/address.ts';
import { cardPages } from './cards.pages.tsx';
import { CardView } from './card.view.tsx';
import { composeDeck, shelfOf } from './compose.ts';
import type { Shelf } from './compose.ts';
import { composedId, reachable } from './guide.ts';
import type { GuideContent } from './guide.ts';
import { cardWords, guideWords } from './guide.words.ts';
import { numberOf } from './part.view.tsx';
import type { CardPlace } from './part.view.tsx';
import { QuestionView } from './question.view.tsx';
import { statesOf } from './states.ts';

/** All pages of the room: the guide, the list of cards, and each card alone. */
export const guidePages = (content: GuideContent, language: Language): Page[] => [
  guidePage(content, language),
  ...cardPages(content, language),
];

/** The whole guide as one static page: each question and each card a section, each answer a fragment of the same page. */
export function guidePage(content: GuideContent, language: Language): Page {
  const place: CardPlace = { content, language, where: 'deck' };
  const shelf = shelfOf(content);
  const home = content.municipality.address;
  const body = (
    <div
      class="guide still"
      id="guide"
      data-answered={cardWords.answered[language]}
      data-copied={cardWords.copied[language]}
    >
      {statesOf(content.flow).map((state) => (
        <QuestionView state={state} language={language} />
      ))}
      {[...reachable(content.flow)].map(([card, sets]) => (
        <Deck card={card} sets={sets} place={place} shelf={shelf} />
      ))}
      <p class="quiet no-print">{guideWords.privacy[language]}</p>
      <Paper home={home + address('/guide', language)} language={language} />
    </div>
  );
  return { path: '/guide', language, title: guideWords.title[language], section: 'guide', scripts: ['guide'], body };
}

/** On paper: the address, and a code that the script draws for the very card (empty until then, to keep the page small). */
function Paper({ home, language }: { home: string; language: Language }) {
  return (
    <p class="print-only paper" data-guide={home}>
      <svg class="qr" role="img" aria-label={cardWords.qr[language]} hidden>
        <path />
      </svg>
      {home}
    </p>
  );
}

interface DeckProps {
  readonly card: string;
  readonly sets: readonly (readonly string[])[];
  readonly place: CardPlace;
  readonly shelf: Shelf;
}

/** A base card with an empty mark before it for each way it can be composed; the targeted mark decides what the card shows. */
function Deck({ card, sets, place, shelf }: DeckProps) {
  const { cards, additions } = place.content;
  const base = cards.find(({ id }) => id === card);
  const possible = new Set(sets.flat());
  if (!base) return null;
  const shown = composeDeck(
    base,
    additions.filter(({ id }) => possible.has(id)),
    shelf,
  );
  return (
    <div class="deck">
      {sets.map((set) => (
        <i id={composedId(card, set)} class={set.map((id) => `a${numberOf(place, id)}`).join(' ') || undefined} />
      ))}
      <CardView shown={shown} place={place} />
      <p class="pager">
        <a href="#start" data-back hidden>
          {guideWords.back[place.language]}
        </a>{' '}
        <a href="#start" data-over>
          {guideWords.over[place.language]}
        </a>
      </p>
    </div>
  );
}
