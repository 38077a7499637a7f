import { weekInWords } from '#features/contacts';
import type { Contact } from '#features/contacts';
import type { Addition, Card, Flow } from '#features/guide';
import { chapterTexts } from '#features/plan';
import type { PlanContent } from '#features/plan';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import { additionLines, cardLines } from './card.parts.ts';
import { line, named } from './line.ts';
import type { Line } from './line.ts';

/** The public content that a version is made of. A pack is such a content. */
export interface RevisionContent extends PlanContent {
  readonly contacts: readonly Contact[];
  readonly cards: readonly Card[];
  readonly additions: readonly Addition[];
  readonly flow: Flow;
}

/** What a version is cut into, in the order a reader meets it. */
export const kinds = ['plan', 'chapter', 'card', 'addition', 'question', 'contact', 'law', 'gap', 'word'] as const;
export type Kind = (typeof kinds)[number];

/** One thing of the content as everybody could read it: a chapter, a card, a contact. */
export interface Part {
  readonly kind: Kind;
  readonly key: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The whole public content, part by part and line by line. Pure: the same content gives the same parts. */
export const partsOf = (content: RevisionContent): readonly Part[] => [
  planPart(content),
  ...chapterParts(content),
  ...content.cards.map((card): Part => ({ ...head('card', card), lines: cardLines(card, content) })),
  ...content.additions.map((one): Part => ({ ...head('addition', one), lines: additionLines(one, content) })),
  ...questionParts(content),
  ...content.contacts.map(contactPart),
  ...listParts(content),
];

const head = (kind: Kind, { id, title }: Card | Addition) => ({ kind, key: id, title: title.text });

function planPart({ municipality: { plan, departments, acute }, contacts }: RevisionContent): Part {
  const owner = departments.find(({ key }) => key === plan.owner)?.name;
  const call = (ids: readonly string[]): readonly Line[] =>
    ids.flatMap((id) => contacts.filter((contact) => contact.id === id)).map((contact) => named('Ring til', contact));
  return {
    kind: 'plan',
    key: 'plan',
    title: 'Planen',
    lines: [
      line('Navn', plan.title),
      line('Vedtaget', { text: inWords(plan.adopted, 'da') }),
      line('Vedtaget af', plan.adoptedBy),
      line('Revideres senest', { text: inWords(plan.reviseBy, 'da') }),
      ...(owner ? [line('Ejer', owner)] : []),
      line('', { text: 'Ved akut fare' }, 'heading'),
      ...call([...new Set([acute.emergency, ...acute.child, ...acute.adult])]),
    ],
  };
}

const chapterParts = (content: RevisionContent): readonly Part[] =>
  chapterTexts(content).map(({ slug, title, lead, reviewBy, paragraphs }) => ({
    kind: 'chapter',
    key: slug,
    title: title.text,
    lines: [
      line('', title, 'heading'),
      line('', lead),
      ...paragraphs.map(({ as, text }) => line('', { text }, as)),
      dayLine('Læses igennem igen senest', reviewBy),
    ],
  }));

const questionParts = ({ flow }: RevisionContent): readonly Part[] =>
  flow.questions.map(({ key, ask, why, answers }) => ({
    kind: 'question',
    key,
    title: ask.text,
    lines: [
      line('Spørgsmål', ask),
      line('Hvorfor vi spørger', why),
      ...answers.flatMap((answer) => [
        line('Svar', answer, 'item'),
        ...(answer.note ? [line('Hjælp til svaret', answer.note)] : []),
      ]),
    ],
  }));

const contactPart = (contact: Contact): Part => ({
  kind: 'contact',
  key: contact.id,
  title: contact.name.text,
  lines: [
    line('Navn', contact.name),
    line('Hvad de gør', contact.what),
    line('Telefon', { text: contact.phone ?? 'Nummer mangler' }),
    line('Tider', { text: weekInWords(contact.hours, 'da'), en: weekInWords(contact.hours, 'en') }),
    ...contact.more.map((more) => line(more.label.text, { text: `${more.phone}. ${weekInWords(more.hours, 'da')}` })),
    ...once('Mail', contact.mail),
    ...once('Hjemmeside', contact.web),
    ...contact.ready.map((one) => line('Hav klar', one, 'item')),
    ...contact.conditions.map((one) => line('Betingelse', one, 'item')),
    ...(contact.caution ? [line('Advarsel', contact.caution)] : []),
    line('Holdes ved lige af', contact.owner),
    dayLine('Nummeret er kontrolleret', contact.checked.on),
  ],
});

const once = (label: string, text: string | undefined): readonly Line[] =>
  text === undefined ? [] : [line(label, { text })];

const dayLine = (label: string, day: Day): Line => line(label, { text: inWords(day, 'da') });

const listParts = ({ law, gaps, definitions }: RevisionContent): readonly Part[] => [
  ...law.map(({ key, title, substance, source, confirmed }): Part => ({
    kind: 'law',
    key,
    title: title.text,
    lines: [
      line('Lov', title),
      line('', substance),
      line('Kilde', { text: source }),
      line('', { text: confirmed ? 'Bekræftet af kommunens jurist' : 'Ikke bekræftet af kommunens jurist' }),
    ],
  })),
  ...gaps.map(({ key, title, answer, openQuestion }): Part => ({
    kind: 'gap',
    key,
    title: title.text,
    lines: [
      line('Emne', title),
      line('', answer),
      ...(openQuestion ? [line('Spørgsmål til planens ejer', openQuestion)] : []),
    ],
  })),
  ...definitions.map(({ key, term, meaning }): Part => ({
    kind: 'word',
    key,
    title: term.text,
    lines: [line('Ord', term), line('', meaning)],
  })),
];
