import type { Generated } from 'kysely';
import { newId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { holding } from './letter.ts';
import type { Fate, LetterKind, Problem, Waiting } from './letter.ts';

/** The outbox's own table. */
export interface LetterTables {
  readonly letter: {
    readonly municipality: Generated<string>;
    readonly id: string;
    readonly person: string;
    readonly kind: LetterKind;
    readonly about: string;
    readonly calendar: string | null;
    readonly written_at: string;
    readonly tries: number;
    readonly next_at: string;
    readonly held_until: string | null;
    readonly gave_up_at: string | null;
    readonly problem: Problem | null;
  };
}

interface Written {
  /** The person's id. */
  readonly to: string;
  readonly kind: LetterKind;
  readonly about: Id | 'none';
  readonly now: Date;
  /** A calendar file that goes along. */
  readonly calendar?: string | undefined;
}

/**
 * Writes a letter in the same transaction as what it tells of; one that already waits to tell the same is enough. Of two calendar files about
 * the same thing only the newer goes along.
 */
export async function letter(db: Db<LetterTables>, { to, kind, about, now, calendar }: Written): Promise<void> {
  const waiting = await db
    .selectFrom('letter')
    .select('id')
    .where('person', '=', to)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('gave_up_at', 'is', null)
    .where('held_until', 'is', null)
    .executeTakeFirst();
  if (waiting) return replaceCalendar(db, waiting.id, calendar);
  const at = now.toISOString();
  await db
    .insertInto('letter')
    .values({
      id: newId(),
      person: to,
      kind,
      about,
      calendar: calendar ?? null,
      written_at: at,
      tries: 0,
      next_at: at,
      held_until: null,
      gave_up_at: null,
      problem: null,
    })
    .execute();
}

async function replaceCalendar(db: Db<LetterTables>, id: string, calendar: string | undefined): Promise<void> {
  if (calendar === undefined) return;
  await db.updateTable('letter').set({ calendar }).where('id', '=', id).execute();
}

/** Takes back every letter that leads to a thing that is no more. */
export const forgetLetters = async (db: Db<LetterTables>, about: Id): Promise<void> => {
  await db.deleteFrom('letter').where('about', '=', about).execute();
};

/** True when there is a letter to send: asked each minute, so it leaves no trace. */
export async function lettersWait(database: Database, now: Date): Promise<boolean> {
  const found = await within(database, (work) => due(work.tables<LetterTables>(), now, 1));
  return found.length > 0;
}

const due = (db: Db<LetterTables>, now: Date, most: number) =>
  db
    .selectFrom('letter')
    .select('id')
    .where('gave_up_at', 'is', null)
    .where('next_at', '<=', now.toISOString())
    .where((held) => held.or([held('held_until', 'is', null), held('held_until', '<=', now.toISOString())]))
    .orderBy('next_at')
    .limit(most)
    .execute();

/** Takes some letters up for sending: nobody else takes them until this sender has had its time. */
export async function claim(db: Db<LetterTables>, now: Date, most: number): Promise<readonly Waiting[]> {
  const ids = (await due(db, now, most)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const taken = await db
    .updateTable('letter')
    .set({ held_until: new Date(now.getTime() + holding).toISOString() })
    .where('id', 'in', ids)
    .where((held) => held.or([held('held_until', 'is', null), held('held_until', '<=', now.toISOString())]))
    .returning(['id', 'person', 'kind', 'about', 'calendar', 'tries'])
    .execute();
  return taken.map((one) => ({ ...one, calendar: one.calendar ?? undefined }));
}

/** How many times a letter has been tried; undefined when it is no more. */
export async function triesOf(db: Db<LetterTables>, id: Id): Promise<number | undefined> {
  const row = await db
    .selectFrom('letter')
    .select('tries')
    .where('id', '=', id)
    .where('gave_up_at', 'is', null)
    .executeTakeFirst();
  return row?.tries;
}

/** Does with a letter what its fate is. */
export async function settle(db: Db<LetterTables>, id: Id, fate: Fate, now: Date): Promise<void> {
  if (fate.kind === 'gone') {
    await db.deleteFrom('letter').where('id', '=', id).execute();
    return;
  }
  const then =
    fate.kind === 'again'
      ? { next_at: fate.at.toISOString() }
      : { gave_up_at: now.toISOString(), problem: fate.problem };
  await db
    .updateTable('letter')
    .set((eb) => ({ ...then, tries: eb('tries', '+', 1), held_until: null }))
    .where('id', '=', id)
    .execute();
}

/** A letter nobody took over, with what an administrator may know of it: to whom, since when, why; not about what. */
export interface Undelivered {
  readonly id: string;
  readonly person: string;
  readonly since: string;
  readonly problem: Problem;
}

/** Every letter that was given up, oldest first. */
export async function undelivered(db: Db<LetterTables>): Promise<readonly Undelivered[]> {
  const rows = await db
    .selectFrom('letter')
    .select(['id', 'person', 'written_at', 'problem'])
    .where('gave_up_at', 'is not', null)
    .orderBy('written_at')
    .execute();
  return rows.map(({ id, person, written_at: since, problem }) => ({
    id,
    person,
    since,
    problem: problem ?? 'unreachable',
  }));
}

/** Puts a letter that was given up back among those that wait; false when there is none such. */
export async function sendAgain(db: Db<LetterTables>, id: Id, now: Date): Promise<boolean> {
  const rows = await db
    .updateTable('letter')
    .set({ gave_up_at: null, problem: null, tries: 0, next_at: now.toISOString() })
    .where('id', '=', id)
    .where('gave_up_at', 'is not', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}
