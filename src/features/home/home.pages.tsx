import { signOutEverywhere } from '#features/access';
import { does, showing, shows } from '#ui/route.ts';
import type { InsidePage, Route, Scene } from '#ui/route.ts';
import { seeHome } from './home.actions.ts';
import type { Home, HomeGround } from './home.ts';
import { HomeView } from './home.view.tsx';
import { homeWords as words } from './home.words.ts';

/** The first page inside, and the way out of everywhere. */
export function homeRoutes(ground: HomeGround): readonly Route[] {
  const home = {
    action: seeHome(ground),
    given: () => ({}),
    page: (found: Home, { person }: Scene): InsidePage => ({
      title: words.title,
      body: <HomeView home={found} person={person} municipality={ground.municipality} />,
    }),
  };
  return [
    shows({ path: '/min-side', ...home }),
    does({
      path: '/min-side/log-ud-overalt',
      action: signOutEverywhere,
      given: () => ({}),
      then: () => '/log-ind?ord=signed-out',
      again: showing(home),
    }),
  ];
}
