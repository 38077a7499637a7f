// What other sites fetch from us: feeds, data, small pages, and what is not there. Asked as any program would, with and without a session.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '#adapters/http';
import type { Listening } from '#ports/web';
import { publishes } from '../inside/knowledge.ts';
import { aTown, hiddenOf } from '../inside/town.ts';
import type { Town } from '../inside/town.ts';

let town: Town;
let listening: Listening;
let consultant: string;
let post: string;

before(async () => {
  town = await aTown();
  consultant = await town.signIn('demo-konsulent-skole');
  post = await publishes(town, consultant, { title: 'Ny regel om pas' });
  listening = await serve(town.web, 0, 'localhost');
});
after(async () => {
  await listening.close();
  await town.house.database.close();
});

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`http://localhost:${listening.port}${path}`, { redirect: 'manual', ...init });

const data = [
  '/viden/feed.atom',
  '/viden/feed.json',
  '/viden/feed.atom?afdeling=skole-dagtilbud',
  '/api/v1/viden',
  '/api/v1/kort',
  '/api/v1/kort/akut-under-18',
  '/api/v1/numre',
  '/api/v1/plan',
  '/api/v1/openapi.json',
] as const;
const pages = ['/indlejret/viden', '/indlejret/kort/akut-under-18', '/indlejret/numre'] as const;

test('everything there is, as every site may read it: first time and when it stands ready', async () => {
  for (const path of data)
    for (const time of ['made', 'ready']) {
      const came = await ask(path);
      assert.equal(came.status, 200, `${path} ${time}`);
      assert.equal(came.headers.get('access-control-allow-origin'), '*', path);
      assert.equal(came.headers.get('access-control-allow-credentials'), null, path);
      assert.equal(came.headers.get('cross-origin-resource-policy'), 'cross-origin', path);
      assert.match(came.headers.get('cache-control') ?? '', /^public, max-age=60/, path);
      assert.equal(came.headers.get('set-cookie'), null, path);
      assert.match(came.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
      assert.ok((await came.text()).length > 100, path);
    }
});

test('what somebody has already is not sent again: by its tag, and by its hour', async () => {
  for (const path of [...data, ...pages, '/indlejret/vaern.js']) {
    const first = await ask(path);
    const [tag, since] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
    await first.text();
    const same = await ask(path, { headers: { 'if-none-match': tag } });
    assert.deepEqual([same.status, await same.text()], [304, ''], path);
    assert.equal((await ask(path, { headers: { 'if-none-match': '"other"' } })).status, 200, path);
    if (path.endsWith('.js')) continue;
    assert.equal((await ask(path, { headers: { 'if-modified-since': since } })).status, 304, path);
    const older = new Date(Date.parse(since) - 1000).toUTCString();
    assert.equal((await ask(path, { headers: { 'if-modified-since': older } })).status, 200, path);
  }
});

test('whoever has signed in gets the same bytes and the same headers as anybody', async () => {
  for (const path of [...data, ...pages]) {
    const [anybody, somebody] = await Promise.all([
      ask(path),
      ask(path, { headers: { cookie: `vaern=${consultant}`, authorization: 'Basic eDp4' } }),
    ]);
    const bare = (came: Response) => Object.fromEntries([...came.headers].filter(([name]) => name !== 'date'));
    assert.deepEqual(bare(somebody), bare(anybody), path);
    assert.equal(await somebody.text(), await anybody.text(), path);
  }
});

test('what is not there is told in one Danish sentence, in the form that was asked for', async () => {
  for (const [path, sentence] of [
    ['/api', /findes ikke/],
    ['/api/v2/kort', /findes ikke/],
    ['/api/v1/kort/ukendt', /\/api\/v1\/kort/],
    ['/api/v1/viden?afdeling=ukendt', /skole-dagtilbud, /],
    ['/viden/feed.atom?afdeling=<script>', /skole-dagtilbud, /],
  ] as const) {
    const came = await ask(path);
    assert.equal(came.status, 404, path);
    assert.equal(came.headers.get('access-control-allow-origin'), '*', path);
    assert.match(came.headers.get('content-type') ?? '', /^application\/json/, path);
    const { error } = (await came.json()) as { error: string };
    assert.match(error, sentence);
    assert.doesNotMatch(error, /script|ukendt/);
  }
  for (const path of ['/indlejret', '/indlejret/kort/ukendt', '/indlejret/viden?afdeling=ukendt', '/indlejret/../x']) {
    const came = await ask(path);
    assert.equal(came.status, 404, path);
  }
  assert.match(await (await ask('/indlejret/kort/ukendt')).text(), /Her er ikke noget at vise[\s\S]*/);
});

test('only reading is answered, and a browser that asks for leave first is told so', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const came = await ask('/api/v1/kort', { method });
    assert.equal(came.status, 405, method);
    assert.equal(came.headers.get('allow'), 'GET, HEAD, OPTIONS');
    assert.match(((await came.json()) as { error: string }).error, /læse/);
  }
  const leave = await ask('/api/v1/kort', { method: 'OPTIONS', headers: { origin: 'https://x.dk' } });
  assert.equal(leave.status, 204);
  assert.equal(leave.headers.get('access-control-allow-methods'), 'GET, HEAD');
  assert.equal((await ask('/api/v1/kort', { method: 'HEAD' })).status, 200);
});

test('where no site is on the list nobody may frame a small page', async () => {
  for (const path of [...pages, '/indlejret/ukendt']) {
    const { headers } = await ask(path);
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
    assert.equal(headers.get('x-frame-options'), 'DENY', path);
  }
});

test('nothing but what is public has an open door: every other address refuses frames and other origins', async () => {
  const open = new Set<string>([...data, ...pages, '/indlejret/vaern.js']);
  const others = town.web.declared().filter(({ method, path }) => method === 'GET' && !isOpen(path));
  assert.ok(others.length > 100, String(others.length));
  for (const { path } of others) {
    const { status, headers } = await town.get(consultant, path.replaceAll(/:\w+/g, 'x'));
    if (open.has(path)) continue;
    assert.equal(headers.get('access-control-allow-origin'), null, path);
    assert.notEqual(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
    if (status !== 303) assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
  }
});

const isOpen = (path: string): boolean => /^\/(?:api|indlejret)(?:\/|$)/.test(path) || path.startsWith('/viden/feed.');

test('what the team tells is in every feed at once, and gone at once when it is withdrawn', async () => {
  const inAll = async (): Promise<readonly boolean[]> =>
    Promise.all(
      ['/viden/feed.atom', '/viden/feed.json', '/api/v1/viden', '/indlejret/viden'].map(async (path) =>
        (await (await ask(path)).text()).includes(post),
      ),
    );
  assert.deepEqual(await inAll(), [true, true, true, true]);
  const before304 = await ask('/viden/feed.atom');
  await before304.text();
  const page = await town.get(consultant, `/aaret/viden/${post}`);
  const to = `/aaret/viden/${post}/traek-tilbage`;
  const sent = await town.post(consultant, to, hiddenOf(page.text, to));
  assert.equal(sent.status, 303, sent.text.slice(-500));
  assert.deepEqual(await inAll(), [false, false, false, false]);
  const asked = { headers: { 'if-modified-since': before304.headers.get('last-modified') ?? '' } };
  assert.equal(
    (await ask('/viden/feed.atom', asked)).status,
    200,
    'whoever asks by the hour hears of it within the second',
  );
});

test('what has expired is gone with its last day', async () => {
  const expiring = await publishes(town, consultant, { title: 'Kun i dag', expires: '2026-11-22' });
  const isThere = async (): Promise<boolean> => (await (await ask('/api/v1/viden')).text()).includes(expiring);
  const noon = town.clock.now;
  assert.ok(await isThere());
  town.clock.now = new Date('2026-11-22T22:59:59Z');
  await town.web.lookAgain();
  assert.ok(await isThere());
  town.clock.now = new Date('2026-11-22T23:00:00Z');
  await town.web.lookAgain();
  assert.ok(!(await isThere()));
  town.clock.now = noon;
});

test('the page of knowledge leads programs to its feeds', async () => {
  const all = (await town.get(undefined, '/viden')).text;
  assert.match(all, /<link rel="alternate" type="application\/atom\+xml" href="\/viden\/feed\.atom"/);
  const dke = (await town.get(undefined, '/viden/afdeling/dke')).text;
  assert.match(dke, /href="\/viden\/feed\.json\?afdeling=dke"/);
});
