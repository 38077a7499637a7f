/** National: published figures that municipalities agree to add up, without a word of whose they are. */
export { nationalPages } from './national.pages.tsx';
export { nationalMark, readShares, shareWhatIsAgreed, sharesWait } from './sharing.actions.ts';
export { nationalRoutes } from './sharing.pages.tsx';
export type { SharedYear } from './share.ts';
export { sumUp } from './sum.ts';
export type { NationalYear } from './sum.ts';
