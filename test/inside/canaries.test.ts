// One unmistakable mark in every sensitive field, and a search for each in everything that leaves the house (trust.md, bar 8).
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { keepSignIn, noRoleMap, signIn } from '#features/access';
import { sendLetters } from '#features/outbox';
import { demoPeople } from '#features/people';
import { newId } from '#kernel/action';
import type { Sealed } from '#kernel/letter';
import { reader, theHouse } from '#kernel/person';
import { ok } from '#kernel/result';
import { entrance, perform } from '../../src/gate.ts';
import { trailOf } from '../house.ts';
import { aTown, asks, everythingIn, hiddenOf } from './town.ts';
import type { Town } from './town.ts';

// Words no guard takes for a name, and no page has of its own.
const inText = {
  asked: 'kanariefuglebur',
  message: 'papegøjestige',
  reply: 'undulatgynge',
  overruled: 'nattergalesang',
} as const;
const inAccount = { mail: 'rødkælk@example.invalid', subject: 'musvit-7731', providerSession: 'solsort-4459' } as const;
const inSignIn = { state: 'gulspurv-9013', kept: 'bogfinke-5517' } as const;

let town: Town;
let asker: string;
let guide: string;
let newcomer: string;
let enquiry: string;
let secret: string;
const letters: Sealed[] = [];

before(async () => {
  town = await aTown();
  [asker, guide] = [await town.signIn('demo-laerer'), await town.signIn('demo-viden')];
  await arrives();
  enquiry = await asks(town, asker, `Eleven taler om et ${inText.asked}.`);
  await step(guide, 'skriv', { words: `Spørg til en ${inText.message} i dag.` });
  await step(asker, 'gaa-med', {});
  await step(guide, 'gaa-med-svar', { comes: 'no', reply: `Tag en ${inText.reply} med.` });
  await overrules();
  secret = await keepSignIn(town.house.database, { ...inSignIn, provider: 'pretend', to: '/min-side' }, town.clock.now);
  await sendsLetters();
});

async function arrives(): Promise<void> {
  const claims = { ...inAccount, name: 'Ny Kollega', roles: [], assurance: undefined };
  const came = await perform(town.house, reader, signIn(noRoleMap), claims);
  newcomer = came.ok ? came.value.token : assert.fail();
  const admin = await town.signIn('demo-administrator');
  const page = await town.get(admin, `/personer/${await idOf('Ny Kollega')}`);
  const to = `/personer/${await idOf('Ny Kollega')}/rolle`;
  const post = { role: 'consultant', department: 'skole-dagtilbud', workplace: '', from: '2026-11-22', to: '' };
  const given = await town.post(admin, to, { ...hiddenOf(page.text, to), ...post });
  assert.equal(given.status, 303);
  const again = await perform(town.house, reader, signIn(noRoleMap), claims);
  newcomer = again.ok ? again.value.token : assert.fail();
}

async function idOf(name: string): Promise<string> {
  const all = JSON.parse(await everythingIn(town.house)) as [string, { id?: string; name?: string }[]][];
  return all.find(([table]) => table === 'person')?.[1].find((row) => row.name === name)?.id ?? assert.fail(name);
}

async function step(token: string, path: string, more: Record<string, string>): Promise<void> {
  const page = await town.get(token, enquiry);
  const sent = await town.post(token, `${enquiry}/${path}`, { ...hiddenOf(page.text, `${enquiry}/${path}`), ...more });
  assert.equal(sent.status, 303, path);
}

/** A word that may be a name is let through for a chosen reason; its line in the trail must not repeat it. */
async function overrules(): Promise<void> {
  const words = `Vi talte om ${inText.overruled} og om Sol i timen.`;
  const page = await town.get(asker, enquiry);
  const form = { ...hiddenOf(page.text, `${enquiry}/skriv`), words };
  const asked = await town.post(asker, `${enquiry}/skriv`, form);
  const reason = /name="words-grund"[\s\S]*?value="([^"]*not-a-name[^"]*)"/.exec(asked.text)?.[1];
  assert.ok(asked.status === 422 && reason !== undefined, 'the word is doubtful, and may stand for a reason');
  assert.equal((await town.post(asker, `${enquiry}/skriv`, { ...form, 'words-grund': reason })).status, 303);
}

const sendsLetters = (): Promise<void> =>
  sendLetters(
    entrance(town.house, theHouse),
    (letter) => {
      letters.push(letter);
      return Promise.resolve('sent');
    },
    'https://vaern.example',
  );

/** Everything somebody can get by an address; what is ready as bytes is the same for all, and looked at once. */
async function everythingFor(token: string | undefined): Promise<ReadonlyMap<string, string>> {
  const things = { enquiry: enquiry.split('/').at(-1) ?? '', person: await idOf('Ny Kollega') };
  const found = new Map<string, string>();
  for (const { method, path } of town.web.declared()) {
    if (method !== 'GET') continue;
    const id = path.startsWith('/personer/') ? things.person : things.enquiry;
    const filled = path.replace(':choice', 'alt').replace(':which', things.enquiry).replace(':id', id);
    const ready = town.web.ready(filled, '');
    if (ready && token === undefined) found.set(filled, Buffer.from(ready.body).toString());
    if (!ready) {
      const { text, headers } = await town.get(token, filled);
      found.set(filled, `${JSON.stringify([...headers])}${text}`);
    }
  }
  return found;
}

const marks = (): readonly string[] => [
  ...Object.values(inText),
  ...Object.values(inAccount),
  ...Object.values(inSignIn),
  secret,
];

const where = (mark: string, pages: ReadonlyMap<string, string>): readonly string[] =>
  [...pages].filter(([, text]) => text.includes(mark)).map(([path]) => path);

/** Where whoever comes may meet a mark; nowhere else. */
function allowed(subject: string, mark: string): readonly string[] {
  const isPart = ['demo-laerer', 'demo-viden'].includes(subject);
  if (isPart && Object.values<string>(inText).includes(mark)) return [enquiry];
  const isAccount = mark === inAccount.mail || mark === inAccount.subject;
  return subject === 'demo-administrator' && isAccount ? [`/personer/${person}`] : [];
}

let person = '';

test('each mark stands where it belongs and on no other page or file, for nobody, each role and a stranger', async () => {
  person = await idOf('Ny Kollega');
  let looked = 0;
  for (const subject of [undefined, 'newcomer', ...demoPeople.map((one) => one.subject)]) {
    const token = subject === undefined ? undefined : subject === 'newcomer' ? newcomer : await town.signIn(subject);
    const pages = await everythingFor(token);
    looked += pages.size;
    for (const mark of [...marks(), ...(token === undefined ? [] : [token]), asker, guide])
      assert.deepEqual(where(mark, pages), allowed(subject ?? 'nobody', mark), `${subject ?? 'nobody'}: ${mark}`);
  }
  assert.ok(looked > 500, String(looked));
});

test('no letter, line of the trail or word on the terminal repeats a mark', async () => {
  assert.ok(letters.length > 0, 'there are letters to look at');
  const said = letters.map(({ subject, text }) => `${subject}${text}`).join();
  const trail = JSON.stringify(await trailOf(town.house.database));
  for (const mark of [...marks(), asker, guide]) {
    assert.ok(!said.includes(mark), `a letter: ${mark}`);
    assert.ok(!trail.includes(mark), `the trail: ${mark}`);
    assert.ok(!town.told.join().includes(mark), `the terminal: ${mark}`);
  }
});

test('each mark is kept in one table; a token, a state and its secret in none', async () => {
  const all = JSON.parse(await everythingIn(town.house)) as [string, unknown[]][];
  const tables = (mark: string) => all.filter(([, rows]) => JSON.stringify(rows).includes(mark)).map(([name]) => name);
  assert.deepEqual(tables(inText.asked), ['enquiry']);
  for (const mark of [inText.message, inText.reply, inText.overruled]) assert.deepEqual(tables(mark), ['enquiry_line']);
  for (const mark of [inAccount.mail, inAccount.subject]) assert.deepEqual(tables(mark), ['person']);
  assert.deepEqual(tables(inSignIn.kept), ['sign_in']);
  for (const mark of [inSignIn.state, secret, asker, guide, newcomer]) assert.deepEqual(tables(mark), []);
  const sessions = await town.house.database.transaction<unknown, never>(async (work) =>
    ok(await work.tables<{ session: { hash: string } }>().selectFrom('session').selectAll().execute()),
  );
  const kept = JSON.stringify(sessions);
  for (const token of [asker, guide, newcomer]) assert.ok(!kept.includes(token), 'a session is kept as a hash');
});

test('what is sent wrongly comes back to its sender alone, and no page of a refusal repeats it', async () => {
  const mark = 'skovskadefjer';
  const form = { words: `010190-1234 ${mark}`, id: mark, line: mark, version: mark, name: mark, from: mark, who: mark };
  const others = await town.signIn('demo-chef');
  for (const { method, path, permission } of town.web.declared()) {
    if (method !== 'POST' || permission === 'read-public') continue;
    const came = await town.post(others, path.replace(':id', newId()), form);
    if (came.status === 403 || came.status === 404) assert.ok(!came.text.includes(mark), path);
    assert.ok(!(came.to ?? '').includes(mark), `${path}: an address`);
  }
  assert.ok(!JSON.stringify(await trailOf(town.house.database)).includes(mark));
  assert.ok(!(await everythingIn(town.house)).includes(mark));
  assert.deepEqual(town.told, []);
});
