import { does, sends, showing, shows, textOf } from '#ui/route.ts';
import type { Answer, InsidePage, Route, Scene } from '#ui/route.ts';
import { makeFeed, seeFeed, takeYear, withdrawFeed } from './feed.actions.ts';
import type { Feed } from './seen.ts';
import { FeedView, MadeView } from './feed.view.tsx';
import { feedWords as words } from './feed.words.ts';
import type { YearGround } from './ground.actions.ts';

/** The pages of one's private calendar. */
export const feedRoutes = (ground: YearGround): readonly Route[] => [
  shows({ path: '/aaret/kalender', ...shown }),
  makes(ground),
  does({
    path: '/aaret/kalender/slet',
    action: withdrawFeed,
    given: () => ({}),
    then: () => '/aaret/kalender',
    again: showing(shown),
  }),
  sends({
    path: '/aaret/aarshjul.ics',
    action: takeYear(ground),
    given: () => ({}),
    file: (body) => ({ name: 'aarshjul.ics', type: 'text/calendar; charset=utf-8', body }),
  }),
];

const shown = {
  action: seeFeed,
  given: () => ({}),
  page: (feed: Feed, scene: Scene): InsidePage => ({
    title: words.title,
    body: <FeedView feed={feed} scene={scene} />,
  }),
};

// The address is told in the answer itself and nowhere else: a redirect would have to carry it in an address of ours.
const makes = ({ municipality }: YearGround): Route => ({
  method: 'POST',
  path: '/aaret/kalender',
  needs: makeFeed.needs,
  action: makeFeed.name,
  answer: async (enter, ask, scene): Promise<Answer> => {
    const made = await enter(makeFeed, { secret: textOf(ask.form, 'secret') });
    if (made.ok) return { kind: 'page', page: madePage(feedAddress(municipality.address, made.value)), status: 200 };
    if (made.refusal.reason !== 'invalid') return { kind: 'refused', refusal: made.refusal };
    return showing(shown)(enter, ask, { ...scene, mistakes: made.refusal.mistakes });
  },
});

const madePage = (address: string): InsidePage => ({ title: words.title, body: <MadeView address={address} /> });

const feedAddress = (site: string, secret: string): string => `${site}/kalender/${secret}.ics`;
