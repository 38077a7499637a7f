/** The pack: everything a municipality says, read, held to the rules and merged over the national base. */
export { openPack } from './opening.ts';
export type { Opened } from './opening.ts';
export { merge as mergeComplete } from './pack.ts';
export type { Pack } from './pack.ts';
export type { PackSources } from './pack.file.ts';
export { approvedTexts } from './approved.ts';
export { problemsAsJson, problemsAsText } from './problem.view.ts';
