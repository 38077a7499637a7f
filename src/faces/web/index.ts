/** The web: pages made once per version and sent as bytes, a few made at the minute, and the search form. */
export { chooseEdition } from './newsroom.ts';
export type { Edition } from './newsroom.ts';
export { openSite } from './serving.ts';
export type { Site } from './serving.ts';
export type { Press, Web } from './web.ts';
export type { Workshop } from './publication.ts';
export { openPorch } from './porch.ts';
export { insideRoutes } from './rooms.ts';
export type { Declared } from './declared.ts';
export type { Porch } from './way-in.ts';
export { routesOf } from './routes.ts';
export { yearGround } from './year.ts';
