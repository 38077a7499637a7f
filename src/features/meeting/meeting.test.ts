import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TrainingTables } from '#features/training';
import { newId } from '#kernel/action';
import type { Person } from '#kernel/person';
import { mistakes, outcome, school } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { answerInvitation } from './answering.actions.ts';
import { addOwnPoint, lookAtAgenda, movePoint, settleProposal } from './agenda.actions.ts';
import { callMeeting, cancelMeeting, changeHours, inviteNewcomers, planMeeting } from './calling.actions.ts';
import { meetingsWaitingFor } from './index.ts';
import { lookAtMeeting, seeMeetings, takeCalendar } from './reading.actions.ts';

import { aYear, here, hours, said } from './year.example.ts';

test('the stories that went worst when they were trained are proposed again, three at most, with how they went', async () => {
  const { house, team, plan, work } = await aYear();
  const id = await plan();
  const went = { a: 5, b: 4, c: 3, d: 2, e: 1 };
  const scenarios = Object.keys(went).map((key) => ({
    key,
    story: `Historien om ${key}, som den er`,
    department: 'dke',
    answers: ['ja'],
    card: 'kortet',
    mustShow: [],
    mustNot: [],
  }));
  await work(async (db) => {
    const training = db.$extendTables<Pick<TrainingTables, keyof TrainingTables>>();
    const session = newId();
    await training
      .insertInto('training_session')
      .values({ id: session, code: 'ABDEFG', held_on: '2026-11-20', closes_at: '2026-11-20T12:00:00.000Z' })
      .execute();
    const stories = Object.entries(went).map(([scenario, right], number) => ({
      session,
      scenario,
      number,
      shown: 1,
      tallies: JSON.stringify({ dke: { kort: { kortet: right, andet: 5 - right } } }),
    }));
    await training.insertInto('training_story').values(stories).execute();
  });
  const found = await perform(house, team, lookAtAgenda({ ...here, scenarios }), { id });
  assert.ok(found.ok);
  const proposed = found.value.proposals.filter(({ source }) => source.startsWith('story:'));
  assert.deepEqual(
    proposed.map(({ source }) => source),
    ['story:e', 'story:d', 'story:c'],
  );
  assert.deepEqual(proposed[0], {
    source: 'story:e',
    title: 'Øv igen: Historien om e, som den er',
    reason: 'Sidst I øvede den: 1 af 5 endte på det kort, planen fører til.',
  });
  await house.database.close();
});

test('only the team makes and calls a meeting, and nobody else knows of it before it is called', async () => {
  const { house, as, plan, call } = await aYear();
  const id = await plan();
  for (const who of ['demo-viden', 'demo-chef', 'demo-redaktoer', 'demo-dpo']) {
    const person = await as(who);
    const tried = await perform(house, person, planMeeting, { id: newId(), ...hours });
    assert.equal(outcome(tried), 'not-allowed', who);
    assert.equal(outcome(await perform(house, person, callMeeting, { id, version: '1' })), 'not-allowed', who);
    assert.equal(outcome(await perform(house, person, lookAtMeeting, { id })), 'not-found', who);
    assert.equal(outcome(await perform(house, person, takeCalendar, { id })), 'not-found', who);
    const list = await perform(house, person, seeMeetings, {});
    assert.deepEqual(list.ok && list.value.meetings, [], who);
  }
  assert.equal(outcome(await perform(house, await as('demo-laerer'), lookAtMeeting, { id })), 'not-allowed');
  await call(id);
  for (const who of ['demo-viden', 'demo-chef', 'demo-redaktoer', 'demo-dpo'])
    assert.equal(outcome(await perform(house, await as(who), lookAtMeeting, { id })), 'done', who);
  await house.database.close();
});

const teams =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_N2Y4ZjE%40thread.v2/0?context=%7b%22Tid%22%3a%22f8cdef31-a31e-4b4a-93e4-5f571e91255a%22%7d';

test('a meeting has a day ahead, ends after it begins, and is somewhere', async () => {
  const { house, team } = await aYear();
  const plan = async (more: Readonly<Record<string, string>>) =>
    mistakes(await perform(house, team, planMeeting, { id: newId(), ...hours, ...more }));
  assert.deepEqual(await plan({ day: '' }), ['day']);
  assert.deepEqual(await plan({ day: '2027-02-30' }), ['day']);
  assert.deepEqual(await plan({ day: '2026-11-21' }), ['day']);
  assert.deepEqual(await plan({ day: '2029-01-01' }), ['day']);
  assert.deepEqual(await plan({ to: '540' }), ['to']);
  assert.deepEqual(await plan({ from: '', to: '' }), ['from', 'to']);
  assert.deepEqual(await plan({ from: '1440' }), ['from']);
  assert.deepEqual(await plan({ place: '' }), ['place']);
  for (const place of ['hos 010190-1234', 'Hos naboen, ring 20 12 34 57', 'skriv til sol@example.dk'])
    assert.deepEqual(await plan({ place }), ['place'], place);
  for (const link of [
    'http://moede.example',
    'javascript:alert(1)',
    'moede.example',
    'https://me:secret@moede.example',
    'https://moede',
    'https://moede.example/\r\nATTENDEE:x',
    'https://www.facebook.com/anders.andersen.1234',
    'https://moede.example/sol@example.dk',
  ])
    assert.deepEqual(await plan({ link }), ['link'], link);
  for (const link of ['https://moede.example/1', 'https://moede.example/j/20123457?pwd=aB1.2', teams])
    assert.deepEqual(await plan({ place: '', link }), [], link);
  await house.database.close();
});

test('whoever holds the role on the day it is called is invited once, with a calendar file; heads where they are wanted', async () => {
  const { house, idOf: idAt, plan, call, letters, look, team } = await aYear();
  const id = await plan();
  assert.equal((await letters()).length, 0, 'a draft tells nobody');
  await call(id);
  assert.equal(outcome(await perform(house, team, callMeeting, { id, version: '1' })), 'done', 'sent twice');
  const told = await letters();
  const invited = ['demo-viden', 'demo-konsulent-skole', 'demo-konsulent-familie', 'demo-konsulent-voksen'];
  const ids = await Promise.all([...invited, 'demo-konsulent-borger', 'demo-dke'].map(idAt));
  assert.deepEqual(told.map(({ person }) => person).toSorted(), ids.toSorted());
  assert.ok(told.every(({ kind, about }) => kind === 'meeting' && about === id));
  for (const line of ['DTSTART:20270325T080000Z', 'DTEND:20270325T103000Z', 'SEQUENCE:0', 'LOCATION:Rådhuset'])
    assert.ok(told[0]?.calendar?.includes(line), line);
  assert.equal((await look(id)).answered.invited, 6);
  const withHeads = await plan({ heads: '1', day: '2027-05-06' });
  await call(withHeads);
  assert.equal((await look(withHeads)).answered.invited, 8);
  await house.database.close();
});

test('another time is told with a higher sequence, another agenda is not, and a meeting called off is struck', async () => {
  const { house, plan, call, letters, forget, team, version, work } = await aYear();
  const id = await plan();
  await call(id);
  await work((db) => db.updateTable('person').set({ mail: 'kirsten@example.invalid' }).execute());
  await forget();
  const change = { id, ...hours, day: '2027-03-29', version: await version(id) };
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, changeHours, change)), 'done');
  const moved = await letters();
  assert.equal(moved.length, 6);
  // The clocks went forward the day before: nine is nine on the wall.
  for (const line of ['METHOD:REQUEST', 'SEQUENCE:1', 'DTSTART:20270329T070000Z'])
    assert.ok(moved[0]?.calendar?.includes(line), line);
  await forget();
  const own = { id, version: await version(id), point: newId(), title: said('nyt fra politiet') };
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, addOwnPoint(here), own)), 'done');
  const heads = { id, ...hours, day: '2027-03-29', heads: '1', version: await version(id) };
  assert.equal(outcome(await perform(house, team, changeHours, heads)), 'done');
  assert.deepEqual(await letters(), []);
  const stale = { id, ...hours, day: '2027-04-01', version: '1' };
  assert.equal(outcome(await perform(house, team, changeHours, stale)), 'conflict');
  const off = { id, version: await version(id) };
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, cancelMeeting, off)), 'done');
  const struck = await letters();
  assert.equal(struck.length, 6);
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2'])
    assert.ok(struck[0]?.calendar?.includes(line));
  assert.equal(outcome(await perform(house, team, changeHours, { ...stale, version: await version(id) })), 'conflict');
  await house.database.close();
});

test('on the days the clocks change, a meeting is at the hour on the wall', async () => {
  const { house, team, plan, call, letters, forget } = await aYear();
  for (const [on, begins] of [
    ['2027-03-28', 'DTSTART:20270328T070000Z'],
    ['2027-10-31', 'DTSTART:20271031T080000Z'],
  ] as const) {
    await forget();
    await call(await plan({ day: on }));
    assert.ok((await letters())[0]?.calendar?.includes(begins), on);
  }
  assert.ok(team);
  await house.database.close();
});

test('whoever is invited answers, takes it back and is counted; nobody else can, and not when it is over', async () => {
  const { house, as, plan, call, look, clock, work } = await aYear();
  const id = await plan();
  const vibe = await as('demo-viden');
  const say = async (who: Person, answer: string) =>
    outcome(await perform(house, who, answerInvitation, { id, answer }));
  assert.equal(await say(vibe, 'comes'), 'not-found', 'before it is called');
  await call(id);
  assert.equal(await say(await as('demo-chef'), 'comes'), 'not-found', 'heads are not invited');
  assert.equal(await say(vibe, 'perhaps'), 'invalid');
  const waits = async () => (await work((db) => meetingsWaitingFor(db, vibe, clock.now))).toAnswer;
  assert.deepEqual(await waits(), [id]);
  for (const _ of [1, 2]) assert.equal(await say(vibe, 'comes'), 'done');
  assert.deepEqual(await waits(), []);
  assert.equal((await look(id, vibe)).mine?.answer, 'comes');
  assert.deepEqual((await look(id, vibe)).invited, [], 'who else comes is the team’s to see');
  assert.equal((await look(id)).answered.comes, 1);
  assert.equal(await say(vibe, 'none'), 'done');
  assert.deepEqual(await waits(), [id]);
  clock.now = new Date('2027-03-25T10:31:00Z');
  assert.equal(await say(vibe, 'comes'), 'invalid');
  assert.deepEqual(await waits(), []);
  await house.database.close();
});

test('whoever becomes a knowledge person later is invited when the team says so, and only they are told', async () => {
  const { house, team, idOf: idAt, plan, call, forget, letters, look, work, as } = await aYear();
  const id = await plan();
  await call(id);
  await forget();
  const palle = await idAt('demo-paedagog');
  await work((db) =>
    db
      .insertInto('post')
      .values({
        id: newId(),
        person: palle,
        role: 'knowledge-person',
        department: school,
        workplace: null,
        from_day: '2026-11-22',
        to_day: null,
        source: 'given',
      })
      .execute(),
  );
  assert.deepEqual(
    (await look(id)).newcomers.map(({ name }) => name),
    ['Palle Pædagog'],
  );
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, inviteNewcomers, { id })), 'done');
  assert.deepEqual(
    (await letters()).map(({ person }) => person),
    [palle],
  );
  assert.deepEqual((await look(id)).newcomers, []);
  assert.equal((await look(id, await as('demo-viden'))).newcomers.length, 0);
  await house.database.close();
});

test('the year proposes points with a reason; each is kept, dropped, taken back and moved, and what was decided is not proposed again', async () => {
  const { house, team, plan, version } = await aYear();
  const id = await plan();
  const agenda = async () => {
    const found = await perform(house, team, lookAtAgenda(here), { id });
    return found.ok ? found.value : assert.fail();
  };
  const kept = async () => (await agenda()).points.filter((point) => point.kept).map(({ title }) => title);
  const settle = async (which: string, take: string, at?: string) =>
    outcome(
      await perform(house, team, settleProposal(here), { id, version: at ?? (await version(id)), which, kept: take }),
    );
  const { proposals } = await agenda();
  assert.deepEqual(
    proposals.map(({ source }) => source),
    ['training:oevet', 'coverage', 'gap:pas'],
  );
  assert.ok(proposals.every(({ title, reason }) => title !== '' && reason !== ''));
  const first = await version(id);
  for (const _ of [1, 2]) assert.equal(await settle('gap:pas', '1', first), 'done');
  assert.equal(await settle('gap:made-up', '1'), 'not-found');
  assert.equal(await settle('coverage', '1', first), 'conflict', 'another was first');
  assert.equal(await settle('coverage', '1'), 'done');
  const own = { id, version: await version(id), point: newId(), title: said('runden rundt') };
  assert.equal(outcome(await perform(house, team, addOwnPoint(here), own)), 'done');
  const named = { ...own, point: newId(), version: await version(id), title: said('om 010190-1234') };
  assert.deepEqual(mistakes(await perform(house, team, addOwnPoint(here), named)), ['title.fund.0']);
  const [, , last] = (await agenda()).points;
  const move = { id, version: await version(id), point: last?.id, to: '1' };
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, movePoint, move)), 'done');
  assert.deepEqual(await kept(), [
    'runden rundt',
    'Hvem hjælper, når et pas skal sikres?',
    'Arbejdspladser uden vidensperson',
  ]);
  assert.equal(await settle(last?.id ?? '', '0'), 'done');
  assert.deepEqual(
    (await agenda()).proposals.map(({ source }) => source),
    ['training:oevet'],
  );
  assert.deepEqual(
    (await agenda()).points.filter((point) => point.kept).map(({ place }) => place),
    [1, 2],
  );
  assert.equal(await settle(last?.id ?? '', '1'), 'done');
  assert.equal((await kept()).at(-1), 'runden rundt');
  await house.database.close();
});
