/** What somebody can be allowed to do. A new permission is one word here and one line in `held`. */
export const permissions = ['read-public', 'read-audit'] as const;
export type Permission = (typeof permissions)[number];

/** What each role holds, and nothing else (docs/decisions/0009). The plan is public by law: everybody reads it. */
const held = {
  reader: ['read-public'],
  auditor: ['read-public', 'read-audit'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

export type Role = keyof typeof held;

/** Whoever is at the gate. Without a sign-in there is no name, so none can be asked for, or remembered. */
export type Person =
  | { readonly kind: 'reader' }
  | {
      readonly kind: 'signed-in';
      readonly id: string;
      readonly municipality: string;
      readonly roles: readonly Role[];
    };

/** Somebody who has not signed in, and need not. */
export const reader: Person = { kind: 'reader' };

/** What a wish is about, as far as a permission depends on it. */
export interface About {
  readonly municipality: string;
}

/** The name that the audit trail knows a person by. */
export const nameOf = (person: Person): string => (person.kind === 'reader' ? 'reader' : person.id);

/** True only where a role of the person says so; a role held in one municipality counts for nothing in another. */
export function may(person: Person, permission: Permission, about: About): boolean {
  if (person.kind === 'reader') return holds('reader', permission);
  const roles: readonly Role[] = person.municipality === about.municipality ? person.roles : ['reader'];
  return roles.some((role) => holds(role, permission));
}

// A role out of an older sign-in may be gone from the table: then it holds nothing.
const holds = (role: Role, permission: Permission): boolean =>
  Object.hasOwn(held, role) && (held[role] as readonly Permission[]).includes(permission);
