import type { Contact } from '#features/contacts';
import type { Addition, Card } from '#features/guide';
import { contactAnchor, passagesOf } from '#features/plan';
import type { ChapterPassage, PlanContent } from '#features/plan';
import type { Language, Phrase } from '#kernel/text';
import { speak } from '#kernel/text';
import { address } from '#ui/address.ts';
import type { Findable, PackIndex } from './findable.ts';
import type { Words } from './words.file.ts';

/** The parts of a pack that can be searched. */
export interface Searchable extends Pick<PlanContent, 'chapters' | 'definitions' | 'gaps' | 'law'> {
  readonly cards: readonly Card[];
  readonly additions: readonly Addition[];
  readonly contacts: readonly Contact[];
  readonly words: Words;
}

/** Everything that can be found in a pack, in one language: chapters by their headings, cards, contacts, words, gaps and law. */
export function searchIndexOf(content: Searchable, language: Language): PackIndex {
  const findables = [
    ...passagesOf(content).map((passage) => chapterFindable(passage, language)),
    ...content.cards.map((card) => cardFindable(card, language)),
    ...content.contacts.map((contact) => contactFindable(contact, language)),
    ...content.gaps.map((gap) => plain('gap', `gap:${gap.key}`, '/planen/huller', gap.key, gap.title, [gap.answer], language, gap.words)),
    ...content.definitions.map((one) => plain('definition', `ord:${one.key}`, '/planen/ord', one.key, one.term, [one.meaning], language, one.short ? [one.short] : [])),
    ...content.law.map((law) => plain('law', `lov:${law.key}`, '/planen/lov', law.key, law.title, [law.substance], language, [])),
  ];
  return { language, findables, words: content.words };
}

/** Danish always, so that Danish words find it; the page's own language first, because it is what is shown. */
const wordsOf = (phrase: Phrase, language: Language): string =>
  language === 'en' && phrase.en !== undefined ? `${phrase.en} ${phrase.text}` : phrase.text;

function chapterFindable(passage: ChapterPassage, language: Language): Findable {
  const title = speak(passage.title, language).text;
  const heading = passage.anchor === undefined ? undefined : passage.headings.at(-1);
  const path = address(passage.path, language) + (passage.anchor === undefined ? '' : `#${passage.anchor}`);
  return {
    key: `kapitel:${passage.path}#${passage.anchor ?? ''}`,
    kind: 'chapter',
    path,
    title: heading ?? title,
    headings: heading === undefined ? [title] : [title, heading],
    text: passage.text,
  };
}

function cardFindable(card: Card, language: Language): Findable {
  const points = [...card.steps, ...card.say, ...card.doNot, ...card.duties].map((point) => point.text);
  const title = speak(card.title, language).text;
  return {
    key: `kort:${card.id}`,
    kind: 'card',
    path: address(`/kort/${card.id}`, language),
    title,
    headings: ['Action card', title],
    text: [wordsOf(card.task, language), ...points].join(' '),
  };
}

function contactFindable(contact: Contact, language: Language): Findable {
  const { text } = speak(contact.name, language);
  const shown = [contact.what, ...contact.conditions].map((phrase) => wordsOf(phrase, language));
  const also = contact.ready.map((phrase) => phrase.text);
  return {
    key: `kontakt:${contact.id}`,
    kind: 'contact',
    path: `${address('/kontakter', language)}#${contactAnchor(contact.id)}`,
    title: text,
    headings: ['Kontakt', text],
    text: shown.join('. '),
    also: [...also, contact.hours === 'altid' ? 'åben hele døgnet, døgnåben alle dage' : '', contact.phone ?? ''].join(' '),
    phone: contact.phone,
  };
}

function plain(kind: Findable['kind'], key: string, page: string, anchor: string, title: Phrase, texts: readonly Phrase[], language: Language, more: readonly string[]): Findable {
  const shown = speak(title, language).text;
  return {
    key,
    kind,
    path: `${address(page, language)}#${anchor}`,
    title: shown,
    headings: [shown],
    text: texts.map((text) => wordsOf(text, language)).join(' '),
    also: more.join(' '),
  };
}
