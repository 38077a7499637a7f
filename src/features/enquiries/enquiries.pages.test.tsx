import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GuardOnSite } from '#features/guard';
import type { Id } from '#kernel/action';
import type { SignedIn } from '#kernel/person';
import type { Answer, Form, Route, Scene } from '#ui/route.ts';
import type { Site } from '#ui/site.ts';
import { day } from '#kernel/day';
import { entrance } from '../../gate.ts';
import { trailOf } from '../../../test/house.ts';
import { unstyled } from '../../../test/unstyled.ts';
import { enquiryRoutes } from './enquiries.pages.tsx';
import { aTown, as, asked, ground, idOf, north } from './town.example.ts';
import type { Name, Town } from './town.example.ts';
import { addressOf, stepPaths } from './steps.ts';

const on = day('2026-01-01') ?? assert.fail();
const site: Site = {
  name: { text: 'Lilleby Kommune' },
  short: 'Lilleby',
  adopted: on,
  adoptedBy: { text: 'Rådet' },
  reviseBy: on,
  leaveTo: 'https://www.dmi.dk/',
  owner: { text: 'Familie' },
  version: '1',
  builtAt: 'nu',
  acute: [{ id: 'alarm', name: { text: 'Alarm' }, phone: '112', whom: 'all', fromPlan: false }],
  scripts: {},
  style: unstyled,
};

interface Shown {
  readonly answer: Answer;
  readonly html: string;
  readonly status: number | undefined;
  readonly to: string | undefined;
}

/** What comes of asking for an address, without a server in between. */
async function visit(
  town: Town,
  who: SignedIn,
  path: string,
  form?: Form,
  guard: GuardOnSite = ground.guard,
): Promise<Shown> {
  const method = form ? 'POST' : 'GET';
  const [found, params] = routeFor(enquiryRoutes({ ...ground, guard }), method, path);
  const now = town.house.clock.now();
  const scene: Scene = { site, person: who, now, typed: {}, mistakes: [], overtaken: false };
  const answer = await found.answer(entrance(town.house, who), { params, form: form ?? {} }, scene);
  return {
    answer,
    // oxlint-disable-next-line typescript/no-base-to-string -- an element of hono/jsx writes itself as HTML
    html: answer.kind === 'page' ? String(answer.page.body) : '',
    status: answer.kind === 'page' ? answer.status : undefined,
    to: answer.kind === 'see-other' ? answer.to : undefined,
  };
}

function routeFor(routes: readonly Route[], method: string, path: string): readonly [Route, Record<string, string>] {
  const parts = path.split('/');
  const found = routes.find((route) => {
    const names = route.path.split('/');
    return (
      route.method === method &&
      names.length === parts.length &&
      names.every((name, at) => name.startsWith(':') || name === parts[at])
    );
  });
  if (!found) throw new Error(`${method} ${path}: no such address`);
  return [found, { id: parts[2] ?? '' }];
}

/** The hidden fields of the form that is sent to an address. */
function hiddenIn(html: string, to: string): Record<string, string> {
  const form = html.split('<form ').find((part) => part.includes(`action="${to}"`)) ?? assert.fail(`no form to ${to}`);
  const fields = form.split('</form>')[0]?.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g) ?? [];
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

/** Fills in one form of a page and sends it. */
async function send(town: Town, name: Name, at: string, to: string, more: Form): Promise<Shown> {
  const { html } = await visit(town, as(name), at);
  return visit(town, as(name), to, { ...hiddenIn(html, to), ...more });
}

const filled: Form = {
  urgency: 'today',
  workplace: north,
  age: 'under18',
  forms: ['forced-marriage', 'isolation'],
  travel: 'unknown',
  extremism: 'no',
  words: 'eleven er bange for sommerferien',
};

const one = async (town: Town, name: Name, id: Id) => (await visit(town, as(name), `/henvendelser/${id}`)).html;

test('from question to closing, all by forms, without a script', async () => {
  const town = await aTown();
  const sent = await send(town, 'asker', '/henvendelser/ny', '/henvendelser/ny', filled);
  const path = sent.to ?? assert.fail(sent.html);
  const list = (await visit(town, as('north'), '/henvendelser')).html;
  assert.match(list, /Under 18 år: tvangs- eller børneægteskab, isoleret eller udstødt af familien/);
  const step = (name: Name, verb: string, more: Form = {}) => send(town, name, path, `${path}/${verb}`, more);
  const walked: readonly (readonly [Name, keyof typeof stepPaths, Form])[] = [
    ['north', 'take', {}],
    ['north', 'write', { words: 'tal med eleven alene' }],
    ['asker', 'ask-company', {}],
    ['north', 'answer-company', { comes: 'yes', reply: '' }],
    ['north', 'share', { with: 'consultants' }],
    ['north', 'pass', {}],
    ['school', 'attach', { authority: idOf('authority') }],
    ['asker', 'hand-over', { to: idOf('authority'), agreed: 'yes' }],
    ['authority', 'write', { words: 'vi tager den herfra' }],
    ['authority', 'close', { because: 'handed-on' }],
    ['asker', 'reopen', {}],
    ['asker', 'close', { because: 'guided' }],
  ];
  for (const [name, done, more] of walked) {
    const { to, html } = await step(name, stepPaths[done], more);
    assert.equal(to, path, `${name} ${done}: ${html}`);
  }
  const { html } = await visit(town, as('asker'), path);
  assert.match(html, /Navn authority har kontakten nu\./);
  assert.match(html, /Navn authority<\/b> lukkede henvendelsen: myndigheden har sagen\./);
  assert.match(html, /Alt her slettes 16\. februar 2027\./);
});

test('the numbers stand above the form, and there is no field that could hold a name but the guarded text', async () => {
  const town = await aTown();
  const { html } = await visit(town, as('editor'), '/henvendelser/ny');
  assert.ok(html.indexOf('href="tel:112"') > 0 && html.indexOf('href="tel:112"') < html.indexOf('<form'));
  const types = [...html.matchAll(/<input[^>]* type="([^"]*)"/g)].map(([, type = '']) => type);
  assert.deepEqual([...new Set(types)].toSorted(), ['checkbox', 'hidden', 'radio']);
  const areas = [...html.matchAll(/<textarea/g)].length;
  assert.deepEqual([areas, [...html.matchAll(/data-guard=/g)].length], [1, 1]);
});

test('the acute choice shows the numbers instead of a form, whatever else is filled in; the words are not lost, and nothing is kept', async () => {
  const town = await aTown();
  const send1 = (form: Readonly<Record<string, string>>) =>
    send(town, 'asker', '/henvendelser/ny', '/henvendelser/ny', form);
  const alone = await send1({ urgency: 'acute' });
  const whole = await send1({ ...filled, urgency: 'acute', words: 'eleven er bange.' });
  for (const { html, status } of [alone, whole]) {
    assert.equal(status, 422);
    assert.match(html, /<h1>Ring nu<\/h1>/);
    assert.match(html, /href="tel:112"/);
    assert.doesNotMatch(html, /<textarea|type="radio"|href="#/);
  }
  assert.match(whole.html, /type="hidden" name="words" value="eleven er bange\."/);
  const carried = hiddenIn(whole.html, '/henvendelser/ny');
  const back = await visit(town, as('asker'), '/henvendelser/ny', carried);
  assert.match(back.html, /eleven er bange\.<\/textarea>/);
  assert.match(back.html, /value="isolation" checked/);
  assert.doesNotMatch(back.html, /name="urgency" value="[^"]*" checked/);
  assert.equal(hiddenIn(back.html, '/henvendelser/ny')['id'], carried['id']);
  assert.equal(await town.query(async (db) => (await db.selectFrom('enquiry').select('id').execute()).length), 0);
});

test('a form that is refused comes back with all that was typed, and each mistake leads to its field', async () => {
  const town = await aTown();
  const { html, status } = await send(town, 'asker', '/henvendelser/ny', '/henvendelser/ny', {
    ...filled,
    urgency: '',
    words: 'ring til 20 30 40 50',
  });
  assert.equal(status, 422);
  for (const field of ['urgency', 'words']) assert.match(html, new RegExp(`href="#${field}"`));
  assert.match(html, /ring til 20 30 40 50<\/textarea>/);
  assert.match(html, /value="forced-marriage" checked/);
  assert.ok(
    [...html.matchAll(/ id="([^"]+)"/g)].every(([, id], at, all) => all.findIndex(([, other]) => other === id) === at),
  );
});

test('who comes second is told so, sees the newest, and keeps what was typed', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker', { workplace: '', extremism: 'yes' }));
  const path = `/henvendelser/${id}`;
  const before = hiddenIn(await one(town, 'dke', id), addressOf('write', id));
  await town.step('school', 'write', id);
  const { html, status } = await visit(town, as('dke'), addressOf('write', id), { ...before, words: 'mit eget svar' });
  assert.equal(status, 409);
  assert.match(html, /Nogen nåede at ændre det/);
  assert.match(html, /mit eget svar<\/textarea>/);
  assert.match(html, /tal med eleven alene/);
  const again = await visit(town, as('dke'), addressOf('write', id), {
    ...hiddenIn(html, addressOf('write', id)),
    words: 'mit eget svar',
  });
  assert.equal(again.to, path);
});

test('who keeps the contact is said to everybody on every page of it', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  assert.match(await one(town, 'asker', id), /<b>Du beholder kontakten\.<\/b>/);
  assert.match(await one(town, 'north', id), /<b>Navn asker beholder kontakten\.<\/b>/);
});

test('a step that is not possible is not on the page', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  const sent = async (name: Name) =>
    [...(await one(town, name, id)).matchAll(/action="([^"]+)"/g)]
      .map(([, to = '']) => to.slice(to.lastIndexOf('/') + 1))
      .toSorted();
  assert.deepEqual(await sent('asker'), ['gaa-med', 'skriv', 'traek-tilbage']);
  assert.deepEqual(await sent('north'), ['skriv', 'spoerg-flere', 'spoerg-flere', 'spoerg-teamet', 'tag']);
  await town.step('asker', 'withdraw', id);
  assert.deepEqual(await sent('asker'), []);
});

test('what stands in the browser’s history says nothing of whom or what', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  for (const path of ['/henvendelser', '/henvendelser/ny', `/henvendelser/${id}`]) {
    const { answer } = await visit(town, as('asker'), path);
    assert.ok(answer.kind === 'page');
    assert.match(answer.page.title, /^(Henvendelser|Ny henvendelse|Henvendelse)$/);
  }
});

test('a word that only looks like a name is let through for a reason, and the trail has the reason without the word', async () => {
  const town = await aTown();
  const guard: GuardOnSite = {
    words: '',
    look: (text) => {
      const start = text.indexOf('Sommer');
      return start < 0 ? [] : [{ start, end: start + 6, label: 'PER', certainty: 'doubtful' }];
    },
  };
  const first = await visit(town, as('asker'), '/henvendelser/ny', undefined, guard);
  const form = { ...filled, ...hiddenIn(first.html, '/henvendelser/ny'), words: 'de rejser til Sommerland' };
  const refused = await visit(town, as('asker'), '/henvendelser/ny', form, guard);
  assert.equal(refused.status, 422);
  const reason = /<option value="([^"]+:place)"/.exec(refused.html)?.[1] ?? assert.fail('no reason to choose');
  const again = { ...form, ...hiddenIn(refused.html, '/henvendelser/ny'), 'words-grund': reason };
  const sent = await visit(town, as('asker'), '/henvendelser/ny', again, guard);
  assert.ok(sent.to, sent.html);
  const line = (await trailOf(town.house.database)).find(({ what }) => what === 'guard.overrule');
  assert.match(line?.purpose ?? '', /Det er et sted/);
  assert.ok(!JSON.stringify(await trailOf(town.house.database)).includes('Sommer'));
});

test('each mistake says which question it is about', async () => {
  const town = await aTown();
  const empty = { urgency: '', age: '', forms: [], travel: '', extremism: '', words: '' };
  const { html } = await send(town, 'asker', '/henvendelser/ny', '/henvendelser/ny', { ...filled, ...empty });
  const said = [...html.matchAll(/<a href="#(\w+)">([^<]+)</g)].map(([, field = '', message = '']) => [field, message]);
  assert.deepEqual(new Set(said.map(([field]) => field)), new Set(Object.keys(empty)));
  assert.equal(new Set(said.map(([, message]) => message)).size, 6);
});

test('a rare form of concern is folded away under its name, but never once it is chosen', async () => {
  const town = await aTown();
  const form = async (chosen: string) =>
    (await send(town, 'asker', '/henvendelser/ny', '/henvendelser/ny', { ...filled, urgency: '', forms: [chosen] }))
      .html;
  assert.match(await form('forced-marriage'), /<details><summary>Vis flere: [^<]*æresdrab/);
  assert.match(await form('honour-killing'), /<details open=""><summary>Vis flere/);
});

test('one thing is next: whoever waits for an answer may write more, but is not asked to', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  const folded = /<details><summary>Skriv (?:mere|et svar)</;
  assert.match(await one(town, 'asker', id), folded);
  assert.match(await one(town, 'asker', id), /Når der er svar, står det på Min side/);
  assert.match(await one(town, 'north', id), folded);
  await town.step('north', 'take', id);
  assert.doesNotMatch(await one(town, 'north', id), folded);
  await town.step('north', 'write', id);
  assert.doesNotMatch(await one(town, 'asker', id), folded);
});

test('a new question is the next step only for somebody on whom nothing waits', async () => {
  const town = await aTown();
  const filledButton = /class="button button--main" href="\/henvendelser\/ny"/;
  assert.match((await visit(town, as('north'), '/henvendelser')).html, filledButton);
  await town.ask('asker');
  assert.doesNotMatch((await visit(town, as('north'), '/henvendelser')).html, filledButton);
  assert.match((await visit(town, as('asker'), '/henvendelser')).html, filledButton);
});
