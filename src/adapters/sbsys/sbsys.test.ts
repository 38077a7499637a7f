import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startFake } from '#adapters/sbsys-fake';
import type { Fake, Fault } from '#adapters/sbsys-fake';
import type { CaseRef, FiledDocument, Note } from '#kernel/journal';
import { parseSbsys } from '#kernel/setting-sbsys';
import type { SbsysSetting } from '#kernel/setting-sbsys';
import type { CaseSystem } from '#ports/case-system';
import { aPair } from '../saml/certificate.example.ts';
import { openSbsys } from './index.ts';

const running: Fake[] = [];
after(() => Promise.all(running.map((fake) => fake.stop())));

const wait = 400;
const key = 'vaern-lilleby';
const title = 'Overblik over æresrelaterede sager';
const note: Note = {
  kind: 'note',
  key: 'vaern-lilleby-2026-notat',
  title: 'Tal for 2026',
  paragraphs: ['Tallene er <b>talt</b> & "let ændret".', "Børn og 'unge'."],
  at: new Date('2026-11-22T12:00:00Z'),
};
const paper: FiledDocument = {
  kind: 'document',
  key: 'vaern-lilleby-2026-tabeller.csv',
  title: 'Tabeller 2026',
  name: 'tabeller-2026 æøå.csv',
  type: 'text/csv',
  bytes: new TextEncoder().encode('år;tal\r\n2026;ingen eller få\r\n'),
};

async function anSbsys(opening: Parameters<typeof startFake>[0] = {}, over: Partial<SbsysSetting> = {}) {
  const fake = await startFake(opening);
  running.push(fake);
  const clock = { now: Date.now() };
  const setting: SbsysSetting = {
    url: fake.url,
    tokenUrl: fake.tokenUrl,
    clientId: 'vaern',
    clientSecret: 'secret',
    user: 'vaern',
    password: 'vaern',
    prefix: opening.prefix ?? 'api',
    template: 'Beredskabsplan',
    ...over,
  };
  const opened = openSbsys(setting, { now: () => clock.now, wait });
  const sbsys: CaseSystem = typeof opened === 'string' ? assert.fail(opened) : opened;
  return { fake, sbsys, clock, setting };
}

async function aCase(sbsys: CaseSystem): Promise<CaseRef> {
  const opened = await sbsys.openCase({ key, title });
  return opened.kind === 'filed' ? opened.value : assert.fail(opened.kind);
}

test('a case is opened from the template without any part, and found again by our key', async () => {
  const { fake, sbsys } = await anSbsys();
  assert.deepEqual(await sbsys.findCase(key), { kind: 'found', value: undefined });
  const opened = await aCase(sbsys);
  assert.deepEqual(opened, { id: '101', number: '27.00.00-G01-1-26' });
  assert.deepEqual(await sbsys.findCase(key), { kind: 'found', value: opened });
  assert.equal(fake.archive.cases()[0]?.title, `[${key}] ${title}`);
  // Another case whose key begins as ours does is another.
  fake.archive.addByHand({ title: `[${key}-2] ${title}` });
  assert.deepEqual(await sbsys.findCase(key), { kind: 'found', value: opened });
});

test('a note and a document lie on the case as they were sent, and are found by their keys', async () => {
  const { fake, sbsys } = await anSbsys();
  const on = await aCase(sbsys);
  for (const piece of [note, paper]) {
    assert.deepEqual(await sbsys.findPiece(on, piece), { kind: 'found', value: false });
    assert.deepEqual(await sbsys.filePiece(on, piece), { kind: 'filed', value: true });
    assert.deepEqual(await sbsys.findPiece(on, piece), { kind: 'found', value: true });
  }
  const [kept] = fake.archive.cases();
  assert.deepEqual(
    kept?.notes.map(({ title: head, html }) => [head, html]),
    [
      [
        'Tal for 2026 [vaern-lilleby-2026-notat]',
        '<p>Tallene er &lt;b&gt;talt&lt;/b&gt; &amp; &quot;let ændret&quot;.</p><p>Børn og &#39;unge&#39;.</p>',
      ],
    ],
  );
  const [document] = kept?.documents ?? [];
  assert.deepEqual([document?.title, document?.file], ['Tabeller 2026 [vaern-lilleby-2026-tabeller.csv]', paper.name]);
  assert.deepEqual(document?.bytes, paper.bytes);
});

test('a token is used until a minute before it runs out, and a new one is fetched on 401, once', async () => {
  const { fake, sbsys, clock } = await anSbsys();
  const tokens = () => fake.seen.filter((line) => line.includes('openid-connect')).length;
  await sbsys.whoAmI();
  await sbsys.whoAmI();
  assert.equal(tokens(), 1);
  clock.now += 241_000;
  await sbsys.whoAmI();
  assert.equal(tokens(), 2);
  fake.plan(['unauthorized']);
  assert.deepEqual(await sbsys.whoAmI(), { kind: 'found', value: 'Værn' });
  assert.equal(tokens(), 3);
  // Turned away twice is turned away.
  fake.plan(['unauthorized', 'unauthorized']);
  assert.deepEqual(await sbsys.whoAmI(), { kind: 'refused', why: 'sign-in' });
});

test('a POST that was turned away was not carried out, and is made once more', async () => {
  const { fake, sbsys } = await anSbsys();
  const on = await aCase(sbsys);
  fake.plan(['unauthorized']);
  assert.deepEqual(await sbsys.filePiece(on, note), { kind: 'filed', value: true });
  assert.equal(fake.archive.cases()[0]?.notes.length, 1);
});

test('a wrong password is told as such', async () => {
  const { sbsys } = await anSbsys({ password: 'another' });
  assert.deepEqual(await sbsys.findCase(key), { kind: 'refused', why: 'sign-in' });
  assert.deepEqual(await sbsys.openCase({ key, title }), { kind: 'refused', why: 'sign-in' });
});

for (const [fault, told, isWritten] of [
  ['unavailable', 'unknown', false],
  ['cut-before', 'unknown', false],
  ['cut-after-write', 'unknown', true],
  ['half', 'unknown', true],
  ['late', 'unknown', true],
  ['slow', 'filed', true],
  ['bare-true', 'filed', true],
] as const satisfies readonly (readonly [Fault, string, boolean])[])
  test(`writing a note into "${fault}" is told as ${told}, and is tried once`, async () => {
    const { fake, sbsys } = await anSbsys();
    const on = await aCase(sbsys);
    fake.plan([fault]);
    const posts = () => fake.seen.filter((line) => line === 'POST /api/journalarknote/create').length;
    const came = await sbsys.filePiece(on, note);
    assert.equal(came.kind, told);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual([fake.archive.cases()[0]?.notes.length, posts()], [isWritten ? 1 : 0, 1]);
    assert.deepEqual(await sbsys.findPiece(on, note), { kind: 'found', value: isWritten });
  });

test('opening a case that answers with a bare yes is not known, and is found by looking', async () => {
  const { fake, sbsys } = await anSbsys();
  fake.plan(['ok', 'ok', 'bare-true']);
  assert.deepEqual(await sbsys.openCase({ key, title }), { kind: 'unknown' });
  const found = await sbsys.findCase(key);
  assert.ok(found.kind === 'found' && found.value?.number === '27.00.00-G01-1-26');
});

for (const fault of ['unavailable', 'cut-before', 'half', 'late'] as const)
  test(`a look into "${fault}" has written nothing`, async () => {
    const { fake, sbsys } = await anSbsys();
    await aCase(sbsys);
    fake.plan([fault]);
    assert.deepEqual(await sbsys.findCase(key), { kind: 'unreachable' });
  });

test('nobody there is unreachable, and so is an answer that never ends', async () => {
  const { fake, sbsys } = await anSbsys({ slowness: 1000 });
  fake.plan(['slow']);
  assert.deepEqual(await sbsys.findCase(key), { kind: 'unreachable' });
  fake.setAway(true);
  assert.deepEqual(await sbsys.findCase(key), { kind: 'unreachable' });
  const nowhere = await anSbsys({}, { url: 'http://127.0.0.1:1', tokenUrl: 'http://127.0.0.1:1' });
  assert.deepEqual(await nowhere.sbsys.openCase({ key, title }), { kind: 'unreachable' });
});

test('a template that takes parts, or is not there, opens no case', async () => {
  for (const template of ['Borgersag', 'Findes ikke', '42']) {
    const { fake, sbsys } = await anSbsys({}, { template });
    assert.deepEqual(await sbsys.openCase({ key, title }), { kind: 'refused', why: 'template' });
    assert.equal(fake.archive.cases().length, 0);
  }
  const { sbsys } = await anSbsys({}, { template: '41' });
  await aCase(sbsys);
});

test('a closed case, a doubled one and one that is gone are each told', async () => {
  const { fake, sbsys } = await anSbsys();
  const on = await aCase(sbsys);
  fake.plan(['closed']);
  assert.deepEqual(await sbsys.filePiece(on, note), { kind: 'refused', why: 'case-closed' });
  fake.archive.setOpen(101, false);
  assert.deepEqual(await sbsys.findCase(key), { kind: 'refused', why: 'case-closed' });
  fake.archive.setOpen(101, true);
  const other = fake.archive.addByHand({ title: `[${key}] en til` });
  assert.deepEqual(await sbsys.findCase(key), { kind: 'refused', why: 'several-cases' });
  fake.archive.remove(other);
  fake.archive.remove(101);
  assert.deepEqual(await sbsys.findPiece(on, note), { kind: 'refused', why: 'case-gone' });
  assert.deepEqual(await sbsys.filePiece(on, paper), { kind: 'refused', why: 'case-gone' });
});

test('a case that people made by hand is found by its field, but never where a search does not know fields', async () => {
  const { fake, sbsys } = await anSbsys();
  const id = fake.archive.addByHand({ title: 'Beredskab', field: key });
  fake.archive.addByHand({ title: 'En anden sag', field: 'noget andet' });
  const found = await sbsys.findCase(key);
  assert.ok(found.kind === 'found' && found.value?.id === String(id));
  const other = await anSbsys({ ignoresFields: true });
  other.fake.archive.addByHand({ title: 'En helt anden sag' });
  assert.deepEqual(await other.sbsys.findCase(key), { kind: 'found', value: undefined });
});

test('the fake takes no property it does not know, and nothing with the shape of a CPR number', async () => {
  const { fake, sbsys } = await anSbsys();
  const on = await aCase(sbsys);
  const told = await sbsys.filePiece(on, { ...note, paragraphs: ['Født 010203-1234.'] });
  assert.deepEqual(told, { kind: 'refused', why: 'not-taken' });
  assert.equal(fake.cprSeen(), 1);
  const form = new FormData();
  form.set('file', new File(['a'], 'a.txt'));
  form.set('json', JSON.stringify({ SagID: 101, DokumentNavn: 'a', Afsender: 'b' }));
  const token = await (
    await fetch(fake.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', username: 'vaern', password: 'vaern' }),
    })
  ).json();
  const answer = await fetch(`${fake.url}/api/dokument/journaliser`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${(token as { access_token: string }).access_token}` },
  });
  assert.deepEqual([answer.status, await answer.text()], [400, 'Ukendt egenskab: afsender']);
});

test('a look at the live description finds no difference in the fake, and each one that is made', async () => {
  const { sbsys } = await anSbsys();
  assert.deepEqual(await sbsys.inspect(), {
    told: ['Logget ind som Værn.', 'Skabelonen "Beredskabsplan" kan bruges: den tager ingen parter.'],
    differences: [],
  });
  const elsewhere = await anSbsys({ prefix: 'api/v10' }, { prefix: 'api/v10', template: 'Borgersag' });
  const { told, differences } = await elsewhere.sbsys.inspect();
  assert.deepEqual(told, ['Logget ind som Værn.']);
  assert.equal(differences.length, 1);
  assert.match(differences[0] ?? '', /SBSYS_TEMPLATE/);
  const wrong = await anSbsys({}, { prefix: 'api/v9' });
  const found = (await wrong.sbsys.inspect()).differences;
  assert.ok(found.includes('POST api/v9/sag/template findes ikke.'), found.join('\n'));
});

test("a certificate of the municipality's own issuer is known by its file, and by nothing else", async () => {
  const [pair, other] = [aPair('localhost'), aPair('localhost')];
  const token = JSON.stringify({ access_token: 'a', expires_in: 300 });
  const server = createServer({ key: pair.key, cert: pair.cert }, (request, response) => {
    response.end(request.url === '/token' ? token : JSON.stringify({ ID: '7', NAVN: 'Værn' }));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), 'ca-'));
  const knows = async (issuer: typeof pair | undefined) => {
    const caFile = join(folder, 'ca.pem');
    if (issuer) writeFileSync(caFile, issuer.cert);
    const setting = { ...(await anSbsys()).setting, url, tokenUrl: `${url}/token`, ...(issuer ? { caFile } : {}) };
    const opened = openSbsys(setting, { wait });
    return typeof opened === 'string' ? opened : opened.whoAmI();
  };
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  try {
    assert.deepEqual(await knows(pair), { kind: 'found', value: 'Værn' });
    assert.deepEqual(await knows(other), { kind: 'unreachable' });
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    assert.deepEqual(await knows(undefined), { kind: 'unreachable' });
  } finally {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    if (before !== undefined) process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    server.close();
  }
});

test('the setting is told in Danish when it cannot be used, and no secret is repeated', () => {
  const whole = {
    SBSYS_URL: 'https://sbsysapi.lilleby.dk/',
    SBSYS_TOKEN_URL: 'https://sbsip.lilleby.dk/token',
    SBSYS_CLIENT_ID: 'vaern',
    SBSYS_CLIENT_SECRET: 'hemmelig',
    SBSYS_USER: 'vaern',
    SBSYS_PASSWORD: 'hemmelig',
    SBSYS_TEMPLATE: '41',
  };
  assert.equal(parseSbsys({}), undefined);
  const parsed = parseSbsys(whole);
  assert.ok(typeof parsed === 'object' && parsed.url === 'https://sbsysapi.lilleby.dk' && parsed.prefix === 'api');
  const told = (over: Readonly<Record<string, string>>) => String(parseSbsys({ ...whole, ...over }));
  assert.match(told({ SBSYS_USER: '', SBSYS_PASSWORD: '' }), /^SBSYS_USER og SBSYS_PASSWORD mangler/);
  assert.match(told({ SBSYS_URL: 'http://sbsysapi.lilleby.dk' }), /^SBSYS_URL skal begynde med https/);
  assert.match(told({ SBSYS_TOKEN_URL: 'https://a:hemmelig@b.dk' }), /^SBSYS_TOKEN_URL skal være en adresse/);
  assert.match(told({ SBSYS_PREFIX: 'api?x' }), /^SBSYS_PREFIX/);
  for (const over of [{ SBSYS_URL: 'x' }, { SBSYS_TOKEN_URL: 'https://a:hemmelig@b.dk' }, { SBSYS_USER: '' }])
    assert.ok(!told(over).includes('hemmelig'));
  const noCa = openSbsys({ ...(parsed as SbsysSetting), caFile: 'findes-ikke.pem' });
  assert.match(String(noCa), /^Filen i SBSYS_CA_FILE/);
});
