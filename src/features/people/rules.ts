import type { Mistake } from '#kernel/action';
import type { Day } from '#kernel/day';
import type { Person, Post, Role, SignedIn } from '#kernel/person';
import { holdsOn, reachOf } from './people.ts';
import type { HeldPost, Someone, Workplace } from './people.ts';

/** Where a post was asked to be held. */
export interface Wanted {
  readonly role: Role;
  readonly department: string | undefined;
  readonly workplace: string | undefined;
}

/** What there is to choose among. */
export interface Places {
  /** The keys of the departments. */
  readonly departments: readonly string[];
  readonly workplaces: readonly Workplace[];
}

const mistake = (field: string, message: string): Mistake => ({ field, message });

/** The post that was asked for, held no wider and no narrower than its role is, or what to mend. */
export function postWanted({ role, department, workplace }: Wanted, places: Places): Post | Mistake {
  switch (reachOf(role)) {
    case 'municipality':
      return { role, department: undefined, workplace: undefined };
    case 'department':
      return inDepartment(role, department, places);
    case 'workplace':
      return atWorkplace(role, workplace, places);
    case 'any':
      return anywhere({ role, department, workplace }, places);
  }
}

function anywhere({ role, department, workplace }: Wanted, places: Places): Post | Mistake {
  if (workplace !== undefined) return atWorkplace(role, workplace, places);
  return department === undefined ? { role, department, workplace } : inDepartment(role, department, places);
}

function atWorkplace(role: Role, workplace: string | undefined, { workplaces }: Places): Post | Mistake {
  const at = workplaces.find(({ id, closedOn }) => id === workplace && closedOn === undefined);
  return at ? { role, department: at.department, workplace: at.id } : mistake('workplace', 'Vælg en arbejdsplads.');
}

const inDepartment = (role: Role, department: string | undefined, { departments }: Places): Post | Mistake =>
  department !== undefined && departments.includes(department)
    ? { role, department, workplace: undefined }
    : mistake('department', 'Vælg en afdeling.');

/** Whether what came out is something to mend. */
export const isMistake = (found: object): found is Mistake => 'message' in found;

/** What is wrong with the days of something new, if anything. */
export function daysFault(from: Day, to: Day | undefined, today: Day): Mistake | undefined {
  if (to === undefined) return undefined;
  if (to < from) return mistake('to', 'Slutdagen ligger før startdagen.');
  return to < today ? mistake('to', 'Slutdagen er gået. Vælg en dag fra i dag, eller lad feltet stå tomt.') : undefined;
}

/** Whether two spans of days have a day together. */
export const overlap = (one: Pick<HeldPost, 'from' | 'to'>, other: Pick<HeldPost, 'from' | 'to'>): boolean =>
  (one.to === undefined || other.from <= one.to) && (other.to === undefined || one.from <= other.to);

/** How many can manage people today and on. Without one of them nobody could ever be let in again, so the last is kept. */
export const lastingAdministrators = (people: readonly Someone[], posts: readonly HeldPost[], today: Day): number =>
  people.filter(
    ({ id, disabled }) =>
      !disabled &&
      posts.some(
        (post) =>
          post.person === id &&
          post.role === 'administrator' &&
          holdsOn(post, today) &&
          (post.to === undefined || post.source === 'provider'),
      ),
  ).length;

/** Whether the person at the gate is this one. */
export const isSelf = (person: Person, id: string): boolean => person.kind === 'signed-in' && person.id === id;

const manages = ({ posts }: SignedIn): boolean => posts.some(({ role }) => role === 'administrator');

/** Whose coverage somebody sees: an administrator all departments', everybody else those they hold a seeing post in. */
export function seesCoverageOf(person: Person, department: string): boolean {
  if (person.kind !== 'signed-in') return false;
  return manages(person) || person.posts.some((post) => sees.includes(post.role) && isIn(post, department));
}

const sees: readonly Role[] = ['knowledge-person', 'consultant', 'head-of-department'];

/** Who appoints knowledge persons: an administrator everywhere, a consultant in the own department. */
export function appointsIn(person: Person, department: string): boolean {
  if (person.kind !== 'signed-in') return false;
  return manages(person) || person.posts.some((post) => post.role === 'consultant' && isIn(post, department));
}

const isIn = (post: Post, department: string): boolean =>
  post.department === undefined || post.department === department;
