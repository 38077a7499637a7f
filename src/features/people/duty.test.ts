import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/action';
import { day } from '#kernel/day';
import { operator } from '#kernel/person';
import type { Person } from '#kernel/person';
import { noon } from '../../../test/house.ts';
import { perform } from '../../gate.ts';
import { endAbsence, seeAbsences, setAbsence } from './absence.actions.ts';
import { appointKnowledgePerson, dismissKnowledgePerson, seeCoverage } from './coverage.actions.ts';
import { authorityOf, consultantsOf, guidesFor, headsOf, team } from './index.ts';
import { showPerson } from './person.actions.ts';
import { aTown, family, ground, mistakes, outcome, rolesOf, school, today } from './town.example.ts';
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

test('the workplaces without a knowledge person come first, counted, and only of the departments one may see', async () => {
  const { house, as } = await aTown();
  const seen = async (subject: string) => {
    const found = await perform(house, await as(subject), seeCoverage(ground), {});
    return found.ok ? found.value : assert.fail(subject);
  };
  const own = await seen('demo-konsulent-skole');
  assert.deepEqual(
    own.departments.map(({ key, without }) => [key, without]),
    [[school, 2]],
  );
  assert.deepEqual(
    own.departments[0]?.places.map(({ knowledgePersons }) => knowledgePersons.length),
    [0, 0, 1],
  );
  assert.deepEqual(
    [(await seen('demo-administrator')).departments.length, (await seen('demo-chef')).departments.length],
    [5, 1],
  );
  assert.deepEqual(own.appoints, [school]);
  assert.deepEqual((await seen('demo-chef')).appoints, []);
});

test('a consultant appoints and ends knowledge persons in the own department alone, among those who work there', async () => {
  const { house, as, idOf } = await aTown();
  const consultant = await as('demo-konsulent-skole');
  const coverage = await perform(house, consultant, seeCoverage(ground), {});
  const places = coverage.ok ? (coverage.value.departments[0]?.places ?? []) : [];
  const place = places.find(({ workplace }) => workplace.name.startsWith('Børnehuset'))?.workplace;
  assert.ok(place);
  const appoint = async (actor: Person, person: string) =>
    outcome(await perform(house, actor, appointKnowledgePerson, { id: newId(), workplace: place.id, person }));
  const palle = await idOf('demo-paedagog');
  assert.equal(await appoint(await as('demo-konsulent-familie'), palle), 'not-found');
  assert.equal(await appoint(await as('demo-viden'), palle), 'not-allowed');
  assert.equal(await appoint(consultant, await idOf('demo-mentor')), 'invalid');
  assert.equal(await appoint(consultant, consultant.id), 'not-allowed');
  assert.equal(await appoint(consultant, palle), 'done');
  assert.equal(await appoint(consultant, palle), 'done');
  const after = await as('demo-paedagog');
  assert.deepEqual(rolesOf(after), ['employee skole-dagtilbud', 'knowledge-person skole-dagtilbud']);

  const shown = await perform(house, operator, showPerson, { person: palle });
  const posts = shown.ok ? shown.value.posts : [];
  const end = async (actor: Person, role: string) => {
    const post = posts.find((one) => one.role === role)?.id;
    return outcome(await perform(house, actor, dismissKnowledgePerson, { post, person: palle }));
  };
  assert.equal(await end(consultant, 'employee'), 'not-found', 'a consultant ends knowledge persons, nobody else');
  assert.equal(await end(await as('demo-konsulent-familie'), 'knowledge-person'), 'not-found');
  assert.equal(await end(await as('demo-administrator'), 'knowledge-person'), 'done');
  assert.deepEqual(rolesOf(await as('demo-paedagog')), ['employee skole-dagtilbud']);
});

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
  assert.deepEqual(await read((db) => headsOf(db, family, today)), []);
});
