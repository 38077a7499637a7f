import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trailOf } from '../../../test/house.ts';
import { ground, mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { caseRows, registerCase, tallies } from './index.ts';
import { aRegister, reading, sent } from './town.example.ts';

test('a case is counted once, however often its form is sent, and the trail never says which line it became', async () => {
  const { house, consultant } = await aRegister();
  const form = sent();
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, consultant, registerCase(ground), form)), 'done');
  assert.equal((await reading(house.database, caseRows)).length, 1);
  const total = (await reading(house.database, tallies)).filter(({ table }) => table === 'total');
  assert.deepEqual(total, [{ table: 'total', codes: [], quarter: '2026K4', n: 1 }]);
  const lines = (await trailOf(house.database)).filter(({ what }) => what === 'cases.register');
  assert.deepEqual(
    lines.map(({ which, outcome: how }) => [which, how]),
    [
      ['none', 'done'],
      ['none', 'done'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(lines), new RegExp(form.id));
});

test('whoever may not register cannot, and is not told why their answers were wrong', async () => {
  const { house, as } = await aRegister();
  for (const subject of [
    'demo-laerer',
    'demo-viden',
    'demo-registrator',
    'demo-chef',
    'demo-administrator',
    'demo-dpo',
  ])
    assert.equal(
      outcome(await perform(house, await as(subject), registerCase(ground), sent({ concern: 'nothing' }))),
      'not-allowed',
      subject,
    );
  assert.deepEqual(await reading(house.database, caseRows), []);
});

test('each answer that is wrong is told at its own field', async () => {
  const { house, consultant } = await aRegister();
  const wrong = async (more: Readonly<Record<string, unknown>>) =>
    mistakes(await perform(house, consultant, registerCase(ground), sent(more)));
  assert.deepEqual(await wrong({ concern: '' }), ['concern']);
  assert.deepEqual(await wrong({ quarter: '2027K1' }), ['quarter']);
});
