// Every address × everybody × own and foreign things: enumerated, never sampled (trust.md, bar 7).
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { lineOfForm } from '#features/cases';
import { demoPeople } from '#features/people';
import type { Declared } from '#faces/web';
import { id, newId } from '#kernel/action';
import { trailOf } from '../house.ts';
import { aTown, asks, everythingIn, hiddenOf, markOf } from './town.ts';
import type { Town } from './town.ts';

// What each role may, written down again by hand: if this and the kernel's table disagree, somebody must decide.
const employee = ['see-own-page', 'ask-guidance', 'read-enquiries', 'sign-up', 'train'];
const guiding = [...employee, 'give-guidance', 'see-coverage', 'see-year', 'pass-on-knowledge'];
const team = [
  ...guiding,
  'attach-authority',
  'appoint-knowledge-persons',
  'register-cases',
  'see-statistics',
  'publish-statistics',
  'journalise',
  'keep-year',
  'read-liaison',
  'revise-plan',
];
const heading = [
  ...employee,
  'see-coverage',
  'share-nationally',
  'see-year',
  'read-liaison',
  'receive-status',
  'adopt-plan',
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  'demo-laerer': employee,
  'demo-paedagog': employee,
  'demo-mentor': employee,
  'demo-viden': guiding,
  'demo-konsulent-skole': team,
  'demo-konsulent-familie': team,
  'demo-konsulent-voksen': team,
  'demo-konsulent-borger': team,
  'demo-dke': team,
  'demo-myndighed': employee,
  'demo-myndighed-voksen': employee,
  'demo-registrator': [...employee, 'mark-cases'],
  'demo-chef': heading,
  'demo-planejer': heading,
  'demo-redaktoer': [...employee, 'see-year', 'revise-plan'],
  'demo-administrator': ['see-own-page', 'see-coverage', 'appoint-knowledge-persons', 'manage-people', 'see-year'],
  'demo-dpo': ['see-own-page', 'read-audit', 'see-year'],
  'demo-ny': ['see-own-page'],
};

/** Whose thing an enquiry of the teacher at the fairy-tale school is: hers, and her knowledge person's. */
const partOf: ReadonlySet<string> = new Set(['demo-laerer', 'demo-viden']);

const aCase: Readonly<Record<string, string>> = {
  quarter: '2026K4',
  department: 'skole-dagtilbud',
  concern: 'social-control',
  stage: 'ongoing',
  level: 'concern-case',
  age: '13-17',
  gender: 'female',
  abroad: 'no',
  raisedBy: 'school',
};

interface Things {
  readonly enquiry: string;
  /** An enquiry of Borger & Arbejdsmarked, answered and closed by its consultant. */
  readonly closed: string;
  readonly line: string;
  /** What Rikke Registrator has marked. */
  readonly receipt: string;
  readonly person: string;
  readonly workplace: string;
  /** An annual meeting that has been called. */
  readonly meeting: string;
  /** A talk that one can sign up for. */
  readonly talk: string;
  /** A contact with a national body. */
  readonly contact: string;
  /** A training that is open. */
  readonly training: string;
}

let town: Town;
let tokens: ReadonlyMap<string, string>;
let things: Things;

before(async () => {
  town = await aTown();
  tokens = new Map(
    await Promise.all(demoPeople.map(async ({ subject }) => [subject, await town.signIn(subject)] as const)),
  );
  const enquiry = await asks(town, tokenOf('demo-laerer'), 'Eleven må ikke være alene efter skole.');
  things = {
    enquiry: enquiry.split('/').at(-1) ?? '',
    closed: await aClosedEnquiry(),
    line: await aLine(),
    receipt: await aReceipt(),
    person: await personNamed('Palle Pædagog'),
    workplace: await firstWorkplace(),
    meeting: await aMeeting(),
    talk: await aTalk(),
    contact: await aContact(),
    training: await aTraining(),
  };
  await aStatus();
});

const tokenOf = (subject: string): string => tokens.get(subject) ?? assert.fail(`${subject} is not in`);

async function personNamed(name: string): Promise<string> {
  const page = await town.get(tokenOf('demo-administrator'), '/personer');
  return new RegExp(`href="/personer/([0-9a-f-]{36})"[^>]*>(?:(?!</a>)[\\s\\S])*${name}`).exec(page.text)?.[1] ?? '';
}

/** A case in the register. */
async function aLine(): Promise<string> {
  const page = await town.get(tokenOf('demo-konsulent-skole'), '/sager/ny');
  const form = { ...hiddenOf(page.text, '/sager/ny'), ...aCase };
  assert.equal((await town.post(tokenOf('demo-konsulent-skole'), '/sager/ny', form)).status, 303);
  return lineOfForm(id(form['id'] ?? '') ?? assert.fail('the form has no id'));
}

/** Sends a form as its page has it, with some fields filled in; gives where it leads. */
async function sends(who: string, page: string, to: string, form: Readonly<Record<string, string>>): Promise<string> {
  const shown = await town.get(tokenOf(who), page);
  const sent = await town.post(tokenOf(who), to, { ...hiddenOf(shown.text, to), ...form });
  assert.equal(sent.status, 303, to);
  return sent.to ?? '';
}

async function aClosedEnquiry(): Promise<string> {
  const page = await asks(town, tokenOf('demo-mentor'), 'Borgeren må ikke gå alene ud.');
  await sends('demo-konsulent-borger', page, `${page}/skriv`, { words: 'Tal med borgeren alene.' });
  await sends('demo-konsulent-borger', page, `${page}/luk`, { because: 'guided' });
  return page.split('/').at(-1) ?? '';
}

/** A case that the registrar has marked. */
async function aReceipt(): Promise<string> {
  const form = { ...aCase, department: 'boern-familie', level: 'measure' };
  return (await sends('demo-registrator', '/markering', '/markering', form)).split('/').at(-1) ?? '';
}

async function firstWorkplace(): Promise<string> {
  const page = await town.get(tokenOf('demo-administrator'), '/arbejdspladser');
  return /href="\/arbejdspladser\/([0-9a-f-]{36})"/.exec(page.text)?.[1] ?? '';
}

/** A meeting that the knowledge persons have been called to. */
async function aMeeting(): Promise<string> {
  const form = { day: '2027-05-06', from: '540', to: '690', place: 'Rådhuset' };
  const page = await sends('demo-konsulent-skole', '/aaret/moede/ny', '/aaret/moede/ny', form);
  await sends('demo-konsulent-skole', page, `${page}/indkald`, {});
  return page.split('/').at(-1) ?? '';
}

/** A talk that has been published. */
async function aTalk(): Promise<string> {
  const page = await sends('demo-konsulent-skole', '/aaret/viden/ny', '/aaret/viden/ny', {
    kind: 'talk',
    title: 'Oplæg om tidlige tegn',
    words: 'To timer om det, man kan lægge mærke til.',
    source: 'Ankestyrelsen',
    audience: 'all',
    date: '2026-11-20',
    on: '2026-12-01',
    from: '13.00',
    to: '15.00',
    place: 'Rådhuset',
  });
  await sends('demo-konsulent-skole', page, `${page}/udgiv`, {});
  return page.split('/').at(-1) ?? '';
}

async function aContact(): Promise<string> {
  const ours = await personNamed('Kirsten Konsulent');
  const form = { day: '2026-11-20', body: 'viso', ours, themes: 'law', words: 'Der er kommet en ny vejledning.' };
  const page = await sends('demo-konsulent-skole', '/aaret/myndigheder/ny', '/aaret/myndigheder/ny', form);
  return page.split('/').at(-1) ?? '';
}

async function aTraining(): Promise<string> {
  const form = { scenarios: 'flyver-i-morgen', hours: '2' };
  return (await sends('demo-konsulent-skole', '/aaret/traening', '/aaret/traening', form)).split('/').at(-1) ?? '';
}

/** The status of 2026, frozen and delivered. */
async function aStatus(): Promise<void> {
  const base = '/aaret/status/2026';
  for (const [page, to] of [
    [`${base}/udkast`, `${base}/begynd`],
    [`${base}/laes`, `${base}/frys`],
    [`${base}/1`, `${base}/1/aflever`],
  ] as const)
    await sends('demo-konsulent-skole', page, to, {});
}

const inside = (): readonly Declared[] => town.web.declared().filter(({ permission }) => permission !== 'read-public');

/** An address with real things in it. */
const filled = (path: string, id: string): string =>
  path
    .replace(':choice', 'alt')
    .replace(':which', things.enquiry)
    .replace(':enquiry', things.closed)
    .replace(':year', '2026')
    .replace(':quarter', '2026K4')
    .replace(':number', '1')
    .replace(':edition', '1')
    .replace(':section', 'law')
    .replace(':kind/:key', 'lov/barnets-lov-133')
    .replace(':id', id);

const thingOf = (path: string): string => {
  if (path.startsWith('/personer/')) return things.person;
  if (path.startsWith('/sager/linje/')) return things.line;
  if (path.startsWith('/markering/gemt/')) return things.receipt;
  if (path.startsWith('/aaret/moede/')) return things.meeting;
  if (path.startsWith('/aaret/traening/')) return things.training;
  if (path.startsWith('/aaret/myndigheder/')) return things.contact;
  if (path.startsWith('/aaret/viden/')) return things.talk;
  return path.startsWith('/arbejdspladser/') ? things.workplace : things.enquiry;
};

const visit = (who: string | undefined, { method, path }: Pick<Declared, 'method' | 'path'>, at = town) =>
  method === 'GET' ? at.get(who, path) : at.post(who, path, { id: newId(), line: newId(), version: '1' });

test('every address the app answers is declared, and every declared address is answered', async () => {
  const declared = new Set(town.web.declared().map(({ method, path }) => `${method} ${path}`));
  const answered = town.web.app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '*' && path !== '/*');
  assert.ok(answered.length > 50, String(answered.length));
  for (const { method, path } of answered)
    assert.ok(declared.has(`${method} ${path}`), `${method} ${path} is not declared`);
  for (const { method, path } of inside())
    assert.ok(
      answered.some((one) => one.method === method && one.path === path),
      `${method} ${path} is not there`,
    );
});

test('what each role may is as it was written down by hand, at every address', async () => {
  const before1 = await markOf(town.house);
  let denied = 0;
  for (const address of inside())
    for (const [subject, permissions] of Object.entries(allowed)) {
      if (permissions.includes(address.permission)) continue;
      const path = filled(address.path, thingOf(address.path));
      const came = await visit(tokenOf(subject), { method: address.method, path });
      assert.equal(came.status, 403, `${subject} ${address.method} ${path}`);
      denied += 1;
    }
  assert.ok(denied > 300, String(denied));
  assert.equal(await markOf(town.house), before1);
  const lines = (await trailOf(town.house.database)).filter(({ outcome }) => outcome === 'not-allowed');
  assert.equal(lines.length, denied);
});

test('whoever may come in is not turned away at the door', async () => {
  for (const address of inside().filter(({ method }) => method === 'GET'))
    for (const [subject, permissions] of Object.entries(allowed)) {
      if (!permissions.includes(address.permission)) continue;
      if (address.path.startsWith('/henvendelser/:id') && !partOf.has(subject)) continue;
      if (address.path.startsWith('/personer/:id/fravaer')) continue;
      // Nothing has been published here.
      if (address.path.startsWith('/journal/:year')) continue;
      if (address.path === '/sager/ny/:enquiry' && subject !== 'demo-konsulent-borger') continue;
      const path = filled(address.path, thingOf(address.path));
      assert.equal((await visit(tokenOf(subject), { method: 'GET', path })).status, 200, `${subject} ${path}`);
    }
});

test('an enquiry is nowhere for whoever has no part in it, and nothing changes when they try', async () => {
  const mark = await markOf(town.house);
  let tried = 0;
  for (const address of inside().filter(({ path }) => path.startsWith('/henvendelser/:id')))
    for (const subject of Object.keys(allowed).filter((one) => !partOf.has(one))) {
      const path = filled(address.path, things.enquiry);
      const came = await visit(tokenOf(subject), { method: address.method, path });
      const expected = (allowed[subject] ?? []).includes(address.permission) ? 404 : 403;
      assert.equal(came.status, expected, `${subject} ${address.method} ${path}`);
      tried += 1;
    }
  assert.ok(tried > 100, String(tried));
  assert.equal(await markOf(town.house), mark);
});

test('a closed enquiry is counted by nobody but the consultants who are part of it', async () => {
  const mark = await markOf(town.house);
  for (const address of inside().filter(({ path }) => path === '/sager/ny/:enquiry'))
    for (const subject of Object.keys(allowed).filter((one) => one !== 'demo-konsulent-borger')) {
      const came = await visit(tokenOf(subject), { method: address.method, path: filled(address.path, '') });
      assert.notEqual(came.status, 200, subject);
      assert.equal(came.status, (allowed[subject] ?? []).includes(address.permission) ? 404 : 403, subject);
    }
  assert.equal(await markOf(town.house), mark);
});

test('what does not exist and what may not be known of look the same', async () => {
  const gone = await town.get(tokenOf('demo-mentor'), `/henvendelser/${newId()}`);
  const foreign = await town.get(tokenOf('demo-mentor'), `/henvendelser/${things.enquiry}`);
  assert.deepEqual([gone.status, gone.text], [foreign.status, foreign.text]);
});

test("nobody sees or changes another's absence who may not", async () => {
  const mark = await markOf(town.house);
  for (const address of inside().filter(({ path }) => path.startsWith('/personer/:id/fravaer')))
    for (const subject of ['demo-laerer', 'demo-viden', 'demo-dpo', 'demo-ny', 'demo-chef']) {
      const path = filled(address.path, things.person);
      const { status } = await visit(tokenOf(subject), { method: address.method, path });
      assert.ok(status === 403 || status === 404, `${subject} ${address.method} ${path} ${status}`);
    }
  assert.equal(await markOf(town.house), mark);
});

test('whoever has not signed in is led to the way in, or keeps the words of the form; nothing changes', async () => {
  const mark = await markOf(town.house);
  for (const address of inside()) {
    const path = filled(address.path, thingOf(address.path));
    for (const token of [undefined, 'made-up', `${tokenOf('demo-laerer')}x`]) {
      const came = await visit(token, { method: address.method, path });
      assert.equal(came.status, address.method === 'GET' ? 303 : 401, `${address.method} ${path}`);
      if (address.method === 'GET') assert.match(came.to ?? '', /^\/log-ind\?til=/);
    }
  }
  assert.equal(await markOf(town.house), mark);
});

test('a session of another municipality on the same database opens nothing here', async () => {
  const other = await aTown('lilleby', town.store);
  const theirs = await other.signIn('demo-administrator');
  assert.equal((await other.get(theirs, '/personer')).status, 200);
  const [here, there] = [await everythingIn(town.house), await everythingIn(other.house)];
  for (const address of inside()) {
    const path = filled(address.path, thingOf(address.path));
    const came = await visit(theirs, { method: address.method, path });
    assert.equal(came.status, address.method === 'GET' ? 303 : 401, `${address.method} ${path}`);
  }
  const mine = tokenOf('demo-administrator');
  assert.equal((await other.get(mine, '/personer')).status, 303);
  assert.equal((await other.get(theirs, `/personer/${things.person}`)).status, 404);
  assert.deepEqual([await everythingIn(town.house), await everythingIn(other.house)], [here, there]);
});

/** Has the administrator send one of the forms on somebody's page, as it stands there. */
async function send(subject: string, form: 'luk' | 'slut' | 'rolle', more: Readonly<Record<string, string>> = {}) {
  const admin = tokenOf('demo-administrator');
  const path = `/personer/${await personNamed(demoPeople.find((one) => one.subject === subject)?.name ?? '')}`;
  const page = await town.get(admin, path);
  const sent = await town.post(admin, `${path}/${form}`, { ...hiddenOf(page.text, `${path}/${form}`), ...more });
  assert.equal(sent.status, 303, sent.text.slice(-2000));
}

/** Asks at addresses with a token; gives back those that answered otherwise than by turning away. */
async function opened(
  token: string,
  turnedAway: readonly number[],
  addresses: readonly Declared[] = inside(),
): Promise<readonly string[]> {
  const answered: string[] = [];
  for (const { method, path, permission } of addresses) {
    const came = await visit(token, { method, path: filled(path, thingOf(path)) });
    if (!turnedAway.includes(came.status)) answered.push(`${method} ${path} ${permission} ${came.status}`);
  }
  return answered;
}

test('whoever is shut out is nobody at the very next request, at every address, and comes not in again', async () => {
  const token = await town.signIn('demo-mentor');
  assert.equal((await town.get(token, '/henvendelser')).status, 200);
  await send('demo-mentor', 'luk');
  const mark = await markOf(town.house);
  assert.deepEqual(await opened(token, [303, 401]), []);
  assert.equal(await markOf(town.house), mark);
  await assert.rejects(town.signIn('demo-mentor'));
});

test('whoever has no post any longer is signed out at once, and signed in again opens only what is for everybody', async () => {
  const token = await town.signIn('demo-redaktoer');
  assert.equal((await town.get(token, '/henvendelser')).status, 200);
  await send('demo-redaktoer', 'slut', { last: '' });
  assert.deepEqual(await opened(token, [303, 401]), []);
  await withoutPost(await town.signIn('demo-redaktoer'));
});

test('a post is over with its last day, for a session that goes on too', async () => {
  await send('demo-redaktoer', 'rolle', {
    role: 'editor',
    department: '',
    workplace: '',
    from: '2026-11-22',
    to: '2026-11-22',
  });
  const noon = town.clock.now;
  town.clock.now = new Date('2026-11-22T22:59:00Z');
  const token = await town.signIn('demo-redaktoer');
  assert.equal((await town.get(token, '/henvendelser')).status, 200);
  town.clock.now = new Date('2026-11-22T23:00:00Z');
  await withoutPost(token);
  town.clock.now = noon;
});

async function withoutPost(token: string): Promise<void> {
  const mark = await markOf(town.house);
  const others = inside().filter(({ permission }) => permission !== 'see-own-page');
  assert.deepEqual(await opened(token, [403], others), []);
  assert.equal((await town.get(token, '/min-side')).status, 200);
  assert.equal(await markOf(town.house), mark);
}

test('a session sleeps after half an hour, and ends after a working day however awake it is', async () => {
  const [start, minute] = [town.clock.now.getTime(), 60_000];
  const at = (minutes: number) => (town.clock.now = new Date(start + minutes * minute));
  const [idle, awake] = [await town.signIn('demo-chef'), await town.signIn('demo-chef')];
  at(29);
  assert.equal((await town.get(awake, '/min-side')).status, 200);
  at(31);
  assert.equal((await town.get(idle, '/min-side')).status, 303);
  assert.equal((await town.get(awake, '/min-side')).status, 200);
  for (let minutes = 55; minutes < 600; minutes += 25) {
    at(minutes);
    assert.equal((await town.get(awake, '/min-side')).status, 200, String(minutes));
  }
  at(601);
  assert.equal((await town.get(awake, '/min-side')).status, 303);
  at(0);
});

test('no page inside says what is wrong with us, and every one may not be kept', async () => {
  for (const [subject, token] of tokens) {
    if (['demo-mentor', 'demo-redaktoer'].includes(subject)) continue;
    const page = await town.get(token, '/min-side');
    assert.equal(page.headers.get('cache-control'), 'no-store', subject);
    assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  }
  assert.deepEqual(town.told, []);
});
