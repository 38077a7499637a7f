import assert from 'node:assert/strict';
import { test } from 'node:test';
import { theHouse } from '#kernel/person';
import { trailOf } from '../../../test/house.ts';
import { aTown, mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { burn, form, ground, letters, publish, query, see, seenNow, talkForm, write } from './knowledge.example.ts';
import { knowledgeWaits, tendKnowledge } from './index.ts';
import { cancelTalk } from './publishing.actions.ts';
import { seeTalk, seeTalks, signUp, stayAway } from './signing.actions.ts';
import { changeThePost } from './writing.actions.ts';

const noon = new Date('2026-11-22T12:00:00Z');

/** A town with a talk that has two seats, and a clock that can be moved. */
async function aTalk(more: Readonly<Record<string, unknown>> = { seats: '2' }) {
  let now = noon;
  const town = await aTown(() => {
    now = new Date(now.getTime() + 1000);
    return now;
  });
  const kirsten = await town.as('demo-konsulent-skole');
  const id = await publish(town.house, kirsten, talkForm(more));
  await burn(town.house);
  return {
    ...town,
    kirsten,
    id,
    at: (moment: string) => {
      now = new Date(moment);
    },
    comes: async (subject: string) => outcome(await perform(town.house, await town.as(subject), signUp, { id })),
    stays: async (subject: string) =>
      outcome(await perform(town.house, await town.as(subject), stayAway(ground), { id })),
    stands: async (subject: string) => {
      const found = await perform(town.house, await town.as(subject), seeTalk, { id });
      return found.ok ? found.value.mine : found.refusal.reason;
    },
  };
}

test('who signs up has a seat while there are any, then waits in order, and gets the seat that is given up', async () => {
  const { house, comes, stays, stands, kirsten, id, idOf } = await aTalk();
  for (const one of ['demo-laerer', 'demo-paedagog', 'demo-mentor', 'demo-viden', 'demo-laerer'])
    assert.equal(await comes(one), 'done');
  assert.deepEqual(
    [
      await stands('demo-laerer'),
      await stands('demo-paedagog'),
      await stands('demo-mentor'),
      await stands('demo-viden'),
    ],
    ['seat', 'seat', 1, 2],
  );
  const { seated, queued } = await see(house, kirsten, id);
  assert.deepEqual(
    [seated, queued],
    [
      ['Lærke Lærer', 'Palle Pædagog'],
      ['Mette Mentor', 'Vibe Viden'],
    ],
  );
  assert.equal(await stays('demo-viden'), 'done', 'leaving the queue gives nobody a seat');
  assert.deepEqual(await letters(house, 'talk'), []);
  assert.equal(await stays('demo-laerer'), 'done');
  assert.deepEqual([await stands('demo-laerer'), await stands('demo-mentor')], ['no', 'seat']);
  const told = await letters(house, 'talk');
  assert.deepEqual(
    told.map(({ person, about }) => [person, about]),
    [[await idOf('demo-mentor'), id]],
  );
  assert.match(told[0]?.calendar ?? '', /DTSTART:20261201T120000Z\r\nDTEND:20261201T140000Z/);
  assert.equal(await stays('demo-laerer'), 'done', 'sent twice');
});

test('whoever has left holds no seat and is not written to', async () => {
  const { house, comes, stands, kirsten, id, idOf } = await aTalk({ seats: '1' });
  for (const one of ['demo-laerer', 'demo-mentor']) assert.equal(await comes(one), 'done');
  assert.equal(await stands('demo-mentor'), 1);
  const gone = await idOf('demo-laerer');
  await query(house, (db) =>
    db
      .$extendTables<{ person: { id: string; disabled: number } }>()
      .updateTable('person')
      .set({ disabled: 1 })
      .where('id', '=', gone)
      .execute(),
  );
  assert.equal(await stands('demo-mentor'), 'seat');
  assert.deepEqual((await see(house, kirsten, id)).seated, ['Mette Mentor']);
  assert.equal(outcome(await perform(house, kirsten, cancelTalk(ground), await seenNow(house, kirsten, id))), 'done');
  assert.deepEqual(
    (await letters(house, 'talk')).map(({ person }) => person),
    [await idOf('demo-mentor')],
  );
});

test('more seats let those in who waited, and tell them alone; another hour tells everybody', async () => {
  const { house, comes, stands, kirsten, id, idOf } = await aTalk({ seats: '1' });
  for (const one of ['demo-laerer', 'demo-mentor']) await comes(one);
  const change = async (more: Readonly<Record<string, unknown>>) =>
    perform(house, kirsten, changeThePost(ground), { ...talkForm(more), ...(await seenNow(house, kirsten, id)) });
  assert.equal(outcome(await change({ seats: '5' })), 'done');
  assert.equal(await stands('demo-mentor'), 'seat');
  assert.deepEqual(
    (await letters(house, 'talk')).map(({ person }) => person),
    [await idOf('demo-mentor')],
  );
  await burn(house);
  assert.equal(outcome(await change({ seats: '5', from: '14.00', to: '16.00' })), 'done');
  const told = await letters(house, 'talk');
  assert.equal(told.length, 2);
  assert.match(told[0]?.calendar ?? '', /DTSTART:20261201T130000Z[\s\S]*SEQUENCE:1/);
});

test('nobody signs up for what is over, too late, cancelled, a draft, or takes place nowhere', async () => {
  const { house, as, comes, at, id, kirsten, stands } = await aTalk({ deadline: '2026-11-30' });
  at('2026-12-01T10:00:00Z');
  assert.equal(await comes('demo-laerer'), 'invalid', 'after the last day');
  at('2026-11-30T22:00:00Z');
  assert.equal(await comes('demo-laerer'), 'done', 'the last day is the whole day in Denmark');
  at('2026-12-01T12:00:00Z');
  assert.equal(await comes('demo-mentor'), 'invalid', 'it has begun');
  at('2026-11-23T12:00:00Z');
  await perform(house, kirsten, cancelTalk(ground), await seenNow(house, kirsten, id));
  const late = await perform(house, await as('demo-mentor'), signUp, { id });
  assert.deepEqual([outcome(late), mistakes(late)], ['invalid', ['sign-up']]);
  assert.equal(await stands('demo-laerer'), 'seat', 'whoever was on the list still sees that they were');
  const lærke = await as('demo-laerer');
  const [draft, law] = [await write(house, kirsten, talkForm()), await publish(house, kirsten, form())];
  for (const none of [draft, law])
    assert.equal(outcome(await perform(house, lærke, signUp, { id: none })), 'not-found');
  assert.equal(outcome(await perform(house, await as('demo-dpo'), signUp, { id })), 'not-allowed');
});

test('the talks are listed by their hour, and leave the list when they are over', async () => {
  const { house, as, at, kirsten } = await aTalk();
  await publish(house, kirsten, talkForm({ on: '2026-11-25' }));
  const days = async () => {
    const found = await perform(house, await as('demo-laerer'), seeTalks, {});
    return found.ok ? found.value.map(({ talk }) => talk.event.from.toISOString().slice(0, 10)) : assert.fail();
  };
  assert.deepEqual(await days(), ['2026-11-25', '2026-12-01']);
  at('2026-11-26T12:00:00Z');
  assert.deepEqual(await days(), ['2026-12-01']);
});

test('a month after, the list of who came is gone and how many is kept, by the clock alone, with a line in the trail', async () => {
  const { house, at, comes, kirsten, id } = await aTalk({ seats: '2' });
  for (const one of ['demo-laerer', 'demo-mentor', 'demo-viden']) await comes(one);
  at('2026-12-31T13:59:00Z');
  assert.equal(await knowledgeWaits(house.database, house.clock.now()), false);
  at('2026-12-31T14:00:01Z');
  assert.equal(await knowledgeWaits(house.database, house.clock.now()), true);
  assert.equal(outcome(await perform(house, theHouse, tendKnowledge, {})), 'done');
  assert.equal(await knowledgeWaits(house.database, house.clock.now()), false, 'once');
  assert.deepEqual(await query(house, (db) => db.selectFrom('knowledge_sign_up').selectAll().execute()), []);
  const { post, seated } = await see(house, kirsten, id);
  assert.deepEqual([post.taken, seated], [2, []]);
  assert.ok(
    (await trailOf(house.database)).some(({ what, which }) => what === 'knowledge.delete-list' && which === id),
  );
});
