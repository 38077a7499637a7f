import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posts } from '#features/people';
import { newId } from '#kernel/action';
import type { Person } from '#kernel/person';
import { aTown, ground, outcome, rolesOf, school } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { appointKnowledgePerson, dismissKnowledgePerson, seeCoverage } from './index.ts';

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
  const { house, as, idOf, read } = await aTown();
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

  const held = await read((db) => posts(db, palle));
  const end = async (actor: Person, role: string) => {
    const post = held.find((one) => one.role === role)?.id;
    return outcome(await perform(house, actor, dismissKnowledgePerson, { post, person: palle }));
  };
  assert.equal(await end(consultant, 'employee'), 'not-found', 'a consultant ends knowledge persons, nobody else');
  assert.equal(await end(await as('demo-konsulent-familie'), 'knowledge-person'), 'not-found');
  assert.equal(await end(await as('demo-administrator'), 'knowledge-person'), 'done');
  assert.deepEqual(rolesOf(await as('demo-paedagog')), ['employee skole-dagtilbud']);
});

test('a form appoints one person, and says when it did nothing', async () => {
  const { house, as } = await aTown();
  const consultant = await as('demo-konsulent-skole');
  const [laerke, palle] = [await as('demo-laerer'), await as('demo-paedagog')];
  const form = { id: newId() };
  const appoint = async ({ id: person, posts: [post] }: typeof laerke) =>
    outcome(await perform(house, consultant, appointKnowledgePerson, { ...form, workplace: post?.workplace, person }));
  assert.equal(await appoint(laerke), 'done');
  assert.equal(await appoint(laerke), 'done');
  assert.equal(await appoint(palle), 'conflict');
  assert.deepEqual(rolesOf(await as('demo-paedagog')), ['employee skole-dagtilbud']);
});
