import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { languageOf } from '#faces/offline';
import { findInText, longestQuery, resultsPage } from '#features/search';
import { reader } from '#kernel/person';
import type { Language } from '#kernel/text';
import { frame } from '#ui/frame.tsx';
import { faultPage, notFoundPage } from '#ui/front.tsx';
import type { Page } from '#ui/page.ts';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { protect } from './headers.ts';
import { readTimedPage } from './page.actions.ts';
import type { Publication } from './publication.ts';

/** What the app needs to answer; `current` is asked at each request, so that a new version is served from the next one on. */
export interface Surroundings {
  readonly current: () => { readonly publication: Publication; readonly from: string };
  readonly house: House;
  /** Told about a fault, never about what somebody sent. */
  readonly fault: (error: unknown) => void;
}

type Answer = (context: Context) => Response | Promise<Response>;

/** Everything that is not ready as bytes: pages of this minute, searches without scripts, what is not found, and faults. */
export function webApp(around: Surroundings): Hono {
  const app = new Hono();
  const notFound: Answer = ({ req }) => shown(around, notFoundPage(around.current().publication.site, languageOf(req.path)), 404);
  app.use(bodyLimit({ maxSize: 16 * 1024, onError: notFound }));
  app.use(csrf());
  app.get('/sundhed', () => health(around));
  app.post('/soeg', (context) => answerSearch(around, context, 'da'));
  app.post('/en/soeg', (context) => answerSearch(around, context, 'en'));
  app.get('*', (context) => answerPage(around, context, notFound));
  app.notFound(notFound);
  app.onError((error, { req }) => {
    around.fault(error);
    return shown(around, faultPage(around.current().publication.site, languageOf(req.path)), 500);
  });
  return app;
}

const shown = ({ current }: Surroundings, page: Page, status: number): Response => sent(current().publication, frame(page, current().publication.site), status);

const sent = (publication: Publication, html: string, status: number): Response =>
  new Response(html, {
    status,
    headers: { ...protect(publication.styleHashes), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });

function health({ current }: Surroundings): Response {
  const { publication, from } = current();
  return Response.json({ version: publication.version, content: from }, { headers: { ...protect([]), 'cache-control': 'no-store' } });
}

/** What was typed comes in the body and goes back into the field; it is never in an address, a log or a table. */
async function answerSearch(around: Surroundings, context: Context, language: Language): Promise<Response> {
  const { publication } = around.current();
  const typed = (await context.req.parseBody())['q'];
  const query = typeof typed === 'string' ? typed.slice(0, longestQuery) : '';
  const found = await perform(around.house, reader, findInText(publication.indexes[language]), { query });
  const page = resultsPage({ site: publication.site, language, index: publication.indexPaths[language], query, found: found.ok ? found.value : [] });
  return shown(around, page, 200);
}

async function answerPage(around: Surroundings, context: Context, notFound: Answer): Promise<Response> {
  const { path } = context.req;
  if (path.length > 1 && path.endsWith('/')) return context.redirect(path.replace(/\/+$/, '') || '/', 301);
  const { publication } = around.current();
  const page = await perform(around.house, reader, readTimedPage(publication), { path });
  return page.ok ? sent(publication, page.value, 200) : notFound(context);
}
