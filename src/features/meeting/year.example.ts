import assert from 'node:assert/strict';
import { openGuard } from '#features/guard';
import type { LetterTables } from '#features/outbox';
import type { PeopleTables } from '#features/people';
import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import type { Person } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { noon } from '../../../test/house.ts';
import { aTown, ground, outcome } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { callMeeting, planMeeting } from './calling.actions.ts';
import type { MeetingTables } from './index.ts';
import { markAttendance, writeMinutes } from './minutes.actions.ts';
import { lookAtMeeting } from './reading.actions.ts';

// A guard that knows identifiers and no names: what it finds is what the room hands on.
const guard = {
  ...openGuard({ words: '', weights: '' }, { numbers: [], bodies: [], mails: [] }),
  words: '/guard.json',
};
/** What the room stands on in its tests. */
export const here = {
  ...ground,
  guard,
  scenarios: [],
  gaps: [
    {
      key: 'pas',
      title: { text: 'Pas' },
      answer: { text: 'Planen siger ikke noget om pas.' },
      nearest: [],
      openQuestion: { text: 'Hvem hjælper, når et pas skal sikres?' },
      words: [],
    },
  ],
};
/** A text with no reasons given for any word in it. */
export const said = (text: string) => ({ text, choices: [] });
/** When and where, as the form sends it. */
export const hours = { day: '2027-03-25', from: '540', to: '690', place: 'Rådhuset', link: '', heads: '' };

/** The tables the tests look into. */
type Tables = Db<MeetingTables & LetterTables & PeopleTables>;

/** A town whose clock can be moved, with a team, a knowledge person, a head and a colleague. */
export async function aYear() {
  const clock = { now: noon };
  const town = await aTown(() => clock.now);
  const work = async <Value>(job: (db: Tables) => Promise<Value>): Promise<Value> => {
    const done = await town.house.database.transaction<Value, never>(async (desk) =>
      ok(await job(desk.tables<MeetingTables & LetterTables & PeopleTables>())),
    );
    return done.ok ? done.value : assert.fail();
  };
  const team = await town.as('demo-konsulent-skole');
  const look = async (id: string, who: Person = team) => {
    const found = await perform(town.house, who, lookAtMeeting, { id });
    return found.ok ? found.value : assert.fail(found.refusal.reason);
  };
  const version = async (id: string) => String((await look(id)).meeting.version);
  return {
    ...town,
    clock,
    work,
    team,
    look,
    version,
    letters: () => work((db) => db.selectFrom('letter').selectAll().execute()),
    forget: () => work((db) => db.deleteFrom('letter').execute()),
    plan: async (more: Readonly<Record<string, string>> = {}) => {
      const id = newId();
      assert.equal(outcome(await perform(town.house, team, planMeeting, { id, ...hours, ...more })), 'done');
      return id;
    },
    call: async (id: Id) => {
      assert.equal(outcome(await perform(town.house, team, callMeeting, { id, version: await version(id) })), 'done');
    },
  };
}

/** A meeting that is over, with attendance and minutes. */
export async function aHeldMeeting() {
  const year = await aYear();
  const { house, team, plan, call, idOf: idAt, version, clock } = year;
  const id = await plan();
  await call(id);
  clock.now = new Date('2027-03-25T11:00:00Z');
  const [kirsten, vibe] = [await idAt('demo-konsulent-skole'), await idAt('demo-viden')];
  const marked = { id, version: await version(id), came: [kirsten] };
  assert.equal(outcome(await perform(house, team, markAttendance, marked)), 'done');
  const written = { id, version: await version(id), minutes: said('vi talte om den nye lov.') };
  assert.equal(outcome(await perform(house, team, writeMinutes(here), written)), 'done');
  return { ...year, id, kirsten, vibe, marked };
}
