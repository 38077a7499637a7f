import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGuard } from '#features/guard';
import { newId } from '#kernel/action';
import { ok } from '#kernel/result';
import type { Person } from '#kernel/person';
import { noon, trailOf } from '../../../test/house.ts';
import { aTown, mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { bodiesOf, liaisonOfYear } from './index.ts';
import type { LiaisonTables } from './index.ts';
import { readEntry, readLog, takeYear } from './reading.actions.ts';
import { correctEntry, settleFollowUp, withdrawEntry, writeEntry } from './writing.actions.ts';

// A guard that knows identifiers and no names: what it finds is what the room hands on.
const guard = {
  ...openGuard({ words: '', weights: '' }, { numbers: [], bodies: [], mails: [] }),
  words: '/guard.json',
};
const here = { guard, bodies: bodiesOf([]) };
const said = (text: string) => ({ text, choices: [] });
const everything = { year: '', body: '', theme: '', open: '', text: '' };

/** A log with a team that writes, a head who reads, and a clock that can be moved. */
async function aLog() {
  const clock = { now: noon };
  const town = await aTown(() => clock.now);
  const [kirsten, kim] = [await town.idOf('demo-konsulent-skole'), await town.idOf('demo-konsulent-familie')];
  const team = await town.as('demo-konsulent-skole');
  const form = (more: Readonly<Record<string, unknown>> = {}) => ({
    id: newId(),
    day: '2026-11-20',
    body: 'maerk',
    ownBody: said(''),
    ours: [kirsten],
    themes: ['development', 'travel'],
    words: said('flere unge bliver sendt ud i sommerferien.'),
    follow: said('tag det op med skolerne før juni.'),
    responsible: kim,
    due: '2027-05-31',
    told: ['knowledge-persons'],
    ...more,
  });
  const write = (more: Readonly<Record<string, unknown>> = {}, who: Person = team) =>
    perform(town.house, who, writeEntry(here), form(more));
  const look = async (id: string) => {
    const found = await perform(town.house, team, readEntry, { id });
    return found.ok ? found.value : assert.fail(found.refusal.reason);
  };
  const list = async (more: Readonly<Record<string, string>> = {}, who: Person = team) => {
    const found = await perform(town.house, who, readLog(here), { ...everything, ...more });
    return found.ok ? found.value : assert.fail(found.refusal.reason);
  };
  const ofYear = async (year: number) => {
    const found = await town.house.database.transaction<Awaited<ReturnType<typeof liaisonOfYear>>, never>(
      async (work) => ok(await liaisonOfYear(work.tables<LiaisonTables>(), year)),
    );
    return found.ok ? found.value : [];
  };
  const everyRow = async (): Promise<string> => {
    const found = await town.house.database.transaction<string, never>(async (work) => {
      const db = work.tables<LiaisonTables>();
      return ok(
        JSON.stringify([
          await db.selectFrom('liaison').selectAll().execute(),
          await db.selectFrom('liaison_change').selectAll().execute(),
        ]),
      );
    });
    return found.ok ? found.value : '';
  };
  return { ...town, clock, team, kirsten, kim, form, write, look, list, ofYear, everyRow };
}

test('the team writes, the heads read, and nobody else knows of the log', async () => {
  const { house, as, write, list, form } = await aLog();
  const chef = await as('demo-chef');
  const entry = form();
  assert.equal(outcome(await perform(house, chef, writeEntry(here), entry)), 'not-allowed');
  assert.equal(outcome(await write(entry)), 'done');
  assert.equal((await list({}, chef)).entries.length, 1);
  assert.equal((await list({}, chef)).keeps, false);
  for (const who of [
    'demo-viden',
    'demo-laerer',
    'demo-redaktoer',
    'demo-dpo',
    'demo-administrator',
    'demo-registrator',
  ]) {
    const person = await as(who);
    assert.equal(outcome(await perform(house, person, readLog(here), everything)), 'not-allowed', who);
    assert.equal(outcome(await perform(house, person, readEntry, { id: entry.id })), 'not-allowed', who);
    assert.equal(outcome(await perform(house, person, takeYear, { year: '2026' })), 'not-allowed', who);
    assert.equal(outcome(await perform(house, person, withdrawEntry, { id: entry.id })), 'not-allowed', who);
    assert.equal(outcome(await perform(house, person, settleFollowUp, { id: entry.id })), 'not-allowed', who);
  }
  assert.equal(outcome(await perform(house, chef, settleFollowUp, { id: entry.id, done: '1' })), 'not-allowed');
  await house.database.close();
});

test('a contact has a day that has been, a body, one of us and a theme; what follows has somebody and a day', async () => {
  const { house, write, idOf: idAt, list } = await aLog();
  const wrong = async (more: Readonly<Record<string, unknown>>) => mistakes(await write(more));
  assert.deepEqual(await wrong({ day: '' }), ['day']);
  assert.deepEqual(await wrong({ day: '2026-11-23' }), ['day']);
  assert.deepEqual(await wrong({ body: '' }), ['body']);
  assert.deepEqual(await wrong({ body: 'made-up' }), ['body']);
  assert.deepEqual(await wrong({ body: 'other' }), ['ownBody']);
  assert.deepEqual(await wrong({ ours: [] }), ['ours']);
  assert.deepEqual(await wrong({ ours: [await idAt('demo-laerer')] }), ['ours']);
  assert.deepEqual(await wrong({ themes: [] }), ['themes']);
  assert.deepEqual(await wrong({ words: said('') }), ['words']);
  assert.deepEqual(await wrong({ follow: said('') }), ['follow']);
  assert.deepEqual(await wrong({ responsible: '', due: '' }), ['responsible', 'due']);
  assert.deepEqual(await wrong({ responsible: await idAt('demo-chef') }), ['responsible']);
  assert.deepEqual(await wrong({ day: '2026-11-23', body: 'made-up' }), ['day', 'body'], 'all of it at once');
  assert.equal((await list()).all, 0);
  assert.equal(outcome(await write({ follow: said(''), responsible: '', due: '', told: [] })), 'done');
  assert.equal(outcome(await write({ body: 'other', ownBody: said('exitcirklen') })), 'done');
  assert.deepEqual((await list()).entries.map(({ bodyName }) => bodyName).toSorted(), ['SIRI og MÆRK', 'exitcirklen']);
  await house.database.close();
});

test('a text that points at a citizen is refused, and kept nowhere', async () => {
  const { house, write, everyRow } = await aLog();
  const number = '010190-1234';
  for (const field of ['words', 'follow', 'ownBody'])
    assert.deepEqual(
      mistakes(await write({ body: 'other', ownBody: said('et sted'), [field]: said(`om ${number}`) })),
      [`${field}.fund.0`],
    );
  assert.ok(!(await everyRow()).includes('010190'));
  assert.ok(!JSON.stringify(await trailOf(house.database)).includes('010190'));
  await house.database.close();
});

test('the same form twice is one contact', async () => {
  const { house, write, form, list } = await aLog();
  const entry = form();
  for (const _ of [1, 2, 3]) assert.equal(outcome(await write(entry)), 'done');
  assert.equal((await list()).all, 1);
  await house.database.close();
});

test('a correction leaves who, when and which parts, and not a word of what stood there; two who correct: the second is told', async () => {
  const { house, as, team, write, form, look, everyRow, kirsten } = await aLog();
  const entry = form({ words: said('en tekst, som skal væk.') });
  await write(entry);
  const change = { ...entry, words: said('en anden tekst.'), themes: ['law'], version: '1' };
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, correctEntry(here), change)), 'done');
  const { changes, entry: now } = await look(entry.id);
  assert.deepEqual(
    changes.map(({ person, parts }) => [person, parts]),
    [[kirsten, ['themes', 'words']]],
  );
  assert.equal(now.words, 'en anden tekst.');
  assert.ok(!(await everyRow()).includes('skal væk'));
  const late = { ...entry, words: said('en tredje tekst.'), version: '1' };
  const kim = await as('demo-konsulent-familie');
  assert.equal(outcome(await perform(house, kim, correctEntry(here), late)), 'conflict');
  assert.equal((await look(entry.id)).entry.words, 'en anden tekst.');
  await house.database.close();
});

test('what is withdrawn keeps its day and why, and none of its words; it is told of no more', async () => {
  const { house, team, write, form, look, everyRow, ofYear, list } = await aLog();
  const entry = form({ body: 'other', ownBody: said('et navn på listen') });
  await write(entry);
  assert.equal((await ofYear(2026)).length, 1);
  const withdraw = { id: entry.id, version: '1', because: 'about-somebody' };
  assert.deepEqual(mistakes(await perform(house, team, withdrawEntry, { ...withdraw, because: 'so' })), ['because']);
  assert.equal(outcome(await perform(house, team, withdrawEntry, { ...withdraw, version: '7' })), 'conflict');
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, withdrawEntry, withdraw)), 'done');
  const { entry: now, changes } = await look(entry.id);
  assert.deepEqual([now.day, now.withdrawnOn, now.withdrawnBecause], ['2026-11-20', '2026-11-22', 'about-somebody']);
  assert.deepEqual(
    changes.map(({ parts }) => parts),
    [['all']],
  );
  const kept = await everyRow();
  for (const gone of ['sommerferien', 'skolerne', 'et navn på listen']) assert.ok(!kept.includes(gone), gone);
  assert.deepEqual([await ofYear(2026), (await list()).open], [[], []]);
  const again = { ...entry, version: '2' };
  assert.equal(outcome(await perform(house, team, correctEntry(here), again)), 'conflict');
  await house.database.close();
});

test('what follows waits until it is done, and again when it is not after all', async () => {
  const { house, team, write, form, look, list, clock } = await aLog();
  const entry = form();
  await write(entry);
  assert.deepEqual(
    (await list()).open.map(({ id }) => id),
    [entry.id],
  );
  clock.now = new Date('2027-06-02T10:00:00Z');
  const done = { id: entry.id, done: '1' };
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, settleFollowUp, done)), 'done');
  assert.equal((await look(entry.id)).entry.doneOn, '2027-06-02');
  assert.deepEqual((await list()).open, []);
  const { entry: now } = await look(entry.id);
  const more = { ...entry, themes: ['law'], version: String(now.version) };
  assert.equal(outcome(await perform(house, team, correctEntry(here), more)), 'done');
  assert.equal((await look(entry.id)).entry.doneOn, '2027-06-02', 'a correction of something else leaves it done');
  assert.equal(outcome(await perform(house, team, settleFollowUp, { ...done, done: '0' })), 'done');
  assert.equal((await list()).open.length, 1);
  await house.database.close();
});

test('the log is looked through by year, body, theme, words and what is open, and nothing of it is remembered', async () => {
  const { house, write, list } = await aLog();
  await write({ day: '2025-03-01', body: 'viso', themes: ['law'], follow: said(''), responsible: '', due: '' });
  await write({ day: '2026-02-01', body: 'politi' });
  await write({ day: '2026-10-31', words: said('der kommer et kursus om stalking.') });
  const found = async (more: Readonly<Record<string, string>>) => (await list(more)).entries.map(({ day }) => day);
  assert.deepEqual(await found({}), ['2026-10-31', '2026-02-01', '2025-03-01']);
  assert.deepEqual(await found({ year: '2026' }), ['2026-10-31', '2026-02-01']);
  assert.deepEqual(await found({ body: 'viso' }), ['2025-03-01']);
  assert.deepEqual(await found({ theme: 'law' }), ['2025-03-01']);
  assert.deepEqual(await found({ open: '1', body: 'politi' }), ['2026-02-01']);
  assert.deepEqual(await found({ text: 'STALKING' }), ['2026-10-31']);
  assert.deepEqual(await found({ text: 'findes ikke' }), []);
  const trail = JSON.stringify(await trailOf(house.database));
  for (const typed of ['STALKING', 'findes ikke', 'viso']) assert.ok(!trail.includes(typed), typed);
  await house.database.close();
});

test('those on no list are chosen together, under a name that is none of theirs', async () => {
  const { house, write, list } = await aLog();
  for (const name of ['exitcirklen', 'mødrehjælpen'])
    assert.equal(outcome(await write({ body: 'other', ownBody: said(name) })), 'done');
  const { bodies, entries } = await list({ body: 'other' });
  assert.equal(bodies.find(({ key }) => key === 'other')?.name, 'Andre');
  assert.equal(entries.length, 2);
  await house.database.close();
});

test('whoever has left the team still stands where they took part, and can stay there', async () => {
  const { house, team, write, form, look, clock, kim } = await aLog();
  const entry = form({ ours: [kim] });
  await write(entry);
  const ended = await house.database.transaction<true, never>(async (work) => {
    const db = work.tables<{ post: { person: string; to_day: string | null } }>();
    await db.updateTable('post').set({ to_day: '2026-11-22' }).where('person', '=', kim).execute();
    return ok(true);
  });
  assert.ok(ended.ok);
  clock.now = new Date('2026-11-24T12:00:00Z');
  assert.equal((await look(entry.id)).names.size, 1);
  const change = { ...entry, themes: ['law'], version: '1' };
  assert.equal(outcome(await perform(house, team, correctEntry(here), change)), 'done');
  assert.deepEqual(mistakes(await write({ ours: [kim], responsible: kim })), ['ours', 'responsible']);
  await house.database.close();
});
