import { standInFor } from '#features/people';
import type { HeldPost, Someone, Today, Workplace } from '#features/people';
import { byName } from '#kernel/order';
import { isHeldIn, may } from '#kernel/person';
import type { Person, Role, SignedIn } from '#kernel/person';

/** Somebody with a post, and who stands in for them today: undefined when they are there themselves, `nobody` when no one does. */
export interface Holder {
  readonly someone: Someone;
  readonly post: HeldPost;
  readonly substitute: Someone | 'nobody' | undefined;
}

/** A workplace, its knowledge persons, and who else works there. */
export interface CoveredPlace {
  readonly workplace: Workplace;
  readonly knowledgePersons: readonly Holder[];
  readonly others: readonly Someone[];
}

/** How a department is covered today; the workplaces without a knowledge person come first. */
export interface Covered {
  readonly key: string;
  readonly name: string;
  /** Whether the workplace's knowledge person is asked first; otherwise the consultant is. */
  readonly byWorkplace: boolean;
  readonly consultants: readonly Holder[];
  readonly places: readonly CoveredPlace[];
  readonly without: number;
}

interface Department {
  readonly key: string;
  readonly name: { readonly text: string };
  readonly guidance: 'workplace' | 'consultant';
}

/** How one department is covered. Workplaces that have closed are left out. */
export function coverageOf({ key, name, guidance }: Department, all: readonly Workplace[], today: Today): Covered {
  const places = all
    .filter(({ department, closedOn }) => department === key && closedOn === undefined)
    .map((workplace) => placeOf(workplace, today))
    .toSorted(uncoveredFirst);
  const consultants = holdersOf(today, (post) => post.role === 'consultant' && (post.department ?? key) === key);
  const without = places.filter(({ knowledgePersons }) => knowledgePersons.length === 0).length;
  return { key, name: name.text, byWorkplace: guidance === 'workplace', consultants, places, without };
}

function placeOf(workplace: Workplace, today: Today): CoveredPlace {
  const there = today.posts.filter((post) => post.workplace === workplace.id);
  const knowledgePersons = holdersOf(
    today,
    (post) => post.workplace === workplace.id && post.role === 'knowledge-person',
  );
  const others = today.people
    .filter(({ id }) => there.some(({ person }) => person === id))
    .filter(({ id }) => !knowledgePersons.some(({ someone }) => someone.id === id))
    .toSorted(byName);
  return { workplace, knowledgePersons, others };
}

const uncoveredFirst = (one: CoveredPlace, other: CoveredPlace): number =>
  Number(one.knowledgePersons.length > 0) - Number(other.knowledgePersons.length > 0) ||
  byName(one.workplace, other.workplace);

function holdersOf(today: Today, fits: (post: HeldPost) => boolean): readonly Holder[] {
  const named = new Map(today.people.map((someone) => [someone.id, someone]));
  return today.posts
    .filter(fits)
    .flatMap((post) => {
      const someone = named.get(post.person);
      return someone ? [{ someone, post, substitute: substituteOf(someone, today) }] : [];
    })
    .toSorted((one, other) => byName(one.someone, other.someone));
}

function substituteOf(someone: Someone, today: Today): Holder['substitute'] {
  const there = standInFor(someone.id, today);
  if (there === someone.id) return undefined;
  return today.people.find(({ id }) => id === there) ?? 'nobody';
}

const manages = (person: SignedIn): boolean => may(person, 'manage-people', person);

/** Whose coverage somebody sees: an administrator all departments', everybody else those they hold a seeing post in. */
export function seesCoverageOf(person: Person, department: string): boolean {
  if (person.kind !== 'signed-in') return false;
  return manages(person) || person.posts.some((post) => sees.includes(post.role) && isHeldIn(post, department));
}

const sees: readonly Role[] = ['knowledge-person', 'consultant', 'head-of-department'];

/** Who appoints knowledge persons: an administrator everywhere, a consultant in the own department. */
export function appointsIn(person: Person, department: string): boolean {
  if (person.kind !== 'signed-in') return false;
  return manages(person) || person.posts.some((post) => post.role === 'consultant' && isHeldIn(post, department));
}
