import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/action';
import { aTown, as, asked, idOf, lettersTo } from './town.example.ts';
import { perform } from '../../gate.ts';
import { overview } from './reading.actions.ts';

test('asked, taken, answered and closed: each sees what is theirs, and gets a letter when it is their turn', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  assert.deepEqual(await lettersTo(town), ['north']);
  const waiting = await perform(town.house, as('north'), overview, {});
  assert.ok(waiting.ok && waiting.value.enquiries.length === 1);
  assert.ok((await town.step('north', 'take', id)).ok);
  assert.ok((await town.step('north', 'write', id)).ok);
  const seen = await town.see('asker', id);
  assert.ok(seen.ok);
  assert.deepEqual(
    [seen.value.enquiry.state, seen.value.enquiry.takenBy, seen.value.enquiry.keeper, seen.value.enquiry.waitsSince],
    ['answered', idOf('north'), idOf('asker'), undefined],
  );
  assert.deepEqual(
    seen.value.lines.map(({ kind, words }) => [kind, words]),
    [
      ['taken', ''],
      ['message', 'tal med eleven alene.'],
    ],
  );
  assert.ok((await town.step('asker', 'close', id)).ok);
  const closed = await town.see('north', id);
  assert.ok(closed.ok && closed.value.enquiry.state === 'closed');
  assert.deepEqual(closed.value.steps, ['reopen']);
});

test('a question sent twice is asked once, and answered the same', async () => {
  const town = await aTown();
  const id = newId();
  assert.deepEqual(
    [await town.ask('asker', { id }), await town.ask('asker', { id })].map(({ ok }) => ok),
    [true, true],
  );
  assert.equal(await town.query(async (db) => (await db.selectFrom('enquiry').select('id').execute()).length), 1);
  const foreign = await town.ask('colleague', { id });
  assert.ok(!foreign.ok && foreign.refusal.reason === 'conflict');
});

test('the acute is never put in writing, nor answered by what was asked before', async () => {
  const town = await aTown();
  const refusesAcute = async (given: { readonly id?: string }): Promise<void> => {
    const refused = await town.ask('asker', { ...given, urgency: 'acute' });
    assert.ok(!refused.ok && refused.refusal.reason === 'invalid');
    assert.deepEqual(
      refused.refusal.mistakes.map(({ field }) => field),
      ['urgency'],
    );
  };
  const asking = async () => (await town.query((db) => db.selectFrom('enquiry').select('id').execute())).length;
  await refusesAcute({});
  assert.equal(await asking(), 0);
  await refusesAcute({ id: asked(await town.ask('asker')) });
  assert.equal(await asking(), 1);
});
