import { z } from 'zod';
import type { Id } from '#kernel/action';
import { storedDay } from '#kernel/day';
import type { Db } from '#ports/database';
import type { Session, Story } from './session.ts';

/** The room's tables. No answer has a row of its own, and nobody is in any of them. */
export interface TrainingTables {
  readonly training_session: {
    readonly id: string;
    readonly code: string;
    readonly held_on: string;
    readonly closes_at: string;
  };
  readonly training_story: {
    readonly session: string;
    readonly scenario: string;
    readonly number: number;
    readonly tallies: string;
    readonly shown: number;
  };
  readonly training_seat: {
    readonly session: string;
    readonly scenario: string;
    readonly seat: string;
  };
}

type Handle = Db<TrainingTables>;

const tallies = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.int())));

const sessionIn = (row: TrainingTables['training_session']): Session => ({
  id: row.id,
  code: row.code,
  heldOn: storedDay(row.held_on),
  closesAt: new Date(row.closes_at),
});

/** Opens a training with its stories, none of them answered; false when the form was sent before. */
export async function openSession(db: Handle, session: Session, scenarios: readonly string[]): Promise<boolean> {
  const { id, code, heldOn, closesAt } = session;
  const kept = await db
    .insertInto('training_session')
    .values({ id, code, held_on: heldOn, closes_at: closesAt.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (kept.length === 0) return false;
  const stories = scenarios.map((scenario, number) => ({ session: id, scenario, number, tallies: '{}', shown: 0 }));
  await db.insertInto('training_story').values(stories).execute();
  return true;
}

/** Every training, the newest first. */
export async function sessions(db: Handle): Promise<readonly Session[]> {
  const rows = await db.selectFrom('training_session').selectAll().orderBy('closes_at', 'desc').execute();
  return rows.map(sessionIn);
}

/** One training by its id. */
export async function session(db: Handle, id: Id): Promise<Session | undefined> {
  const row = await db.selectFrom('training_session').selectAll().where('id', '=', id).executeTakeFirst();
  return row && sessionIn(row);
}

/** One training by the code that is spoken in the room. */
export async function sessionWith(db: Handle, code: string): Promise<Session | undefined> {
  const row = await db.selectFrom('training_session').selectAll().where('code', '=', code).executeTakeFirst();
  return row && sessionIn(row);
}

/** The stories of a training, in their order. */
export async function stories(db: Handle, of: string): Promise<readonly Story[]> {
  const rows = await db.selectFrom('training_story').selectAll().where('session', '=', of).orderBy('number').execute();
  return rows.map((row) => ({
    scenario: row.scenario,
    tallies: tallies.parse(JSON.parse(row.tallies)),
    isShown: row.shown === 1,
  }));
}

/** Keeps the counts of a story, and whether they have been looked at. */
export async function keepStory(db: Handle, of: string, { scenario, tallies: kept, isShown }: Story): Promise<void> {
  await db
    .updateTable('training_story')
    .set({ tallies: JSON.stringify(kept), shown: isShown ? 1 : 0 })
    .where('session', '=', of)
    .where('scenario', '=', scenario)
    .execute();
}

/** Ends a training at a moment: nobody joins after it. */
export const closeSession = async (db: Handle, id: string, at: Date): Promise<void> => {
  await db.updateTable('training_session').set({ closes_at: at.toISOString() }).where('id', '=', id).execute();
};

/** Gives one page a place at each of some stories; nothing says whose page it is. */
export async function giveSeat(db: Handle, of: string, scenarios: readonly string[], seat: string): Promise<void> {
  if (scenarios.length === 0) return;
  await db
    .insertInto('training_seat')
    .values(scenarios.map((scenario) => ({ session: of, scenario, seat })))
    .execute();
}

/** Uses up the place of a page at a story; false when it was used before, or never given. */
export async function useSeat(db: Handle, of: string, scenario: string, seat: string): Promise<boolean> {
  const used = await db
    .deleteFrom('training_seat')
    .where('session', '=', of)
    .where('scenario', '=', scenario)
    .where('seat', '=', seat)
    .returning('seat')
    .execute();
  return used.length > 0;
}

/** How many pages have a place at each story that they have not used. */
export async function emptySeats(db: Handle, of: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('training_seat')
    .select((from) => ['scenario', from.fn.countAll().as('seats')])
    .where('session', '=', of)
    .groupBy('scenario')
    .execute();
  return new Map(rows.map(({ scenario, seats }) => [scenario, Number(seats)]));
}

/** Takes away the places at a story, or at all of a training. */
export async function takeSeats(db: Handle, of: string, scenario?: string): Promise<void> {
  const all = db.deleteFrom('training_seat').where('session', '=', of);
  await (scenario === undefined ? all : all.where('scenario', '=', scenario)).execute();
}
