import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endAbsence, setAbsence } from '#features/absence';
import type { LetterTables } from '#features/outbox';
import { disablePerson, givePost, posts, takePost } from '#features/people';
import type { PeopleTables } from '#features/people';
import { remindersWait, sendReminders } from '#features/reminders';
import type { ReminderSource } from '#features/reminders';
import { newId } from '#kernel/action';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import { theHouse } from '#kernel/person';
import { within } from '#kernel/within';
import { noon } from '../../../test/house.ts';
import { aTown, giving, ground, outcome, school } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { mendOf } from './mend.ts';
import { holeSaid, whySaid } from './board.words.ts';
import {
  coverageOfYear,
  coverageReminders,
  coverageYear,
  gapsTurn,
  holesWaitingFor,
  noteGaps,
  seeBoard,
} from './index.ts';
import type { GapTables } from './index.ts';

type Rows = Pick<GapTables, keyof GapTables> & Pick<PeopleTables, keyof PeopleTables>;

const source: ReminderSource = (db, now) => coverageReminders(db.$extendTables<Rows>(), ground, now);

const on = (text: string): Day => day(text) ?? assert.fail(text);

/** A town whose clock can be set and that tells whose letters a round of it writes. */
async function aBoardedTown() {
  let now = noon;
  const town = await aTown(() => now);
  const { house, as, idOf, read } = town;
  const names = async (): Promise<readonly string[]> => {
    const written = await within(house.database, async (work) => {
      const db = work.tables<LetterTables & PeopleTables>();
      const rows = await db
        .selectFrom('letter')
        .innerJoin('person', 'person.id', 'letter.person')
        .select(['person.subject', 'letter.kind'])
        .execute();
      await db.deleteFrom('letter').execute();
      return rows;
    });
    assert.ok(written.every(({ kind }) => kind === 'coverage'));
    return written.map(({ subject }) => subject ?? '').toSorted();
  };
  return {
    ...town,
    at: (date: string) => void (now = new Date(`${date}T12:00:00Z`)),
    /** One round of the clock; gives who got a letter. */
    tick: async (): Promise<readonly string[]> => {
      if (await gapsTurn(house.database, ground, now))
        assert.ok((await perform(house, theHouse, noteGaps(ground), {})).ok);
      if (await remindersWait(house.database, [source], now))
        assert.ok((await perform(house, theHouse, sendReminders([source]), {})).ok);
      return names();
    },
    board: async (subject: string) => {
      const found = await perform(house, await as(subject), seeBoard(ground), {});
      return found.ok ? found.value : assert.fail(found.refusal.reason);
    },
    /** Ends somebody's post as a consultant with a day. */
    end: async (subject: string, last: string) => {
      const person = await idOf(subject);
      const held = await read((db) => posts(db, person));
      const post = held.find(({ role, to }) => role === 'consultant' && to === undefined)?.id;
      return outcome(await perform(house, await as('demo-administrator'), takePost, { post, person, last }));
    },
  };
}

test('the team sees every department, a head the own, and the head who owns the plan all of them', async () => {
  const { board, house, as } = await aBoardedTown();
  const seen = async (subject: string) => (await board(subject)).departments.map(({ key }) => key);
  assert.equal((await seen('demo-konsulent-voksen')).length, 5);
  assert.deepEqual(await seen('demo-chef'), [school]);
  assert.equal((await seen('demo-planejer')).length, 5);
  assert.equal((await seen('demo-administrator')).length, 5);
  assert.deepEqual(await seen('demo-viden'), [school]);
  assert.equal(outcome(await perform(house, await as('demo-laerer'), seeBoard(ground), {})), 'not-allowed');
  await house.database.close();
});

test('a post that ends is a hole on the board, said in words without a name, with what to do for whoever looks', async () => {
  const { board, end, house } = await aBoardedTown();
  assert.equal(await end('demo-konsulent-skole', '2027-02-28'), 'done');
  const seen = async (subject: string) => {
    const { holes, mender, today } = await board(subject);
    return holes
      .filter(({ seat }) => seat.workplace === undefined)
      .map((hole) => [holeSaid(hole, today), whySaid(hole), mendOf(hole, mender)]);
  };
  const said = [
    'Fra 1. marts er der ingen konsulent for Skole & Dagtilbud',
    'Konsulentens rolle slutter, og ingen er udpeget efter.',
  ];
  assert.deepEqual(await seen('demo-chef'), [
    [...said, { text: 'Find en konsulent, og bed Asta Administrator (administrator af Værn) om at give rollen.' }],
  ]);
  assert.deepEqual(await seen('demo-administrator'), [
    [...said, { text: 'Giv nogen rollen som konsulent', to: '/personer' }],
  ]);
  await house.database.close();
});

test('leave without a stand-in is a hole, and whoever is away mends it in one step', async () => {
  const { board, house, as, idOf } = await aBoardedTown();
  const kirsten = await as('demo-konsulent-skole');
  const leave = { id: newId(), person: 'self', from: '2026-12-01', to: '2026-12-04', substitute: '' };
  assert.equal(outcome(await perform(house, kirsten, setAbsence, leave)), 'done');
  const { holes, mender, today } = await board('demo-konsulent-skole');
  const [hole] = holes.filter(({ seat }) => seat.workplace === undefined);
  assert.ok(hole);
  assert.equal(
    holeSaid(hole, today),
    'Fra 1. december til og med 4. december er der ingen konsulent for Skole & Dagtilbud',
  );
  assert.equal(mendOf(hole, mender).to, '/fravaer');
  const admin = await board('demo-administrator');
  const seen = admin.holes.find(({ seat }) => seat.workplace === undefined) ?? assert.fail();
  assert.equal(mendOf(seen, admin.mender).to, `/personer/${await idOf('demo-konsulent-skole')}/fravaer`);
  await house.database.close();
});

test('the head is told 30 and 7 days before and on the day, each once, and no more when it is mended', async () => {
  const { at, tick, end, house, as, idOf } = await aBoardedTown();
  assert.deepEqual(await tick(), ['demo-konsulent-skole'], 'two workplaces have nobody: one letter');
  assert.equal(await end('demo-konsulent-skole', '2027-02-28'), 'done');
  assert.deepEqual(await tick(), [], 'it is far away');
  at('2027-01-29');
  assert.deepEqual(await tick(), []);
  at('2027-01-30');
  assert.deepEqual(await tick(), ['demo-chef']);
  assert.deepEqual(await tick(), []);
  at('2027-02-22');
  assert.deepEqual(await tick(), ['demo-chef']);
  at('2027-03-01');
  assert.deepEqual(await tick(), ['demo-chef']);
  at('2027-03-02');
  assert.deepEqual(await tick(), []);
  const kim = await idOf('demo-konsulent-familie');
  const post = giving(kim, 'consultant', { department: school, from: '2027-03-02' });
  assert.equal(outcome(await perform(house, await as('demo-administrator'), givePost(ground), post)), 'done');
  assert.deepEqual(await tick(), []);
  at('2027-06-01');
  assert.deepEqual(await tick(), []);
  await house.database.close();
});

test('a hole that is mended before its day is not told of again', async () => {
  const { at, tick, end, house, as, idOf } = await aBoardedTown();
  await tick();
  assert.equal(await end('demo-konsulent-skole', '2026-12-10'), 'done');
  assert.deepEqual(await tick(), ['demo-chef'], 'less than 30 days are left: at once');
  const kim = await idOf('demo-konsulent-familie');
  const post = giving(kim, 'consultant', { department: school, from: '2026-12-11' });
  assert.equal(outcome(await perform(house, await as('demo-administrator'), givePost(ground), post)), 'done');
  for (const date of ['2026-12-04', '2026-12-11', '2026-12-12']) {
    at(date);
    assert.deepEqual(await tick(), [], date);
  }
  await house.database.close();
});

test('a hole that is mended and opened again with the same first day is told of again, also on the day itself', async () => {
  const { at, tick, house, as, idOf } = await aBoardedTown();
  await tick();
  const [kirsten, admin] = [await as('demo-konsulent-skole'), await as('demo-administrator')];
  const leave = () => ({ id: newId(), person: 'self', from: '2026-12-22', to: '2026-12-23', substitute: '' });
  const taken = leave();
  assert.equal(outcome(await perform(house, kirsten, setAbsence, taken)), 'done');
  assert.deepEqual(await tick(), ['demo-chef']);
  at('2026-11-21');
  assert.deepEqual(await tick(), []);
  at('2026-11-22');
  assert.deepEqual(await tick(), [], 'a clock that was set back, past the day it was told on, tells nothing again');
  assert.equal(outcome(await perform(house, kirsten, endAbsence, { id: taken.id, person: 'self' })), 'done');
  assert.deepEqual(await tick(), []);
  assert.equal(outcome(await perform(house, kirsten, setAbsence, leave())), 'done');
  assert.deepEqual(await tick(), ['demo-chef']);
  assert.deepEqual(await tick(), []);
  const dke = await idOf('demo-dke');
  for (const [version, disabled, told] of [
    ['1', '1', ['demo-planejer']],
    ['2', '0', []],
    ['3', '1', ['demo-planejer']],
  ] as const) {
    assert.equal(outcome(await perform(house, admin, disablePerson, { person: dke, version, disabled })), 'done');
    assert.deepEqual(await tick(), told, version);
    assert.deepEqual(await tick(), [], version);
  }
  await house.database.close();
});

test('whoever is shut out leaves a hole today; a department without a head tells the one who owns the plan', async () => {
  const { tick, house, as, idOf, board, at } = await aBoardedTown();
  await tick();
  const shut = { person: await idOf('demo-dke'), version: '1', disabled: '1' };
  assert.equal(outcome(await perform(house, await as('demo-administrator'), disablePerson, shut)), 'done');
  assert.deepEqual(await tick(), ['demo-planejer']);
  at('2026-12-24');
  assert.deepEqual(await tick(), []);
  const { holes, today } = await board('demo-planejer');
  const hole = holes.find(({ seat }) => seat.department === 'dke') ?? assert.fail();
  assert.equal(holeSaid(hole, today), 'Siden 22. november er der ingen konsulent for Den Kriminalpræventive Enhed');
  await house.database.close();
});

test('what nobody can be told of is told when there is somebody', async () => {
  const { tick, house, as, idOf, end } = await aBoardedTown();
  await tick();
  const admin = await as('demo-administrator');
  const owner = await idOf('demo-planejer');
  const shut = async (version: string, disabled: string) =>
    outcome(await perform(house, admin, disablePerson, { person: owner, version, disabled }));
  assert.equal(await shut('1', '1'), 'done');
  assert.equal(await end('demo-konsulent-familie', '2026-11-30'), 'done');
  assert.deepEqual(await tick(), []);
  assert.equal(await shut('2', '0'), 'done');
  assert.deepEqual(await tick(), ['demo-planejer']);
  await house.database.close();
});

test('what waits for a head is the hole in the own department, and for whoever owns the plan those without a head', async () => {
  const { end, house, as } = await aBoardedTown();
  for (const [who, last] of [
    ['demo-konsulent-skole', '2026-12-10'],
    ['demo-konsulent-voksen', '2026-12-12'],
    ['demo-dke', '2027-03-01'],
  ] as const)
    assert.equal(await end(who, last), 'done');
  const waits = async (subject: string) => {
    const person = await as(subject);
    return within(house.database, (work) => holesWaitingFor(work.tables<Rows>(), ground, person, noon));
  };
  assert.deepEqual(await waits('demo-chef'), ['Fra 11. december er der ingen konsulent for Skole & Dagtilbud']);
  assert.deepEqual(await waits('demo-planejer'), [
    'Fra 13. december er der ingen konsulent for Ældre, Social & Sundhed',
  ]);
  assert.deepEqual(await waits('demo-konsulent-skole'), []);
  await house.database.close();
});

test('the year is told by the day it was seen, and the holes ahead are things of the year', async () => {
  const { at, tick, end, house } = await aBoardedTown();
  const year = (name: string, now: string) =>
    within(house.database, (work) =>
      coverageOfYear(
        work.tables<Rows>(),
        ground,
        { from: on(`${name}-01-01`), to: on(`${name}-12-31`) },
        new Date(`${now}T12:00:00Z`),
      ),
    );
  await tick();
  assert.deepEqual((await year('2026', '2026-11-22')).past, ['Alle 5 afdelinger havde en konsulent hver dag.']);
  await end('demo-dke', '2026-12-20');
  const entries = await within(house.database, (work) =>
    coverageYear(work.tables<Rows>(), ground, { year: 2026, now: noon }),
  );
  assert.deepEqual(
    entries.map(({ key, day, state, title }) => [key, day, state, title]),
    [['coverage dke 2026-12-21', '2026-12-21', 'soon', 'Ingen konsulent for Den Kriminalpræventive Enhed']],
  );
  for (const date of ['2026-12-21', '2026-12-22', '2026-12-31', '2027-01-03']) {
    at(date);
    await tick();
  }
  const told = await year('2026', '2027-01-03');
  assert.deepEqual(told.past, ['Den Kriminalpræventive Enhed var uden konsulent i 11 dage.']);
  assert.deepEqual(told.ahead, ['Siden 21. december 2026 er der ingen konsulent for Den Kriminalpræventive Enhed']);
  assert.deepEqual((await year('2027', '2027-01-03')).past, [
    'Den Kriminalpræventive Enhed var uden konsulent i 3 dage.',
  ]);
  await house.database.close();
});
