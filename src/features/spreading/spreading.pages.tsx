import { cardAnswered, cardsAnswered, numbersAnswered, planAnswered, postsAnswered } from './api.ts';
import { atomOf } from './atom.ts';
import { drawCard, drawMissing, drawNumbers, drawPosts } from './drawing.ts';
import type { Place, Sheet } from './drawing.ts';
import { embedHtml } from './embed.view.tsx';
import { feedOf, feedPaths } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';
import { openApi } from './openapi.file.ts';
import type { Source } from './source.ts';
import { drawnWords as words } from './spreading.words.ts';
import { topOf } from './top.ts';

/** One thing that other sites can fetch: `data` may be read by every site, `page` may only be framed by those on the list. */
export interface Carried {
  readonly kind: 'data' | 'page';
  readonly type: string;
  readonly write: () => string | Promise<string>;
}

const json = 'application/json; charset=utf-8';
const mostPosts = 20;

/** Where what is not there leads to, for a page that stands within another. */
export const missingEmbed = '/indlejret/findes-ikke';

/** Every address that other sites fetch from, with what is found there. */
export function carriedTo(source: Source): ReadonlyMap<string, Carried> {
  const departments = [undefined, ...source.municipality.departments.map(({ key }) => key)];
  return new Map([...departments.flatMap((one) => newsIn(source, one)), ...standingIn(source)]);
}

/** The addresses, whatever has been published. */
export const carriedAddresses: readonly string[] = [
  feedPaths.atom,
  feedPaths.json,
  '/api/v1/viden',
  '/api/v1/kort',
  '/api/v1/kort/:id',
  '/api/v1/numre',
  '/api/v1/plan',
  '/api/v1/openapi.json',
  '/indlejret/viden',
  '/indlejret/kort/:id',
  '/indlejret/numre',
  '/indlejret/vaern.js',
];

type Line = readonly [string, Carried];

const data = (path: string, type: string, write: Carried['write']): Line => [path, { kind: 'data', type, write }];
const answer = (path: string, make: () => unknown): Line => data(path, json, () => JSON.stringify(make()));
const page = (path: string, title: string, drawn: () => Sheet): Line => [
  path,
  { kind: 'page', type: 'text/html; charset=utf-8', write: () => embedHtml({ title, drawn: drawn() }) },
];

/** What is new, for one department or all. */
function newsIn(source: Source, department: string | undefined): readonly Line[] {
  const query = department === undefined ? '' : `?afdeling=${department}`;
  const news = () => postsAnswered(source, department);
  return [
    data(feedPaths.atom + query, 'application/atom+xml; charset=utf-8', async () =>
      atomOf(await feedOf(source, department)),
    ),
    data(feedPaths.json + query, 'application/feed+json; charset=utf-8', async () =>
      jsonFeedOf(await feedOf(source, department)),
    ),
    answer(`/api/v1/viden${query}`, news),
    page(`/indlejret/viden${query}`, words.posts, () => drawPosts(news(), placeOf(source), mostPosts)),
  ];
}

/** What the plan says, which is the same until it is changed. */
function standingIn(source: Source): readonly Line[] {
  const numbers = () => numbersAnswered(source);
  return [
    answer('/api/v1/kort', () => cardsAnswered(source)),
    answer('/api/v1/numre', numbers),
    answer('/api/v1/plan', () => planAnswered(source)),
    answer('/api/v1/openapi.json', () => openApi),
    page('/indlejret/numre', words.numbers, () => drawNumbers(numbers(), placeOf(source))),
    page(missingEmbed, words.missing, () => drawMissing(topOf(source))),
    ...source.cards.flatMap(({ id, title }) => [
      answer(`/api/v1/kort/${id}`, () => cardAnswered(source, id)),
      page(`/indlejret/kort/${id}`, title.text, () => cardSheet(source, id)),
    ]),
  ];
}

function cardSheet(source: Source, id: string): Sheet {
  const found = cardAnswered(source, id);
  return found ? drawCard(found, placeOf(source)) : drawMissing(topOf(source));
}

/** A small page stands at Værn's own address, so its links need not name it. */
const placeOf = ({ municipality }: Source): Place => ({
  link: (address) => address.slice(municipality.address.replace(/\/$/, '').length),
  inNewTab: true,
  level: 1,
});
