import type { CaseGround, Line } from '#features/cases';
import type { Level } from '#features/categories';
import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';
import { isHeldIn } from '#kernel/person';
import type { Person } from '#kernel/person';
import type { Quarter } from '#kernel/quarter';

/** What a registrar marks: what the authority itself has begun, or where an adult has stayed. A mere concern is the team's to count. */
export const markedLevels = ['measure', 'crisis-centre'] as const satisfies readonly Level[];

/** The departments somebody marks for: those of the plan where they hold the registrar's post, in its order. */
export function departmentsOf(person: Person, { municipality }: CaseGround): readonly string[] {
  if (person.kind !== 'signed-in') return [];
  const held = person.posts.filter(({ role }) => role === 'authority-registrar');
  return municipality.departments.map(({ key }) => key).filter((key) => held.some((post) => isHeldIn(post, key)));
}

/** How one department of a registrar stands. */
export interface Department {
  readonly key: string;
  /** The month that waits for an answer; undefined when none does. */
  readonly waits: Day | undefined;
  /** The month that it can still be said of that there was nothing to mark. */
  readonly none: Day | undefined;
}

/** What a registrar needs to mark a case. */
export interface Marking {
  readonly departments: readonly Department[];
  /** The quarters a case can be counted in, the newest first. */
  readonly quarters: readonly Quarter[];
}

/** What came of a marking: a line of its own, or a case that was counted already and stays one. */
export type Marked = { readonly kind: 'line'; readonly form: Id } | { readonly kind: 'same' };

/** A line as the one who marked it sees it again. */
export interface Receipt {
  readonly form: Id;
  readonly line: Line;
  /** Whether it can still be undone: it stands as it was marked, and no figures of its quarter are out. */
  readonly isFresh: boolean;
}
