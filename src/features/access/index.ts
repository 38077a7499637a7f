/** Access: who has signed in, until when, and what the provider's roles mean here. */
export { keepSignIn, recognise, resumeSignIn, signIn, signOut, signOutEverywhere, turnAway } from './access.actions.ts';
export { absoluteEnd, signInEnd } from './session.ts';
export type { AccessTables } from './session.store.ts';
export { noRoleMap, rolesFile } from './roles.file.ts';
export type { RoleMap } from './roles.file.ts';
