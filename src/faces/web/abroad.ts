import type { Context, Hono } from 'hono';
import { askedWords, missingEmbed } from '#features/spreading';
import { reader } from '#kernel/person';
import { isUnchanged } from '#kernel/unchanged';
import type { Ready } from '#ports/web';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { shareData } from './headers.ts';
import type { Aired } from './on-air.ts';
import { readAired } from './page.actions.ts';
import type { Publication } from './publication.ts';

/** What answering other sites takes. */
export interface Abroad {
  readonly house: House;
  readonly aired: Aired;
  readonly current: () => { readonly publication: Publication };
}

type Asked = 'data' | 'page';

/**
 * Answers what other sites ask for. Nothing here looks at a cookie, so nobody who has signed in is told more than anybody else;
 * what is not there is told in the form that was asked for.
 */
export function mountAbroad(app: Hono, abroad: Abroad): void {
  for (const path of ['/api', '/api/*', '/viden/feed.atom', '/viden/feed.json'])
    app.all(path, (context) => answer(abroad, context, 'data'));
  for (const path of ['/indlejret', '/indlejret/*']) app.all(path, (context) => answer(abroad, context, 'page'));
}

async function answer(abroad: Abroad, { req }: Context, asked: Asked): Promise<Response> {
  if (req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...shareData, ...reading } });
  if (req.method !== 'GET' && req.method !== 'HEAD') return told(askedWords.onlyReading, 405);
  const found = await find(abroad, req, addressOf(req));
  if (found) return sent(found, req);
  return asked === 'page' ? missing(abroad, req) : told(notThere(abroad, req), 404);
}

/** The address as it is made: of a query only the department is read. */
function addressOf(req: Request): string {
  const department = req.query('afdeling');
  return department === undefined ? req.path : `${req.path}?afdeling=${department}`;
}

function notThere({ current }: Abroad, req: Request): string {
  const department = req.query('afdeling');
  const known = current().publication.pack.municipality.departments.map(({ key }) => key);
  if (department !== undefined && !known.includes(department)) return askedWords.noDepartment(known);
  return req.path.startsWith('/api/v1/kort/') ? askedWords.noCard : askedWords.notFound;
}

type Request = Context['req'];

const reading = {
  allow: 'GET, HEAD, OPTIONS',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'if-none-match, if-modified-since',
  'access-control-max-age': '86400',
} as const;

async function find({ house, aired }: Abroad, req: Request, path: string): Promise<Ready | undefined> {
  const accepted = req.header('accept-encoding') ?? '';
  const found = await perform(house, reader, readAired(aired), { path, accepted });
  return found.ok ? found.value : undefined;
}

async function missing(abroad: Abroad, req: Request): Promise<Response> {
  const page = await find(abroad, req, missingEmbed);
  return page
    ? new Response(bytesOf(page), { status: 404, headers: headersOf(page.headers) })
    : told(askedWords.notFound, 404);
}

/** The bytes, or only that they are the same as before. */
function sent({ tag, headers, ...found }: Ready, req: Request): Response {
  const has = { tags: req.header('if-none-match'), since: req.header('if-modified-since') };
  return isUnchanged(has, { tag, changed: headers['last-modified'] })
    ? new Response(null, { status: 304, headers: headersOf(found.headersWhenUnchanged) })
    : new Response(bytesOf(found), { status: found.status, headers: headersOf(headers) });
}

const bytesOf = ({ body }: Pick<Ready, 'body'>): Uint8Array<ArrayBuffer> => new Uint8Array(body);

const headersOf = (headers: Ready['headers']): [string, string][] =>
  Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);

const told = (error: string, status: 404 | 405): Response =>
  new Response(JSON.stringify({ error }), {
    status,
    headers: {
      ...shareData,
      ...(status === 405 ? reading : {}),
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
