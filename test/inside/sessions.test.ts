// The way in as a browser walks it, and as somebody who would rather be another: cookies, proxies, and sessions that should be over.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { trailOf } from '../house.ts';
import { aTown } from './town.ts';
import type { Town } from './town.ts';

let town: Town;

before(async () => {
  town = await aTown();
});

interface Asking {
  readonly host?: string;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

const ask = async (path: string, { host = 'localhost', cookies = [], headers = {} }: Asking, form?: object) => {
  const body = form && new URLSearchParams({ ...form }).toString();
  return town.web.app.request(`http://${host}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { body }),
    headers: {
      host,
      cookie: cookies.join('; '),
      ...(body === undefined
        ? {}
        : {
            origin: `http://${host}`,
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(body.length),
          }),
      ...headers,
    },
  });
};

const cookieIn = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

async function leaves(asking: Asking = {}): Promise<{ readonly state: string; readonly way: string }> {
  const away = await ask('/log-ind/videre', asking);
  const to = new URL(away.headers.get('location') ?? '', 'http://localhost');
  return { state: to.searchParams.get('state') ?? '', way: cookieIn(away, 'vaern-vej') };
}

/** Walks in as somebody; gives the cookie of the session. */
async function walksIn(subject: string, cookies: readonly string[] = []): Promise<string> {
  const { state, way } = await leaves({ cookies });
  const back = await ask('/log-ind/tilbage', { cookies: [...cookies, way] }, { state, subject });
  return cookieIn(back, 'vaern');
}

const isIn = async (cookie: string): Promise<boolean> => (await ask('/min-side', { cookies: [cookie] })).status === 200;

test('whoever signs in where another was signed in ends that session, on the server too', async () => {
  const first = await walksIn('demo-laerer');
  assert.ok(await isIn(first));
  const second = await walksIn('demo-viden', [first]);
  assert.ok(await isIn(second));
  assert.ok(!(await isIn(first)), 'the session of the one before is over');
  assert.ok((await trailOf(town.house.database)).some(({ what }) => what === 'access.sign-out'));
});

test('a token that somebody laid in the browser beforehand is never the one that is let in', async () => {
  const planted = 'vaern=planted-by-somebody-else';
  const own = await walksIn('demo-laerer', [planted]);
  assert.deepEqual([own !== planted, await isIn(own), await isIn(planted)], [true, true, false]);
});

test('two browsers of one person are two sessions, and one can leave without the other', async () => {
  const [one, other] = [await walksIn('demo-mentor'), await walksIn('demo-mentor')];
  const out = await ask('/log-ud', { cookies: [one] }, {});
  assert.equal(out.headers.get('clear-site-data'), '"cache"');
  assert.deepEqual([await isIn(one), await isIn(other)], [false, true]);
});

test('the answer of a provider is good in the browser that left, and once', async () => {
  const back = async (state: string, cookies: readonly string[]) =>
    cookieIn(await ask('/log-ind/tilbage', { cookies }, { state, subject: 'demo-administrator' }), 'vaern');
  const another = await leaves();
  for (const wayFrom of [() => another.way, (way: string) => `${way}x`]) {
    const { state, way } = await leaves();
    assert.equal(await back(state, [wayFrom(way)]), '', String(wayFrom));
    assert.equal(await back(state, [way]), '', 'whoever tried with the state of another has spent it');
  }
  const { state, way } = await leaves();
  assert.equal(await back(state, []), '', 'a browser that never left');
  assert.ok(await isIn(await back(state, [way])));
  assert.equal(await back(state, [way]), '', 'once');
});

test('over the net the cookies are bound to the host and to TLS, also behind a proxy that hides the host', async () => {
  for (const asking of [
    { host: 'vaern.example.dk' },
    { host: 'localhost:4700', headers: { 'x-forwarded-proto': 'https' } },
    { host: 'localhost.example.dk' },
    { host: '127.0.0.1.example.dk' },
  ]) {
    const out = await ask('/log-ud', asking, {});
    const [cookie = ''] = out.headers.getSetCookie();
    assert.match(cookie, /^__Host-vaern=;.*Path=\/; HttpOnly; Secure; SameSite=Lax$/, JSON.stringify(asking));
  }
  const token = await walksIn('demo-laerer');
  const bare = await ask('/min-side', { cookies: [token], headers: { 'x-forwarded-proto': 'https' } });
  assert.equal(bare.status, 303, 'a cookie that is not bound counts for nothing over the net');
});

test('nobody is an invented person through a proxy, whatever host it says', async () => {
  for (const headers of [
    { 'x-forwarded-for': '192.0.2.7' },
    { forwarded: 'for=192.0.2.7' },
    { via: '1.1 somewhere' },
    { 'x-real-ip': '192.0.2.7' },
  ]) {
    const asking = { headers };
    assert.equal((await ask('/log-ind/demo', asking)).status, 404);
    assert.equal((await ask('/log-ind/videre', asking)).headers.get('location'), '/log-ind');
    assert.doesNotMatch(await (await ask('/log-ind', asking)).text(), /prøvepersonerne/);
    const { state, way } = await leaves();
    const back = await ask('/log-ind/tilbage', { cookies: [way], headers }, { state, subject: 'demo-administrator' });
    assert.equal(cookieIn(back, 'vaern'), '', JSON.stringify(headers));
  }
  const { state, way } = await leaves();
  const elsewhere = { host: 'vaern.example.dk', cookies: [way, way.replace('vaern-vej', '__Host-vaern-vej')] };
  const back = await ask('/log-ind/tilbage', elsewhere, { state, subject: 'demo-administrator' });
  assert.deepEqual([cookieIn(back, 'vaern'), cookieIn(back, '__Host-vaern')], ['', '']);
});

test('the way in leads to pages of ours alone', async () => {
  const token = await walksIn('demo-laerer');
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a?b',
    '/a#b',
    '/%0d%0aa:b',
    '\t//e',
    '/..//e',
  ])
    assert.equal(
      (await ask(`/log-ind?til=${encodeURIComponent(to)}`, { cookies: [token] })).headers.get('location'),
      '/min-side',
      to,
    );
});
