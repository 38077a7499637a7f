/** Contacts: who to call, for what, when, and who is next. */
export { contactFile, role } from './contact.file.ts';
export type { Contact, Hours } from './contact.file.ts';
export { digits, freshness, mergeContacts, originOf, shownPhone } from './contacts.ts';
export { checkContacts } from './contacts.check.ts';
export { contactPages } from './contacts.pages.tsx';
export { rowsInWords, weekInWords } from './hours.words.ts';
