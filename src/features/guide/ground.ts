import type { Contact } from '#features/contacts';
import type { Gap, Law, Municipality, Point as PlanPoint } from '#features/plan';
import type { Day } from '#kernel/day';
import type { Path, Place, Problem, Written } from '#kernel/file';
import type { Addition, Card, Duty, Point, Step } from './card.file.ts';
import { shelfOf } from './compose.ts';
import type { Approved, Flow, Scenario } from './flow.file.ts';
import { pathName } from './guide.ts';
import { endedPaths } from './paths.ts';
import type { EndedPath, PathContent } from './paths.ts';

/** The files the rules are held over, with the way back to their lines. */
export interface GuideSources {
  readonly municipality: Written<Municipality>;
  readonly cards: readonly Written<Card>[];
  readonly additions: readonly Written<Addition>[];
  readonly flow: Written<Flow>;
  readonly scenarios?: Written<{ readonly scenarios: readonly Scenario[] }> | undefined;
  readonly approved?: Written<Approved> | undefined;
  readonly contacts: readonly Contact[];
  readonly gaps: readonly Gap[];
  readonly law: readonly Law[];
  readonly points: readonly PlanPoint[];
  readonly today: Day;
}

/** What every rule looks at: the files, and each path with its composed card. */
export interface Ground extends GuideSources {
  readonly content: PathContent;
  readonly ended: readonly EndedPath[];
}

/** A rule held over every path and the card it ends in. */
export type Rule = (ended: EndedPath, ground: Ground) => Problem[];

/** Walks the paths once for all rules. */
export function groundOf(sources: GuideSources): Ground {
  const { contacts, gaps, law } = sources;
  const order = sources.flow.value.additions.map(({ add }) => add);
  const additions = sources.additions
    .map(({ value }) => value)
    .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  const content = {
    flow: sources.flow.value,
    cards: sources.cards.map(({ value }) => value),
    additions,
    contacts,
    gaps,
    law,
  };
  return { ...sources, content, ended: endedPaths(content, shelfOf(content)) };
}

/** A card or an addition as its author wrote it, its steps with their places whichever of the two it is. */
export interface Part {
  readonly value: Card | Addition;
  readonly file: string;
  readonly placeOf: (path: Path) => Place;
  readonly steps: readonly { readonly step: Step; readonly at: Path }[];
}

/** Every card and addition. */
export const partsOf = ({ cards, additions }: GuideSources): Part[] => [
  ...cards.map((card) => ({ ...card, steps: card.value.steps.map((step, at) => ({ step, at: ['steps', at] })) })),
  ...additions.map((addition) => ({
    ...addition,
    steps: addition.value.steps.map(({ step }, at) => ({ step, at: ['steps', at, 'step'] })),
  })),
];

/** Every sentence of a part that cites the plan, with its place. */
export function sentencesOf(part: Part): { readonly said: Step | Point | Duty; readonly at: Path }[] {
  const list = (name: 'say' | 'doNot' | 'duties'): { said: Point | Duty; at: Path }[] =>
    part.value[name].map((said, at) => ({ said, at: [name, at] }));
  return [
    ...part.steps.map(({ step, at }) => ({ said: step, at })),
    ...list('say'),
    ...list('doNot'),
    ...list('duties'),
  ];
}

/** What an author is told, without the place. */
export interface Told {
  readonly rule: string;
  readonly wrong: string;
  readonly write: string;
  readonly why?: string | undefined;
  readonly didYouMean?: string | undefined;
}

/** An error, or a warning where the pack may still be published. */
export const problem = (place: Place, told: Told, severity: Problem['severity'] = 'error'): Problem => ({
  ...told,
  place,
  severity,
});

/** A fault of a composed card, at the base card's file; `why` names the first path that shows it. */
export function onCard(ground: Ground, { card, path }: EndedPath, at: Path, told: Omit<Told, 'why'>): Problem {
  const file = ground.cards.find(({ value }) => value.id === card.base.id) ?? ground.flow;
  const why = `Fx efter svarene: ${pathName(path)} (kortet ${card.id}).`;
  return problem(file.placeOf(at), { ...told, why });
}

/** Each fault once, however many paths show it. */
export function once(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ rule, place, wrong }) => {
    const name = [rule, place.file, place.line, place.column, wrong].join('|');
    return !seen.has(name) && seen.add(name);
  });
}
