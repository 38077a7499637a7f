import type { Generated } from 'kysely';
import type { Id } from '#kernel/action';
import type { CaseRef } from '#kernel/journal';
import type { Db } from '#ports/database';
import { holding } from './filing.ts';
import type { Filing, KeptPiece, Problem } from './filing.ts';

/** The tables of what is on its way. */
export interface FilingTables {
  readonly filing: {
    readonly municipality: Generated<string>;
    readonly id: string;
    readonly edition: string;
    readonly title: string;
    readonly pressed_at: string;
    readonly case_id: string | null;
    readonly case_number: string | null;
    readonly tries: number;
    readonly next_at: string;
    readonly written: 0 | 1;
    readonly problem: Problem | null;
    readonly filed_at: string | null;
  };
  readonly filing_piece: {
    readonly municipality: Generated<string>;
    readonly filing: string;
    readonly number: number;
    readonly kind: 'note' | 'document';
    readonly key: string;
    readonly title: string;
    readonly name: string;
    readonly type: string;
    readonly body: string;
    readonly filed: 0 | 1;
  };
  readonly filing_turn: {
    readonly municipality: Generated<string>;
    readonly holder: string;
    readonly held_until: string;
  };
}
type Tables = Db<FilingTables>;

interface Pressed {
  readonly id: Id;
  readonly edition: string;
  readonly title: string;
  readonly pieces: readonly KeptPiece[];
  readonly now: Date;
}

/** Puts what is to be filed in the outbox; false when the edition already lies there, or has been filed. */
export async function keepFiling(db: Tables, { id, edition, title, pieces, now }: Pressed): Promise<boolean> {
  const at = now.toISOString();
  const kept = await db
    .insertInto('filing')
    .values({ id, edition, title, pressed_at: at, tries: 0, next_at: at, written: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (kept.length === 0) return false;
  await db
    .insertInto('filing_piece')
    .values(pieces.map((piece) => ({ ...piece, filing: id, filed: 0 as const })))
    .execute();
  return true;
}

const asFiling = (row: Omit<FilingTables['filing'], 'municipality'>): Filing => ({
  id: row.id,
  edition: row.edition,
  title: row.title,
  pressedAt: row.pressed_at,
  caseNumber: row.case_number ?? undefined,
  nextAt: row.next_at,
  isWritten: row.written === 1,
  problem: row.problem ?? undefined,
  filedAt: row.filed_at ?? undefined,
});

/** Everything that waits or has been filed, the newest edition first. */
export async function filings(db: Tables): Promise<readonly Filing[]> {
  const rows = await db.selectFrom('filing').selectAll().orderBy('edition', 'desc').execute();
  return rows.map(asFiling);
}

/** One of them, by its id. */
export async function filing(db: Tables, id: Id): Promise<Filing | undefined> {
  const row = await db.selectFrom('filing').selectAll().where('id', '=', id).executeTakeFirst();
  return row && asFiling(row);
}

/** Takes back what has not been sent at all; false when something may lie over there. */
export async function takeBack(db: Tables, id: Id): Promise<boolean> {
  const found = await db
    .selectFrom('filing')
    .select('id')
    .where('id', '=', id)
    .where('written', '=', 0)
    .where('filed_at', 'is', null)
    .executeTakeFirst();
  if (!found) return false;
  await db.deleteFrom('filing_piece').where('filing', '=', id).execute();
  await db.deleteFrom('filing').where('id', '=', id).execute();
  return true;
}

/**
 * Asks for another try at once. Which case it lies on is asked again: somebody may have mended that too. False while it is not known
 * what became of the last one: a look too soon sees nothing of what is still on its way in.
 */
export async function askAgain(db: Tables, id: Id, now: Date): Promise<boolean> {
  const rows = await db
    .updateTable('filing')
    .set({ next_at: now.toISOString(), tries: 0, case_id: null })
    .where('id', '=', id)
    .where('filed_at', 'is', null)
    .where((eb) => eb.or([eb('problem', 'is', null), eb('problem', '<>', 'unknown')]))
    .returning('id')
    .execute();
  if (rows.length === 0) return false;
  await db.updateTable('filing_piece').set({ filed: 0 }).where('filing', '=', id).execute();
  return true;
}

/** The first that is due, without taking it up. */
export const dueFiling = async (db: Tables, now: Date): Promise<string | undefined> =>
  (
    await db
      .selectFrom('filing')
      .select('id')
      .where('filed_at', 'is', null)
      .where('next_at', '<=', now.toISOString())
      .orderBy('next_at')
      .limit(1)
      .executeTakeFirst()
  )?.id;

const until = (now: Date): string => new Date(now.getTime() + holding).toISOString();

/** Takes the turn to speak with the case system; false while another has it. */
export async function takeTurn(db: Tables, holder: Id, now: Date): Promise<boolean> {
  const taken = await db
    .insertInto('filing_turn')
    .values({ holder, held_until: until(now) })
    .onConflict((on) =>
      on
        .column('municipality')
        .doUpdateSet({ holder, held_until: until(now) })
        .where('filing_turn.held_until', '<=', now.toISOString()),
    )
    .returning('holder')
    .execute();
  return taken.length > 0;
}

/** Whether the turn is free. */
export async function isTurnFree(db: Tables, now: Date): Promise<boolean> {
  const held = await db
    .selectFrom('filing_turn')
    .select('holder')
    .where('held_until', '>', now.toISOString())
    .executeTakeFirst();
  return held === undefined;
}

/** Keeps the turn a while longer; false when it is over, or another's. */
export async function keepTurn(db: Tables, holder: Id, now: Date): Promise<boolean> {
  const kept = await db
    .updateTable('filing_turn')
    .set({ held_until: until(now) })
    .where('holder', '=', holder)
    .where('held_until', '>', now.toISOString())
    .returning('holder')
    .execute();
  return kept.length > 0;
}

/** Gives the turn back. */
export async function giveTurn(db: Tables, holder: Id, now: Date): Promise<void> {
  await db.updateTable('filing_turn').set({ held_until: now.toISOString() }).where('holder', '=', holder).execute();
}

/** What is left of a filing: its case, when it is known, and the pieces that are not there yet. */
export interface Left {
  readonly id: string;
  readonly on: CaseRef | undefined;
  readonly isWritten: boolean;
  readonly pieces: readonly KeptPiece[];
  readonly pressedAt: string;
}

/** What is left to do of a filing. */
export async function leftOf(db: Tables, id: string): Promise<Left | undefined> {
  const row = await db.selectFrom('filing').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const pieces = await db
    .selectFrom('filing_piece')
    .select(['number', 'kind', 'key', 'title', 'name', 'type', 'body'])
    .where('filing', '=', id)
    .where('filed', '=', 0)
    .orderBy('number')
    .execute();
  const on = row.case_id === null ? undefined : { id: row.case_id, number: row.case_number ?? '' };
  return { id, on, isWritten: row.written === 1, pieces, pressedAt: row.pressed_at };
}

/** Notes that something is about to be written over there: from now on it cannot be taken back. False when it has been already. */
export const markWritten = async (db: Tables, id: Id): Promise<boolean> => {
  const rows = await db.updateTable('filing').set({ written: 1 }).where('id', '=', id).returning('id').execute();
  return rows.length > 0;
};

/** Notes which case it lies on. */
export const markCase = async (db: Tables, id: Id, on: CaseRef): Promise<void> => {
  await db.updateTable('filing').set({ case_id: on.id, case_number: on.number }).where('id', '=', id).execute();
};

/** Notes that a piece is there. */
export const markPiece = async (db: Tables, id: Id, number: number): Promise<void> => {
  await db
    .updateTable('filing_piece')
    .set({ filed: 1 })
    .where('filing', '=', id)
    .where('number', '=', number)
    .execute();
  await db.updateTable('filing').set({ problem: null, tries: 0 }).where('id', '=', id).execute();
};

/** Notes what went wrong, and when it is tried again. */
export const markProblem = async (db: Tables, id: Id, problem: Problem, nextAt: Date): Promise<void> => {
  await db
    .updateTable('filing')
    .set((eb) => ({ problem, next_at: nextAt.toISOString(), tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .execute();
};

/** How many times it has been tried since anything last went well. */
export const triesOf = async (db: Tables, id: Id): Promise<number> =>
  (await db.selectFrom('filing').select('tries').where('id', '=', id).executeTakeFirst())?.tries ?? 0;

/** Notes that all of it is there. What it said is no longer kept here. */
export async function markFiled(db: Tables, id: Id, now: Date): Promise<void> {
  await db.updateTable('filing').set({ filed_at: now.toISOString(), problem: null }).where('id', '=', id).execute();
  await db.updateTable('filing_piece').set({ body: '' }).where('filing', '=', id).execute();
}
