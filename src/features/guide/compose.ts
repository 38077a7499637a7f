import type { Contact } from '#features/contacts';
import type { Gap, Law } from '#features/plan';
import type { Phrase } from '#kernel/text';
import type { Addition, Card, Duty, Level, Point, Step } from './card.file.ts';
import type { GuideContent } from './guide.ts';
import { composedId } from './guide.ts';

/** Something on a card: always there, or only with one of these additions. */
export interface Shown<Value> {
  readonly value: Value;
  /** The additions that bring it; empty means always. */
  readonly only: readonly string[];
  /** The additions that it gives way to. */
  readonly not?: readonly string[] | undefined;
}

/** A step with the contacts it names. */
export interface ShownStep {
  readonly step: Step;
  readonly contacts: readonly Contact[];
}

/** A card as it is shown on screen and on paper: base and additions in one, each thing once. */
export interface ShownCard {
  readonly id: string;
  readonly base: Card;
  readonly additions: readonly Addition[];
  /** The highest level of the base and of all its additions. */
  readonly level: Level;
  readonly steps: readonly Shown<ShownStep>[];
  readonly say: readonly Shown<Point>[];
  readonly doNot: readonly Shown<Point>[];
  readonly duties: readonly Shown<Duty>[];
  /** Every contact of steps and lists, in the order one meets them. */
  readonly contacts: readonly Shown<Contact>[];
  readonly gaps: readonly Shown<Gap>[];
  readonly law: readonly Shown<Law>[];
  /** The sections of the plan that something on the card comes from. */
  readonly cites: readonly Shown<string>[];
  readonly because: readonly Shown<Phrase>[];
}

/** What card files point at, by key. */
export interface Shelf {
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly law: ReadonlyMap<string, Law>;
}

/** Puts contacts, gaps and law in order so that cards can point at them. */
export const shelfOf = (content: Pick<GuideContent, 'contacts' | 'gaps' | 'law'>): Shelf => ({
  contacts: new Map(content.contacts.map((contact) => [contact.id, contact])),
  gaps: new Map(content.gaps.map((gap) => [gap.key, gap])),
  law: new Map(content.law.map((law) => [law.key, law])),
});

const urgency: readonly Level[] = ['soon', 'today', 'acute'];

/** The more urgent of two levels. */
export const higher = (one: Level, other: Level): Level =>
  urgency.indexOf(one) >= urgency.indexOf(other) ? one : other;

/** The base card with these additions, as a path ends in it: everything on it stands for sure. */
export const composeCard = (card: Card, additions: readonly Addition[], shelf: Shelf): ShownCard =>
  compose(card, additions, shelf, () => []);

/** The base card with all additions it may get, each marked with what brings it: one section of the static page. */
export const composeDeck = (card: Card, additions: readonly Addition[], shelf: Shelf): ShownCard =>
  compose(card, additions, shelf, (addition) => [addition.id]);

interface Source {
  readonly part: Card | Addition;
  readonly only: readonly string[];
  readonly steps: readonly Step[];
}

type Mark = (addition: Addition) => string[];

function compose(card: Card, additions: readonly Addition[], shelf: Shelf, mark: Mark): ShownCard {
  const sources: readonly Source[] = [
    { part: card, only: [], steps: card.steps },
    ...additions.map((part) => ({ part, only: mark(part), steps: part.steps.map(({ step }) => step) })),
  ];
  const steps = orderSteps(card, additions, mark);
  const listed = gather(sources, ({ part }) => part.contacts);
  return {
    id: composedId(
      card.id,
      additions.map(({ id }) => id),
    ),
    base: card,
    additions,
    level: additions.reduce((level, addition) => higher(level, addition.level), card.level),
    steps: steps.map(({ value, only, not }) => ({
      value: { step: value, contacts: find(shelf.contacts, value.contacts) },
      only,
      not,
    })),
    contacts: look(shelf.contacts, [...spread(steps, ({ contacts }) => contacts), ...listed]),
    because: additions.map((addition) => ({ value: addition.because, only: mark(addition) })),
    ...lists(sources, shelf),
  };
}

type Lists = Pick<ShownCard, 'say' | 'doNot' | 'duties' | 'gaps' | 'law' | 'cites'>;

function lists(sources: readonly Source[], shelf: Shelf): Lists {
  const cited = gather(sources, ({ part, steps }) => [...steps, ...part.say, ...part.doNot, ...part.duties]);
  return {
    say: unite(
      gather(sources, ({ part }) => part.say),
      ({ text }) => text,
    ),
    doNot: unite(
      gather(sources, ({ part }) => part.doNot),
      ({ text }) => text,
    ),
    duties: unite(
      gather(sources, ({ part }) => part.duties),
      ({ kind, text }) => `${kind} ${text}`,
    ),
    gaps: look(
      shelf.gaps,
      gather(sources, ({ part }) => part.gaps),
    ),
    law: look(
      shelf.law,
      spread(cited, ({ law }) => law),
    ),
    cites: unite(
      spread(cited, ({ cites }) => cites),
      (key) => key,
    ),
  };
}

const gather = <Value>(sources: readonly Source[], of: (source: Source) => readonly Value[]): Shown<Value>[] =>
  sources.flatMap((source) => of(source).map((value) => ({ value, only: source.only })));

function orderSteps(card: Card, additions: readonly Addition[], mark: Mark): Shown<Step>[] {
  const own = card.steps.flatMap((value) => standing(value, additions, mark));
  const added = (where: 'top' | 'bottom'): Shown<Step>[] =>
    additions.flatMap((addition) =>
      addition.steps.filter(({ at }) => at === where).map(({ step }) => ({ value: step, only: mark(addition) })),
    );
  return [...own.slice(0, 1), ...added('top'), ...own.slice(1), ...added('bottom')];
}

/** A step of the base card, unless an addition replaces it; where the addition may come or not, the step is marked with it. */
function standing(value: Step, additions: readonly Addition[], mark: Mark): Shown<Step>[] {
  const replacing = additions.filter(({ replaces }) => replaces.includes(value.key));
  const not = replacing.flatMap(mark);
  return replacing.length > not.length ? [] : [{ value, only: [], not }];
}

const spread = <From, To>(list: readonly Shown<From>[], to: (value: From) => readonly To[]): Shown<To>[] =>
  list.flatMap(({ value, only }) => to(value).map((item) => ({ value: item, only })));

const find = <Value>(shelf: ReadonlyMap<string, Value>, keys: readonly string[]): Value[] =>
  keys.flatMap((key) => shelf.get(key) ?? []);

const look = <Value>(shelf: ReadonlyMap<string, Value>, keys: readonly Shown<string>[]): Shown<Value>[] =>
  unite(keys, (key) => key).flatMap(({ value, only }) => find(shelf, [value]).map((item) => ({ value: item, only })));

/** Each thing once, where it first stands; what always stands is no longer marked. */
function unite<Value>(list: readonly Shown<Value>[], nameOf: (value: Value) => string): Shown<Value>[] {
  const united = new Map<string, Shown<Value>>();
  for (const { value, only } of list) {
    const name = nameOf(value);
    const before = united.get(name);
    if (!before) united.set(name, { value, only });
    else united.set(name, { value: before.value, only: both(before.only, only) });
  }
  return [...united.values()];
}

const both = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.length === 0 || other.length === 0 ? [] : [...new Set([...one, ...other])];
