import type { Id } from '#kernel/action';
import type { Day } from '#kernel/day';
import type { Post, Role } from '#kernel/person';

/** Somebody who works here, with the posts that matter to whoever asked. */
export interface Colleague {
  readonly id: Id;
  readonly name: string;
  readonly mail: string | undefined;
  readonly posts: readonly Post[];
}

/** A place where people work: a school, a nursery, a centre. */
export interface Workplace {
  readonly id: Id;
  readonly department: string;
  readonly name: string;
  /** The uuid that the municipality's own organisation system knows it by. */
  readonly unit: string | undefined;
  /** The first day on which it is no more. */
  readonly closedOn: Day | undefined;
  readonly version: number;
}

/** Where a post is from: given here, told by the provider at sign-in, or read from a file. */
export type Source = 'given' | 'provider' | 'import';

/** A post as it is kept: whose, and from which day to which, both included. */
export interface HeldPost extends Post {
  readonly id: Id;
  readonly person: Id;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly source: Source;
}

/** Somebody as the administrator sees them. */
export interface Someone {
  readonly id: Id;
  readonly subject: string | undefined;
  readonly name: string;
  readonly mail: string | undefined;
  readonly disabled: boolean;
  readonly version: number;
}

/** Days on which somebody is away, and who stands in; without a substitute the others take over. */
export interface Absence {
  readonly id: Id;
  readonly person: Id;
  readonly from: Day;
  readonly to: Day;
  readonly substitute: Id | undefined;
}

/** Where a role is held: at one workplace, in one department, in the whole municipality, or in any of them. */
export type Reach = 'workplace' | 'department' | 'municipality' | 'any';

const reaches: Readonly<Record<Role, Reach>> = {
  employee: 'any',
  'knowledge-person': 'workplace',
  consultant: 'department',
  'authority-case-worker': 'department',
  'authority-registrar': 'department',
  'head-of-department': 'department',
  editor: 'municipality',
  administrator: 'municipality',
  auditor: 'municipality',
};

/** Where a role is held. */
export const reachOf = (role: Role): Reach => reaches[role];

/** The roles that guide: an absent person's substitute holds these, and no other, while it lasts. */
export const guidingRoles: readonly Role[] = [
  'knowledge-person',
  'consultant',
  'authority-case-worker',
  'head-of-department',
];

/** Whether a post that is kept holds on a day, its workplace not counted. */
export const holdsOn = ({ from, to }: Pick<HeldPost, 'from' | 'to'>, day: Day): boolean =>
  from <= day && (to === undefined || day <= to);

/** Whether two posts are the same: role and place, whatever their days. */
export const isSamePost = (one: Post, other: Post): boolean =>
  one.role === other.role && one.department === other.department && one.workplace === other.workplace;

/** Whoever manages people or reads the trail is known by the user name alone: a mail can be somebody else's tomorrow. */
export const mayBeFoundByMail = (posts: readonly HeldPost[], today: Day): boolean =>
  !posts.some((post) => (post.role === 'administrator' || post.role === 'auditor') && (post.to ?? today) >= today);
