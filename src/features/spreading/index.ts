/** Spreading: what everybody can read here, carried to other sites as feeds, as data, as small pages and as elements. */
export { embedStyle } from './embed.view.tsx';
export { feedsFor } from './feed.ts';
export { spreadingRoutes } from './snippets.pages.tsx';
export { carriedAddresses, carriedTo, missingEmbed } from './spreading.pages.tsx';
export type { Carried } from './spreading.pages.tsx';
export { askedWords } from './spreading.words.ts';
