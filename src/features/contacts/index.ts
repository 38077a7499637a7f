/** Contacts: who to call, for what, when, and who is next. */
export { contactFile, role } from './contact.file.ts';
export type { Contact, Hours } from './contact.file.ts';
export { digits, mergeContacts, shownPhone } from './contacts.ts';
export { checkContacts } from './contacts.check.ts';
export { contactPages } from './contacts.pages.tsx';
export { rowsInWords } from './hours.words.ts';
