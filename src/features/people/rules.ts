import type { Mistake } from '#kernel/action';
import type { Day } from '#kernel/day';
import type { Post, Role } from '#kernel/person';
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
