import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform } from '../../gate.ts';
import { overview } from './reading.actions.ts';
import { steps } from './steps.ts';
import { aTown, as, asked, cast, idOf, isName, nameOf } from './town.example.ts';
import type { Name, Town } from './town.example.ts';
import type { Id } from '#kernel/action';
import { reader } from '#kernel/person';
import { look } from './reading.actions.ts';

const everybody = Object.keys(cast).filter(isName);

/** Who finds the enquiry by its address, and in their list. */
async function seers(town: Town, id: Id): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of everybody) {
    const seen = await town.see(name, id);
    const list = await perform(town.house, as(name), overview, {});
    const isListed = list.ok && list.value.enquiries.some(({ enquiry }) => enquiry.id === id);
    assert.equal(isListed, seen.ok, `${name}: the list and the page agree`);
    if (seen.ok) found.push(name);
  }
  return found.toSorted();
}

/** What everybody who may not see it is told when they try each step: the same as of one that is not there. */
async function strangersFindNothing(town: Town, id: Id): Promise<void> {
  const before = await town.query((db) => db.selectFrom('enquiry').selectAll().execute());
  const may = await seers(town, id);
  for (const name of everybody.filter((one) => !may.includes(one))) {
    for (const step of steps) {
      const refused = await town.step(name, step, id);
      assert.ok(!refused.ok, `${name} must not ${step}`);
      assert.ok(['not-found', 'not-allowed'].includes(refused.refusal.reason), `${name} ${step}`);
    }
  }
  assert.deepEqual(await town.query((db) => db.selectFrom('enquiry').selectAll().execute()), before);
}

const cases: readonly {
  readonly what: string;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly then?: (town: Town, id: Id) => Promise<unknown>;
  readonly seen: readonly Name[];
}[] = [
  { what: 'a school’s is seen by its own knowledge person', seen: ['asker', 'north'] },
  {
    what: 'one without a workplace by the consultant of its own department',
    given: { workplace: '' },
    seen: ['asker', 'school'],
  },
  { what: 'one about extremism by DKE too', given: { extremism: 'yes' }, seen: ['asker', 'dke', 'north'] },
  {
    what: 'a "don’t know" about extremism is not yet DKE’s',
    given: { extremism: 'unknown' },
    seen: ['asker', 'north'],
  },
  {
    what: 'one passed to the team by all consultants',
    then: (town, id) => town.step('north', 'pass', id),
    seen: ['asker', 'dke', 'jobs', 'north', 'school'],
  },
  {
    what: 'one shared with the consultant by that one too',
    then: (town, id) => town.step('north', 'share', id),
    seen: ['asker', 'north', 'school'],
  },
  {
    what: 'one the knowledge person shared with DKE by DKE too',
    then: (town, id) => town.step('north', 'share', id, { with: 'extremism' }),
    seen: ['asker', 'dke', 'north'],
  },
  {
    what: 'one with a measure by the attached case worker, and no other',
    given: { workplace: '' },
    then: (town, id) => town.step('school', 'attach', id),
    seen: ['asker', 'authority', 'school'],
  },
  {
    what: 'a case worker who was replaced sees it no more',
    given: { workplace: '' },
    then: async (town, id) => {
      await town.step('school', 'attach', id);
      await town.step('school', 'attach', id, { authority: idOf('other') });
    },
    seen: ['asker', 'other', 'school'],
  },
  {
    what: 'a closed one by those who saw it before',
    then: async (town, id) => {
      await town.step('north', 'write', id);
      assert.ok((await town.step('asker', 'close', id)).ok);
    },
    seen: ['asker', 'north'],
  },
];

for (const { what, given, then, seen } of cases) {
  test(what, async () => {
    const town = await aTown();
    const id = asked(await town.ask('asker', given));
    await then?.(town, id);
    assert.deepEqual(await seers(town, id), seen.toSorted());
    await strangersFindNothing(town, id);
  });
}

test('a substitute sees it while they stand in, and afterwards only when they took it', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  const standingIn = as('colleague', [...cast.colleague, ...cast.north]);
  assert.ok((await town.see(standingIn, id)).ok);
  assert.ok(!(await town.see('colleague', id)).ok);
  assert.ok((await town.step(standingIn, 'take', id)).ok);
  assert.ok(!(await town.see('colleague', id)).ok, 'who guides nobody any more');
  assert.ok((await town.see(as('colleague', cast.jobs), id)).ok, 'who guides elsewhere');
});

test('who asks is never the one who is asked', async () => {
  const town = await aTown();
  const own = asked(await town.ask('school', { workplace: '' }));
  const seen = await town.see('jobs', own);
  assert.ok(seen.ok, 'the only consultant of the department asked: the team is asked instead');
  const mine = await town.see('school', own);
  assert.ok(mine.ok && mine.value.part === 'asker');
  const refused = await town.step('school', 'take', own);
  assert.ok(!refused.ok && refused.refusal.reason === 'not-allowed');
});

test('who has not signed in, or has in another municipality, is not let in, and that is remembered', async () => {
  const town = await aTown();
  const id = asked(await town.ask('asker'));
  for (const person of [reader, { ...as('asker'), municipality: 'storeby' }]) {
    const refused = await perform(town.house, person, look, { id });
    assert.ok(!refused.ok && refused.refusal.reason === 'not-allowed');
  }
});

test('a department where nobody is left tells its heads that something waits, and nothing else', async () => {
  const town = await aTown(['north', 'school', 'jobs', 'dke']);
  const id = asked(await town.ask('asker'));
  const letters = await town.query((db) => db.selectFrom('letter').select(['person', 'kind', 'about']).execute());
  assert.deepEqual(
    letters.map(({ person, kind, about }) => [nameOf(person), kind, about]),
    [['head', 'waiting', 'none']],
  );
  assert.ok(!(await town.see('head', id)).ok);
  const list = await perform(town.house, as('head'), overview, {});
  assert.deepEqual(list.ok && [list.value.enquiries, list.value.waitingIn], [[], ['skole']]);
});
