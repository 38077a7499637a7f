import type { Contact } from '#features/contacts';
import type { Addition, Card } from '#features/guide';
import { contactAnchor, passagesOf } from '#features/plan';
import type { ChapterPassage, Definition, Gap, Law, PlanContent } from '#features/plan';
import { say, speak } from '#kernel/text';
import type { Language, Phrase, Text } from '#kernel/text';
import { address } from '#ui/address.ts';
import { wayKeys } from './findable.ts';
import type { Findable, PackIndex } from './findable.ts';
import { searchWords } from './search.words.ts';
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
    wayFindable(wayKeys.guide, '/guide', searchWords.toGuide, searchWords.toGuideHow, language),
    wayFindable(wayKeys.contacts, '/kontakter', searchWords.toContacts, searchWords.toContactsHow, language),
    ...passagesOf(content).map((passage) => chapterFindable(passage, language)),
    ...content.cards.map((card) => cardFindable(card, language)),
    ...content.contacts.map((contact) => contactFindable(contact, language)),
    ...content.gaps.map((gap) => plain(ofGap(gap), language)),
    ...content.definitions.map((definition) => plain(ofDefinition(definition), language)),
    ...content.law.map((law) => plain(ofLaw(law), language)),
  ];
  return { language, findables, words: content.words };
}

const wayFindable = (key: string, path: string, title: Text, how: Text, language: Language): Findable => ({
  key,
  kind: 'way',
  path: address(path, language),
  title: say(title, language),
  headings: [],
  text: say(how, language),
  spoken: language,
});

/** What is shown, in the page's language when all of it is there in that language; and the Danish beside, so that Danish words find it. */
function told(phrases: readonly Phrase[], language: Language): Pick<Findable, 'text' | 'also' | 'spoken'> {
  const danish = phrases.map((phrase) => phrase.text).join(' ');
  const english = phrases.map((phrase) => phrase.en);
  if (language === 'da' || english.includes(undefined)) return { text: danish, also: '', spoken: 'da' };
  return { text: english.join(' '), also: danish, spoken: 'en' };
}

function chapterFindable(passage: ChapterPassage, language: Language): Findable {
  const page = { title: speak(passage.title, language).text, path: address(passage.path, language) };
  const found = {
    kind: 'chapter',
    text: passage.text,
    also: language === 'da' ? '' : passage.title.text,
    spoken: 'da',
  } as const;
  const key = `kapitel:${passage.path}#${passage.anchor ?? ''}`;
  const heading = passage.headings.at(-1);
  if (passage.anchor === undefined || heading === undefined) return { ...found, ...page, key, headings: [page.title] };
  return { ...found, key, path: `${page.path}#${passage.anchor}`, title: heading, headings: [page.title, heading] };
}

function cardFindable(card: Card, language: Language): Findable {
  const title = speak(card.title, language).text;
  const { text, also, spoken } = told([card.task, ...card.steps, ...card.say, ...card.doNot, ...card.duties], language);
  return {
    key: `kort:${card.id}`,
    kind: 'card',
    path: address(`/kort/${card.id}`, language),
    title,
    headings: ['Action card', title],
    text,
    also: language === 'da' ? also : `${also} ${card.title.text}`,
    spoken,
  };
}

function contactFindable(contact: Contact, language: Language): Findable {
  const title = speak(contact.name, language).text;
  const { text, also, spoken } = told([contact.what, ...contact.conditions], language);
  const hours = contact.hours === 'altid' ? 'åben hele døgnet, døgnåben alle dage' : '';
  return {
    key: `kontakt:${contact.id}`,
    kind: 'contact',
    path: `${address('/kontakter', language)}#${contactAnchor(contact.id)}`,
    title,
    headings: ['Kontakt', title],
    text,
    also: [
      also,
      ...(language === 'da' ? [] : [contact.name.text]),
      ...contact.ready.map((phrase) => phrase.text),
      hours,
      contact.phone ?? '',
    ].join(' '),
    spoken,
    phone: contact.phone,
  };
}

/** Something with a key, a title and a text, standing with its like on one page. */
interface Plain {
  readonly kind: 'gap' | 'definition' | 'law';
  readonly key: string;
  readonly title: Phrase;
  readonly says: Phrase;
  /** Searched, never shown. */
  readonly more: readonly string[];
}

const ofGap = ({ key, title, answer, words }: Gap): Plain => ({ kind: 'gap', key, title, says: answer, more: words });

const ofDefinition = ({ key, term, meaning, short }: Definition): Plain => ({
  kind: 'definition',
  key,
  title: term,
  says: meaning,
  more: short === undefined ? [] : [short],
});

const ofLaw = ({ key, title, substance }: Law): Plain => ({ kind: 'law', key, title, says: substance, more: [] });

const homes = {
  gap: { page: '/planen/huller', prefix: 'gap' },
  definition: { page: '/planen/ord', prefix: 'ord' },
  law: { page: '/planen/lov', prefix: 'lov' },
} as const;

function plain({ kind, key, title, says, more }: Plain, language: Language): Findable {
  const shown = speak(title, language).text;
  const { text, also, spoken } = told([says], language);
  return {
    kind,
    key: `${homes[kind].prefix}:${key}`,
    path: `${address(homes[kind].page, language)}#${key}`,
    title: shown,
    headings: [shown],
    text,
    also: [also, ...(language === 'da' ? [] : [title.text]), ...more].join(' '),
    spoken,
  };
}
