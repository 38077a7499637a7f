import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contentShelf, root } from '#adapters/files';
import { openPack } from '#features/pack';
import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { theHouse } from '#kernel/person';
import type { Person } from '#kernel/person';
import { within } from '#kernel/within';
import type { Db } from '#ports/database';
import { noon, trailOf } from '../../../test/house.ts';
import { aTown, mistakes, outcome, today } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { forgetTrainings, trainingsWait } from './forgetting.actions.ts';
import { follow } from './play.ts';
import { join, play } from './playing.actions.ts';
import type { Turn } from './seen.ts';
import { codeIn, newCode } from './session.ts';
import { endTraining, seeTraining, seeTrainings, showStory, startTraining } from './training.actions.ts';
import { sessions, stories } from './training.store.ts';
import type { TrainingTables } from './training.store.ts';
import { wrong } from './training.words.ts';

const shelf = contentShelf(`${root}/content`);
const opened = openPack({ national: shelf.read('national'), own: shelf.read('albertslund') }, today);
const ground = opened.pack ?? assert.fail('the pack has errors');
const story = ground.scenarios.find(({ key }) => key === 'flyver-i-morgen') ?? assert.fail('no story');
const other = ground.scenarios.find(({ key }) => key === 'maa-ikke-idraet') ?? assert.fail('no story');
const hour = 3_600_000;

/** A town with a training of two stories, as the consultant of the schools has just opened it. */
async function aTraining() {
  const clock = { now: noon };
  const town = await aTown(() => clock.now);
  const consultant = await town.as('demo-konsulent-skole');
  const id = newId();
  const scenarios = [story.key, other.key];
  const started = await perform(town.house, consultant, startTraining(ground), { id, scenarios, hours: '2' });
  assert.ok(started.ok);
  const desk = () => ({ database: town.house.database, ground, now: clock.now });
  const read = <Value>(work: (db: Db<TrainingTables>) => Promise<Value>): Promise<Value> =>
    within(town.house.database, (one) => work(one.tables<TrainingTables>()));
  const [session] = await read(sessions);
  const code = session?.code ?? assert.fail('no code');
  const seated = async (department: string) => {
    const turn = await join(desk(), { code, department });
    return turn.kind === 'play' ? turn.hand : assert.fail(JSON.stringify(turn));
  };
  const plays = async (department: string, answers: readonly string[] = story.answers): Promise<Turn> =>
    play(desk(), { ...(await seated(department)), answers });
  const kept = async () => (await read((db) => stories(db, id)))[0] ?? assert.fail('no story');
  return { ...town, clock, consultant, id, code, desk, read, seated, plays, kept };
}

const became = (turn: Turn): string => (turn.kind === 'card' ? turn.became : turn.kind);
const seeAs = async ({ house }: { readonly house: House }, who: Person, id: Id) => {
  const seen = await perform(house, who, seeTraining, { id });
  return seen.ok ? seen.value : assert.fail();
};

test('every story leads through the guide to the card that the plan leads to', () => {
  for (const { key, answers, card } of ground.scenarios) {
    const { at, ...end } = follow(ground.flow, answers);
    assert.deepEqual([key, at, 'card' in end ? end.card : ''], [key, 'card', card]);
  }
});

test('whoever may not keep the year starts no training, shows no answers and ends nothing', async () => {
  const { house, as, id } = await aTraining();
  for (const subject of ['demo-laerer', 'demo-viden', 'demo-chef']) {
    const who = await as(subject);
    const given = { id: newId(), scenarios: [story.key], hours: '2' };
    assert.equal(outcome(await perform(house, who, startTraining(ground), given)), 'not-allowed', subject);
    assert.equal(outcome(await perform(house, who, showStory, { id, scenario: story.key })), 'not-allowed', subject);
    assert.equal(outcome(await perform(house, who, endTraining, { id })), 'not-allowed', subject);
  }
});

test('only whoever leads sees the code, and a form that is sent twice starts one training', async () => {
  const town = await aTraining();
  const { house, as, id, consultant, read, code } = town;
  assert.equal((await seeAs(town, await as('demo-laerer'), id)).session.code, '');
  assert.equal((await seeAs(town, consultant, id)).session.code, code);
  const again = { id, scenarios: [other.key], hours: '8' };
  assert.ok((await perform(house, consultant, startTraining(ground), again)).ok);
  assert.equal((await read(sessions)).length, 1);
  assert.deepEqual(
    (await read((db) => stories(db, id))).map(({ scenario }) => scenario),
    [story.key, other.key],
  );
});

test('a training without stories or hours says what to mend', async () => {
  const { house, consultant } = await aTraining();
  const start = (given: object) => perform(house, consultant, startTraining(ground), { id: newId(), ...given });
  assert.deepEqual(mistakes(await start({ scenarios: [], hours: '2' })), ['scenarios']);
  assert.deepEqual(mistakes(await start({ scenarios: ['findes-ikke'], hours: '2' })), ['scenarios.0']);
  assert.deepEqual(mistakes(await start({ scenarios: [story.key], hours: '99' })), ['hours']);
});

test('a wrong code, a code of a training that is over and no department are told kindly', async () => {
  const { desk, code, clock } = await aTraining();
  const said = async (typed: string, department = 'dke') => {
    const turn = await join(desk(), { code: typed, department });
    return turn.kind === 'mend' ? turn.message : turn.kind;
  };
  assert.equal(await said('AAAAAA'), wrong.code);
  assert.equal(await said(''), wrong.code);
  assert.equal(await said(code, 'findes-ikke'), wrong.department);
  assert.equal(await said(` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)} `), 'play');
  clock.now = new Date(noon.getTime() + 2 * hour);
  assert.equal(await said(code), wrong.closed);
});

test('an answer counts once, however often it is sent', async () => {
  const { seated, desk, kept } = await aTraining();
  const hand = await seated('dke');
  assert.equal(became(await play(desk(), { ...hand, answers: story.answers })), 'counted');
  assert.equal(became(await play(desk(), { ...hand, answers: story.answers })), 'counted-before');
  assert.equal(became(await play(desk(), { ...hand, answers: ['ja-voksen'] })), 'counted-before');
  assert.equal(became(await play(desk(), { ...hand, seat: newId(), answers: story.answers })), 'counted-before');
  assert.deepEqual((await kept()).tallies, { dke: { akut: { 'ja-barn': 1 }, kort: { 'akut-under-18': 1 } } });
  const next = { ...hand, scenario: other.key, answers: other.answers };
  assert.equal(became(await play(desk(), next)), 'counted', 'the next story has a place of its own');
});

test('nothing is counted before the card is reached, and answers that fit no question ask again', async () => {
  const { seated, desk, kept } = await aTraining();
  const hand = await seated('dke');
  assert.equal((await play(desk(), { ...hand, answers: ['nej'] })).kind, 'play');
  const odd = await play(desk(), { ...hand, answers: ['nej', 'findes-ikke', 'kort'] });
  assert.equal(odd.kind === 'play' && odd.standing.at === 'question' ? odd.standing.question.key : '', 'alder');
  assert.deepEqual((await kept()).tallies, {});
});

test('until they are shown the answers leave the house for nobody, and fewer than five are never shown', async () => {
  const town = await aTraining();
  const { house, consultant, plays, id } = town;
  for (let nth = 0; nth < 4; nth += 1) await plays('dke');
  const before = await seeAs(town, consultant, id);
  assert.deepEqual(
    before.stories.map(({ story: { tallies }, players, waiting }) => [tallies, players, waiting]),
    [
      [{}, 4, 0],
      [{}, 0, 4],
    ],
  );
  const show = async () => perform(house, consultant, showStory, { id, scenario: story.key });
  assert.equal(outcome(await show()), 'invalid');
  await plays('dke');
  assert.equal(outcome(await show()), 'done');
});

test('what is shown has the small departments together for good, also where it is kept, and takes no more answers', async () => {
  const town = await aTraining();
  const { house, consultant, plays, seated, desk, id, kept } = town;
  for (let nth = 0; nth < 6; nth += 1) await plays('skole-dagtilbud');
  for (let nth = 0; nth < 5; nth += 1) await plays('dke', ['ja-voksen']);
  await plays('boern-familie', ['ja-ukendt']);
  const late = await seated('dke');
  assert.equal(outcome(await perform(house, consultant, showStory, { id, scenario: story.key })), 'done');
  assert.deepEqual((await kept()).tallies, {
    andre: { akut: { 'ja-ukendt': 1, 'ja-voksen': 5 }, kort: { 'akut-ukendt-alder': 1, 'akut-voksen': 5 } },
    'skole-dagtilbud': { akut: { 'ja-barn': 6 }, kort: { 'akut-under-18': 6 } },
  });
  assert.equal(became(await play(desk(), { ...late, answers: story.answers })), 'too-late');
  const list = await perform(house, consultant, seeTrainings(ground), {});
  assert.deepEqual(list.ok && list.value.toTrain, [{ scenario: story.key, right: 6, players: 12 }]);
});

test('what was not shown when a training ends is forgotten', async () => {
  const { house, consultant, plays, id, kept, read, code, desk } = await aTraining();
  for (let nth = 0; nth < 7; nth += 1) await plays('dke');
  assert.equal(outcome(await perform(house, consultant, endTraining, { id })), 'done');
  assert.deepEqual((await kept()).tallies, {});
  assert.equal((await read((db) => db.selectFrom('training_seat').selectAll().execute())).length, 0);
  const again = await join(desk(), { code, department: 'dke' });
  assert.equal(again.kind === 'mend' && again.message, wrong.closed);
});

test('once a training is over its answers cannot be shown, also in the minute before the house forgets them', async () => {
  const { house, consultant, plays, id, kept, clock } = await aTraining();
  for (let nth = 0; nth < 5; nth += 1) await plays('dke');
  clock.now = new Date(noon.getTime() + 2 * hour);
  assert.equal(outcome(await perform(house, consultant, showStory, { id, scenario: story.key })), 'invalid');
  assert.equal((await kept()).isShown, false);
});

test('the house forgets what was not shown by itself, once, when the training is over', async () => {
  const { house, plays, kept, clock } = await aTraining();
  await plays('dke');
  const tend = async () => (await perform(house, theHouse, forgetTrainings, {})).ok;
  assert.equal(await trainingsWait(house.database, clock.now), false, 'it is still open');
  clock.now = new Date(noon.getTime() + 2 * hour);
  assert.equal(await trainingsWait(house.database, clock.now), true);
  assert.ok(await tend());
  assert.deepEqual((await kept()).tallies, {});
  assert.equal(await trainingsWait(house.database, clock.now), false);
});

test('what is kept is the same whoever answered first, and the trail has no line of anybody who played', async () => {
  const forwards = await aTraining();
  const lines = (await trailOf(forwards.house.database)).length;
  const answers = [
    ['skole-dagtilbud', 'ja-barn'],
    ['dke', 'ja-voksen'],
    ['dke', 'ja-barn'],
    ['boern-familie', 'ja-ukendt'],
  ] as const;
  for (const [department, answer] of answers) await forwards.plays(department, [answer]);
  assert.equal((await trailOf(forwards.house.database)).length, lines);
  const backwards = await aTraining();
  for (const [department, answer] of answers.toReversed()) await backwards.plays(department, [answer]);
  const text = async ({ read, id }: typeof forwards) =>
    read((db) =>
      db
        .selectFrom('training_story')
        .select(['scenario', 'tallies'])
        .where('session', '=', id)
        .orderBy('number')
        .execute(),
    );
  assert.deepEqual(await text(forwards), await text(backwards));
  const seats = await forwards.read((db) =>
    db.selectFrom('training_seat').selectAll().where('scenario', '=', story.key).execute(),
  );
  assert.deepEqual(seats, [], 'a place that was used is gone');
});

test('no table of a training has room for a person, an hour of an answer or what was answered together', () => {
  const sql = readFileSync(`${root}/migrations/0017-training-sessions.sql`, 'utf8');
  const columns = [...sql.matchAll(/^ {2}(\w+) (?:text|integer)/gm)].map(([, name]) => name);
  assert.deepEqual(
    [...new Set(columns)],
    ['municipality', 'id', 'code', 'held_on', 'closes_at', 'session', 'scenario', 'number', 'tallies', 'shown', 'seat'],
  );
});

test('a code is six letters that are not taken for each other', () => {
  const codes = Array.from({ length: 500 }, newCode);
  for (const code of codes) assert.match(code, /^[ABDEFGHKLMNPRSTUVXYZ]{6}$/);
  assert.ok(new Set(codes).size > 495);
  assert.ok(codes.every((code) => codeIn(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`) === code));
});
