import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/action';
import { quarter } from '#kernel/quarter';
import { trailOf } from '../../../test/house.ts';
import { family, ground, mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { caseRows, closeThrough, findLine, lineOfForm, registerCase, tallies } from './index.ts';
import { correctLine, restoreLine, seeLine, strikeLine } from './line.actions.ts';
import { mistakeWords } from './mistakes.words.ts';
import { aRegister, reading, sent } from './town.example.ts';

const q = (text: string) => quarter(text) ?? assert.fail(text);

async function withALine(more: Readonly<Record<string, unknown>> = {}) {
  const town = await aRegister();
  const { house, consultant } = town;
  const { another: _, ...sentForm } = sent(more);
  assert.equal(outcome(await perform(house, consultant, registerCase(ground), { ...sentForm, another: '' })), 'done');
  const form = { ...sentForm, id: await lineOfForm(sentForm.id) };
  const seen = async () => {
    const found = await perform(house, consultant, seeLine(ground), { id: form.id });
    return found.ok ? found.value : assert.fail();
  };
  return {
    ...town,
    form,
    seen,
    correct: (changed: Readonly<Record<string, unknown>>, by = consultant) =>
      perform(house, by, correctLine(ground), { ...form, version: '1', why: 'mistake', ...changed }),
    strike: (version: string, struck = 'counted-twice') =>
      perform(house, consultant, strikeLine, { id: form.id, version, struck }),
    restore: (version: string) => perform(house, consultant, restoreLine, { id: form.id, version }),
    total: async () =>
      (await reading(house.database, tallies)).filter(({ table }) => table === 'total').map(({ n }) => n),
  };
}

test('a correction keeps what the line said before and why, and the trail keeps who and when', async () => {
  const { house, form, seen, correct, as } = await withALine();
  const other = await as('demo-konsulent-familie');
  const changed = { level: 'measure', forms: ['economic-violence', 'isolation'], why: 'developed' };
  for (const _ of [1, 2]) assert.equal(outcome(await correct(changed, other)), 'done', 'sent twice it is one');
  const { line, changes } = await seen();
  assert.deepEqual([line.version, line.level], [2, 'measure']);
  assert.deepEqual(changes, [
    {
      version: 2,
      field: 'forms',
      was: 'isolation',
      became: 'economic-violence isolation',
      why: 'developed',
    },
    { version: 2, field: 'level', was: 'concern-case', became: 'measure', why: 'developed' },
  ]);
  const [row] = await reading(house.database, (db) => db.selectFrom('case_change').selectAll().execute());
  assert.deepEqual(Object.keys(row ?? {}).toSorted(), [
    'became',
    'field',
    'line',
    'municipality',
    'version',
    'was',
    'why',
  ]);
  const trail = (await trailOf(house.database)).filter(({ what }) => what === 'cases.correct');
  assert.deepEqual(
    trail.map(({ who, which }) => [who, which]),
    [
      [other.id, form.id],
      [other.id, form.id],
    ],
  );
});

test('the forms of a line are kept in the order of the list, however they were chosen', async () => {
  const { house, seen } = await withALine({ forms: ['isolation', 'stalking', 'economic-violence'] });
  assert.deepEqual((await seen()).line.forms, ['economic-violence', 'stalking', 'isolation']);
  const kept = await reading(house.database, (db) => db.selectFrom('case_line').select('forms').execute());
  assert.deepEqual(
    kept.map(({ forms }) => forms),
    ['economic-violence stalking isolation'],
  );
});

test('two who correct the same line: the second is told, and nothing of theirs is kept', async () => {
  const { seen, correct, strike } = await withALine();
  assert.equal(outcome(await correct({ age: '18-24' })), 'done');
  assert.equal(outcome(await correct({ age: '25-39' })), 'conflict');
  assert.equal(outcome(await strike('1')), 'conflict');
  const { line, changes } = await seen();
  assert.deepEqual([line.age, line.struck, changes.length], ['18-24', undefined, 1]);
});

test('a correction needs a reason from the list, and answers that hold', async () => {
  const { correct, seen } = await withALine();
  assert.deepEqual(mistakes(await correct({ why: '' })), ['why']);
  assert.deepEqual(mistakes(await correct({ why: 'Moren ringede' })), ['why']);
  assert.deepEqual(mistakes(await correct({ level: 'crisis-centre' })), ['age']);
  assert.deepEqual(mistakes(await correct({ quarter: '2027K1' })), ['quarter']);
  assert.equal((await seen()).line.version, 1);
});

test('a line that is struck out counts nowhere and is still there; counted again it is as before', async () => {
  const { house, seen, strike, restore, total } = await withALine();
  assert.deepEqual(await total(), [1]);
  for (const _ of [1, 2]) assert.equal(outcome(await strike('1')), 'done');
  assert.deepEqual([await total(), await reading(house.database, caseRows)], [[], []]);
  assert.deepEqual([(await seen()).line.struck, (await seen()).line.version], ['counted-twice', 2]);
  assert.equal(outcome(await restore('1')), 'conflict');
  for (const _ of [1, 2]) assert.equal(outcome(await restore('2')), 'done');
  assert.deepEqual(await total(), [1]);
  const { line, changes } = await seen();
  assert.equal(line.struck, undefined);
  assert.deepEqual(
    changes.map(({ field, was, became }) => [field, was, became]),
    [
      ['struck', '', 'counted-twice'],
      ['struck', 'counted-twice', ''],
    ],
  );
});

test('a line that is struck out is like no other, so the case can be counted as it was', async () => {
  const { house, consultant, strike } = await withALine();
  const again = () => perform(house, consultant, registerCase(ground), sent());
  assert.deepEqual(mistakes(await again()), ['another']);
  await strike('1', 'not-such-a-case');
  assert.equal(outcome(await again()), 'done');
});

test('a published quarter stays: its lines can be corrected but not moved, and none is moved into it', async () => {
  const { house, consultant, correct, seen } = await withALine({ quarter: '2025K3' });
  await reading(house.database, (db) => closeThrough(db, q('2025K4')));
  assert.deepEqual((await seen()).isPublished, true);
  assert.deepEqual(mistakes(await correct({ quarter: '2026K1' })), ['quarter']);
  const moved = await correct({ quarter: '2026K1' });
  assert.ok(!moved.ok && moved.refusal.reason === 'invalid');
  assert.equal(moved.refusal.mistakes[0]?.message, mistakeWords.closedQuarter);
  assert.equal(outcome(await correct({ department: family })), 'done');
  assert.deepEqual(
    [(await seen()).line.quarter, (await seen()).line.department],
    ['2025K3', family],
    'the answer is mended, the quarter lies fast',
  );
  const open = sent({ concern: 'stalking' });
  await perform(house, consultant, registerCase(ground), open);
  const { another: _, ...answers } = open;
  const line = await lineOfForm(open.id);
  const into = { ...answers, id: line, version: '1', why: 'mistake', quarter: '2025K2' };
  assert.equal(outcome(await perform(house, consultant, correctLine(ground), into)), 'done');
  assert.equal((await reading(house.database, (db) => findLine(db, line)))?.quarter, '2026K1');
});

test('whoever may not register does not see a line, and a line that is not there is not found', async () => {
  const { house, as, form, consultant, correct } = await withALine();
  for (const subject of ['demo-laerer', 'demo-registrator', 'demo-chef', 'demo-dpo', 'demo-administrator']) {
    const who = await as(subject);
    assert.equal(outcome(await perform(house, who, seeLine(ground), { id: form.id })), 'not-allowed', subject);
    assert.equal(outcome(await correct({ age: '18-24' }, who)), 'not-allowed', subject);
  }
  const nowhere = newId();
  assert.equal(outcome(await perform(house, consultant, seeLine(ground), { id: nowhere })), 'not-found');
  assert.equal(outcome(await correct({ id: nowhere })), 'not-found');
  for (const deed of [
    perform(house, consultant, strikeLine, { id: nowhere, version: '1', struck: 'counted-twice' }),
    perform(house, consultant, restoreLine, { id: nowhere, version: '1' }),
  ])
    assert.equal(outcome(await deed), 'not-found');
});

test('looking at a line leaves no trace of which: whoever has just counted a case looks at it next', async () => {
  const { house, form, seen } = await withALine();
  await seen();
  const trail = await trailOf(house.database);
  assert.equal(trail.at(-1)?.what, 'cases.see');
  assert.ok(!JSON.stringify(trail).includes(form.id));
});
