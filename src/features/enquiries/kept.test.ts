// Nothing twice, nothing overwritten unseen, nothing extra stored, and not a word where it does not belong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { perform } from '../../gate.ts';
import { trailOf } from '../../../test/house.ts';
import { overview } from './reading.actions.ts';
import { aTown, as, asked, cast, deeds, extras, idOf, isName, question } from './town.example.ts';
import type { Town } from './town.example.ts';
import { ask } from './asking.actions.ts';
import { ground } from './town.example.ts';
import { steps } from './steps.ts';

const everything = (town: Town) =>
  town.query(async (db) => ({
    enquiries: await db.selectFrom('enquiry').selectAll().execute(),
    lines: await db.selectFrom('enquiry_line').selectAll().execute(),
    audiences: await db.selectFrom('enquiry_audience').selectAll().execute(),
    letters: await db.selectFrom('letter').selectAll().execute(),
  }));

test('a step sent twice is done once, and answered the same, also after others have gone on', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  const line = newId();
  assert.ok((await town.step('north', 'write', id, { line })).ok);
  const once = await everything(town);
  assert.ok((await town.step('north', 'write', id, { line })).ok);
  assert.deepEqual(await everything(town), once);
  assert.ok((await town.step('asker', 'write', id)).ok);
  assert.ok((await town.step('north', 'write', id, { line, version: '1' })).ok);
  assert.equal((await everything(town)).lines.length, 2);
});

test('somebody else’s line is not taken for one’s own', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  const line = newId();
  await town.step('north', 'write', id, { line });
  const refused = await town.step('asker', 'write', id, { line });
  assert.ok(!refused.ok && refused.refusal.reason === 'conflict');
});

test('two who answer the same version at once: one is kept, the other is told, and neither is lost unseen', async () => {
  const town = await aTown();
  for (let race = 0; race < 15; race++) {
    const id = asked(await town.ask('asker', { workplace: '', extremism: 'yes' }));
    const sent = await Promise.all([
      town.step('school', 'write', id, { version: '1' }),
      town.step('dke', 'write', id, { version: '1' }),
      town.step('asker', 'write', id, { version: '1' }),
    ]);
    assert.equal(sent.filter(({ ok }) => ok).length, 1);
    assert.ok(sent.every((result) => result.ok || result.refusal.reason === 'conflict'));
    const seen = await town.see('asker', id);
    assert.ok(seen.ok);
    assert.deepEqual([seen.value.lines.length, seen.value.enquiry.version], [1, 2]);
  }
});

test('two who send the same question at once have asked once', async () => {
  const town = await aTown();
  const id = newId();
  const sent = await Promise.all([town.ask('asker', { id }), town.ask('asker', { id }), town.ask('asker', { id })]);
  assert.ok(sent.some(({ ok }) => ok));
  assert.equal((await everything(town)).enquiries.length, 1);
});

const smuggled = fc.dictionary(
  fc.constantFrom(
    'municipality',
    'asker',
    'state',
    'takenBy',
    'taken_by',
    'authority',
    'keeper',
    'role',
    'posts',
    'version2',
    '__proto__',
    'constructor',
    'delete_at',
    'audiences',
    'name',
  ),
  fc.oneof(fc.string(), fc.constantFrom('storeby', 'closed', idOf('jobs')), fc.integer(), fc.constant(null)),
  { minKeys: 1 },
);

test('what a form says beyond its fields is never stored: it is refused whole', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  const before = await everything(town);
  await fc.assert(
    fc.asyncProperty(smuggled, fc.constantFrom(...steps), async (extra, step) => {
      const own = Object.keys(extras[step] ?? {});
      const more = Object.fromEntries(Object.entries(extra).filter(([key]) => !own.includes(key)));
      if (Object.keys(more).length === 0) return;
      const given = { id, line: newId(), version: '1', ...extras[step], ...more };
      const [asking, stepping] = [
        await perform(town.house, as('asker'), ask(ground), { ...question(), ...more }),
        await deeds[step](town.house, as('north'), given),
      ];
      assert.ok(!asking.ok && !stepping.ok);
    }),
    { numRuns: 150 },
  );
  assert.deepEqual(await everything(town), before);
});

test('whatever stands in the fields, it is a refusal and never a fault', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  const odd = fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('x'.repeat(50_000)));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(question())),
      odd,
      fc.constantFrom(...steps),
      async (field, value, step) => {
        await perform(town.house, as('asker'), ask(ground), { ...question(), [field]: value });
        await deeds[step](town.house, as('north'), {
          id,
          line: newId(),
          version: '1',
          ...extras[step],
          [field]: value,
        });
      },
    ),
    { numRuns: 150 },
  );
});

const canary = 'kvidrende kanariefugl';

/** An enquiry that has been everywhere, with the same words in each place where somebody writes. */
async function sung(town: Town): Promise<Id> {
  const words = { text: canary, choices: [] };
  const id = asked(await town.ask('asker', { words, workplace: '' }));
  assert.ok((await town.step('school', 'write', id, { words })).ok);
  assert.ok((await town.step('asker', 'ask-company', id)).ok);
  assert.ok((await town.step('school', 'answer-company', id, { comes: 'no', reply: words })).ok);
  assert.ok((await town.step('school', 'pass', id)).ok);
  assert.ok((await town.step('school', 'attach', id)).ok);
  assert.ok((await town.step('authority', 'write', id, { words })).ok);
  return id;
}

test('what was written stands in the conversation and nowhere else: not in letters, the trail, lists of others, or refusals', async () => {
  const town = await aTown();
  const id = await sung(town);
  const { letters } = await everything(town);
  const trail = await trailOf(town.house.database);
  const refused = await town.step('school', 'write', id, { words: { text: `${canary} 010190-1234`, choices: [] } });
  assert.ok(!refused.ok && refused.refusal.reason === 'invalid');
  const elsewhere = JSON.stringify([letters, trail, await trailOf(town.house.database), refused]);
  assert.ok(!elsewhere.includes('kanariefugl') && !elsewhere.includes('010190'));
  for (const { kind, about, ...letter } of letters) {
    assert.equal(about, id);
    assert.ok('calendar' in letter && letter.calendar === null);
    assert.equal(kind, 'enquiry');
    assert.deepEqual(Object.keys(letter).toSorted(), [
      'calendar',
      'gave_up_at',
      'held_until',
      'id',
      'municipality',
      'next_at',
      'person',
      'problem',
      'tries',
      'written_at',
    ]);
  }
  for (const name of Object.keys(cast).filter(isName)) {
    const list = await perform(town.house, as(name), overview, {});
    const isPart = ['asker', 'school', 'jobs', 'dke', 'authority'].includes(name);
    assert.equal(JSON.stringify(list).includes('kanariefugl'), isPart, name);
  }
});

test('the trail tells who looked and what was done, with the enquiry’s id, and that one was refused', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  await town.see('north', id);
  await town.see('jobs', id);
  const trail = (await trailOf(town.house.database)).map(({ who, what, which, outcome }) => [
    who,
    what,
    which,
    outcome,
  ]);
  assert.deepEqual(trail, [
    [idOf('asker'), 'enquiries.ask', id, 'done'],
    [idOf('north'), 'enquiries.look', id, 'done'],
    [idOf('jobs'), 'enquiries.look', id, 'not-found'],
  ]);
});
