import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/action';
import { day } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import { theHouse } from '#kernel/person';
import { realPack } from '../../../test/content.ts';
import { aTown, mistakes, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { nextRevision, reminderDays } from './adoption.ts';
import { revisionEvidence } from './evidence.actions.ts';
import type { RevisionGround } from './ground.ts';
import { keepEdition, readHistory, snapshotOf } from './keep.actions.ts';
import { revisionReminders, revisionWaitsFor } from './remind.actions.ts';
import { adoptPlan, explainEdition, seeRevision, takeBackAdoption } from './revision.actions.ts';
import type { RevisionTables } from './revision.store.ts';
import type { PeopleTables } from '#features/people';
import { changesOfYear } from './year.actions.ts';

const on = (text: string) => day(text) ?? assert.fail(text);
const ground: RevisionGround = { content: realPack, guard: { look: () => [], words: '' } };
const { plan } = realPack.municipality;

const council = (adoptedOn: string) => ({ adoptedOn: on(adoptedOn), adoptedBy: 'council' as const });

test('the next revision is four years after the council, in leap years and at the ends of months too, or the plan’s own earlier day', () => {
  assert.equal(nextRevision(plan, []).by, '2027-10-10');
  assert.equal(nextRevision({ adopted: on('2024-02-29'), reviseBy: on('2028-02-29') }, []).by, '2028-02-29');
  assert.equal(nextRevision({ adopted: on('2096-02-29'), reviseBy: on('2101-01-01') }, []).by, '2100-02-28');
  assert.equal(nextRevision({ ...plan, reviseBy: on('2026-12-31') }, []).by, '2026-12-31');
  const renewed = nextRevision(plan, [council('2026-12-15'), { ...council('2027-01-05'), adoptedBy: 'management' }]);
  assert.deepEqual([renewed.by, renewed.isContentBehind], ['2030-12-15', true]);
  assert.equal(
    nextRevision({ ...plan, adopted: on('2026-12-15'), reviseBy: on('2030-12-15') }, [council('2026-12-15')])
      .isContentBehind,
    false,
  );
});

test('somebody is reminded 12, 6, 3 and 1 calendar months before, and on the day', () => {
  const days = (by: string) => reminderDays(on(by)).map((one) => one.on);
  assert.deepEqual(days('2027-10-10'), ['2026-10-10', '2027-04-10', '2027-07-10', '2027-09-10', '2027-10-10']);
  assert.deepEqual(days('2028-02-29'), ['2027-02-28', '2027-08-29', '2027-11-29', '2028-01-29', '2028-02-29']);
  assert.deepEqual(days('2027-08-31'), ['2026-08-31', '2027-02-28', '2027-05-31', '2027-07-31', '2027-08-31']);
});

const keepNow = async (house: Awaited<ReturnType<typeof aTown>>['house']) =>
  assert.ok((await perform(house, theHouse, keepEdition(await snapshotOf(realPack)), {})).ok);

const adoption = (more: Readonly<Record<string, string>> = {}) => ({
  id: newId(),
  adoptedOn: '2026-11-20',
  adoptedBy: 'council',
  edition: '1',
  note: { text: 'Nyt om genopdragelsesrejser.', choices: [] },
  ...more,
});

test('only whoever heads the department that owns the plan writes an adoption down, once however often it is sent', async () => {
  const { house, as } = await aTown();
  await keepNow(house);
  const wish = adoption();
  assert.equal(outcome(await perform(house, await as('demo-chef'), adoptPlan(ground), wish)), 'not-found');
  for (const other of ['demo-konsulent-skole', 'demo-redaktoer', 'demo-administrator', 'demo-laerer'])
    assert.equal(outcome(await perform(house, await as(other), adoptPlan(ground), wish)), 'not-allowed');
  const owner = await as('demo-planejer');
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, owner, adoptPlan(ground), wish)), 'done');
  const { adoptions } = await readHistory(house.database);
  assert.deepEqual(
    adoptions.map(({ adoptedOn, edition, note }) => [adoptedOn, edition, note]),
    [['2026-11-20', 1, 'Nyt om genopdragelsesrejser.']],
  );
});

test('an adoption has a day that has come, an edition that there is, and is not written down twice', async () => {
  const { house, as } = await aTown();
  await keepNow(house);
  const owner = await as('demo-planejer');
  const wrong = async (more: Readonly<Record<string, string>>) =>
    mistakes(await perform(house, owner, adoptPlan(ground), adoption(more)));
  assert.deepEqual(await wrong({ adoptedOn: '2026-11-23' }), ['adoptedOn']);
  assert.deepEqual(await wrong({ adoptedOn: '2023-10-09' }), ['adoptedOn']);
  assert.deepEqual(await wrong({ adoptedOn: '' }), ['adoptedOn']);
  assert.deepEqual(await wrong({ adoptedBy: 'mig' }), ['adoptedBy']);
  assert.deepEqual(await wrong({ edition: '2' }), ['edition']);
  assert.deepEqual(await wrong({ edition: '' }), ['edition']);
  assert.deepEqual(await wrong({}), []);
  assert.deepEqual(await wrong({}), ['adoptedOn'], 'the same day once more');
});

test('the head who owns the plan is reminded until an adoption is written down, and again when it is taken back', async () => {
  let now = new Date('2026-10-09T21:59:00Z');
  const { house, as, idOf } = await aTown(() => now);
  await keepNow(house);
  const keys = async () => {
    const found = await house.database.transaction<readonly string[], never>(async (work) => {
      const all = await revisionReminders(work.tables<RevisionTables & PeopleTables>(), realPack, now);
      const owner = await idOf_();
      for (const { to, kind } of all) assert.deepEqual([to, kind], [[owner], 'revision']);
      return { ok: true, value: all.map(({ key }) => key) };
    });
    return found.ok ? found.value : assert.fail();
  };
  const owner = await idOf('demo-planejer');
  const idOf_ = () => Promise.resolve(owner);
  assert.deepEqual(await keys(), [], 'a minute before the day begins in Denmark');
  now = new Date('2026-10-09T22:00:00Z');
  assert.deepEqual(await keys(), ['revision 2027-10-10 12']);
  now = new Date('2028-01-01T12:00:00Z');
  assert.deepEqual(
    await keys(),
    [12, 6, 3, 1, 0].map((months) => `revision 2027-10-10 ${months}`),
    'a clock that jumped loses none',
  );
  now = new Date('2026-11-22T12:00:00Z');
  const wish = adoption();
  const head = await as('demo-planejer');
  const waits = async (who: typeof head) => {
    const found = await house.database.transaction<unknown, never>(async (work) => ({
      ok: true,
      value: await revisionWaitsFor(work.tables<RevisionTables>(), realPack, who, now),
    }));
    return found.ok && found.value;
  };
  const shows = async () => {
    const found = await house.database.transaction<readonly Evidence[], never>(async (work) => ({
      ok: true,
      value: await revisionEvidence(work.tables<RevisionTables>(), realPack),
    }));
    return found.ok ? found.value.map(({ key, day: at }) => `${key} ${at}`) : assert.fail();
  };
  assert.deepEqual(await shows(), ['plan-offentlig 2026-10-09']);
  assert.deepEqual([await waits(head), await waits(await as('demo-chef'))], ['2027-10-10', undefined]);
  assert.equal(outcome(await perform(house, head, adoptPlan(ground), wish)), 'done');
  assert.deepEqual(await keys(), []);
  assert.equal(await waits(head), undefined);
  assert.deepEqual(await shows(), [
    'plan-offentlig 2026-10-09',
    'plan-vedtaget 2026-11-20',
    'plan-revision 2030-11-20',
  ]);
  assert.equal(
    outcome(await perform(house, await as('demo-chef'), takeBackAdoption(ground), { id: wish.id })),
    'not-found',
  );
  assert.equal(outcome(await perform(house, head, takeBackAdoption(ground), { id: wish.id })), 'done');
  assert.deepEqual(await keys(), ['revision 2027-10-10 12']);
});

test('why something changed is written by whoever revises the plan; whoever comes second is told', async () => {
  const { house, as } = await aTown();
  await keepNow(house);
  const kirsten = await as('demo-konsulent-skole');
  const explain = (text: string, seen: string) =>
    perform(house, kirsten, explainEdition(ground), { number: '1', seen, reason: { text, choices: [] } });
  assert.equal(outcome(await explain('Loven er ændret.', '0')), 'done');
  assert.equal(outcome(await explain('Loven er ændret.', '0')), 'done', 'sent twice');
  assert.equal(outcome(await explain('Et nummer er nyt.', '0')), 'conflict');
  assert.equal(outcome(await explain('Et nummer er nyt.', '1')), 'done');
  assert.equal((await readHistory(house.database)).editions[0]?.reason, 'Et nummer er nyt.');
  assert.equal(outcome(await perform(house, await as('demo-viden'), explainEdition(ground), {})), 'not-allowed');
});

test('a year tells what it changed, and the first edition ever changed nothing', async () => {
  let now = new Date('2026-11-22T12:00:00Z');
  const { house } = await aTown(() => now);
  await keepNow(house);
  now = new Date('2026-12-31T22:59:00Z');
  const changed = { ...realPack, law: realPack.law.slice(1) };
  assert.ok((await perform(house, theHouse, keepEdition(await snapshotOf(changed)), {})).ok);
  const told = async (year: number) => {
    const found = await house.database.transaction<readonly string[], never>(async (work) => ({
      ok: true,
      value: (await changesOfYear(work.tables<RevisionTables>(), year)).changes.map(({ sentence }) => sentence),
    }));
    return found.ok ? found.value : assert.fail();
  };
  assert.deepEqual(await told(2026), ['1 lovtekst er fjernet.']);
  assert.deepEqual(await told(2027), []);
});

test('what is overdue is seen by everybody who follows the year', async () => {
  const { house, as } = await aTown(() => new Date('2027-04-10T21:59:00Z'));
  const seen = await perform(house, await as('demo-dpo'), seeRevision(ground), {});
  assert.ok(seen.ok);
  assert.ok(!seen.value.due.some(({ kind, state }) => kind === 'card' && state === 'late'), 'the last day is in time');
  const { house: later, as: asThen } = await aTown(() => new Date('2027-04-10T22:00:00Z'));
  const then = await perform(later, await asThen('demo-dpo'), seeRevision(ground), {});
  assert.ok(then.ok && then.value.due.filter(({ kind, state }) => kind === 'card' && state === 'late').length > 10);
  assert.deepEqual([then.value.mayAdopt, then.value.mayRevise], [false, false]);
});
