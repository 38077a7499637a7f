/** Contacts: who to call, for what, when, and who is next. */
export { contactFile, needs, role, roles } from './contact.file.ts';
export type { Contact, Hours, Need, PlanNumber, Role } from './contact.file.ts';
