import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setAbsence } from '#features/absence';
import { newId } from '#kernel/action';
import type { Person } from '#kernel/person';
import { aTown, family, outcome, school } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { form, ground, letters, publish, see, seenNow, talkForm } from './knowledge.example.ts';
import { passOn, seePassings, takeBack } from './passing.actions.ts';
import { cancelTalk } from './publishing.actions.ts';
import { readyText, shortened } from './ready.ts';

const toPass = async (house: House, who: Person) => {
  const found = await perform(house, who, seePassings, {});
  return found.ok ? found.value : assert.fail(found.refusal.reason);
};

const placesOf = async (house: House, who: Person) => {
  const { passings, names } = await toPass(house, who);
  return passings.flatMap(({ waiting }) => waiting.map(({ place }) => names.get(place) ?? place));
};

test('a knowledge person passes on at their workplace; the consultant where there is none, or in the whole department', async () => {
  const { house, as } = await aTown();
  await publish(house, await as('demo-konsulent-skole'));
  assert.deepEqual(await placesOf(house, await as('demo-viden')), ['Eventyrskolen (opdigtet)']);
  assert.deepEqual(await placesOf(house, await as('demo-konsulent-skole')), [
    'Børnehuset Regnbuen (opdigtet)',
    'Klubben Kometen (opdigtet)',
  ]);
  assert.deepEqual(await placesOf(house, await as('demo-dke')), ['dke']);
  assert.equal(outcome(await perform(house, await as('demo-laerer'), seePassings, {})), 'not-allowed');
});

test('passed on is counted, by department and without a name, and can be taken back', async () => {
  const { house, as } = await aTown();
  const [kirsten, vibe] = [await as('demo-konsulent-skole'), await as('demo-viden')];
  const post = await publish(house, kirsten);
  const reach = async () =>
    (await see(house, kirsten, post)).reach
      .filter(({ department }) => department === school || department === family)
      .map(({ reached, of }) => `${reached} af ${of}`);
  assert.deepEqual(await reach(), ['0 af 3', '0 af 1']);
  const { passings } = await toPass(house, vibe);
  const places = passings[0]?.waiting.map(({ place }) => place) ?? [];
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, vibe, passOn, { post, places })), 'done');
  assert.deepEqual(await reach(), ['1 af 3', '0 af 1']);
  assert.deepEqual(await placesOf(house, vibe), []);
  assert.equal((await toPass(house, vibe)).passings[0]?.done.length, 1);
  assert.equal(outcome(await perform(house, vibe, takeBack, { post, places })), 'done');
  assert.deepEqual(await reach(), ['0 af 3', '0 af 1']);
});

test('a talk that is over or is not held is nothing to pass on, where nobody has', async () => {
  const { house, as } = await aTown();
  const [kirsten, vibe] = [await as('demo-konsulent-skole'), await as('demo-viden')];
  await publish(house, kirsten, talkForm({ on: '2026-11-01' }));
  assert.deepEqual(await placesOf(house, vibe), [], 'over');
  const post = await publish(house, kirsten, talkForm());
  assert.equal((await placesOf(house, vibe)).length, 1);
  const step = await seenNow(house, kirsten, post);
  assert.equal(outcome(await perform(house, kirsten, cancelTalk(ground), step)), 'done');
  assert.deepEqual((await toPass(house, vibe)).passings, [], 'not held');
});

test('nobody passes on at another’s place, for another’s department, or what is not published', async () => {
  const { house, as } = await aTown();
  const [kirsten, vibe, kim] = [
    await as('demo-konsulent-skole'),
    await as('demo-viden'),
    await as('demo-konsulent-familie'),
  ];
  const post = await publish(house, kirsten, form({ audience: [school] }));
  const own = (await toPass(house, vibe)).passings[0]?.waiting[0]?.place ?? assert.fail();
  const tried = async (who: Person, places: readonly string[], which: string = post) =>
    outcome(await perform(house, who, passOn, { post: which, places }));
  assert.equal(await tried(kirsten, [own]), 'not-found', 'it has a knowledge person');
  assert.equal(await tried(kim, [own]), 'not-found');
  assert.equal(await tried(vibe, [own, school]), 'not-found');
  assert.equal(await tried(vibe, [own], newId()), 'not-found');
  assert.equal(await tried(vibe, []), 'invalid');
  assert.deepEqual(await placesOf(house, kim), [], 'it is not for that department');
  assert.equal(await tried(vibe, [own]), 'done');
});

test('whoever stands in for an absent knowledge person is told, sees it, and passes it on', async () => {
  const { house, as, idOf } = await aTown();
  const [vibe, mads] = [await as('demo-viden'), 'demo-konsulent-familie'];
  const away = { id: newId(), person: 'self', from: '2026-11-22', to: '2026-11-30', substitute: await idOf(mads) };
  assert.equal(outcome(await perform(house, vibe, setAbsence, away)), 'done');
  const post = await publish(house, await as('demo-konsulent-skole'), form({ audience: [school] }));
  const told = (await letters(house, 'knowledge')).map(({ person }) => person);
  assert.deepEqual(told, [await idOf(mads)]);
  const standIn = await as(mads);
  assert.deepEqual(await placesOf(house, standIn), ['Eventyrskolen (opdigtet)']);
  const places = (await toPass(house, standIn)).passings[0]?.waiting.map(({ place }) => place);
  assert.equal(outcome(await perform(house, standIn, passOn, { post, places })), 'done');
});

test('the ready text names nobody, leads to the post, and is short', async () => {
  const { house, as } = await aTown();
  const kirsten = await as('demo-konsulent-skole');
  const id = await publish(house, kirsten);
  const { post } = await see(house, kirsten, id);
  const text = readyText(post, ground.municipality);
  assert.ok(text.includes(`${ground.municipality.address}/viden/${id}`));
  assert.ok(!text.includes('Kirsten'));
  // The id of the post is drawn, and now and then it has eight figures in a row, as a telephone number has.
  assert.deepEqual(ground.guard.look(text.replaceAll(id, '')), []);
  const long = 'En sætning på nogle få ord. '.repeat(40);
  assert.ok(shortened(long).length <= 400 && shortened(long).endsWith('.'));
  assert.ok(shortened('ord '.repeat(300)).endsWith(' …'));
  assert.equal(shortened('Kort.'), 'Kort.');
});
