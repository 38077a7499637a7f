import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endPost, posts } from '#features/people';
import { id as idOf, newId } from '#kernel/action';
import { day } from '#kernel/day';
import { theHouse } from '#kernel/person';
import { noon } from '../../../test/house.ts';
import { mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { addOwnPoint, settleProposal } from './agenda.actions.ts';
import { answerInvitation, readMinutes, settleFollowUp } from './answering.actions.ts';
import { cancelMeeting } from './calling.actions.ts';
import {
  attendanceWaits,
  forgetAttendance,
  meetingEvidence,
  meetingReminders,
  meetingsOfYear,
  meetingsWaitingFor,
} from './index.ts';
import { addAgreed, addToRead, removeAgreed } from './keeping.actions.ts';
import { markAttendance, publishMinutes, writeMinutes } from './minutes.actions.ts';

import { aHeldMeeting, aYear, here, said } from './year.example.ts';

test('before the day neither attendance nor minutes can be written, and minutes with a name never', async () => {
  const { house, team, plan, call, version } = await aYear();
  const id = await plan();
  await call(id);
  const seen = { id, version: await version(id) };
  assert.deepEqual(mistakes(await perform(house, team, markAttendance, { ...seen, came: [] })), ['came']);
  const minutes = { ...seen, minutes: said('vi mødtes.') };
  assert.deepEqual(mistakes(await perform(house, team, writeMinutes(here), minutes)), ['minutes']);
  const named = { ...seen, minutes: said('borgeren med 010190-1234 kom') };
  assert.deepEqual(mistakes(await perform(house, team, writeMinutes(here), named)), ['minutes.fund.0']);
  assert.deepEqual(mistakes(await perform(house, team, publishMinutes, seen)), ['publish']);
  const link = { id, material: newId(), materialTitle: said('ny vejledning'), url: 'https://siri.example/ny' };
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, addToRead(here), link)), 'done');
  await house.database.close();
});

test('whoever was not there reads the minutes when they are published and says so; until then they are the team’s', async () => {
  const { house, team, id, as, look, version, letters, forget, work, clock, marked } = await aHeldMeeting();
  const vibe = await as('demo-viden');
  assert.equal((await look(id, vibe)).meeting.minutes, '');
  assert.equal(outcome(await perform(house, vibe, readMinutes, { id })), 'not-found');
  assert.equal(outcome(await perform(house, team, markAttendance, { ...marked, came: [] })), 'conflict');
  await forget();
  const seen = { id, version: await version(id) };
  const proof = async () => (await work((db) => meetingEvidence(db, clock.now)))[0]?.sentence;
  assert.match((await proof()) ?? '', /^Intet møde er holdt endnu/);
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, publishMinutes, seen)), 'done');
  assert.equal(await proof(), 'Sidst holdt 25. marts 2027.', 'on the day itself, when its minutes are out');
  assert.equal((await letters()).length, 6);
  assert.ok((await letters()).every(({ calendar }) => calendar === null));
  const waits = async (who: typeof vibe) => (await work((db) => meetingsWaitingFor(db, who, clock.now))).toRead;
  assert.deepEqual([await waits(vibe), await waits(team)], [[id], []]);
  assert.equal((await look(id, vibe)).meeting.minutes, 'vi talte om den nye lov.');
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, vibe, readMinutes, { id })), 'done');
  assert.deepEqual(await waits(vibe), []);
  const again = { id, version: await version(id), minutes: said('vi talte om den nye lov om pas.') };
  assert.equal(outcome(await perform(house, team, writeMinutes(here), again)), 'done');
  assert.ok((await look(id, vibe)).meeting.correctedAt, 'what is changed afterwards is said to be');
  await house.database.close();
});

test('what was agreed has somebody of ours to do it, and only they and the team say that it is done', async () => {
  const { house, team, id, as, look, vibe: vibeId, version, work, clock } = await aHeldMeeting();
  const vibe = await as('demo-viden');
  const outcomeId = newId();
  const agreed = {
    id,
    outcome: outcomeId,
    kind: 'follow-up',
    outcomeWords: said('fortæl om loven på personalemødet.'),
    responsible: vibeId,
    due: '2027-04-30',
  };
  const stranger = { ...agreed, outcome: newId(), responsible: newId() };
  assert.deepEqual(mistakes(await perform(house, team, addAgreed(here), stranger)), ['responsible']);
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, team, addAgreed(here), agreed)), 'done');
  const done = { id, outcome: outcomeId, done: '1' };
  assert.deepEqual((await work((db) => meetingsWaitingFor(db, vibe, clock.now))).toDo, [], 'nobody sees it yet');
  await perform(house, team, publishMinutes, { id, version: await version(id) });
  assert.equal(outcome(await perform(house, await as('demo-chef'), settleFollowUp, done)), 'not-found');
  assert.deepEqual((await work((db) => meetingsWaitingFor(db, vibe, clock.now))).toDo, [id]);
  assert.equal(outcome(await perform(house, vibe, settleFollowUp, done)), 'done');
  assert.equal((await look(id)).outcomes[0]?.doneOn, '2027-03-25');
  assert.equal(outcome(await perform(house, vibe, settleFollowUp, { ...done, done: '0' })), 'done');
  assert.equal((await look(id)).outcomes[0]?.doneOn, undefined);
  await house.database.close();
});

test('what is agreed or taken away after the minutes are out corrects them, and says so', async () => {
  const { house, team, id, look, version, clock } = await aHeldMeeting();
  const decision = () => ({ kind: 'decision', outcomeWords: said('alle læser planen.'), responsible: '', due: '' });
  const [first, second] = [newId(), newId()];
  const add = async (one: string) =>
    outcome(await perform(house, team, addAgreed(here), { id, outcome: one, ...decision() }));
  const correctedAt = async () => (await look(id)).meeting.correctedAt;
  assert.equal(await add(first), 'done');
  await perform(house, team, publishMinutes, { id, version: await version(id) });
  assert.equal(await correctedAt(), undefined);
  assert.equal(await add(second), 'done');
  assert.deepEqual(await correctedAt(), clock.now);
  clock.now = new Date('2027-03-27T11:00:00Z');
  assert.equal(await add(second), 'done');
  assert.notDeepEqual(await correctedAt(), clock.now, 'sent twice changes nothing');
  assert.equal(outcome(await perform(house, team, removeAgreed, { id, which: first })), 'done');
  assert.deepEqual(await correctedAt(), clock.now);
  await house.database.close();
});

test('once the meeting is held its agenda stands, whatever form comes late', async () => {
  const { house, team, id, version, clock, look } = await aHeldMeeting();
  clock.now = new Date('2027-03-26T11:00:00Z');
  const own = { id, version: await version(id), point: newId(), title: said('nyt fra politiet') };
  assert.deepEqual(mistakes(await perform(house, team, addOwnPoint(here), own)), ['which']);
  const take = { id, version: await version(id), which: 'gap:pas', kept: '1' };
  assert.deepEqual(mistakes(await perform(house, team, settleProposal(here), take)), ['which']);
  assert.deepEqual((await look(id)).points, []);
  await house.database.close();
});

test('a draft proves no meeting: neither one to come nor one that is past', async () => {
  const { house, plan, call, work, clock } = await aYear();
  const shown = async () => (await work((db) => meetingEvidence(db, clock.now)))[0];
  const id = await plan();
  assert.equal((await shown())?.state, 'missing');
  clock.now = new Date('2027-04-01T11:00:00Z');
  assert.equal((await shown())?.state, 'missing');
  clock.now = noon;
  await call(id);
  assert.deepEqual(
    [(await shown())?.state, (await shown())?.sentence],
    ['partly', 'Intet møde er holdt endnu. Næste møde er indkaldt til 25. marts 2027.'],
  );
  await house.database.close();
});

test('nobody is reminded to call a meeting before September or when it is called; whoever is silent is, a fortnight before', async () => {
  const { house, as, plan, call, work, team, idOf: idAt } = await aYear();
  const at = (text: string) => work((db) => meetingReminders(db, new Date(text)));
  assert.deepEqual(await at('2027-08-31T12:00:00Z'), []);
  const [reminder] = await at('2027-09-01T12:00:00Z');
  assert.equal(reminder?.key, 'meeting 2027 call');
  assert.equal(reminder?.to.length, 5);
  const id = await plan();
  assert.equal((await at('2027-09-01T12:00:00Z')).length, 1, 'a draft is no meeting');
  await call(id);
  assert.deepEqual(await at('2027-09-01T12:00:00Z'), []);
  await perform(house, await as('demo-viden'), answerInvitation, { id, answer: 'comes' });
  assert.deepEqual(await at('2027-03-10T12:00:00Z'), []);
  const [silent] = await at('2027-03-11T12:00:00Z');
  assert.equal(silent?.key, `meeting ${id} 2027-03-25 answer`);
  assert.equal(silent?.to.length, 5);
  assert.ok(!silent?.to.includes(idOf(await idAt('demo-viden')) ?? assert.fail()));
  assert.deepEqual(await at('2027-03-25T10:31:00Z'), [], 'over');
  await perform(house, team, cancelMeeting, { id, version: '2' });
  assert.equal((await at('2027-09-01T12:00:00Z')).length, 1, 'one called off is none');
  await house.database.close();
});

test('two years on nobody is named any longer, and how many came is still known', async () => {
  const { house, team, id, look, work, vibe, version } = await aHeldMeeting();
  const agreed = {
    id,
    outcome: newId(),
    kind: 'follow-up',
    outcomeWords: said('fortæl om loven.'),
    responsible: vibe,
    due: '',
  };
  assert.equal(outcome(await perform(house, team, addAgreed(here), agreed)), 'done');
  await perform(house, team, publishMinutes, { id, version: await version(id) });
  assert.equal(await attendanceWaits(house.database, new Date('2029-03-25T12:00:00Z')), false);
  const later = new Date('2029-03-26T12:00:00Z');
  assert.equal(await attendanceWaits(house.database, later), true);
  const then = { ...house, clock: { now: () => later } };
  assert.equal(outcome(await perform(then, theHouse, forgetAttendance, {})), 'done');
  assert.equal(await attendanceWaits(house.database, later), false);
  const { answered, invited, outcomes, meeting } = await look(id);
  assert.deepEqual([answered.invited, answered.came, invited, outcomes[0]?.responsible], [6, 1, [], undefined]);
  assert.equal(meeting.caller, undefined);
  const [told] = await work((db) => meetingsOfYear(db, 2027));
  assert.deepEqual([told?.invited, told?.came, told?.published], [6, 1, true]);
  await house.database.close();
});

test('whoever has left since is not written to', async () => {
  const { house, team, plan, call, forget, letters, version, work, idOf: idAt } = await aYear();
  const id = await plan();
  await call(id);
  await forget();
  const vibe = await idAt('demo-viden');
  await work((db) => db.updateTable('person').set({ disabled: 1 }).where('id', '=', vibe).execute());
  await perform(house, team, cancelMeeting, { id, version: await version(id) });
  assert.equal((await letters()).length, 5);
  assert.ok((await letters()).every(({ person }) => person !== vibe));
  await work(async (db) => {
    for (const post of await posts(db, vibe)) await endPost(db, post, day('2026-11-21') ?? assert.fail());
  });
  const next = await plan({ day: '2027-05-06' });
  await call(next);
  assert.ok((await letters()).filter(({ about }) => about === next).every(({ person }) => person !== vibe));
  await house.database.close();
});
