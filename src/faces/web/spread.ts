import { isExpired, newsMark, readNews } from '#features/knowledge';
import type { Post } from '#features/knowledge';
import { carriedTo, embedStyle } from '#features/spreading';
import type { Carried } from '#features/spreading';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Fingerprint } from '#ports/squeeze';
import { protectEmbed, shareData } from './headers.ts';
import { openAir } from './on-air.ts';
import type { AirDesk, Aired, Bodies, Body } from './on-air.ts';

/** Where what is carried to other sites is made. */
export interface SpreadDesk extends AirDesk {
  /** The sites that may show our small pages within their own. */
  readonly embedOrigins: readonly string[];
}

/** What other sites can fetch: on the air anew when a post, the plan or the day has changed. */
export async function openSpread(desk: SpreadDesk): Promise<Aired> {
  const page = protectEmbed(await styleHash(embedStyle), desk.embedOrigins);
  const since = sinceWhen(desk);
  const { house, current } = desk;
  const today = (): Day => dayOf(house.clock.now());
  return openAir(desk, {
    mark: async () => `${current().version} ${today()} ${await newsMark(house.database)}`,
    bodies: async () => {
      const posts = (await readNews(house.database)).filter((post) => !isExpired(post, today()));
      return bodiesOf(desk, { posts, today: today(), page, since });
    },
  });
}

interface Setting {
  readonly posts: readonly Post[];
  readonly today: Day;
  readonly page: Body['headers'];
  readonly since: (path: string, body: string) => Date;
}

function bodiesOf(desk: SpreadDesk, { posts, today, page, since }: Setting): Bodies {
  const carried = carriedTo({ ...desk.current().pack, posts, today });
  const bodyOf = async (path: string, { kind, type, write }: Carried): Promise<Body> => {
    const body = await write();
    const headers = kind === 'page' ? page : shareData;
    return { type, body, headers: { ...headers, 'last-modified': since(path, body).toUTCString() } };
  };
  const lines = [...carried].map(([path, one]): [string, () => Promise<Body>] => [path, () => bodyOf(path, one)]);
  const { body, type } = desk.workshop.elements;
  return new Map<string, () => Promise<Body> | Body>([
    ...lines,
    [desk.workshop.elements.path, () => ({ type, body, headers: shareData })],
  ]);
}

/**
 * Since when an address has said what it says. Whole seconds are all that HTTP has, so a second change within one counts as the next:
 * somebody who asks only for what is newer must never be told that nothing is.
 */
function sinceWhen({ house, workshop }: SpreadDesk): Setting['since'] {
  const known = new Map<string, { readonly mark: ReturnType<Fingerprint>; readonly at: Date }>();
  return (path, body) => {
    const mark = workshop.fingerprint(body);
    const before = known.get(path);
    if (before?.mark === mark) return before.at;
    const now = Math.floor(house.clock.now().getTime() / 1000) * 1000;
    const at = new Date(before ? Math.max(now, before.at.getTime() + 1000) : now);
    known.set(path, { mark, at });
    return at;
  };
}

async function styleHash(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `sha256-${btoa(String.fromCodePoint(...new Uint8Array(digest)))}`;
}
