import { shows } from '#ui/route.ts';
import type { InsidePage, Route } from '#ui/route.ts';
import { seeYear } from './cycle.actions.ts';
import type { Year } from './cycle.actions.ts';
import { DoorsView } from './cycle.view.tsx';
import { cycleWords as words } from './cycle.words.ts';
import type { CycleGround } from './ground.ts';

/** The pages of the year. */
export const cycleRoutes = (ground: CycleGround): readonly Route[] => [
  shows({ path: '/aaret', action: seeYear(ground), given: () => ({}), page: yearPage }),
];

const yearPage = (year: Year): InsidePage => ({
  title: words.title,
  body: (
    <>
      <h1>{words.title}</h1>
      <DoorsView doors={year.doors} />
    </>
  ),
});
