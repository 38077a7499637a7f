/** Contacts: who to call, for what, when, and who is next. */
export { contactFile, needs, role, roles } from './contact.file.ts';
export type { Contact, ContactFile, Hours, Need, PlanNumber, Role } from './contact.file.ts';
export { acuteContacts, contactAddress, contactBook, contactOf, digits, find, freshness, helps, nextFor, originOf, shownPhone, telephone } from './contacts.ts';
export type { Age, ContactBook, Origin, Reachable, Wish } from './contacts.ts';
export { answers, stateAt } from './hours.ts';
export type { State } from './hours.ts';
export { inWords, weekInWords } from './hours.words.ts';
