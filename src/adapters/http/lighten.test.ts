import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { lighten } from './lighten.ts';

const long = '<p>Ring til Familieafsnittet</p>'.repeat(200);
const html = (body: string | null, more: Readonly<Record<string, string>> = {}) =>
  new Response(body, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'x-kept': 'yes', ...more },
  });
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

for (const [encoding, open] of [
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const) {
  test(`a long page comes as ${encoding}, says so, and keeps its status and headers`, async () => {
    const light = await lighten(html(long, { 'content-length': String(long.length) }), encoding);
    assert.equal(light.headers.get('content-encoding'), encoding);
    assert.equal(light.headers.get('vary'), 'accept-encoding');
    assert.equal(light.headers.get('content-length'), null);
    assert.equal(light.headers.get('x-kept'), 'yes');
    assert.equal(light.status, 404);
    const body = await bytes(light);
    assert.ok(body.length < long.length / 5);
    assert.equal(open(body).toString(), long);
  });
}

test('a browser that takes neither gets the page as it is', async () => {
  const plain = await lighten(html(long), 'identity');
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.equal(await plain.text(), long);
});

test('a short page is not compressed', async () => {
  const short = await lighten(html('kort'), 'br');
  assert.equal(short.headers.get('content-encoding'), null);
  assert.equal(await short.text(), 'kort');
});

test('what is compressed, empty or no page is left alone', async () => {
  for (const answer of [
    html(long, { 'content-encoding': 'gzip' }),
    html(null),
    new Response(long, { headers: { 'content-type': 'font/woff2' } }),
  ])
    assert.equal(await lighten(answer, 'br'), answer);
});
