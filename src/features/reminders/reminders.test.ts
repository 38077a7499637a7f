import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LetterTables } from '#features/outbox';
import { id, newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { theHouse } from '#kernel/person';
import { ok } from '#kernel/result';
import { entrance, perform } from '../../gate.ts';
import { aHouse, noon, trailOf } from '../../../test/house.ts';
import { aTown } from '../../../test/town.ts';
import { remindersWait, sendReminders } from './index.ts';
import type { Reminder, ReminderSource } from './index.ts';

const day = 86_400_000;
const someone = newId();

/** Reminds of one thing on its own day and ever after. */
const steps =
  (days: readonly number[], to: readonly Id[] = [someone]): ReminderSource =>
  (_, now) =>
    Promise.resolve(
      days
        .filter((one) => now.getTime() >= noon.getTime() + one * day)
        .map((one): Reminder => ({ key: `thing ${one}`, to, kind: 'year', about: 'none' })),
    );

test('each reminder is sent once, and only then leaves a line', async () => {
  const house = aHouse();
  const sources = [steps([0, 30])];
  const round = async () => {
    if (await remindersWait(house.database, sources, noon)) await perform(house, theHouse, sendReminders(sources), {});
  };
  for (let again = 0; again < 3; again += 1) await round();
  const letters = await house.database.transaction<number, never>(async (work) =>
    ok((await work.tables<LetterTables>().selectFrom('letter').selectAll().execute()).length),
  );
  assert.deepEqual(letters, { ok: true, value: 1 });
  assert.equal((await trailOf(house.database)).filter(({ what }) => what === 'reminders.send').length, 1);
  await house.database.close();
});

test('wherever the clock jumps, and however often Værn starts anew, every reminder is sent once and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 1460 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: -2, max: 400 }), { minLength: 1, maxLength: 12 }),
      async (days, jumps) => {
        const house = aHouse();
        const sent: string[] = [];
        let now = noon;
        for (const jump of [...jumps, 1500]) {
          now = new Date(now.getTime() + jump * day);
          const later = { ...house, clock: { now: () => now } };
          const done = await entrance(later, theHouse)(sendReminders([steps(days), steps(days)]), {});
          sent.push(...(done.ok ? done.value.map(({ key }) => key) : assert.fail()));
        }
        assert.deepEqual(sent.toSorted(), [...new Set(days)].map((one) => `thing ${one}`).toSorted());
        await house.database.close();
      },
    ),
    { numRuns: 20 },
  );
});

test('what nobody can be told of waits until there is somebody', async () => {
  const { house, idOf } = await aTown();
  const nobody = [steps([0], [])];
  assert.equal(await remindersWait(house.database, nobody, noon), false);
  assert.ok((await perform(house, theHouse, sendReminders(nobody), {})).ok);
  const head = id(await idOf('demo-chef')) ?? assert.fail();
  assert.equal(await remindersWait(house.database, [steps([0], [head])], noon), true);
  await house.database.close();
});
