import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PeopleTables } from '#features/people';
import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import type { Carried, Carry, Sealed } from '#kernel/letter';
import { theHouse } from '#kernel/person';
import type { SignedIn } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { entrance, perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import { aHouse, trailOf } from '../../../test/house.ts';
import { lookAtUndelivered, sendLetters, tryAgain } from './letter.actions.ts';
import { forgetLetters, letter, lettersWait } from './letter.store.ts';
import type { LetterTables } from './letter.store.ts';

type Tables = Db<LetterTables & PeopleTables>;

const address = 'https://vaern.lilleby.dk';
const about = newId();
const [lis, bo] = [newId(), newId()];
const administrator: SignedIn = {
  kind: 'signed-in',
  id: newId(),
  municipality: 'albertslund',
  name: 'Administrator',
  posts: [{ role: 'administrator', department: undefined, workplace: undefined }],
};

/** A house with an outbox, a clock that can be moved, and two people: Lis has a mail address, Bo has none. */
async function anOutbox() {
  let now = new Date('2026-11-18T09:00:00Z');
  const house: House = { ...aHouse(), clock: { now: () => now } };
  const work = async <Value>(job: (db: Tables) => Promise<Value>): Promise<Value> => {
    const done = await house.database.transaction<Value, never>(async (desk) =>
      ok(await job(desk.tables<LetterTables & PeopleTables>())),
    );
    return done.ok ? done.value : assert.fail();
  };
  const person = (id: Id, name: string, mail: string | null) =>
    work((db) =>
      db.insertInto('person').values({ id, subject: name, name, mail, disabled: 0, version: 1, rights: 1 }).execute(),
    );
  await person(lis, 'Lis', 'lis@lilleby.dk');
  await person(bo, 'Bo', null);
  return {
    house,
    work,
    person,
    at: (moment: Date) => {
      now = moment;
    },
    now: () => now,
    write: (to: Id = lis, which: Id = about) => work((db) => letter(db, { to, kind: 'enquiry', about: which, now })),
    send: (carry: Carry) => sendLetters(entrance(house, theHouse), carry, address),
    left: async () => (await work((db) => db.selectFrom('letter').selectAll().execute())).map((row) => ({ ...row })),
    waits: () => lettersWait(house.database, now),
  };
}

const keeping = (answers: readonly Carried[] = []) => {
  const sent: Sealed[] = [];
  const carry: Carry = async (sealed) => {
    sent.push(sealed);
    return answers[sent.length - 1] ?? answers.at(-1) ?? 'sent';
  };
  return { sent, carry };
};

const minutes = (count: number): number => count * 60_000;

test('a letter says that something new waits, where, and not a word more', async () => {
  const { write, send, left, waits } = await anOutbox();
  const { sent, carry } = keeping();
  assert.equal(await waits(), false);
  await write();
  assert.equal(await waits(), true);
  await send(carry);
  assert.deepEqual(
    sent.map(({ to, subject, text }) => ({ to, subject, text })),
    [
      {
        to: 'lis@lilleby.dk',
        subject: 'Du har en ny besked i Værn',
        text: `Du har en ny besked i Værn.\n\nLog ind for at læse den:\nhttps://vaern.lilleby.dk/henvendelser/${about}\n\nMailen er sendt af Værn. Svar ikke på den: svaret bliver ikke læst.\n`,
      },
    ],
  );
  assert.deepEqual([await left(), await waits()], [[], false]);
});

test('several things to tell of one enquiry are one letter, until it is on its way', async () => {
  const { write, send, left } = await anOutbox();
  await write();
  await write();
  assert.equal((await left()).length, 1);
  // Something new happens while the letter is being carried: that is a letter of its own.
  await send(async () => {
    await write();
    return 'sent';
  });
  assert.equal((await left()).length, 1);
});

test('a letter nobody takes over is tried again, at growing distances, for days, and then shown to the administrator', async () => {
  const { house, write, send, left, at, now } = await anOutbox();
  const { sent, carry } = keeping(['unreachable']);
  await write();
  const began = now().getTime();
  const tried: number[] = [];
  const looked = [0, 1, 6, 21, 81, 321, 1041, 2481, 3921, 9000].flatMap((minute) => [minute - 1, minute]);
  for (const minute of looked) {
    const before = sent.length;
    at(new Date(began + minutes(minute)));
    if (await lettersWait(house.database, now())) await send(carry);
    if (sent.length > before) tried.push(minute);
  }
  assert.deepEqual(tried, [0, 1, 6, 21, 81, 321, 1041, 2481, 3921]);
  assert.equal(new Set(sent.map(({ id }) => id)).size, 1, 'the same letter each time');
  const [kept] = await left();
  assert.deepEqual([kept?.problem, kept?.tries], ['unreachable', 9]);
  const shown = await perform(house, administrator, lookAtUndelivered, {});
  assert.ok(shown.ok);
  assert.deepEqual(
    shown.value.map(({ name, problem }) => [name, problem]),
    [['Lis', 'unreachable']],
  );
  assert.ok(!JSON.stringify(shown).includes(about), 'not what it was about');
  const which = shown.value[0]?.id;
  assert.ok((await perform(house, administrator, tryAgain, { id: which })).ok);
  const { sent: again, carry: works } = keeping();
  await send(works);
  assert.deepEqual([again.length, await left()], [1, []]);
});

test('an address that is refused, or is not there, is given up at once and kept for the administrator', async () => {
  const { write, send, left } = await anOutbox();
  await write(lis);
  await write(bo);
  const { sent, carry } = keeping(['refused']);
  await send(carry);
  assert.equal(sent.length, 1);
  assert.deepEqual((await left()).map(({ problem }) => problem ?? '').toSorted(), ['no-address', 'refused']);
});

test('two senders at once send each letter once', async () => {
  const { write, send, left } = await anOutbox();
  for (let count = 0; count < 30; count += 1) await write(lis, newId());
  const { sent, carry } = keeping();
  await Promise.all([send(carry), send(carry), send(carry)]);
  assert.equal(new Set(sent.map(({ id }) => id)).size, sent.length);
  assert.deepEqual([sent.length, (await left()).length], [30, 0]);
});

test('a sender that dies with letters in its hand loses none: another takes them up when its time is over', async () => {
  const { write, send, left, at, now } = await anOutbox();
  await write();
  await assert.rejects(
    send(async () => {
      throw new Error('the machine stopped');
    }),
  );
  const { sent, carry } = keeping();
  await send(carry);
  assert.equal(sent.length, 0, 'not while the first may still be at it');
  at(new Date(now().getTime() + minutes(10)));
  await send(carry);
  assert.deepEqual([sent.length, await left()], [1, []]);
});

test('a letter about what is no more is never sent', async () => {
  const { work, write, send } = await anOutbox();
  await write();
  await work((db) => forgetLetters(db, about));
  const { sent, carry } = keeping();
  await send(carry);
  assert.equal(sent.length, 0);
});

test('whatever the mail server answers, every letter is sent or kept, never neither', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Carried>('sent', 'unreachable', 'refused'), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 6 }),
      async (answers, letters) => {
        const { write, send, left, at, now } = await anOutbox();
        for (let count = 0; count < letters; count += 1) await write(lis, newId());
        const { sent, carry } = keeping(answers);
        const taken = new Set<string>();
        for (let round = 0; round < 4; round += 1) {
          await send(async (sealed) => {
            const came = await carry(sealed);
            if (came === 'sent') taken.add(sealed.id);
            return came;
          });
          at(new Date(now().getTime() + minutes(60)));
        }
        const kept = (await left()).map(({ id }) => id);
        assert.equal(kept.length + taken.size, letters);
        assert.ok(kept.every((id) => !taken.has(id)));
        assert.ok(sent.every(({ to }) => to === 'lis@lilleby.dk'));
      },
    ),
    { numRuns: 8 },
  );
});

test('who may not see the letters is refused, and the trail holds no address', async () => {
  const { house, write, send } = await anOutbox();
  await write();
  await send(keeping(['refused']).carry);
  const consultant: SignedIn = {
    ...administrator,
    posts: [{ role: 'consultant', department: 'a', workplace: undefined }],
  };
  const refused = await perform(house, consultant, lookAtUndelivered, {});
  assert.ok(!refused.ok && refused.refusal.reason === 'not-allowed');
  assert.ok(!JSON.stringify(await trailOf(house.database)).includes('@'));
});
