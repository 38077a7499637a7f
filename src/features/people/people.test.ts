import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { setAbsence } from '#features/absence';
import { noRoleMap, recognise, signIn } from '#features/access';
import { newId } from '#kernel/action';
import { operator, reader, theHouse } from '#kernel/person';
import { aHouse, noon, trailOf } from '../../../test/house.ts';
import {
  aTown,
  family,
  giving,
  ground,
  mistakes,
  nobody,
  outcome,
  rolesOf,
  school,
  today,
} from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { consultantsOf, installPerson, settleDemo } from './index.ts';
import { addPerson, disablePerson, listPeople, renamePerson, showPerson, signOutPerson } from './person.actions.ts';
import { givePost, takePost } from './post.actions.ts';

test('an administrator gives a post, and it holds at the next request', async () => {
  const { house, as, enter, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const given = await perform(
    house,
    administrator,
    givePost(ground),
    giving(await idOf('demo-ny'), 'consultant', { department: family }),
  );
  assert.equal(outcome(given), 'done');
  assert.deepEqual(rolesOf(await as('demo-ny')), ['consultant boern-familie']);
  const { person, token } = await enter('demo-laerer');
  await perform(house, administrator, givePost(ground), giving(person.id, 'editor'));
  assert.equal(await recognise(house.database, token, noon), undefined, 'rights changed: sign in again');
});

test('nobody gives themselves a post, nor does anybody but an administrator give one', async () => {
  const { house, as, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const own = giving(administrator.id, 'consultant', { department: school });
  assert.equal(outcome(await perform(house, administrator, givePost(ground), own)), 'not-allowed');
  for (const subject of ['demo-konsulent-skole', 'demo-chef', 'demo-redaktoer', 'demo-dpo', 'demo-viden', 'demo-ny']) {
    const actor = await as(subject);
    const other = giving(await idOf('demo-ny'), 'employee');
    assert.equal(outcome(await perform(house, actor, givePost(ground), other)), 'not-allowed', subject);
  }
});

test('a role is held where it belongs and nowhere wider', async () => {
  const { house, as, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const person = await idOf('demo-ny');
  const asked = async (role: string, more = {}) =>
    mistakes(await perform(house, administrator, givePost(ground), giving(person, role, more)));
  assert.deepEqual(await asked('consultant'), ['department']);
  assert.deepEqual(await asked('consultant', { department: 'nowhere' }), ['department']);
  assert.deepEqual(await asked('knowledge-person', { department: school }), ['workplace']);
  assert.deepEqual(await asked('knowledge-person', { workplace: newId() }), ['workplace']);
  assert.deepEqual(await asked('king'), ['role']);
  assert.deepEqual(await asked('editor', { from: '2026-02-30' }), ['from']);
  assert.deepEqual(await asked('editor', { to: '2026-11-21' }), ['to']);
  assert.deepEqual(await asked('editor', { from: '2026-12-02', to: '2026-12-01' }), ['to']);
  assert.deepEqual(await asked('administrator', { department: school }), []);
  assert.deepEqual(rolesOf(await as('demo-ny')), ['administrator -']);
});

test('a form sent twice gives one post, and the same post is not given beside itself', async () => {
  const { house, as, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const form = giving(await idOf('demo-ny'), 'editor');
  const both = await Promise.all([1, 2].map(() => perform(house, administrator, givePost(ground), form)));
  assert.deepEqual(both.map(outcome), ['done', 'done']);
  assert.deepEqual(mistakes(await perform(house, administrator, givePost(ground), { ...form, id: newId() })), ['role']);
  const shown = await perform(house, administrator, showPerson, { person: form.person });
  assert.ok(shown.ok && shown.value.posts.length === 1);
});

test('a post has its days: it holds from the first to the last of them, in Danish time', async () => {
  let now = noon;
  const { house, as, idOf } = await aTown(() => now);
  const administrator = await as('demo-administrator');
  const days = { from: '2026-12-01', to: '2026-12-02' };
  await perform(house, administrator, givePost(ground), giving(await idOf('demo-ny'), 'editor', days));
  const holds = async (at: string) => {
    now = new Date(at);
    return rolesOf(await as('demo-ny')).length > 0;
  };
  assert.equal(await holds('2026-11-30T22:59:00Z'), false);
  assert.equal(await holds('2026-11-30T23:00:00Z'), true);
  assert.equal(await holds('2026-12-02T22:59:00Z'), true);
  assert.equal(await holds('2026-12-02T23:00:00Z'), false);
});

test('a post ends at once, and can be given again at once', async () => {
  const { house, as, enter, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const { token } = await enter('demo-redaktoer');
  const person = await idOf('demo-redaktoer');
  const shown = await perform(house, administrator, showPerson, { person });
  const post = shown.ok ? shown.value.posts[0] : undefined;
  assert.ok(post);
  const ended = await perform(house, administrator, takePost, { person, post: post.id, last: '' });
  assert.equal(outcome(ended), 'done');
  assert.equal(await recognise(house.database, token, noon), undefined);
  assert.deepEqual(rolesOf(await as('demo-redaktoer')), []);
  assert.equal(outcome(await perform(house, administrator, givePost(ground), giving(person, 'editor'))), 'done');
  assert.deepEqual(rolesOf(await as('demo-redaktoer')), ['editor -']);
  const another = await idOf('demo-ny');
  const crossed = await perform(house, administrator, takePost, { person: another, post: post.id, last: '' });
  assert.equal(outcome(crossed), 'not-found');
});

test('the last administrator can neither be ended, given an end nor kept out', async () => {
  const { house, as, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const shown = await perform(house, administrator, showPerson, { person: administrator.id });
  assert.ok(shown.ok);
  const post = shown.value.posts[0]?.id;
  const end = (last: string) => perform(house, administrator, takePost, { person: administrator.id, post, last });
  const shut = () =>
    perform(house, administrator, disablePerson, { person: administrator.id, version: '1', disabled: '1' });
  assert.deepEqual(mistakes(await end('')), ['last']);
  assert.deepEqual(mistakes(await end('2027-01-01')), ['last']);
  assert.deepEqual(mistakes(await shut()), ['disabled']);
  const until = giving(await idOf('demo-ny'), 'administrator', { to: '2027-01-01' });
  await perform(house, administrator, givePost(ground), until);
  assert.deepEqual(mistakes(await end('')), ['last'], 'one who ends himself is none to leave it to');
  await perform(house, administrator, givePost(ground), giving(await idOf('demo-chef'), 'administrator'));
  assert.equal(outcome(await end('')), 'done');
});

test('two administrators who end each other at the same time: one of them stays', async () => {
  const { house, as, idOf } = await aTown();
  const asta = await as('demo-administrator');
  const charlotte = await idOf('demo-chef');
  await perform(house, asta, givePost(ground), giving(charlotte, 'administrator'));
  const endOf = async (person: string) => {
    const shown = await perform(house, operator, showPerson, { person });
    const post = shown.ok ? shown.value.posts.find(({ role }) => role === 'administrator') : undefined;
    return { person, post: post?.id, last: '' };
  };
  const both = [await endOf(asta.id), await endOf(charlotte)];
  const ended = await Promise.all(both.map((form) => perform(house, operator, takePost, form)));
  assert.deepEqual(ended.map(outcome).toSorted(), ['done', 'invalid']);
});

test('whoever is kept out is out at once, comes not in again, and is asked by nobody; let in again, all is as before', async () => {
  const { house, as, enter, idOf, read } = await aTown();
  const administrator = await as('demo-administrator');
  const { person, token } = await enter('demo-konsulent-skole');
  const set = (version: string, disabled: string) =>
    perform(house, administrator, disablePerson, { person: person.id, version, disabled });
  assert.equal(outcome(await set('1', '1')), 'done');
  assert.equal(outcome(await set('1', '1')), 'conflict', 'the page was old');
  assert.equal(await recognise(house.database, token, noon), undefined);
  const claims = { subject: 'demo-konsulent-skole', name: person.name, roles: [] };
  assert.equal(outcome(await perform(house, reader, signIn(noRoleMap), claims)), 'not-allowed');
  assert.deepEqual(await read((db) => consultantsOf(db, [school], today)), []);
  assert.equal(outcome(await set('2', '0')), 'done');
  assert.deepEqual(rolesOf(await as('demo-konsulent-skole')), ['consultant skole-dagtilbud']);
  assert.equal(await recognise(house.database, token, noon), undefined, 'an old session does not wake');
  assert.equal((await read((db) => consultantsOf(db, [school], today)))[0]?.id, await idOf('demo-konsulent-skole'));
});

test('an administrator can sign somebody out everywhere', async () => {
  const { house, as, enter } = await aTown();
  const { person, token } = await enter('demo-laerer');
  assert.equal(
    outcome(await perform(house, await as('demo-administrator'), signOutPerson, { person: person.id })),
    'done',
  );
  assert.equal(await recognise(house.database, token, noon), undefined);
});

test('two who change one person at once: the second is told, and nothing is overwritten', async () => {
  const { house, as, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const person = await idOf('demo-ny');
  const change = (name: string) =>
    perform(house, administrator, renamePerson, { person, version: '1', name, mail: '', subject: 'demo-ny' });
  assert.deepEqual((await Promise.all([change('Nanna Et'), change('Nanna To')])).map(outcome), ['done', 'conflict']);
  const shown = await perform(house, administrator, showPerson, { person });
  assert.equal(shown.ok && shown.value.someone.name, 'Nanna Et');
});

test('nobody becomes another by the user name: not by taking one, nor by changing their own', async () => {
  const { house, as, enter } = await aTown();
  const administrator = await as('demo-administrator');
  const { person, token } = await enter('demo-konsulent-skole');
  const rename = (of: string, subject: string, version = '1') =>
    perform(house, administrator, renamePerson, { person: of, version, name: 'Navn', mail: '', subject });
  assert.deepEqual(mistakes(await rename(person.id, 'demo-administrator')), ['subject']);
  assert.deepEqual(mistakes(await rename(administrator.id, 'somebody-else')), ['subject']);
  assert.equal(outcome(await rename(person.id, 'another-account')), 'done');
  assert.equal(await recognise(house.database, token, noon), undefined, 'another account: sign in again');
});

test('a CPR number is refused in every field, and stands nowhere afterwards', async () => {
  const { house, as } = await aTown();
  const administrator = await as('demo-administrator');
  const add = (more: Readonly<Record<string, string>>) =>
    perform(house, administrator, addPerson, { id: newId(), name: 'Ny', mail: '', subject: '', ...more });
  for (const field of ['name', 'mail', 'subject']) {
    const typed = field === 'mail' ? '010203-4567@x.example' : 'Bo 010203-4567';
    assert.deepEqual(mistakes(await add({ [field]: typed })), [field]);
  }
  assert.doesNotMatch(JSON.stringify(await trailOf(house.database)), /010203/);
});

test('the invented people move in once, and never where somebody lives', async () => {
  const house = aHouse();
  const installed = await perform(house, operator, installPerson(ground), {
    name: 'Asta Holm',
    subject: 'ahol',
    role: 'administrator',
    department: '',
  });
  assert.ok(installed.ok);
  const settled = await perform(house, theHouse, settleDemo, {});
  assert.deepEqual(settled, { ok: true, value: { people: 0 } });
  assert.equal(outcome(await perform(house, operator, settleDemo, {})), 'not-allowed');
});

test('the first administrator is given at the command line, and only there', async () => {
  const { house, as } = await aTown();
  const wanted = { name: 'Asta Holm', subject: 'ahol', role: 'administrator', department: '' };
  assert.equal(
    outcome(await perform(house, await as('demo-administrator'), installPerson(ground), wanted)),
    'not-allowed',
  );
  for (const isNew of [true, false]) {
    const done = await perform(house, operator, installPerson(ground), wanted);
    assert.equal(done.ok && done.value.isNew, isNew);
  }
  const given = (await trailOf(house.database)).filter(({ what }) => what === 'people.give-post');
  assert.equal(given.length, 1, 'what was there already is not said to be given');
  assert.deepEqual(rolesOf(await as('ahol')), ['administrator -']);
});

test('extra keys in a form are refused, and nothing of them is kept', async () => {
  const { house, as, idOf } = await aTown();
  const administrator = await as('demo-administrator');
  const person = await idOf('demo-ny');
  const extra = fc.constantFrom(
    'role',
    'municipality',
    'rights',
    'disabled',
    'source',
    'version',
    'department',
    'holder',
  );
  const before = JSON.stringify(await perform(house, operator, listPeople, nobody));
  await fc.assert(
    fc.asyncProperty(extra, fc.constantFrom('administrator', 'lilleby', '1', 'x'), async (key, value) => {
      const tries = [
        perform(house, administrator, signOutPerson, { person, [key]: value }),
        perform(house, administrator, showPerson, { person, [key]: value }),
        perform(house, administrator, addPerson, { id: newId(), name: 'Ny', mail: '', subject: '', [key]: value }),
        perform(house, administrator, setAbsence, {
          id: newId(),
          person,
          from: today,
          to: today,
          substitute: '',
          [key]: value,
        }),
      ];
      for (const tried of await Promise.all(tries)) assert.equal(outcome(tried), 'invalid', key);
    }),
    { numRuns: 40 },
  );
  assert.equal(JSON.stringify(await perform(house, operator, listPeople, nobody)), before);
});
