// A closed enquiry becomes a line of the register in two clicks, and nothing leads from the one to the other afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseTables, Line } from '#features/cases';
import { newest } from '#features/categories';
import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import type { SignedIn } from '#kernel/person';
import { quarter } from '#kernel/quarter';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { trailOf } from '../../../test/house.ts';
import { mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { aTown, as, asked, ground as whole, idOf, lettersTo } from '../enquiries/town.example.ts';
import type { Name, Town } from '../enquiries/town.example.ts';
import { beginCounting, countEnquiry } from './enquiry.actions.ts';
import { answersOf } from './enquiry.ts';
import { lineToRaise } from './same.ts';

const ground = { municipality: whole.municipality };

const sent = (enquiry: Id, more: Readonly<Record<string, unknown>> = {}) => ({
  enquiry,
  id: newId(),
  categories: String(newest.number),
  quarter: '2026K4',
  department: 'skole',
  concern: 'social-control',
  forms: ['social-control', 'isolation'],
  stage: 'ongoing',
  level: 'concern-case',
  age: '13-17',
  gender: 'female',
  abroad: 'no',
  raisedBy: 'school',
  another: '',
  again: '',
  ...more,
});

const send = (town: Town, who: Name | SignedIn, enquiry: Id, more: Readonly<Record<string, unknown>> = {}) =>
  perform(town.house, typeof who === 'string' ? as(who) : who, countEnquiry(ground), sent(enquiry, more));
const begin = (town: Town, who: Name, enquiry: Id) => perform(town.house, as(who), beginCounting(ground), { enquiry });

const lines = async (town: Town) => {
  const found = await town.house.database.transaction<readonly Readonly<Record<string, unknown>>[], never>(
    async (one) => {
      const db: Db<CaseTables> = one.tables<CaseTables>();
      return ok(await db.selectFrom('case_line').selectAll().execute());
    },
  );
  return found.ok ? found.value : assert.fail();
};

/** An enquiry that has been answered by the school's consultant, and closed. */
async function closed(town: Town, because = 'guided', given: Readonly<Record<string, unknown>> = {}): Promise<Id> {
  const id = asked(await town.ask('asker', { workplace: '', ...given }));
  assert.ok((await town.step('school', 'write', id)).ok);
  assert.ok((await town.step('school', 'close', id, { because })).ok);
  return id;
}

test('what was chosen in the enquiry is filled in; what the register asks more finely is not', () => {
  const told = {
    department: 'skole',
    age: 'under18',
    travel: 'yes',
    askedAt: new Date('2026-09-30T22:30:00Z'),
    counted: false,
  } as const;
  assert.deepEqual(answersOf({ ...told, forms: ['forced-marriage'] }), {
    quarter: '2026K4',
    department: 'skole',
    level: 'concern-case',
    abroad: 'at-risk',
    concern: 'forced-marriage',
    forms: [],
  });
  const several = answersOf({ ...told, travel: 'unknown', forms: ['social-control', 'isolation'] });
  assert.deepEqual(
    [several.abroad, several.concern, several.forms, several.age],
    ['unknown', undefined, ['social-control', 'isolation'], undefined],
  );
});

test('a consultant who is part of a closed enquiry counts it: the enquiry gets a yes, the register a line', async () => {
  const town = await aTown();
  const id = await closed(town);
  const begun = await begin(town, 'school', id);
  assert.ok(begun.ok && !begun.value.told.counted);
  const form = { id: newId() };
  for (const _ of [1, 2]) assert.equal(outcome(await send(town, 'school', id, form)), 'done');
  const kept = await lines(town);
  assert.deepEqual(
    kept.map(({ concern, forms }) => [concern, forms]),
    [['social-control', 'isolation']],
  );
  const seen = await town.see('school', id);
  assert.ok(seen.ok && seen.value.enquiry.counted);
});

test('nobody else does: not who asked, not another guide, not while it is open, not when it was nothing', async () => {
  const town = await aTown();
  const id = await closed(town);
  for (const name of ['asker', 'north', 'authority', 'registrar', 'head', 'administrator', 'auditor'] as const)
    for (const came of [await begin(town, name, id), await send(town, name, id)])
      assert.equal(outcome(came), 'not-allowed', name);
  for (const came of [await begin(town, 'jobs', id), await send(town, 'jobs', id)])
    assert.equal(outcome(came), 'not-found');
  assert.equal(outcome(await begin(town, 'school', newId())), 'not-found');
  const open = asked(await town.ask('asker', { workplace: '' }));
  const nothing = await closed(town, 'no-worry');
  const taken = asked(await town.ask('asker', { workplace: '' }));
  await town.step('asker', 'withdraw', taken);
  for (const one of [open, nothing, taken])
    for (const came of [await begin(town, 'school', one), await send(town, 'school', one)])
      assert.equal(outcome(came), 'not-found');
  assert.deepEqual(await lines(town), []);
});

test('an enquiry that is counted already says so, and is counted again only when somebody means it', async () => {
  const town = await aTown();
  const id = await closed(town);
  await send(town, 'school', id);
  const begun = await begin(town, 'school', id);
  assert.ok(begun.ok && begun.value.told.counted);
  assert.deepEqual(mistakes(await send(town, 'school', id, { another: 'yes' })), ['again']);
  assert.equal((await lines(town)).length, 1);
  assert.equal(outcome(await send(town, 'school', id, { another: 'yes', again: 'yes' })), 'done');
  assert.equal((await lines(town)).length, 2);
});

test('a case that is like one that is counted is asked about; the same one stays one line, and no line is shown', async () => {
  const town = await aTown();
  const [one, other] = [await closed(town), await closed(town)];
  await send(town, 'school', one);
  assert.deepEqual(mistakes(await send(town, 'school', other)), ['another']);
  const unseen = await town.see('school', other);
  assert.ok(unseen.ok && !unseen.value.enquiry.counted);
  assert.equal(outcome(await send(town, 'school', other, { another: 'same', level: 'measure' })), 'done');
  assert.deepEqual(
    (await lines(town)).map(({ level }) => level),
    ['measure'],
  );
  const seen = await town.see('school', other);
  assert.ok(seen.ok && seen.value.enquiry.counted);
});

test('what the register refuses counts nothing, and the enquiry is not said to be counted', async () => {
  const town = await aTown();
  const id = await closed(town);
  assert.deepEqual(mistakes(await send(town, 'school', id, { age: '', gender: '' })), ['age', 'gender']);
  assert.deepEqual(mistakes(await send(town, 'school', id, { quarter: '2027K1' })), ['quarter']);
  const seen = await town.see('school', id);
  assert.ok(seen.ok && !seen.value.enquiry.counted);
});

test('nothing that is kept joins the enquiry to the line: no id, no hour, no order, no line of the trail or the conversation', async () => {
  const town = await aTown();
  const id = await closed(town);
  const before = await town.query((db) => db.selectFrom('enquiry').selectAll().where('id', '=', id).executeTakeFirst());
  const talk = await town.query((db) => db.selectFrom('enquiry_line').selectAll().execute());
  await begin(town, 'school', id);
  const trailBefore = (await trailOf(town.house.database)).length;
  const form = { id: newId() };
  await send(town, 'school', id, form);
  const after = await town.query((db) => db.selectFrom('enquiry').selectAll().where('id', '=', id).executeTakeFirst());
  assert.deepEqual({ ...after }, { ...before, counted: 1 }, 'a yes, and its version stays');
  assert.deepEqual(await town.query((db) => db.selectFrom('enquiry_line').selectAll().execute()), talk);
  const trail = (await trailOf(town.house.database)).slice(trailBefore);
  assert.deepEqual(
    trail.map(({ what, which, outcome: how }) => [what, which, how]),
    [['cases.register', 'none', 'done']],
  );
  const all = JSON.stringify(await trailOf(town.house.database));
  assert.ok(!all.includes(form.id));
  const [line] = await lines(town);
  assert.ok(!JSON.stringify(line).includes(id) && !JSON.stringify(line).includes(idOf('school')));
  assert.doesNotMatch(JSON.stringify(line), /\d{4}-\d{2}-\d{2}|\d{2}:\d{2}/);
  assert.ok((await lettersTo(town)).every((name) => name !== 'registrar'));
});

test('a form whose number is the enquiry’s own leads no way back either', async () => {
  const town = await aTown();
  const id = await closed(town);
  assert.equal(outcome(await send(town, 'school', id, { id })), 'done');
  const [line] = await lines(town);
  assert.ok(line !== undefined && !JSON.stringify(line).includes(id));
});

test('a counted enquiry that is opened and closed again is still counted, and is deleted on its day like the others', async () => {
  const town = await aTown();
  const id = await closed(town);
  await send(town, 'school', id);
  assert.ok((await town.step('school', 'reopen', id)).ok);
  assert.equal(outcome(await begin(town, 'school', id)), 'not-found');
  assert.ok((await town.step('school', 'close', id)).ok);
  const begun = await begin(town, 'school', id);
  assert.ok(begun.ok && begun.value.told.counted);
  town.at('2027-11-18T09:00:00Z');
  await town.tend();
  assert.equal(outcome(await begin(town, 'school', id)), 'not-found');
  assert.equal((await lines(town)).length, 1);
});

test('the line that is raised is a lower one, nearest in time; one that is as high already is left', () => {
  const line = (level: Line['level'], when: string): Line => ({
    id: `${level} ${when}`,
    categories: newest.number,
    version: 1,
    quarter: quarter(when) ?? assert.fail(when),
    department: 'skole',
    concern: 'social-control',
    forms: [],
    stage: 'ongoing',
    level,
    age: '13-17',
    gender: 'female',
    abroad: 'no',
    raisedBy: 'school',
    struck: undefined,
  });
  const wish = line('measure', '2026K4');
  const [far, near, high] = [line('concern-case', '2026K3'), line('concern-case', '2026K4'), line('measure', '2026K4')];
  assert.equal(lineToRaise([far, near, high], wish), near);
  assert.equal(lineToRaise([high, far], wish), far);
  assert.equal(lineToRaise([high], wish), undefined);
  assert.equal(lineToRaise([line('crisis-centre', '2026K4')], wish), undefined);
});
