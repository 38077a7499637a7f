/** The outbox: letters that say that something new waits and nothing of what it is, sent until they are taken over. */
export { forgetLetters, letter, lettersWait } from './letter.store.ts';
export type { LetterTables } from './letter.store.ts';
export { letterRoutes } from './letters.pages.tsx';
export { sendLetters } from './letter.actions.ts';
export type { LetterKind } from './letter.ts';
