import type { Contact } from '#features/contacts';
import type { Gap, Law, Municipality, Point as PlanPoint } from '#features/plan';
import type { Day } from '#kernel/day';
import type { Phrase } from '#kernel/text';
import type { Addition, Card } from './card.file.ts';
import type { Answer, Facts, Flow, Question, When } from './flow.file.ts';

/** Everything the guide is made of: one municipality's files over the national base. */
export interface GuideContent {
  readonly municipality: Municipality;
  readonly cards: readonly Card[];
  /** In the order they stand on a card. */
  readonly additions: readonly Addition[];
  readonly flow: Flow;
  readonly contacts: readonly Contact[];
  readonly gaps: readonly Gap[];
  readonly law: readonly Law[];
  readonly points: readonly PlanPoint[];
  readonly chapters: readonly { readonly section: string; readonly slug: string; readonly title: Phrase }[];
  /** The day the pages are made, to mark what is overdue. */
  readonly today?: Day | undefined;
}

/** An answer that ends the questions. */
export const end = 'kort';

/** One way through the guide: what was answered, and what is known by it. */
export interface Path {
  readonly chosen: readonly { readonly question: Question; readonly answer: Answer }[];
  readonly facts: Facts;
}

/** A path longer than this is not walked; `check` refuses anything above six questions. */
const deepest = 8;

/** Every path that ends in a card, in the order of the file; an answer that leads nowhere or in a circle gives none. */
export function walk(flow: Flow): Path[] {
  const questions = new Map(flow.questions.map((question) => [question.key, question]));
  const from = (key: string, path: Path): Path[] => {
    const question = questions.get(key);
    const seen = path.chosen.some((step) => step.question.key === key);
    if (!question || seen || path.chosen.length >= deepest) return [];
    return question.answers.flatMap((answer) => {
      const next = { chosen: [...path.chosen, { question, answer }], facts: { ...path.facts, ...answer.tells } };
      return answer.then === end ? [next] : from(answer.then, next);
    });
  };
  return from(flow.start, { chosen: [], facts: {} });
}

/** The answers' keys, "nej > under-18 > ved-ikke". */
export const pathName = ({ chosen }: Path): string => chosen.map(({ answer }) => answer.key).join(' > ');

/** Whether the facts are all among the values asked for; a fact that was never told is not. */
export const matches = (when: When, facts: Facts): boolean =>
  Object.entries(when).every(([name, values]) => {
    const known = Object.entries(facts).find(([fact]) => fact === name)?.[1];
    return values === undefined || (known !== undefined && values.some((value) => value === known));
  });

/** The base cards that the facts pick: exactly one in a pack that `check` has accepted. */
export const cardsFor = (flow: Flow, facts: Facts): string[] =>
  flow.outcomes.filter((outcome) => matches(outcome.when, facts)).map((outcome) => outcome.card);

/** The additions that the facts ask for, each once, in the order of the file. */
export const additionsFor = (flow: Flow, facts: Facts): string[] => [
  ...new Set(flow.additions.filter((line) => matches(line.when, facts)).map((line) => line.add)),
];

/** The name of a composed card, `skole-dagtilbud-under-18+udrejse`: its address in the guide. */
export const composedId = (card: string, additions: readonly string[]): string => [card, ...additions].join('+');

/** The composed card's name that a path ends in. */
export const outcomeOf = (flow: Flow, facts: Facts): string =>
  composedId(cardsFor(flow, facts)[0] ?? '', additionsFor(flow, facts));

/** For each base card the sets of additions that some path asks for, the empty set too. */
export function reachable(flow: Flow): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, Map<string, readonly string[]>>();
  for (const { facts } of walk(flow)) {
    const [card] = cardsFor(flow, facts);
    if (card === undefined) continue;
    const sets = found.get(card) ?? new Map<string, readonly string[]>();
    const additions = additionsFor(flow, facts);
    found.set(card, sets.set(additions.join('+'), additions));
  }
  return new Map([...found].map(([card, sets]) => [card, [...sets.values()]]));
}
