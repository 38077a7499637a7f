import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Refusal } from '#kernel/action';
import { concerns } from '#features/categories';
import type { Result } from '#kernel/result';
import { quarter } from '#kernel/quarter';
import { noon, trailOf } from '../../../test/house.ts';
import { family, ground, mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import {
  caseRows,
  closedThrough,
  closeThrough,
  countedIn,
  findLine,
  lineOfForm,
  registerCase,
  rowOf,
  tallies,
} from './index.ts';
import { beginCase } from './register.actions.ts';
import { mistakeWords } from './mistakes.words.ts';
import { aRegister, reading, sent } from './town.example.ts';

const q = (text: string) => quarter(text) ?? assert.fail(text);

const said = (result: Result<unknown, Refusal>): readonly string[] =>
  !result.ok && result.refusal.reason === 'invalid' ? result.refusal.mistakes.map(({ message }) => message) : [];

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
  const trail = JSON.stringify(await trailOf(house.database));
  for (const id of [form.id, await lineOfForm(form.id)]) assert.doesNotMatch(trail, new RegExp(id));
});

test('a form that comes again with other answers is no second case, and it is said, so that none is believed to be counted', async () => {
  const { house, consultant } = await aRegister();
  const form = sent({ forms: ['isolation', 'stalking'] });
  const send = (more: Readonly<Record<string, unknown>>) =>
    perform(house, consultant, registerCase(ground), { ...form, ...more });
  assert.equal(outcome(await send({})), 'done');
  assert.equal(outcome(await send({ forms: ['stalking', 'isolation'] })), 'done', 'the order of boxes says nothing');
  for (const more of [{ age: '40+' }, { concern: 'digital-violence' }, { forms: [] }, { quarter: '2026K3' }])
    assert.deepEqual(mistakes(await send({ ...more, another: 'yes' })), ['id'], JSON.stringify(more));
  assert.equal((await reading(house.database, caseRows)).length, 1);
});

test('what is sent as a form’s number never stands in the register: it can hold a CPR number or an enquiry’s id', async () => {
  const { house, consultant } = await aRegister();
  const crafted = '01019012-3400-4000-8000-010190123400';
  assert.equal(outcome(await perform(house, consultant, registerCase(ground), sent({ id: crafted }))), 'done');
  const rows = await reading(house.database, (db) => db.selectFrom('case_line').selectAll().execute());
  assert.equal(rows.length, 1);
  assert.doesNotMatch(JSON.stringify(rows), /0101901234|01019012/);
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

test('each answer that is wrong is told at its own field, in a sentence, and nothing is kept', async () => {
  const { house, consultant } = await aRegister();
  const send = (more: Readonly<Record<string, unknown>>) =>
    perform(house, consultant, registerCase(ground), sent(more));
  const wrong: readonly (readonly [Readonly<Record<string, unknown>>, string, string])[] = [
    [{ concern: '' }, 'concern', mistakeWords.concern],
    [{ concern: undefined }, 'concern', mistakeWords.concern],
    [{ concern: 'æresdrab på min nabo' }, 'concern', mistakeWords.concern],
    [{ quarter: '' }, 'quarter', mistakeWords.quarter],
    [{ quarter: '2026K5' }, 'quarter', mistakeWords.quarter],
    [{ quarter: '2027K1' }, 'quarter', mistakeWords.future],
    [{ quarter: '2022K4' }, 'quarter', mistakeWords.tooEarly('1. kvartal 2023')],
    [{ department: '' }, 'department', mistakeWords.department],
    [{ department: 'en-anden-kommune' }, 'department', mistakeWords.department],
    [{ forms: ['social-control'] }, 'forms', mistakeWords.repeated],
    [{ forms: ['isolation', 'isolation'] }, 'forms', mistakeWords.tooMany],
    [{ forms: [...concerns, 'isolation'] }, 'forms', mistakeWords.tooMany],
    [{ forms: ['noget andet'] }, 'forms.0', mistakeWords.forms],
    [{ stage: 'x' }, 'stage', mistakeWords.stage],
    [{ level: 'x' }, 'level', mistakeWords.level],
    [{ age: '17' }, 'age', mistakeWords.age],
    [{ level: 'crisis-centre' }, 'age', mistakeWords.adults],
    [{ gender: 'x' }, 'gender', mistakeWords.gender],
    [{ abroad: 'x' }, 'abroad', mistakeWords.abroad],
    [{ raisedBy: 'mormor' }, 'raisedBy', mistakeWords.raisedBy],
    [{ categories: '2' }, 'categories', mistakeWords.categories],
    [{ categories: '0' }, 'categories', mistakeWords.categories],
    [{ id: 'x' }, 'id', 'Siden er for gammel. Hent den igen, og prøv en gang til.'],
  ];
  for (const [more, field, sentence] of wrong) {
    const came = await send(more);
    assert.deepEqual([mistakes(came), said(came)], [[field], [sentence]], JSON.stringify(more));
  }
  assert.deepEqual(mistakes(await send({ words: 'Hun hedder' })), [''], 'a field that was not asked for');
  assert.deepEqual(await reading(house.database, caseRows), []);
});

test('a crisis centre counts adults, and whoever is of unknown age', async () => {
  const { house, consultant } = await aRegister();
  for (const age of ['18-24', '25-39', '40+', 'unknown'])
    assert.equal(
      outcome(await perform(house, consultant, registerCase(ground), sent({ level: 'crisis-centre', age }))),
      'done',
      age,
    );
});

test('a line like another, a quarter apart or less, is asked about once; one that differs in what seldom changes is not', async () => {
  const { house, consultant } = await aRegister();
  const send = async (more: Readonly<Record<string, unknown>>) =>
    mistakes(await perform(house, consultant, registerCase(ground), sent({ quarter: '2026K2', ...more })));
  assert.deepEqual(await send({}), []);
  for (const near of ['2026K1', '2026K2', '2026K3'])
    assert.deepEqual(await send({ quarter: near, level: 'measure', stage: 'unknown', forms: [] }), ['another'], near);
  for (const other of [
    { quarter: '2026K4' },
    { quarter: '2025K4' },
    { department: family },
    { concern: 'stalking' },
    { age: '18-24' },
    { gender: 'male' },
  ])
    assert.deepEqual(await send(other), [], JSON.stringify(other));
  assert.deepEqual(await send({ another: 'yes' }), []);
});

test('what a form is like is found while it is filled in, and a half-filled one is like nothing', async () => {
  const { house, consultant } = await aRegister();
  await perform(house, consultant, registerCase(ground), sent());
  const alike = async (like: unknown) => {
    const found = await perform(house, consultant, beginCase(ground), { like });
    return found.ok ? found.value.alike.length : assert.fail();
  };
  assert.equal(await alike(sent()), 1);
  assert.equal(await alike(sent({ age: '' })), 0);
  assert.equal(await alike({}), 0);
});

test('when figures have been published, a late case is counted in the first open quarter, and a closed one never opens', async () => {
  const { house, consultant } = await aRegister();
  await reading(house.database, (db) => closeThrough(db, q('2025K4')));
  const late = sent({ quarter: '2025K2' });
  const came = await perform(house, consultant, registerCase(ground), late);
  assert.deepEqual(came, { ok: true, value: { quarter: '2026K1' } });
  const line = await lineOfForm(late.id);
  assert.equal((await reading(house.database, (db) => findLine(db, line)))?.quarter, '2026K1');
  assert.deepEqual(
    mistakes(await perform(house, consultant, registerCase(ground), sent({ quarter: '2024K4' }))),
    ['another'],
    'two late cases that are alike lie in the same quarter',
  );
  await reading(house.database, (db) => closeThrough(db, q('2024K4')));
  assert.equal(await reading(house.database, closedThrough), '2025K4');
});

test('a quarter is closed with the last that was published, and the next is open', () => {
  const counted = (of: string, through?: string) => countedIn(q(of), through === undefined ? undefined : q(through));
  assert.deepEqual(
    [counted('2025K4', '2025K4'), counted('2026K1', '2025K4'), counted('2023K1', '2025K4'), counted('2023K1')],
    ['2026K1', '2026K1', '2026K1', '2023K1'],
  );
});

test('the register takes cases from its first quarter to the one we are in', async () => {
  const { house, consultant } = await aRegister();
  for (const at of ['2023K1', '2026K4'])
    assert.equal(outcome(await perform(house, consultant, registerCase(ground), sent({ quarter: at }))), 'done', at);
});

test('what the publisher counts has no id, no order of arrival and no more than wide groups of concerns', async () => {
  const answers = [
    { concern: 'stalking', forms: [] },
    { concern: 'honour-killing', forms: ['stay-abroad', 'digital-violence'], age: '18-24' },
    { concern: 'genital-cutting', age: '0-12', forms: [] },
    { concern: 'isolation', forms: [], gender: 'male' },
    { concern: 'isolation', forms: [], gender: 'other' },
    { concern: 'not-clarified', forms: [] },
  ];
  // Each time with other ids, which are what the lines themselves are sorted by.
  const arrived = async (order: readonly number[]) => {
    const { house, consultant } = await aRegister();
    const forms = order.map((at) => sent(answers[at]));
    for (const form of forms)
      assert.equal(outcome(await perform(house, consultant, registerCase(ground), form)), 'done');
    const found = await reading(house.database, caseRows);
    for (const row of found) for (const { id } of forms) assert.ok(!Object.values(row).includes(id));
    return found;
  };
  const rows = await arrived([0, 1, 2, 3, 4, 5]);
  assert.deepEqual(await arrived([5, 4, 3, 2, 1, 0]), rows);
  assert.deepEqual(await arrived([2, 0, 4, 1, 5, 3]), rows);
  assert.deepEqual([...new Set(rows.map((row) => String(row['concern'])))].toSorted(), [
    'control',
    'cutting-or-killing',
    'not-clarified',
    'violence',
  ]);
  const wide = rows.find((row) => row['age'] === '18-24') ?? assert.fail();
  assert.deepEqual(
    Object.entries(wide).filter(([name]) => name.startsWith('form-')),
    [
      ['form-control', 'no'],
      ['form-violence', 'yes'],
      ['form-marriage', 'no'],
      ['form-travel', 'yes'],
      ['form-cutting-or-killing', 'yes'],
      ['form-not-clarified', 'no'],
    ],
  );
});

test('a line holds its answers and nothing else: no column for words, a person or an hour', async () => {
  const { house, consultant } = await aRegister(() => noon);
  await perform(house, consultant, registerCase(ground), sent());
  const [row] = await reading(house.database, (db) => db.selectFrom('case_line').selectAll().execute());
  assert.deepEqual(Object.keys(row ?? {}).toSorted(), [
    'abroad',
    'age',
    'categories',
    'concern',
    'department',
    'forms',
    'gender',
    'id',
    'level',
    'municipality',
    'quarter',
    'raised_by',
    'stage',
    'struck',
    'version',
  ]);
  const text = JSON.stringify(row);
  assert.doesNotMatch(text, /2026-1|T\d\d:|demo|Konsulent/);
  assert.ok(!text.includes(consultant.id));
});

test('the database itself takes no words, whatever a program would write', async () => {
  const { house } = await aRegister();
  const line = {
    id: sent().id,
    categories: 1,
    version: 1,
    quarter: '2026K4',
    department: 'skole-dagtilbud',
    concern: 'stalking',
    forms: 'isolation economic-violence',
    stage: 'ongoing',
    level: 'measure',
    age: '13-17',
    gender: 'female',
    abroad: 'no',
    raised_by: 'school',
    struck: null,
  };
  const write = (more: object) =>
    reading(house.database, (db) =>
      db
        .insertInto('case_line')
        .values({ ...line, ...more })
        .execute(),
    );
  for (const more of [
    { concern: 'Hun hedder' },
    { forms: 'isolation og mere' },
    { forms: 'hemmelig adresse' },
    { department: 'Skole på Vejen 4' },
    { stage: 'talt med far' },
    { level: '' },
    { age: '17' },
    { gender: 'pige' },
    { abroad: 'Tyrkiet' },
    { raised_by: 'mor' },
    { quarter: '2026-11-22' },
    { struck: 'fejl' },
    { id: 'sag 12' },
  ])
    await assert.rejects(write(more), /check|constraint/i, JSON.stringify(more));
  await write({});
  const found = await reading(house.database, (db) => findLine(db, line.id));
  assert.deepEqual(found && rowOf(found)['form-violence'], 'yes');
});
