// The server as `npm start` runs it: a process of its own, its own data, and content somebody edits.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startProcess, until } from '../process.ts';
import type { Running } from '../process.ts';

const home = mkdtempSync(join(tmpdir(), 'vaern-serve-'));
const pack = join(home, 'content', 'albertslund');
const municipality = join(pack, 'municipality.yaml');
const good = readFileSync('content/albertslund/municipality.yaml', 'utf8');
const name = 'short: Albertslund';
const address = 'https://beredskab.eksempel.dk';
const typed = 'mistanke-om-en-udrejse';

let running: Running;

// A server that a test went down with is stopped too: left alone it would keep the file from ending.
const started: Running[] = [];
async function start(more: Readonly<Record<string, string>> = {}): Promise<void> {
  running = startProcess({ VAERN_DATA: join(home, 'data'), VAERN_PACK: pack, ...more });
  started.push(running);
  await running.ready;
}

before(async () => {
  cpSync('content', join(home, 'content'), { recursive: true });
  await start({ VAERN_ADDRESS: address });
});
after(async () => {
  for (const one of started) await one.stop('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const ask = async (path: string, init?: RequestInit): Promise<Response> =>
  fetch((await running.ready) + path, { redirect: 'manual', ...init });
const front = async (): Promise<string> => (await ask('/')).text();
const health = async (): Promise<unknown> => (await (await ask('/sundhed')).json()).content;

const form = (body: string, origin?: string): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin === undefined ? {} : { origin }) },
});

/** What a bad start says, and how it ends. */
async function failsWith(environment: Readonly<Record<string, string>>): Promise<string> {
  const failing = startProcess(environment);
  started.push(failing);
  const onTheAir = failing.ready.then(
    () => 'started',
    () => failing.ended,
  );
  assert.equal(await Promise.race([failing.ended, onTheAir]), 1);
  return failing.told();
}

test('a taken port is said in one sentence, with what to do', async () => {
  const port = new URL(await running.ready).port;
  const told = await failsWith({ PORT: port, VAERN_PACK: pack, VAERN_DATA: join(home, 'other') });
  assert.equal(told.trim().split('\n').length, 1, told);
  assert.match(told, new RegExp(`^Port ${port} er optaget.*PORT=${Number(port) + 1} npm start$`, 'm'));
});

test('a data folder in use is said in one sentence, with what to do', async () => {
  const told = await failsWith({ VAERN_PACK: pack, VAERN_DATA: join(home, 'data') });
  assert.equal(told.trim().split('\n').length, 1, told);
  assert.match(told, /^Datamappen .* bruges allerede.*VAERN_DATA=/);
});

test('a data folder that is a file is said in one sentence, with what to do', async () => {
  const told = await failsWith({ VAERN_PACK: pack, VAERN_DATA: municipality });
  assert.equal(told.trim().split('\n').length, 1, told);
  assert.match(told, /^Værn kan ikke gemme i mappen .*VAERN_DATA/);
});

test('a pack with errors and no last good one: the errors with their place, and the end', async () => {
  const broken = join(home, 'broken');
  cpSync(join(home, 'content'), broken, { recursive: true });
  writeFileSync(join(broken, 'albertslund', 'municipality.yaml'), good.replace(name, 'shrot: Albertslund'));
  const told = await failsWith({ VAERN_PACK: join(broken, 'albertslund'), VAERN_DATA: join(home, 'fresh') });
  assert.match(told, /albertslund\/municipality\.yaml:\d+:\d+ {2}FEJL/);
  assert.match(told, /ingen tidligere udgave uden fejl/);
});

test('the address of the setting stands in the codes on paper, not the one of the pack', async () => {
  const [html, contacts] = [await (await ask('/guide')).text(), await (await ask('/kontakter')).text()];
  assert.ok(html.includes(`${address}/guide`) && contacts.includes(`${address}/kontakter`));
  assert.ok(!html.includes('https://vaern.albertslund.dk'));
});

const wanted: readonly [name: string, value: RegExp][] = [
  ['content-security-policy', /^(?!.*unsafe-).*default-src 'none'.*frame-ancestors 'none'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^no-referrer$/],
  ['strict-transport-security', /max-age=\d{8}/],
];

function assertProtected(headers: Headers, what: string): void {
  for (const [header, value] of wanted) assert.match(headers.get(header) ?? '', value, `${what}: ${header}`);
  assert.doesNotMatch(headers.get('content-security-policy') ?? '', /https?:|\*/, `${what}: no other host`);
}

test('every public page and file carries the headers', async () => {
  for (const language of ['da', 'en']) {
    const { pages, texts, files } = await (await ask(`/offline/pakke-${language}.json`)).json();
    const paths: string[] = [...Object.keys(pages), ...Object.keys(texts), ...files];
    assert.ok(paths.length > 30, `${paths.length} addresses`);
    for (const path of [...paths, '/sw.js', '/offline/version.json']) {
      const answer = await ask(path, { method: 'HEAD' });
      assert.equal(answer.status, 200, path);
      assertProtected(answer.headers, path);
    }
  }
});

const odd: readonly [path: string, status: number, init: RequestInit][] = [
  ['/findes-ikke', 404, {}],
  ['/en/nothing', 404, {}],
  ['/kontakter/', 301, {}],
  ['/sundhed', 200, {}],
  ['/soeg?q=udrejse', 200, {}],
  ['/', 404, { method: 'OPTIONS' }],
  ['/', 403, { method: 'DELETE' }],
  ['/', 403, { method: 'PUT' }],
  ['/soeg', 200, form('q=udrejse', 'null')],
  ['/soeg', 200, form('q=udrejse')],
  ['/om', 403, form('q=udrejse', 'https://et-andet-sted.dk')],
  ['/kontakter', 403, form('q=udrejse')],
  ['/%E0%A4%A', 404, {}],
];

for (const [path, status, init] of odd)
  test(`${init.method ?? 'GET'} ${path} is answered ${status} and carries the headers`, async () => {
    const answer = await ask(path, init);
    assert.equal(answer.status, status);
    assertProtected(answer.headers, path);
  });

test('an unchanged page is not sent again, and its answer carries the headers', async () => {
  const tag = (await ask('/')).headers.get('etag') ?? assert.fail('no tag');
  const answer = await ask('/', { headers: { 'if-none-match': tag } });
  assert.equal(answer.status, 304);
  assertProtected(answer.headers, '/');
});

/** What is answered to bytes that fetch would not send. */
const raw = async (bytes: string): Promise<{ status: number; headers: Headers }> => {
  const { hostname, port } = new URL(await running.ready);
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  let answer = '';
  for await (const part of socket) {
    answer += String(part);
    if (answer.includes('\r\n\r\n')) break;
  }
  const [first = '', ...lines] = answer.slice(0, answer.indexOf('\r\n\r\n')).split('\r\n');
  const pairs = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);
  return { status: Number(first.split(' ')[1]), headers: new Headers(pairs) };
};

for (const [what, bytes, status] of [
  ['a host that is none', 'GET /kontakter HTTP/1.1\r\nHost: a|b\r\n\r\n', 400],
  ['an address with a backslash', 'GET /\\et-andet-sted.dk/ HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  ['what is not HTTP', 'hej\r\n\r\n', 400],
  ['an address that would lead out of the house', 'GET //et-andet-sted.dk/ HTTP/1.1\r\nHost: localhost\r\n\r\n', 404],
  [
    'a form that does not say its length',
    'POST /soeg HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    413,
  ],
] as const)
  test(`${what} is answered ${status}, leads nowhere and carries the headers`, async () => {
    const answer = await raw(bytes);
    assert.equal(answer.status, status);
    assert.equal(answer.headers.get('location'), null);
    assertProtected(answer.headers, what);
  });

test('a search without scripts is answered in the page, and nothing typed is told anywhere', async () => {
  const answer = await ask('/soeg', form(`q=${typed}`, await running.ready));
  const html = await answer.text();
  assert.equal(answer.status, 200);
  assert.ok(html.includes(`value="${typed}"`), 'the words stay in the field');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.match(await (await ask('/soeg', form('q=pas', await running.ready))).text(), /class="hit/);
  assert.ok(!running.told().includes(typed));
});

test('a search in the address is not a search', async () => {
  assert.equal(await (await ask(`/soeg?q=${typed}`)).text(), await (await ask('/soeg')).text());
});

for (const path of ['/soeg', '/en/soeg'])
  test(`a form too long for a search is refused kindly at ${path}, with the acute numbers`, async () => {
    const answer = await ask(path, form(`q=${typed.repeat(1000)}`, await running.ready));
    const html = await answer.text();
    assert.equal(answer.status, 413);
    assertProtected(answer.headers, path);
    assert.match(html, path === '/soeg' ? /Skriv få ord/ : /Write a few words/);
    assert.ok(html.includes('href="tel:112"') && !html.includes(typed));
  });

test('a form from another site is refused kindly, and is no fault of ours', async () => {
  const answer = await ask('/kontakter', form(`q=${typed}`, 'https://et-andet-sted.dk'));
  const html = await answer.text();
  assert.match(html, /Søg her på siden/);
  assert.ok(html.includes('href="tel:112"') && !html.includes(typed));
  assert.ok(!running.told().includes(typed) && !running.told().includes('    at '), running.told());
});

test('a body that is no form is an empty search', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x', origin: await running.ready };
  const answer = await ask('/soeg', { method: 'POST', body: typed, headers });
  assert.equal(answer.status, 200);
  assert.ok(!running.told().includes('    at '), running.told());
});

test('a good edit is published within seconds; a bad one keeps the page and its errors are told', async () => {
  assert.equal(await health(), 'newest');
  writeFileSync(municipality, good.replace(name, 'short: Ny By'));
  await until(async () => (await front()).includes('Ny By'));
  await until(() => running.told().includes('Den nye udgave af albertslund vises nu'));

  writeFileSync(municipality, good.replace(name, 'shrot: Ny By'));
  await until(() => /albertslund\/municipality\.yaml:\d+:\d+ {2}FEJL/.test(running.told()));
  await until(async () => (await health()) === 'last-good');
  assert.match(await front(), /Ny By/);
  assert.match(running.told(), /sidste udgave uden fejl vises stadig/);
});

test('a start with a bad pack serves the last good one and says why; Ctrl-C ends it well within a second', async () => {
  await running.stop('SIGINT');
  await start();
  assert.match(await front(), /Ny By/);
  assert.equal(await health(), 'last-good');
  assert.match(running.told(), /municipality\.yaml:\d+:\d+ {2}FEJL/);

  const began = performance.now();
  assert.equal(await running.stop('SIGINT'), 0);
  assert.ok(performance.now() - began < 1000, 'within a second');
});

test('an edit of the national base is published too; SIGTERM ends it well', async () => {
  writeFileSync(municipality, good);
  await start();
  const law = join(home, 'content', 'national', 'contacts.yaml');
  writeFileSync(law, `${readFileSync(law, 'utf8')}\nukendt: felt\n`);
  await until(() => /national\/contacts\.yaml:\d+:\d+ {2}FEJL/.test(running.told()));
  assert.equal(await running.stop('SIGTERM'), 0);
});
