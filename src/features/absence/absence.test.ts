import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consultantsOf, team } from '#features/people';
import { newId } from '#kernel/action';
import { day } from '#kernel/day';
import type { Person } from '#kernel/person';
import { noon } from '../../../test/house.ts';
import { aTown, mistakes, outcome, rolesOf, school } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { endAbsence, seeAbsences, setAbsence } from './index.ts';

test('whoever is away has a substitute, who is asked and may what goes with it, for those days', async () => {
  let now = noon;
  const { house, as, idOf, read } = await aTown(() => now);
  const kirsten = await as('demo-konsulent-skole');
  const kim = await idOf('demo-konsulent-familie');
  const absence = { id: newId(), person: 'self', from: '2026-11-23', to: '2026-11-24', substitute: kim };
  for (const _ of [1, 2]) assert.equal(outcome(await perform(house, kirsten, setAbsence, absence)), 'done');
  const asked = async (date: string) =>
    (await read((db) => consultantsOf(db, [school], day(date) ?? assert.fail()))).map(({ name }) => name);
  assert.deepEqual(
    [await asked('2026-11-22'), await asked('2026-11-23'), await asked('2026-11-24'), await asked('2026-11-25')],
    [['Kirsten Konsulent'], ['Kim Konsulent'], ['Kim Konsulent'], ['Kirsten Konsulent']],
  );
  now = new Date('2026-11-23T12:00:00Z');
  assert.deepEqual(rolesOf(await as('demo-konsulent-familie')), [
    'consultant boern-familie',
    'consultant skole-dagtilbud',
  ]);
  assert.deepEqual(rolesOf(await as('demo-konsulent-skole')), ['consultant skole-dagtilbud']);
  assert.equal(
    (await read((db) => team(db, day('2026-11-23') ?? assert.fail()))).length,
    4,
    'one who carries two is one',
  );
  assert.equal(outcome(await perform(house, kirsten, endAbsence, { id: absence.id, person: 'self' })), 'done');
  assert.deepEqual(rolesOf(await as('demo-konsulent-familie')), ['consultant boern-familie']);
});

test('an absence is written for oneself or by an administrator, names somebody who guides, and never hands a post to its writer', async () => {
  const { house, as, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const kirsten = await as('demo-konsulent-skole');
  const [kim, laerke] = [await idOf('demo-konsulent-familie'), await idOf('demo-laerer')];
  const wish = (more: Readonly<Record<string, string>>) => ({
    id: newId(),
    person: 'self',
    from: '2026-11-23',
    to: '2026-11-24',
    substitute: '',
    ...more,
  });
  const set = (actor: Person, more: Readonly<Record<string, string>>) => perform(house, actor, setAbsence, wish(more));
  assert.equal(outcome(await set(kirsten, { person: kim })), 'not-found');
  assert.equal(outcome(await perform(house, kirsten, seeAbsences, { person: kim })), 'not-found');
  assert.deepEqual(mistakes(await set(kirsten, { substitute: laerke })), ['substitute']);
  assert.deepEqual(mistakes(await set(kirsten, { substitute: kirsten.id })), ['substitute']);
  assert.deepEqual(mistakes(await set(kirsten, { to: '2026-11-22' })), ['to']);
  assert.deepEqual(mistakes(await set(kirsten, { to: '2028-11-24' })), ['to']);
  assert.deepEqual(mistakes(await set(await as('demo-laerer'), {})), ['from']);
  assert.deepEqual(mistakes(await set(administrator, { person: kirsten.id, substitute: administrator.id })), [
    'substitute',
  ]);
  assert.equal(outcome(await set(administrator, { person: kirsten.id, substitute: kim })), 'done');
  assert.deepEqual(mistakes(await set(kirsten, { substitute: kim })), ['from'], 'twice in the same days');
  const both = { from: '2026-11-24', to: '2026-11-30', substitute: kirsten.id };
  assert.deepEqual(mistakes(await set(await as('demo-konsulent-familie'), both)), ['substitute']);
});
