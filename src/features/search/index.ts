/** Search: finds the place in the plan, the card or the contact, from the words staff use; the same code in the browser and on the server. */
export { mergeWords, wordsFile } from './words.file.ts';
export type { Words } from './words.file.ts';
export { NotOfThatShape, searchPassages } from './lines.file.ts';
export { searchIndexOf } from './passages.ts';
export type { PackIndex } from './findable.ts';
export { find, openIndex } from './found.ts';
export type { Found, Open } from './found.ts';
export { findInText, longestQuery } from './search.actions.ts';
export { resultsPage, searchPage } from './search.pages.tsx';
