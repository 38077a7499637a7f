import { z } from 'zod';
import { colleagues } from '#features/people';
import type { PeopleTables } from '#features/people';
import { remembers } from '#kernel/action';
import type { Deed, Enter, Id } from '#kernel/action';
import { theId } from '#kernel/input';
import type { Carry } from '#kernel/letter';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#ports/database';
import { fateOf, pathOf } from './letter.ts';
import type { Waiting } from './letter.ts';
import { claim, sendAgain, settle, triesOf, undelivered } from './letter.store.ts';
import type { LetterTables, Undelivered } from './letter.store.ts';
import { letterWords } from './letter.words.ts';

type Tables = Db<LetterTables & PeopleTables>;

const atOnce = 20;
const nothing = z.strictObject({});

/** A letter taken up for sending, and the address of whoever it is for. */
export interface Taken extends Waiting {
  readonly mail: string | undefined;
}

const takeUp: Deed<Tables, Record<string, never>, readonly Taken[]> = {
  name: 'outbox.take-up',
  needs: 'tend-the-house',
  input: nothing,
  remember: remembers('To tell people that something new waits for them.', () => 'none'),
  run: async ({ db, now }) => {
    const letters = await claim(db, now, atOnce);
    const people = await colleagues(
      db,
      letters.map(({ person }) => person),
    );
    return ok(letters.map((one) => ({ ...one, mail: people.find(({ id }) => id === one.person)?.mail })));
  },
};

const carried = z.enum(['sent', 'unreachable', 'refused', 'no-address']);

const settled: Deed<Tables, { readonly id: Id; readonly carried: z.infer<typeof carried> }, true> = {
  name: 'outbox.settle',
  needs: 'tend-the-house',
  input: z.strictObject({ id: theId, carried }),
  remember: remembers('To send each letter until it has been taken over.', ({ id }) => id),
  run: async ({ db, input, now }) => {
    const tries = await triesOf(db, input.id);
    if (tries !== undefined) await settle(db, input.id, fateOf(input.carried, tries, now), now);
    return ok(true);
  },
};

/**
 * Sends what waits, at most `atOnce` letters, as the house itself. What is not taken over is tried again later. A sender that dies
 * between sending and settling sends the letter once more: twice is a nuisance, never is a danger.
 */
export async function sendLetters(enter: Enter, carry: Carry, address: string): Promise<void> {
  const taken = await enter(takeUp, {});
  if (!taken.ok) throw new Error(`outbox.take-up: ${taken.refusal.reason}`);
  for (const letter of taken.value) {
    const came = await carryOne(letter, carry, address);
    const result = await enter(settled, { id: letter.id, carried: came });
    if (!result.ok) throw new Error(`outbox.settle: ${result.refusal.reason}`);
  }
}

const carryOne = async (letter: Taken, carry: Carry, address: string) =>
  letter.mail === undefined
    ? ('no-address' as const)
    : carry({
        id: letter.id,
        to: letter.mail,
        subject: letterWords.subject,
        text: letterWords.text(`${address}${pathOf(letter)}`, letter.calendar !== undefined),
        ...(letter.calendar === undefined ? {} : { calendar: letter.calendar }),
      });

/** A letter that nobody took over, with the name of whoever it was for. */
export interface Bounced extends Undelivered {
  readonly name: string;
}

/** The letters that were given up, for the administrator to mend the addresses. */
export const lookAtUndelivered: Deed<Tables, Record<string, never>, readonly Bounced[]> = {
  name: 'outbox.undelivered',
  needs: 'manage-people',
  input: nothing,
  remember: remembers('To find addresses that no longer answer.', () => 'none'),
  run: async ({ db }) => {
    const letters = await undelivered(db);
    const people = await colleagues(
      db,
      letters.map(({ person }) => person),
    );
    return ok(letters.map((one) => ({ ...one, name: people.find(({ id }) => id === one.person)?.name ?? '' })));
  },
};

/** Tries a given-up letter again, when its address has been mended. */
export const tryAgain: Deed<Tables, { readonly id: Id }, true> = {
  name: 'outbox.try-again',
  needs: 'manage-people',
  input: z.strictObject({ id: theId }),
  remember: remembers('To reach somebody whose address has been mended.', ({ id }) => id),
  run: async ({ db, input, now }) =>
    (await sendAgain(db, input.id, now)) ? ok(true) : refuse({ reason: 'not-found' }),
};
