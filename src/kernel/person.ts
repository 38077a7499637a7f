/** What somebody can be allowed to do. A new permission is one word here and one line in `held`. */
export const permissions = [
  'read-public',
  'see-own-page',
  'ask-guidance',
  'read-enquiries',
  'give-guidance',
  'attach-authority',
  'see-coverage',
  'appoint-knowledge-persons',
  'manage-people',
  'read-audit',
  'register-cases',
  'mark-cases',
  'see-statistics',
  'publish-statistics',
  'journalise',
  'share-nationally',
  'see-year',
  'keep-year',
  'read-liaison',
  'pass-on-knowledge',
  'sign-up',
  'train',
  'receive-status',
  'revise-plan',
  'adopt-plan',
  'tend-the-house',
] as const;
export type Permission = (typeof permissions)[number];

/** What whoever has signed in holds without any role: to see that they are in, and to leave. */
const signedIn = ['read-public', 'see-own-page'] as const;
const employee = [...signedIn, 'ask-guidance', 'read-enquiries', 'sign-up', 'train'] as const;
const knowledgePerson = [...employee, 'give-guidance', 'see-coverage', 'see-year', 'pass-on-knowledge'] as const;
const team = [
  'register-cases',
  'see-statistics',
  'publish-statistics',
  'journalise',
  'keep-year',
  'read-liaison',
  'revise-plan',
] as const;

/** What each role holds, and nothing else (docs/decisions/0009). Which things it may be done to is the room's own rule. */
const held = {
  employee,
  'knowledge-person': knowledgePerson,
  consultant: [...knowledgePerson, 'attach-authority', 'appoint-knowledge-persons', ...team],
  'authority-case-worker': employee,
  'authority-registrar': [...employee, 'mark-cases'],
  'head-of-department': [
    ...employee,
    'see-coverage',
    'share-nationally',
    'see-year',
    'read-liaison',
    'receive-status',
    'adopt-plan',
  ],
  editor: [...employee, 'see-year', 'revise-plan'],
  administrator: [...signedIn, 'see-coverage', 'appoint-knowledge-persons', 'manage-people', 'see-year'],
  auditor: [...signedIn, 'read-audit', 'see-year'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

export type Role = keyof typeof held;

/** Every role, in the order of the plan's own description. */
export const roles: readonly Role[] = [
  'employee',
  'knowledge-person',
  'consultant',
  'authority-case-worker',
  'authority-registrar',
  'head-of-department',
  'editor',
  'administrator',
  'auditor',
];

/** A role somebody holds: everywhere in the municipality, in one department (its key), or at one workplace (its id). */
export interface Post {
  readonly role: Role;
  readonly department: string | undefined;
  readonly workplace: string | undefined;
}

/** Somebody who has signed in, with the posts that hold today. */
export interface SignedIn {
  readonly kind: 'signed-in';
  readonly id: string;
  readonly municipality: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** Whoever is at the gate. Without a sign-in there is no name, so none can be asked for, or remembered. */
export type Person =
  | { readonly kind: 'reader' }
  | { readonly kind: 'house' }
  | { readonly kind: 'operator' }
  | SignedIn;

/** Somebody who has not signed in, and need not. */
export const reader: Person = { kind: 'reader' };

/** Værn itself, when the clock asks for something and no person does. */
export const theHouse: Person = { kind: 'house' };

/** Whoever runs Værn, at the command line of the machine it runs on. */
export const operator: Person = { kind: 'operator' };

/** What a wish is about, as far as a permission depends on it. */
export interface About {
  readonly municipality: string;
}

/** The name that the audit trail knows a person by. */
export const nameOf = (person: Person): string => (person.kind === 'signed-in' ? person.id : person.kind);

/** What whoever runs Værn may: to read in who works here, and cases of earlier years. */
const mayAtTheMachine: readonly Permission[] = ['manage-people', 'register-cases'];

/** True only where a role of the person says so; a role held in one municipality counts for nothing in another. */
export function may(person: Person, permission: Permission, about: About): boolean {
  switch (person.kind) {
    case 'house':
      return permission === 'tend-the-house';
    case 'operator':
      return mayAtTheMachine.includes(permission);
    case 'reader':
      return permission === 'read-public';
    case 'signed-in':
      return permission === 'read-public' || mayInside(person, permission, about);
  }
}

const mayInside = ({ municipality, posts }: SignedIn, permission: Permission, about: About): boolean =>
  municipality === about.municipality &&
  (permission === 'see-own-page' || posts.some(({ role }) => holds(role, permission)));

// A role out of an older sign-in may be gone from the table: then it holds nothing.
const holds = (role: Role, permission: Permission): boolean =>
  Object.hasOwn(held, role) && (held[role] as readonly Permission[]).includes(permission);

/** Whether a post is held in a department: one without a department is held in all of them. */
export const isHeldIn = (post: Post, department: string): boolean =>
  post.department === undefined || post.department === department;

/** Whether somebody heads a department, by a post of today. */
export const isHeadOf = (person: Person, department: string): boolean =>
  person.kind === 'signed-in' &&
  person.posts.some((post) => post.role === 'head-of-department' && isHeldIn(post, department));

/** Whether the person at the gate is this one. */
export const isSelf = (person: Person, id: string): boolean => person.kind === 'signed-in' && person.id === id;
