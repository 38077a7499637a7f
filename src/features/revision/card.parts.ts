import type { Contact } from '#features/contacts';
import type { Addition, Card } from '#features/guide';
import type { Gap, Law } from '#features/plan';
import { inWords } from '#kernel/day';
import { line, named } from './line.ts';
import type { Line } from './line.ts';

/** What a card points at by key. */
interface Shelf {
  readonly contacts: readonly Contact[];
  readonly gaps: readonly Gap[];
  readonly law: readonly Law[];
}

type Step = Card['steps'][number];
type Point = Card['say'][number];

/** A card as it shows, from the first step to the day it is read through again, with the numbers that stand on it. */
export const cardLines = (card: Card, shelf: Shelf): readonly Line[] => [
  line('', card.title, 'heading'),
  line('Hvor hurtigt', { text: haste[card.level] }),
  line('Din opgave', card.task),
  ...card.steps.flatMap((step) => stepLines(step, shelf)),
  ...otherLines(card, shelf),
];

/** What an addition puts on a card. */
export const additionLines = (addition: Addition, shelf: Shelf): readonly Line[] => [
  line('', addition.title, 'heading'),
  line('Hvor hurtigt', { text: haste[addition.level] }),
  line('Hvorfor', addition.because),
  ...addition.steps.flatMap(({ step }) => stepLines(step, shelf)),
  ...otherLines(addition, shelf),
];

const haste = { acute: 'Akut: ring nu', today: 'I dag', soon: 'I denne uge' } as const;

const called = (ids: readonly string[], { contacts }: Shelf): readonly Contact[] =>
  ids.flatMap((id) => contacts.filter((contact) => contact.id === id));

const stepLines = (step: Step, shelf: Shelf): readonly Line[] => [
  line('Trin', step, 'item'),
  ...called(step.contacts, shelf).map((contact) => named('Ring til', contact)),
  ...(step.note ? [line('Forklaring', step.note)] : []),
];

const points = (label: string, all: readonly Point[]): readonly Line[] => all.map((one) => line(label, one, 'item'));

const otherLines = (part: Card | Addition, shelf: Shelf): readonly Line[] => [
  ...points('Sig', part.say),
  ...points('Gør ikke', part.doNot),
  ...part.duties.flatMap((duty) => [
    line('Din pligt', duty, 'item'),
    ...(duty.deadline ? [line('Frist', duty.deadline)] : []),
  ]),
  ...called(part.contacts, shelf).map((contact) => named('Flere, du kan ringe til', contact)),
  ...part.gaps.flatMap((key) => shelf.gaps.filter((gap) => gap.key === key)).map(({ title }) => gapLine(title)),
  ...lawOf(part, shelf).map(({ title }) => line('Loven, ud over planen', title, 'item')),
  line('Version', { text: part.version }),
  line('Gennemses senest', { text: inWords(part.reviewBy, 'da') }),
  line('Ejer', part.owner),
];

const gapLine = (title: Gap['title']): Line => line('Det siger planen ikke', title, 'item');

function lawOf(part: Card | Addition, { law }: Shelf): readonly Law[] {
  const steps = part.steps.map((one) => ('step' in one ? one.step : one));
  const keys = new Set([...steps, ...part.say, ...part.doNot, ...part.duties].flatMap((one) => one.law));
  return law.filter(({ key }) => keys.has(key));
}
