import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { endAbsence, setAbsence } from '#features/absence';
import { newId } from '#kernel/action';
import type { Id, Refusal } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import type { Day } from '#kernel/day';
import { operator } from '#kernel/person';
import type { Result } from '#kernel/result';
import { noon } from '../../../test/house.ts';
import { aTown, giving, ground, rolesOf, today } from '../../../test/town.ts';
import { perform } from '../../gate.ts';
import { disablePerson, showPerson } from './person.actions.ts';
import { givePost, takePost } from './post.actions.ts';

// What may happen to two consultants, in any order; an oracle counts by hand what the second may on each day.
const kinds = ['give', 'end', 'away', 'back', 'shut', 'open', 'day'] as const;

interface Event {
  readonly kind: (typeof kinds)[number];
  /** How many days it lasts, or how many pass. */
  readonly length: number;
}

interface Oracle {
  today: Day;
  shut: boolean;
  own: { from: Day; to: Day }[];
  away: { to: Day; id: Id } | undefined;
}

test('whatever is given, ended, shut and stood in for, in whatever order: the posts seen are those an oracle counts', async () => {
  const events = fc.array(fc.record({ kind: fc.constantFrom(...kinds), length: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 10,
  });
  await fc.assert(fc.asyncProperty(events, holdsWith), { numRuns: 8 });
});

async function holdsWith(happened: readonly Event[]): Promise<void> {
  let now = noon;
  const { house, idOf, as } = await aTown(() => now);
  const [kirsten, kim] = [await idOf('demo-konsulent-skole'), await idOf('demo-konsulent-familie')];
  const oracle: Oracle = { today, shut: false, own: [], away: undefined };
  const done = (result: Result<unknown, Refusal>): boolean => result.ok;
  const asAdministrator = () => as('demo-administrator');
  const shown = async () => {
    const found = await perform(house, operator, showPerson, { person: kirsten });
    return found.ok ? found.value : assert.fail();
  };
  const steps: Record<Event['kind'], (length: number) => Promise<void>> = {
    give: async (length) => {
      const days = { department: 'dke', from: oracle.today, to: addDays(oracle.today, length) };
      if (done(await perform(house, await asAdministrator(), givePost(ground), giving(kirsten, 'consultant', days))))
        oracle.own.push({ from: days.from, to: days.to });
    },
    end: async () => {
      const post = (await shown()).posts.findLast(({ department }) => department === 'dke');
      const last = oracle.own.at(-1);
      if (!post || !last) return;
      if (done(await perform(house, await asAdministrator(), takePost, { person: kirsten, post: post.id, last: '' })))
        last.to = last.to < oracle.today ? last.to : addDays(oracle.today, -1);
    },
    away: async (length) => {
      const [id, to] = [newId(), addDays(oracle.today, length)];
      const wish = { id, person: kirsten, from: oracle.today, to, substitute: kim };
      if (done(await perform(house, await asAdministrator(), setAbsence, wish))) oracle.away = { to, id };
    },
    back: async () => {
      if (oracle.away)
        await perform(house, await asAdministrator(), endAbsence, { id: oracle.away.id, person: kirsten });
      oracle.away = undefined;
    },
    shut: async () => setShut(true),
    open: async () => setShut(false),
    day: (length) => {
      oracle.today = addDays(oracle.today, length);
      now = new Date(now.getTime() + length * 86_400_000);
      return Promise.resolve();
    },
  };
  const setShut = async (shut: boolean): Promise<void> => {
    const version = String((await shown()).someone.version);
    const form = { person: kirsten, version, disabled: shut ? '1' : '0' };
    assert.ok(done(await perform(house, await asAdministrator(), disablePerson, form)));
    oracle.shut = shut;
  };
  for (const { kind, length } of happened) {
    await steps[kind](length);
    const holds = oracle.own.filter(({ from, to }) => from <= oracle.today && oracle.today <= to);
    const kirstens = ['consultant skole-dagtilbud', ...holds.map(() => 'consultant dke')];
    const isAway = !oracle.shut && oracle.away !== undefined && oracle.today <= oracle.away.to;
    const expected = ['consultant boern-familie', ...(isAway ? kirstens : [])].toSorted();
    assert.deepEqual(rolesOf(await as('demo-konsulent-familie')), expected, `Kim after ${kind}`);
    if (!oracle.shut)
      assert.deepEqual(rolesOf(await as('demo-konsulent-skole')), kirstens.toSorted(), `Kirsten after ${kind}`);
  }
}
