/** The pack: everything a municipality says, read, held to the rules and merged over the national base. */
export { merge as mergeComplete, openPack } from './pack.ts';
export type { CompletePack, Opened, Pack } from './pack.ts';
export type { PackSources } from './pack.file.ts';
export { problemsAsText } from './problem.view.ts';
