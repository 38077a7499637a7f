import type { Route } from '#ui/route.ts';
import type { Publication } from './publication.ts';

/** Every address inside, room by room. */
export const insideRoutes = (_publication: Publication): readonly Route[] => [];
