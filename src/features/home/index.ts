/** Home: what somebody meets first when they have signed in: what waits, and who they are here. */
export { homeRoutes } from './home.pages.tsx';
