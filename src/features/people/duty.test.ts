import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setAbsence } from '#features/absence';
import { newId } from '#kernel/action';
import { aTown, family, ground, mistakes, outcome, rolesOf, school, today } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { authorityOf, consultantsOf, guidesFor, headsOf, team } from './index.ts';
import { takePost } from './post.actions.ts';
import { addWorkplace, closeWorkplace, listWorkplaces, renameWorkplace } from './workplace.actions.ts';

test('workplaces are made once, renamed and closed; closed, its posts hold no more, and opened again they do', async () => {
  const { house, as, read } = await aTown();
  const administrator = await as('demo-administrator');
  const form = { id: newId(), department: school, name: 'Ny skole' };
  for (const _ of [1, 2])
    assert.equal(outcome(await perform(house, administrator, addWorkplace(ground), form)), 'done');
  const twin = { ...form, id: newId(), name: 'ny SKOLE' };
  assert.deepEqual(mistakes(await perform(house, administrator, addWorkplace(ground), twin)), ['name']);
  const all = await perform(house, administrator, listWorkplaces, {});
  const place = all.ok ? all.value.find(({ name }) => name.startsWith('Eventyrskolen')) : undefined;
  assert.ok(place);
  assert.equal(place.people, 2);
  const asked = { department: school, workplace: place.id };
  const guides = async () => (await read((db) => guidesFor(db, asked, today))).knowledgePersons.map(({ name }) => name);
  assert.deepEqual(await guides(), ['Vibe Viden']);
  const close = (version: string, closed: string) =>
    perform(house, administrator, closeWorkplace, { workplace: place.id, version, closed });
  assert.equal(outcome(await close('1', '1')), 'done');
  assert.deepEqual(await guides(), []);
  assert.deepEqual(rolesOf(await as('demo-viden')), []);
  assert.equal(outcome(await close('2', '0')), 'done');
  assert.deepEqual(await guides(), ['Vibe Viden']);
  const rename = { workplace: place.id, version: '1', name: 'For sent' };
  assert.equal(outcome(await perform(house, administrator, renameWorkplace, rename)), 'conflict');
});

test('other rooms learn who guides, who has authority and who leads', async () => {
  const { read } = await aTown();
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  const anywhere = await read((db) =>
    guidesFor(db, { department: 'borger-arbejdsmarked', workplace: undefined }, today),
  );
  assert.deepEqual([names(anywhere.knowledgePersons), names(anywhere.consultants)], [[], ['Keld Konsulent']]);
  assert.equal((await read((db) => team(db, today))).length, 5);
  assert.deepEqual(names(await read((db) => authorityOf(db, family, today))), ['Mads Myndighed']);
  assert.equal((await read((db) => authorityOf(db, undefined, today))).length, 2);
  assert.deepEqual(names(await read((db) => headsOf(db, school, today))), ['Charlotte Chef']);
  assert.deepEqual(names(await read((db) => headsOf(db, family, today))), ['Bodil Børnechef']);
  assert.deepEqual(await read((db) => headsOf(db, 'borger-arbejdsmarked', today)), []);
});

test('a substitute who guides no more carries nobody’s post: the ending of their own ends the borrowed one too', async () => {
  const { house, as, idOf, read } = await aTown();
  const kirsten = await as('demo-konsulent-skole');
  const substitute = await idOf('demo-viden');
  const away = { id: newId(), person: 'self', from: '2026-11-22', to: '2026-12-22', substitute };
  assert.equal(outcome(await perform(house, kirsten, setAbsence, away)), 'done');
  assert.deepEqual(rolesOf(await as('demo-viden')), [
    'consultant skole-dagtilbud',
    'employee skole-dagtilbud',
    'knowledge-person skole-dagtilbud',
  ]);
  const own = await read((db) =>
    db
      .selectFrom('post')
      .select('id')
      .where('person', '=', substitute)
      .where('role', '=', 'knowledge-person')
      .execute(),
  );
  const administrator = await as('demo-administrator');
  for (const { id } of own)
    assert.equal(
      outcome(await perform(house, administrator, takePost, { post: id, person: substitute, last: '' })),
      'done',
    );
  assert.deepEqual(rolesOf(await as('demo-viden')), ['employee skole-dagtilbud']);
  const asked = await read((db) => consultantsOf(db, [school], today));
  assert.deepEqual(asked, [], 'nobody carries it, so the next are asked');
});
