// A registrar marks a case in four taps: who may, what is kept, and what nobody can find out afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseRows, closeThrough, correct, findLine, registerCase, strikings } from '#features/cases';
import type { CaseTables } from '#features/cases';
import { newest } from '#features/categories';
import { newId } from '#kernel/action';
import type { SignedIn } from '#kernel/person';
import { quarter } from '#kernel/quarter';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { noon, trailOf } from '../../../test/house.ts';
import { aTown, family, ground, mistakes, outcome, school } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { beginMarking, mark, noneToMark } from './mark.actions.ts';
import type { MonthTables } from './month.store.ts';
import { seeReceipt, undoMarking } from './receipt.actions.ts';

/** The answers of a form as its page sends them when three rows and a button are tapped. */
const tapped = (more: Readonly<Record<string, unknown>> = {}) => ({
  form: newId(),
  categories: String(newest.number),
  quarter: '2026K4',
  department: family,
  concern: 'physical-violence',
  forms: [],
  stage: 'unknown',
  level: 'measure',
  age: '13-17',
  gender: 'female',
  abroad: 'unknown',
  raisedBy: 'others',
  another: '',
  ...more,
});

async function aDesk(at: () => Date = () => noon) {
  const town = await aTown(at);
  const registrar = await town.as('demo-registrator');
  const look = async <Value>(work: (db: Db<CaseTables & MonthTables>) => Promise<Value>): Promise<Value> => {
    const found = await town.house.database.transaction<Value, never>(async (one) =>
      ok(await work(one.tables<CaseTables & MonthTables>())),
    );
    return found.ok ? found.value : assert.fail();
  };
  return {
    ...town,
    registrar,
    look,
    mark: (more: Readonly<Record<string, unknown>> = {}, who: SignedIn = registrar) =>
      perform(town.house, who, mark(ground), tapped(more)),
    lines: () => look((db) => db.selectFrom('case_line').selectAll().execute()),
    months: () => look((db) => db.selectFrom('marking_month').selectAll().execute()),
  };
}

test('a registrar marks a case for their own department, and it is counted like any other', async () => {
  const { mark: marked, lines, look } = await aDesk();
  const done = await marked();
  assert.equal(outcome(done), 'done', JSON.stringify(done));
  const [line, ...more] = await lines();
  assert.deepEqual([line?.department, line?.level, line?.struck, more.length], [family, 'measure', null, 0]);
  assert.equal((await look(caseRows)).length, 1);
});

test('a form sent twice is one line, and another’s form is another line, also with the same number', async () => {
  const { mark: marked, lines, registrar } = await aDesk();
  const form = newId();
  for (const _ of [1, 2]) assert.equal(outcome(await marked({ form })), 'done');
  assert.equal((await lines()).length, 1);
  assert.equal(outcome(await marked({ form, another: 'yes' }, { ...registrar, id: newId() })), 'done');
  assert.equal((await lines()).length, 2);
});

test('nobody but a registrar marks, and a registrar only where they hold the post and what is theirs to mark', async () => {
  const { house, as, mark: marked, lines } = await aDesk();
  for (const subject of ['demo-konsulent-familie', 'demo-myndighed', 'demo-chef', 'demo-administrator', 'demo-dpo']) {
    const who = await as(subject);
    assert.equal(outcome(await marked({}, who)), 'not-allowed', subject);
    assert.equal(outcome(await perform(house, who, beginMarking(ground), {})), 'not-allowed', subject);
  }
  assert.deepEqual(mistakes(await marked({ department: school })), ['department']);
  assert.deepEqual(mistakes(await marked({ level: 'concern-case' })), ['level']);
  assert.deepEqual(mistakes(await marked({ level: 'crisis-centre', age: '13-17' })), ['age']);
  assert.equal(outcome(await marked({ level: 'crisis-centre', age: '18-24' })), 'done');
  assert.deepEqual(mistakes(await marked({ concern: '', age: '', gender: '' })).toSorted(), [
    'age',
    'concern',
    'gender',
  ]);
  assert.equal((await lines()).length, 1);
});

test('whoever marked can take it back, from a page that is nowhere for anybody else', async () => {
  const { house, registrar, mark: marked, lines, look } = await aDesk();
  const form = newId();
  await marked({ form });
  const other: SignedIn = { ...registrar, id: newId() };
  const moved: SignedIn = { ...registrar, posts: registrar.posts.map((post) => ({ ...post, department: school })) };
  for (const who of [other, moved]) {
    assert.equal(outcome(await perform(house, who, seeReceipt(ground), { form })), 'not-found');
    assert.equal(outcome(await perform(house, who, undoMarking(ground), { form })), 'not-found');
  }
  const [line] = await lines();
  assert.equal(outcome(await perform(house, registrar, seeReceipt(ground), { form: line?.id })), 'not-found');
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, registrar, undoMarking(ground), { form })), 'done');
  assert.deepEqual([(await lines()).length, (await look(caseRows)).length], [1, 0]);
  const seen = await perform(house, registrar, seeReceipt(ground), { form });
  assert.ok(seen.ok && seen.value.line.struck !== undefined && strikings.includes(seen.value.line.struck));
});

test('when its figures are out, a line is not taken back', async () => {
  const { house, registrar, mark: marked, look } = await aDesk();
  const form = newId();
  await marked({ form });
  const closed = quarter('2026K4') ?? assert.fail();
  await look((db) => closeThrough(db, closed));
  const seen = await perform(house, registrar, seeReceipt(ground), { form });
  assert.ok(seen.ok && !seen.value.isFresh);
  assert.equal(outcome(await perform(house, registrar, undoMarking(ground), { form })), 'conflict');
  assert.equal((await look(caseRows)).length, 1);
});

test('once somebody has corrected what was marked, it is the team’s to mend', async () => {
  const { house, mark: marked, registrar, look } = await aDesk();
  const form = newId();
  assert.ok((await marked({ form })).ok);
  await look(async (db) => {
    const [row] = await db.selectFrom('case_line').select('id').execute();
    const line = (row && (await findLine(db, row.id))) ?? assert.fail();
    assert.ok((await correct(db, line, { ...line, age: '18-24', why: 'mistake' }, noon)).ok);
  });
  const seen = await perform(house, registrar, seeReceipt(ground), { form });
  assert.ok(seen.ok && !seen.value.isFresh);
  assert.equal(outcome(await perform(house, registrar, undoMarking(ground), { form })), 'conflict');
});

test('a case that is like another comes back once; the same one is counted once, at the highest level', async () => {
  const { house, as, mark: marked, lines } = await aDesk();
  const consultant = await as('demo-konsulent-familie');
  const { form: id, ...counted } = tapped({ level: 'concern-case', quarter: '2026K3' });
  assert.equal(outcome(await perform(house, consultant, registerCase(ground), { id, ...counted })), 'done');
  assert.deepEqual(mistakes(await marked()), ['another']);
  assert.equal((await lines()).length, 1);
  const same = await marked({ another: 'same' });
  assert.ok(same.ok && same.value.kind === 'same');
  assert.deepEqual(
    (await lines()).map(({ level, quarter: when }) => [level, when]),
    [['measure', '2026K3']],
  );
  assert.ok((await marked({ another: 'same' })).ok);
  assert.equal((await lines())[0]?.version, 2, 'a case at that level already is left as it is');
  assert.ok((await marked({ another: 'yes' })).ok);
  assert.equal((await lines()).length, 2);
});

test('nothing that is kept joins somebody, an hour or a form to a line', async () => {
  const { house, registrar, mark: marked, lines, look, months } = await aDesk();
  const form = newId();
  await marked({ form });
  await perform(house, registrar, seeReceipt(ground), { form });
  await perform(house, registrar, undoMarking(ground), { form });
  const [line] = await lines();
  const trail = await trailOf(house.database);
  const about = trail.filter(({ what }) => what.startsWith('marking.'));
  assert.deepEqual(
    about.map(({ what, which }) => [what, which]),
    [
      ['marking.mark', 'none'],
      ['marking.receipt', 'none'],
      ['marking.undo', 'none'],
    ],
  );
  const kept = JSON.stringify([
    await lines(),
    await months(),
    await look((db) => db.selectFrom('case_change').selectAll().execute()),
  ]);
  assert.ok(!kept.includes(registrar.id) && !kept.includes(form));
  assert.ok(!JSON.stringify(trail).includes(line?.id ?? 'none') && !JSON.stringify(trail).includes(form));
  assert.doesNotMatch(kept, /\d{2}:\d{2}/);
});

test('"none" answers for the month that is over, then for this one, and for no other month or department', async () => {
  const { house, registrar, months } = await aDesk();
  const none = (department: string, month: string) =>
    perform(house, registrar, noneToMark(ground), { department, month });
  const begin = async () => {
    const found = await perform(house, registrar, beginMarking(ground), {});
    return found.ok ? found.value.departments : assert.fail();
  };
  assert.deepEqual(await begin(), [{ key: family, waits: '2026-10-01', none: '2026-10-01' }]);
  assert.equal(outcome(await none(school, '2026-10-01')), 'not-found');
  for (const month of ['2026-09-01', '2026-12-01', '2026-10-02', '', 'x'])
    assert.deepEqual(mistakes(await none(family, month)), ['month'], month);
  assert.deepEqual(await months(), []);
  for (const _ of [1, 2]) assert.equal(outcome(await none(family, '2026-10-01')), 'done');
  assert.deepEqual(await begin(), [{ key: family, waits: undefined, none: '2026-11-01' }]);
  assert.equal(outcome(await none(family, '2026-11-01')), 'done');
  assert.deepEqual(await begin(), [{ key: family, waits: undefined, none: undefined }]);
});

test('a line and "none" leave the same behind: that the department has answered', async () => {
  const [one, other] = [await aDesk(), await aDesk()];
  await one.mark();
  for (const month of ['2026-10-01', '2026-11-01'])
    await perform(other.house, other.registrar, noneToMark(ground), { department: family, month });
  assert.deepEqual(await one.months(), await other.months());
});
