/** Contacts: who to call, for what, when, and who is next. */
export { contactFile, role, roles } from './contact.file.ts';
export type { Contact, ContactFile, Hours, PlanNumber, Role } from './contact.file.ts';
export {
  acuteContacts,
  contactAddress,
  digits,
  find,
  freshness,
  helps,
  mergeContacts,
  nextFor,
  originOf,
  shownPhone,
} from './contacts.ts';
export type { Age, Listed, Origin, Reachable, Wish } from './contacts.ts';
export { checkContacts } from './contacts.check.ts';
export { contactPages } from './contacts.pages.tsx';
export { PhoneRow } from './contacts.view.tsx';
export { needs } from './needs.ts';
export type { Need } from './needs.ts';
export { answers, stateAt } from './hours.ts';
export type { State } from './hours.ts';
export { inWords, rowsInWords, weekInWords } from './hours.words.ts';
