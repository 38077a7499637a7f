import type { Route } from '#ui/route.ts';
import type { KnowledgeGround } from './ground.ts';
import { passingRoutes } from './passing.pages.tsx';
import { postRoutes } from './posts.pages.tsx';
import { signUpRoutes } from './signing.pages.tsx';

/** Every address of knowledge behind the sign-in. Those with a name of their own come before those that name a post. */
export const knowledgeRoutes = (ground: KnowledgeGround): readonly Route[] => [
  ...passingRoutes(ground),
  ...signUpRoutes(ground),
  ...postRoutes(ground),
];
