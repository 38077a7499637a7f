import { kinds, newsCalendars, newsMark, newsPages, readNews } from '#features/knowledge';
import type { News } from '#features/knowledge';
import { feedsFor } from '#features/spreading';
import { dayOf } from '#kernel/day';
import { languages } from '#kernel/text';
import { address } from '#ui/address.ts';
import { frame } from '#ui/frame.tsx';
import { protect, protectFile } from './headers.ts';
import { openAir } from './on-air.ts';
import type { AirDesk, Aired, Bodies, Body } from './on-air.ts';
import type { Publication } from './publication.ts';

/** The addresses of knowledge, whatever has been published. */
export const knowledgeAddresses: readonly string[] = [
  '/viden',
  '/en/viden',
  ...kinds.map((kind) => `/viden/slags/${kind}`),
  '/viden/afdeling/:department',
  '/viden/:id',
  '/viden/:id/kalender.ics',
];

/** Where the team changes what everybody reads: whatever is sent there is on the air before the answer is. */
export const knowledgePath = '/aaret/viden/*';

/** What the team tells: on the air anew when a post has changed, when there are new words around it, and each day, for a post may be over. */
export const openKnowledge = (desk: AirDesk): Promise<Aired> => {
  const { house, current } = desk;
  const moment = (): Date => house.clock.now();
  return openAir(desk, {
    mark: async () => `${current().version} ${dayOf(moment())} ${await newsMark(house.database)}`,
    bodies: async () => {
      const { municipality, materials } = current().pack;
      const posts = await readNews(house.database);
      return bodiesOf({ posts, municipality, materials, now: moment(), today: dayOf(moment()) }, current());
    },
  });
};

function bodiesOf(news: News, { site, styleHashes }: Publication): Bodies {
  const headers = protect(styleHashes);
  const pages = languages
    .flatMap((language) => newsPages(news, language))
    .map((page): [string, () => Body] => [
      address(page.path, page.language),
      () => ({ type: 'text/html; charset=utf-8', body: frame({ ...page, feeds: feedsFor(page.path) }, site), headers }),
    ]);
  const calendars = newsCalendars(news).map(({ path, body }): [string, () => Body] => [
    path,
    () => ({
      type: 'text/calendar; charset=utf-8',
      body,
      headers: { ...protectFile, 'content-disposition': 'attachment; filename="kalender.ics"' },
    }),
  ]);
  return new Map([...pages, ...calendars]);
}
