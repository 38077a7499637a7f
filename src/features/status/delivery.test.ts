import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LetterTables } from '#features/outbox';
import { endPost, posts } from '#features/people';
import type { PeopleTables } from '#features/people';
import { id } from '#kernel/action';
import { day } from '#kernel/day';
import type { SignedIn } from '#kernel/person';
import { mistakes, outcome } from '../../../test/town.ts';
import { confirmStatus, decideForum, deliverStatus, readEdition, recordOutcome } from './delivery.actions.ts';
import { aFrozen, ground, said } from './status.example.ts';

const one = { year: '2025', number: '1' };
const decision = {
  ...one,
  version: '1',
  forum: 'committee',
  on: '2026-12-08',
  political: 'yes',
  words: said('Vigtigt.'),
};
type Town = Awaited<ReturnType<typeof aFrozen>>;

const lettersOf = (town: Town): Promise<readonly string[]> =>
  town.look<LetterTables, readonly string[]>(async (db) =>
    (await db.selectFrom('letter').select(['person', 'kind']).execute()).map(({ person, kind }) => `${kind} ${person}`),
  );
const deliver = (town: Town, as?: SignedIn) => town.asks(deliverStatus(ground), one, as);
const seen = async (town: Town) => (await town.gets(readEdition(ground), one)).delivery;

test('delivered twice it is delivered once, and the head who owns the plan is told once', async () => {
  const town = await aFrozen();
  for (const subject of ['demo-planejer', 'demo-viden', 'demo-administrator'])
    assert.equal(outcome(await deliver(town, await town.as(subject))), 'not-allowed', subject);
  const both = await Promise.all([deliver(town), deliver(town)]);
  assert.deepEqual(both.map(outcome), ['done', 'done']);
  assert.deepEqual(await lettersOf(town), [`status ${await town.idOf('demo-planejer')}`]);
  assert.equal((await seen(town))?.deliveredOn, '2026-11-22');
  assert.equal(outcome(await town.asks(deliverStatus(ground), { ...one, number: '2' })), 'not-found');
});

test('an older edition is not delivered when there is a newer', async () => {
  const town = await aFrozen();
  await town.write('2025', 'law', 'Rettet.');
  await town.freeze('2025', 'Loven var forkert.');
  assert.equal(outcome(await deliver(town)), 'conflict');
  assert.equal(outcome(await town.asks(deliverStatus(ground), { ...one, number: '2' })), 'done');
});

test('only the head who owns the plan receives: the head of another department is refused, and so is everybody else', async () => {
  const town = await aFrozen();
  await deliver(town);
  for (const subject of ['demo-chef', 'demo-konsulent-familie', 'demo-viden', 'demo-redaktoer']) {
    const person = await town.as(subject);
    for (const came of [
      await town.asks(confirmStatus(ground), one, person),
      await town.asks(decideForum(ground), decision, person),
      await town.asks(recordOutcome(ground), { ...one, version: '1', came: '2026-11-22', outcome: said('x') }, person),
    ])
      assert.equal(outcome(came), 'not-allowed', subject);
  }
  assert.equal((await seen(town))?.confirmedOn, undefined);
});

test('what has not been delivered cannot be received', async () => {
  const town = await aFrozen();
  const head = await town.as('demo-planejer');
  assert.equal(outcome(await town.asks(confirmStatus(ground), one, head)), 'not-found');
  assert.equal(outcome(await town.asks(decideForum(ground), decision, head)), 'not-found');
});

test('the head confirms, chooses and writes what came of it; each is kept once, and the team is told', async () => {
  const town = await aFrozen();
  await deliver(town);
  const head = await town.as('demo-planejer');
  assert.equal(outcome(await town.asks(confirmStatus(ground), one, head)), 'done');
  town.clock.now = new Date('2026-11-23T12:00:00Z');
  assert.equal(outcome(await town.asks(confirmStatus(ground), one, head)), 'done');
  const received = await seen(town);
  assert.deepEqual([received?.confirmedOn, received?.version], ['2026-11-22', 2]);

  const came = (more: object) =>
    town.asks(
      recordOutcome(ground),
      { ...one, version: '4', came: '2026-11-23', outcome: said('Taget til efterretning.'), ...more },
      head,
    );
  assert.deepEqual(mistakes(await came({ version: '2' })), ['came'], 'nowhere has been chosen yet');
  const decide = (more: object) => town.asks(decideForum(ground), { ...decision, version: '2', ...more }, head);
  assert.deepEqual(mistakes(await decide({ on: '' })), ['on']);
  assert.deepEqual(mistakes(await decide({ on: '2026-11-01' })), ['on'], 'before it was delivered');
  assert.deepEqual(mistakes(await decide({ on: 'på tirsdag' })), ['on']);
  assert.deepEqual(mistakes(await decide({ on: '2206-12-08' })), ['on'], 'a slip of the pen');
  assert.deepEqual(mistakes(await decide({ forum: 'none', political: 'no' })), ['on'], 'nowhere, on a day');
  assert.deepEqual(mistakes(await decide({ forum: 'none', on: '' })), ['political'], 'nowhere, and political');
  assert.deepEqual(mistakes(await decide({ political: 'no' })), ['political'], 'a committee is political');
  assert.deepEqual(mistakes(await decide({ forum: 'torvet' })), ['forum']);
  assert.deepEqual(mistakes(await decide({ words: said('Ring til 010190-1234') })), ['words.fund.0']);
  assert.equal(outcome(await decide({ forum: 'none', on: '', political: 'no' })), 'done');
  assert.deepEqual(mistakes(await came({ version: '3' })), ['came'], 'nothing comes of what is presented nowhere');
  assert.equal(outcome(await decide({})), 'conflict', 'somebody changed it in the meantime');
  assert.equal(outcome(await decide({ version: '3' })), 'done');
  const before = (await lettersOf(town)).length;
  assert.equal(outcome(await decide({ version: '3' })), 'done', 'sent twice');
  assert.equal((await lettersOf(town)).length, before);
  assert.equal(before, 1 + 5, 'the head, and each consultant');

  assert.deepEqual(mistakes(await came({ came: '2026-12-24' })), ['came'], 'that day has not come');
  assert.deepEqual(mistakes(await came({ outcome: said('') })), ['outcome']);
  assert.equal(outcome(await came({})), 'done');
  assert.equal(outcome(await came({})), 'done', 'sent twice');
  assert.deepEqual(await seen(town), {
    year: '2025',
    number: 1,
    deliveredOn: '2026-11-22',
    confirmedOn: '2026-11-22',
    decision: { forum: 'committee', on: '2026-12-08', words: 'Vigtigt.', political: true },
    decidedOn: '2026-11-23',
    outcome: { on: '2026-11-23', words: 'Taget til efterretning.' },
    version: 5,
  });
});

test('it is delivered where nobody is head today too', async () => {
  const town = await aFrozen();
  const head = id(await town.idOf('demo-planejer')) ?? assert.fail();
  const yesterday = day('2026-11-21') ?? assert.fail();
  await town.look<PeopleTables, unknown>(async (db) => {
    for (const post of await posts(db, head)) await endPost(db, post, yesterday);
  });
  assert.equal((await town.gets(readEdition(ground), one)).hasHead, false);
  assert.equal(outcome(await deliver(town)), 'done');
  assert.deepEqual(await lettersOf(town), []);
});
