import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { within } from '#kernel/within';
import { trailOf } from '../../../test/house.ts';
import { aTown, hiddenOf } from '../../../test/inside/town.ts';
import type { Town } from '../../../test/inside/town.ts';

let town: Town;
let consultant: string;

before(async () => {
  town = await aTown();
  consultant = await town.signIn('demo-konsulent-skole');
});

/** Starts a training as its form has it; gives its page and its code. */
async function aTraining(): Promise<{ readonly page: string; readonly code: string }> {
  const list = await town.get(consultant, '/aaret/traening');
  const form = { ...hiddenOf(list.text, '/aaret/traening'), scenarios: 'flyver-i-morgen', hours: '2' };
  const page = (await town.post(consultant, '/aaret/traening', form)).to ?? assert.fail('not started');
  const { text } = await town.get(consultant, page);
  return { page, code: /class="code">([A-Z ]+)</.exec(text)?.[1] ?? assert.fail('no code') };
}

/** What a page sends on, and the answer that is pressed. */
const pressed = (html: string, answer: string) => ({ ...hiddenOf(html, '/traening/spil'), answers: answer });

test('somebody who is not signed in joins, answers and is counted; nothing of it stands in an address, a cookie or the trail', async () => {
  const { page, code } = await aTraining();
  const lines = (await trailOf(town.house.database)).length;
  const joined = await town.post(undefined, '/traening', { code: code.toLowerCase(), department: 'dke' });
  assert.equal(joined.status, 200);
  assert.equal(joined.to, null);
  assert.match(joined.text, /Historie 1 af 1/);
  const card = await town.post(undefined, '/traening/spil', pressed(joined.text, 'ja-barn'));
  assert.match(card.text, /Dit svar er talt med/);
  const again = await town.post(undefined, '/traening/spil', pressed(joined.text, 'ja-voksen'));
  assert.match(again.text, /bliver kun talt én gang/);
  for (const { headers } of [joined, card, again]) {
    assert.equal(headers.get('set-cookie'), null);
    assert.equal(headers.get('cache-control'), 'no-store');
  }
  assert.equal((await trailOf(town.house.database)).length, lines);
  assert.match((await town.get(consultant, page)).text, /1 har svaret\./);
});

test('whoever has signed in is not looked at either: the page is the same', async () => {
  const { code } = await aTraining();
  const form = { code, department: 'dke' };
  const without = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'seat');
  const [signedIn, nobody] = [
    await town.post(consultant, '/traening', form),
    await town.post(undefined, '/traening', form),
  ];
  assert.equal(without(signedIn.text), without(nobody.text));
});

test('what cannot be used comes back with what was typed', async () => {
  const back = await town.post(undefined, '/traening', { code: 'abc def', department: 'boern-familie' });
  assert.match(back.text, /Koden passer ikke til en træning/);
  assert.match(back.text, /value="abc def"/);
  assert.match(back.text, /<option value="boern-familie" selected/);
  const odd = await town.post(undefined, '/traening/spil', {});
  assert.equal(odd.status, 200);
  assert.match(odd.text, /Siden er for gammel/);
});

/** Everything that is kept of all trainings. */
const tallies = () =>
  within(town.store.of('albertslund'), (work) =>
    work.tables<{ training_story: { tallies: string } }>().selectFrom('training_story').select('tallies').execute(),
  );

test('alone, a story is played to its card and beside the plan, and nothing is kept', async () => {
  const kept = await tallies();
  const question = await town.post(undefined, '/traening/alene', { scenario: 'flyver-i-morgen' });
  assert.match(question.text, /Er der akut fare/);
  const right = await town.post(undefined, '/traening/alene', { scenario: 'flyver-i-morgen', answers: 'ja-barn' });
  assert.match(right.text, /Det er det kort, planen fører til/);
  const wrong = await town.post(undefined, '/traening/alene', { scenario: 'flyver-i-morgen', answers: 'ja-voksen' });
  assert.match(wrong.text, /Planen fører til et andet kort/);
  assert.deepEqual(await tallies(), kept);
});

test('words that are typed where they do not belong are never written back as a page', async () => {
  const bad = '<script>alert(1)</script>';
  for (const path of ['/traening', '/traening/spil', '/traening/alene']) {
    const form = { code: bad, department: bad, scenario: bad, answers: bad, seat: bad };
    const { status, text } = await town.post(undefined, path, form);
    assert.equal(status, 200);
    assert.ok(!text.includes('<script>alert'), path);
  }
});
