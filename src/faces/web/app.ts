import { Hono } from 'hono';
import type { Context, MiddlewareHandler, Next } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { languageOf } from '#faces/offline';
import { thenPath, typedDay } from '#features/revision';
import { findInText, longestQuery, resultsPage } from '#features/search';
import { reader } from '#kernel/person';
import type { Language } from '#kernel/text';
import { frame } from '#ui/frame.tsx';
import { faultPage, foreignPage, notFoundPage, tooLongPage } from '#ui/front.tsx';
import type { Page } from '#ui/page.ts';
import type { Site } from '#ui/site.ts';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { mountAbroad } from './abroad.ts';
import { fromOurselves, isShort } from './admission.ts';
import { protect } from './headers.ts';
import type { Aired } from './on-air.ts';
import { readAired, readTimedPage } from './page.actions.ts';
import type { Publication } from './publication.ts';
import type { Ready } from '#ports/web';

/** What the app needs to answer; `current` is asked at each request, so that a new version is served from the next one on. */
export interface Surroundings {
  readonly current: () => { readonly publication: Publication; readonly from: string };
  readonly house: House;
  /** What is published from the database: figures, knowledge. */
  readonly aired: Aired;
  /** Addresses that other sites may send a form to: where a provider's answer comes back. */
  readonly beforeForms: (app: Hono) => void;
  /** The addresses for whoever has signed in. */
  readonly inside: (app: Hono) => void;
  /** Told about a fault, never about what somebody sent. */
  readonly fault: (error: unknown) => void;
}

type MakePage = (site: Site, language: Language) => Page;

/** Everything that is not ready as bytes: pages of this minute, searches without scripts, what is not found, and faults. */
export function webApp(around: Surroundings): Hono {
  const app = new Hono();
  const answerWith = (make: MakePage, status: number) => (context: Context) => {
    const { site } = around.current().publication;
    return shown(frame(make(site, languageOf(context.req.path)), site), status);
  };
  mountAbroad(app, around);
  app.use(protectEach(around));
  app.post('*', (context, next) => (isShort(context) ? next() : answerWith(tooLongPage, 413)(context)));
  // A search changes nothing and nobody is signed in: there is nothing to forge, and a browser that says little of itself must be helped too.
  app.post('/soeg', (context) => answerSearch(around, context, 'da'));
  app.post('/en/soeg', (context) => answerSearch(around, context, 'en'));
  around.beforeForms(app);
  app.use(fromOurselves(() => around.current().publication.pack.municipality.address));
  around.inside(app);
  app.get('/sundhed', (context) => health(around, context));
  app.get(thenPath, (context, next) => toDay(context) ?? next());
  app.get('*', (context, next) => answerPage(around, context, next));
  app.notFound(answerWith(notFoundPage, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return answerWith(foreignPage, error.status)(context);
    around.fault(error);
    return answerWith(faultPage, 500)(context);
  });
  return app;
}

/** Every answer that passes here carries the headers, whatever made it: a page, a redirect, a refusal, a fault. */
const protectEach =
  ({ current }: Surroundings): MiddlewareHandler =>
  async (context, next) => {
    await next();
    // What stands ready as bytes brought its own.
    if (context.res.headers.has('etag')) return;
    for (const [name, value] of Object.entries(protect(current().publication.styleHashes))) context.header(name, value);
    context.header('cache-control', 'no-store');
  };

const shown = (html: string, status: number): Response =>
  new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

function health({ current }: Surroundings, context: Context): Response {
  const { publication, from } = current();
  return context.json({ version: publication.version, content: from });
}

/** What was typed comes in the body and goes back into the field; it is never in an address, a log or a table. */
async function answerSearch(around: Surroundings, context: Context, language: Language): Promise<Response> {
  const { publication } = around.current();
  const query = await typedIn(context);
  const found = await perform(around.house, reader, findInText(publication.indexes[language]), { query });
  const page = resultsPage({
    site: publication.site,
    language,
    index: publication.indexPaths[language],
    query,
    found: found.ok ? found.value : [],
  });
  return shown(frame(page, publication.site), 200);
}

/** A body that cannot be read as a form says nothing, and is no fault of ours. */
async function typedIn({ req }: Context): Promise<string> {
  const { q } = await req.parseBody().catch((): Record<string, unknown> => ({}));
  return typeof q === 'string' ? q.slice(0, longestQuery) : '';
}

/** A form can only ask with a query. The day gets an address of its own; what is no day is not repeated in it. */
function toDay(context: Context): Response | undefined {
  const typed = context.req.query('dag');
  return typed === undefined ? undefined : context.redirect(`${thenPath}/${typedDay(typed) ?? 'ukendt'}`, 303);
}

async function answerPage(around: Surroundings, context: Context, next: Next): Promise<Response | void> {
  const { path } = context.req;
  const { publication } = around.current();
  const bare = path.replace(/\/+$/, '');
  // Only to an address of ours: //another.host/ would otherwise lead out of the house.
  if (bare !== path && hasPage(around, bare)) return context.redirect(bare, 301);
  const aired = await perform(around.house, reader, readAired(around.aired), asked(context));
  if (aired.ok) return asReady(aired.value);
  const page = await perform(around.house, reader, readTimedPage(publication), { path });
  return page.ok ? shown(page.value, 200) : next();
}

const asked = ({ req }: Context): { path: string; accepted: string } => ({
  path: req.path,
  accepted: req.header('accept-encoding') ?? '',
});

const asReady = ({ body, status, headers }: Ready): Response =>
  new Response(new Uint8Array(body), {
    status,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
  });

function hasPage({ current, aired }: Surroundings, path: string): boolean {
  const { once, timed } = current().publication;
  return once.has(path) || timed.has(path) || aired.addresses().includes(path);
}
