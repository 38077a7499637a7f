import { digits } from '#features/contacts';
import type { Contact } from '#features/contacts';
import type { Addition, Card } from '#features/guide';
import { chapterLinks } from '#features/plan';
import type { Law } from '#features/plan';
import type { Line } from './line.ts';
import { partsOf } from './parts.ts';
import type { Kind, Part, RevisionContent } from './parts.ts';

/** What can be changed from outside, so that somebody must find every place that says it. */
export const subjectKinds = ['law', 'contact', 'section'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** A paragraph of law, a contact or a section of the plan, by its key. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly key: string;
  readonly title: string;
}

/** A place that says it. */
export interface Citation {
  readonly kind: Kind;
  readonly key: string;
  readonly title: string;
  /** Each line that says it, as somebody can find it: "Din pligt: Giv besked." */
  readonly places: readonly string[];
}

/** Everything that can be asked for: closed lists, from the content itself. */
export const subjectsOf = ({ law, contacts, municipality }: RevisionContent): readonly Subject[] => [
  ...law.map(({ key, title }) => ({ kind: 'law' as const, key, title: title.text })),
  ...contacts.map(({ id, name }) => ({ kind: 'contact' as const, key: id, title: name.text })),
  ...municipality.sections.map(({ key, part, title }) => ({
    kind: 'section' as const,
    key,
    title: `${part}, ${title}`,
  })),
];

/** Every card, addition, chapter, question, contact and list that says something, with the lines that do. */
export function citationsOf(
  content: RevisionContent,
  { kind, key }: Pick<Subject, 'kind' | 'key'>,
): readonly Citation[] {
  const pointed = pointers[kind](content, key);
  const says = saying[kind](content, key);
  return partsOf(content).flatMap((part) => {
    if (isItself(part, kind, key)) return [];
    const places = [...(pointed.get(`${part.kind} ${part.key}`) ?? []), ...part.lines.filter(says).map(placeOf)];
    return places.length === 0
      ? []
      : [{ kind: part.kind, key: part.key, title: part.title, places: [...new Set(places)] }];
  });
}

const isItself = (part: Part, kind: SubjectKind, key: string): boolean => part.kind === kind && part.key === key;

const placeOf = ({ label, text }: Pick<Line, 'label' | 'text'>): string => (label === '' ? text : `${label}: ${text}`);

/** The lines that point at it by its key, by part. */
type Pointers = ReadonlyMap<string, readonly string[]>;

interface Pointing {
  readonly cites: readonly string[];
  readonly law: readonly string[];
  readonly place: string;
}

function pointingOn(part: Card | Addition): readonly Pointing[] {
  const steps = part.steps.map((one) => ('step' in one ? one.step : one));
  const named = [
    ...steps.map((one) => ({ label: 'Trin', one })),
    ...part.say.map((one) => ({ label: 'Sig', one })),
    ...part.doNot.map((one) => ({ label: 'Gør ikke', one })),
    ...part.duties.map((one) => ({ label: 'Din pligt', one })),
  ];
  return named.map(({ label, one }) => ({ cites: one.cites, law: one.law, place: placeOf({ label, text: one.text }) }));
}

function onCards({ cards, additions }: RevisionContent, isPointed: (one: Pointing) => boolean): Pointers {
  const found = [
    ...cards.map((card) => ({ name: `card ${card.id}`, part: card })),
    ...additions.map((addition) => ({ name: `addition ${addition.id}`, part: addition })),
  ];
  return new Map(
    found.map(({ name, part }) => [
      name,
      pointingOn(part)
        .filter(isPointed)
        .map(({ place }) => place),
    ]),
  );
}

const pointers: Readonly<Record<SubjectKind, (content: RevisionContent, key: string) => Pointers>> = {
  law: (content, key) => onCards(content, ({ law }) => law.includes(key)),
  contact: (content, key) => toContact(content, key),
  section: (content, key) =>
    new Map([
      ...onCards(content, ({ cites }) => cites.includes(key)),
      ...content.chapters
        .filter(({ head }) => head.section === key)
        .map(({ head }) => pointer(`chapter ${head.slug}`, 'Kapitlet er om afsnittet')),
      ...content.contacts
        .filter(({ cites }) => cites.includes(key))
        .map(({ id }) => pointer(`contact ${id}`, 'Står i afsnittet')),
      ...content.definitions
        .filter(({ cites }) => cites.includes(key))
        .map((word) => pointer(`word ${word.key}`, 'Ordet er fra afsnittet')),
    ]),
};

const pointer = (name: string, place: string): readonly [string, readonly string[]] => [name, [place]];

const toContact = (content: RevisionContent, key: string): Pointers =>
  new Map([
    ...chapterLinks(content)
      .filter(({ target }) => target === `kontakt ${key}` || target === `tlf ${key}`)
      .map(({ slug }) => pointer(`chapter ${slug}`, 'Linker til kontakten')),
    ...content.gaps
      .filter(({ nearest }) => nearest.includes(key))
      .map((gap) => pointer(`gap ${gap.key}`, 'Viser kontakten som det nærmeste')),
    ...content.contacts
      .filter(({ next }) => next === key)
      .map(({ id }) => pointer(`contact ${id}`, 'Sender videre hertil, når ingen svarer')),
  ]);

/** Whether a line says it in its own words. */
const saying: Readonly<Record<SubjectKind, (content: RevisionContent, key: string) => (line: Line) => boolean>> = {
  law: ({ law }, key) => saysLaw(law.find((one) => one.key === key)),
  contact: ({ contacts }, key) => saysContact(contacts.find(({ id }) => id === key)),
  section: () => () => false,
};

/** The paragraph's sign with its number; a law that is no paragraph is known by its title. */
function saysLaw(law: Law | undefined): (line: Line) => boolean {
  if (!law) return () => false;
  const paragraph = /§\s*(\d+)/.exec(law.title.text)?.[1];
  if (paragraph === undefined) return ({ text }) => text.includes(law.title.text);
  const sign = new RegExp(`§§?\\s*${paragraph}(?!\\d)`);
  return ({ text, label }) => label !== 'Loven, ud over planen' && sign.test(text);
}

function saysContact(contact: Contact | undefined): (line: Line) => boolean {
  if (!contact) return () => false;
  const numbers = [contact.phone, ...contact.more.map(({ phone }) => phone)].flatMap((phone) =>
    phone === undefined ? [] : [digits(phone)],
  );
  const isNamed = ({ label, text }: Line): boolean => calls.has(label) && text.startsWith(`${contact.name.text}, `);
  return (line) => isNamed(line) || numbersIn(line.text).some((number) => numbers.includes(number));
}

const calls: ReadonlySet<string> = new Set(['Ring til', 'Flere, du kan ringe til']);

/** Telephone numbers as they are written in a text, digits alone: eight in groups, or a short one by itself. */
const numbersIn = (text: string): readonly string[] =>
  (text.match(/(?<![\d.])(?:\d[\d ]{6,}\d|\d{3,4})(?![\d.]*\d)/g) ?? []).map(digits);
