/// <reference lib="webworker" />
import type { Language } from '#kernel/text';
import { ageOf, fetchedInWords, notCarried, warningInWords } from './copy.ts';
import { isPackage, isState, isVersion, languageOf, offlineAddresses, wholePage, wholeText } from './package.ts';
import type { CopyState, OfflinePackage } from './package.ts';

declare const self: ServiceWorkerGlobalScope;

const prefix = 'vaern-';
const states = `${prefix}tilstand`;
const recently = 10 * 60 * 1000;
const aMoment = 10 * 1000;
const patience = 3000;

self.addEventListener('install', (event) => event.waitUntil(carryFirst().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data === 'da' || event.data === 'en') event.waitUntil(checkCopy(event.data, true));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, url.pathname));
  else if (request.method === 'GET' && isFile(url.pathname)) event.respondWith(answerFile(request));
});

const isFile = (path: string): boolean => /^\/(?:assets|data|icons)\//.test(path) || path === '/manifest.webmanifest';
const isFresh = (state: CopyState | undefined, within = recently): boolean =>
  state !== undefined && Math.abs(Date.now() - Date.parse(state.checkedAt)) < within;

/** A page that was checked a moment ago comes from the copy at once; otherwise the net has three seconds. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const language = languageOf(path);
  const state = await readState(language);
  const copy = state && (await cachedPage(language, state, path));
  event.waitUntil(checkCopy(language, false));
  if (!copy) return fetch(event.request).catch(() => frontInstead(language));
  if (event.request.method === 'GET' && isFresh(state)) return shown(copy, state, false);
  return (await inTime(fetch(event.request))) ?? shown(copy, state, true);
}

/** What the net answers within our patience. */
function inTime(live: Promise<Response>): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  return Promise.race([live.catch(() => undefined), late]);
}

/** Without a net, an address we do not carry leads to the front page, which has the acute numbers. */
async function frontInstead(language: Language): Promise<Response> {
  for (const wanted of [language, 'da', 'en'] as const) {
    const state = await readState(wanted);
    const front = state && (await cachedPage(wanted, state, wanted === 'en' ? '/en' : '/'));
    if (front) return shown(front, state, true, notCarried[wanted]);
  }
  return Response.error();
}

async function cachedPage(language: Language, state: CopyState, path: string): Promise<Response | undefined> {
  const cache = await caches.open(nameOf(language, state.version));
  return cache.match(path.length > 1 ? path.replace(/\/$/, '') : path);
}

const nameOf = (language: Language, version: string): string => `${prefix}${language}-${version}`;

/** The page with an honest word of when the copy was fetched, and a warning when it is old. */
async function shown(copy: Response, state: CopyState, withoutNet: boolean, word = ''): Promise<Response> {
  const page = await copy.text();
  const language = page.includes('<html lang="en"') ? 'en' : 'da';
  const [checked, now] = [new Date(state.checkedAt), new Date()];
  const age = ageOf(checked, now);
  const marked = page
    .replace('<html ', `<html data-copy="${age}"${withoutNet ? ' data-offline' : ''} `)
    .replace(/<p data-fetched[^>]*><\/p>/, `<p data-fetched>${fetchedInWords(checked, now, language)}</p>`)
    .replace(/<p data-copy-warning[^>]*><\/p>/, (quiet) => {
      const warning = [word, warningInWords(age, language) ?? ''].join(' ').trim();
      return warning === '' ? quiet : `<p data-copy-warning class="notice" role="status">${warning}</p>`;
    });
  return new Response(marked, { headers: copy.headers });
}

async function answerFile(request: Request): Promise<Response> {
  const found = await caches.match(request, { ignoreSearch: true });
  return found ?? fetch(request);
}

async function readState(language: Language): Promise<CopyState | undefined> {
  const cache = await caches.open(states);
  const found = await cache.match(offlineAddresses.states[language]);
  const state: unknown = await found?.json();
  return isState(state) ? state : undefined;
}

async function writeState(language: Language, state: CopyState): Promise<void> {
  const cache = await caches.open(states);
  await cache.put(offlineAddresses.states[language], Response.json(state));
}

/** Asks whether the copy is the newest, at most every ten minutes (when it matters now, every ten seconds), and fetches the new one when it is not. */
async function checkCopy(language: Language, now: boolean): Promise<void> {
  const state = await readState(language);
  if (isFresh(state, now ? aMoment : recently)) return;
  const newest = await askNewest();
  if (newest === undefined) return;
  if (state?.version === newest) await writeState(language, { ...state, checkedAt: new Date().toISOString() });
  else await fetchCopy(language).catch(() => undefined);
}

/** The version the server serves, undefined without an answer; an answer that is none of ours is no version. */
async function askNewest(): Promise<string | undefined> {
  const answer = await fetch(offlineAddresses.version, { cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const newest: unknown = await answer.json();
  return isVersion(newest) ? newest.version : '';
}

/** The first copy is in the language of the page that is open: nobody pays for two. */
async function carryFirst(): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await fetchCopy(open ? languageOf(new URL(open.url).pathname) : 'da');
}

/** The new copy is complete before it is used, and the old one is kept until then. */
async function fetchCopy(language: Language): Promise<void> {
  const answer = await fetch(offlineAddresses.packages[language], { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`offline package: ${answer.status}`);
  const content: unknown = await answer.json();
  if (!isPackage(content)) throw new Error('offline package: not as promised');
  await unpack(content, nameOf(language, content.version), answer.headers);
  const at = new Date().toISOString();
  await writeState(language, { version: content.version, fetchedAt: at, checkedAt: at });
  await forgetOld(language, content.version);
}

async function unpack(content: OfflinePackage, name: string, sent: Headers): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll(content.files);
  const put = (path: string, body: string, type: string) =>
    cache.put(path, new Response(body, { headers: headersOf(sent, type) }));
  const html = 'text/html; charset=utf-8';
  await Promise.all(
    Object.entries(content.pages).map(([path, light]) => put(path, wholePage(light, content.styles), html)),
  );
  await Promise.all(Object.entries(content.texts).map(([path, text]) => put(path, wholeText(text), text.type)));
}

async function forgetOld(language: Language, version: string): Promise<void> {
  const own = `${prefix}${language}-`;
  const old = (await caches.keys()).filter((name) => name.startsWith(own) && name !== own + version);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A page from the copy is held to the same policy as one from the server. */
function headersOf(sent: Headers, type: string): Headers {
  const headers = new Headers(sent);
  headers.set('content-type', type);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return headers;
}
