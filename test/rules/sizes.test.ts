// What a slow line pays for: the pages that help at once, and everything of a first visit.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { get } from 'node:http';
import { everyPage, serveFor } from '../served.ts';
import type { Served } from '../served.ts';

let served: Served;

before(async () => {
  served = await serveFor();
});
after(() => served.stop());

interface Sent {
  /** The body as it is sent. */
  readonly body: number;
  /** The body and its headers. */
  readonly all: number;
}

/** What an answer weighs for a browser that takes brotli. */
const sent = (path: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    get(served.url + path, { headers: { 'accept-encoding': 'gzip, deflate, br' }, agent: false }, (response) => {
      let body = 0;
      response.on('data', (chunk: Buffer) => (body += chunk.length));
      response.on('end', () => {
        const head = response.rawHeaders.reduce((sum, part) => sum + part.length + 2, 'HTTP/1.1 200 OK\r\n\r\n'.length);
        if (response.statusCode === 200) resolve({ body, all: body + head });
        else reject(new Error(`${path}: ${response.statusCode}`));
      });
    }).on('error', reject);
  });

/** The most that fits in the first ten packets of a connection (RFC 6928). */
const firstFlight = 14_600;

const heavier = async (paths: readonly string[], limit: number): Promise<string[]> => {
  const weighed = await Promise.all(paths.map(async (path) => ({ path, body: (await sent(path)).body })));
  return weighed.filter(({ body }) => body > limit).map(({ path, body }) => `${path} ${body}`);
};

test('front, guide and every card come in one flight with their style, in both languages', async () => {
  const urgent = (await everyPage(served.url)).filter((path) => /^(?:\/en)?(?:\/|\/guide|\/kort\/.+)?$/.test(path));
  assert.ok(urgent.length >= 36);
  assert.deepEqual(await heavier(urgent, firstFlight), []);
});

test('no page weighs more than two flights', async () => {
  assert.deepEqual(await heavier(await everyPage(served.url), 2 * firstFlight), []);
});

test('a first visit weighs at most 100 kB: the page, its script and fonts, the worker and the whole Danish part', async () => {
  const front = await (await fetch(`${served.url}/`)).text();
  const { files } = (await (await fetch(`${served.url}/offline/pakke-da.json`)).json()) as { files: string[] };
  const named = [...front.matchAll(/(?:src|url|href)(?:=|\()["']?(\/(?:assets|icons)\/[^"')]+)/g)].map(
    (found) => found[1] ?? '',
  );
  const paths = new Set(['/', '/sw.js', '/offline/pakke-da.json', '/manifest.webmanifest', ...files, ...named]);
  // Asked for only by telephones that put the page on their first screen.
  for (const path of paths) if (/-\d{3}\.png$/.test(path)) paths.delete(path);
  assert.ok([...paths].filter((path) => path.endsWith('.woff2')).length === 2, 'both fonts');
  assert.ok(
    [...paths].some((path) => path.endsWith('.js') && path.startsWith('/assets/')),
    'the script',
  );
  const weights = await Promise.all([...paths].map(async (path) => ({ path, all: (await sent(path)).all })));
  const total = weights.reduce((sum, { all }) => sum + all, 0);
  assert.ok(total <= 100_000, `${total} bytes: ${weights.map(({ path, all }) => `${path} ${all}`).join(', ')}`);
});
