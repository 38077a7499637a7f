import { yearIn } from '#kernel/day';
import { does, showing, shows, textOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import { markDone, seeYear, undoDone } from './cycle.actions.ts';
import type { Year } from './seen.ts';
import { YearView } from './cycle.view.tsx';
import { cycleWords as words } from './cycle.words.ts';
import { feedRoutes } from './feed.pages.tsx';
import type { CycleGround } from './ground.actions.ts';

/** The pages of the year. */
export function cycleRoutes(ground: CycleGround): readonly Route[] {
  const { municipality } = ground;
  const page = (year: Year, scene: Scene): InsidePage => ({
    title: words.title(year.year, yearIn(year.today)),
    body: <YearView year={year} municipality={municipality} scene={scene} />,
  });
  const shown = { action: seeYear(ground), page };
  const again = showing({ ...shown, given: () => ({ year: 'this' }) });
  const entryOf = ({ form }: Ask) => textOf(form, 'entry');
  return [
    shows({ path: '/aaret', ...shown, given: () => ({ year: 'this' }) }),
    shows({ path: '/aaret/hjul/:year', ...shown, given: ({ params }) => ({ year: params['year'] ?? '' }) }),
    does({
      path: '/aaret/gjort',
      action: markDone(ground),
      given: (ask) => ({ entry: entryOf(ask), day: textOf(ask.form, 'day') }),
      then: () => '/aaret',
      again,
    }),
    does({
      path: '/aaret/fortryd',
      action: undoDone(ground),
      given: (ask) => ({ entry: entryOf(ask) }),
      then: () => '/aaret',
      again,
    }),
    ...feedRoutes(ground),
  ];
}
