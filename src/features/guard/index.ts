/** Guard: finds what tells who somebody is in a text, says so where it is written, and lets nothing of it be kept. */
export { openGuard } from './guard.ts';
export type { Guard } from './guard.ts';
export type { GuardWords } from './names.lexicon.ts';
export { guardFile } from './asset.ts';
export { allowedOf } from './spoken.ts';
export { guardedText } from './guarded-text.file.ts';
export { guardedOf } from './guarded.ts';
export type { Guarded } from './guarded.ts';
export { leadsToSomebody, linksToSomebody } from './reaching.ts';
export { overruleLines } from './overruled.ts';
export { GuardedArea } from './guard.view.tsx';
export type { GuardOnSite } from './guard.view.tsx';
