import type { Route } from '#ui/route.ts';
import type { PeopleGround } from './ground.ts';
import { peopleRoutes } from './people.pages.tsx';
import { personRoutes } from './person.pages.tsx';
import { workplaceRoutes } from './workplaces.pages.tsx';

/** Every address of the room, the fixed ones before those with an id in them. */
export const inside = (ground: PeopleGround): readonly Route[] => [
  ...peopleRoutes(ground),
  ...personRoutes(ground),
  ...workplaceRoutes(ground),
];
