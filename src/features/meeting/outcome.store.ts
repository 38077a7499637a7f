import type { Generated, Selectable } from 'kysely';
import { storedId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import type { Outcome } from './meeting.ts';

interface OutcomeRow {
  readonly municipality: Generated<string>;
  readonly id: string;
  readonly meeting: string;
  readonly number: number;
  readonly kind: Outcome['kind'];
  readonly words: string;
  readonly responsible: string | null;
  readonly due: string | null;
  readonly done_on: string | null;
}

/** The table of what came of a meeting; `municipality` is filled in by the handle. */
export interface OutcomeTables {
  readonly meeting_outcome: OutcomeRow;
}

type Handle = Db<OutcomeTables>;

const dayIn = (text: string | null): Day | undefined => (text === null ? undefined : storedDay(text));

const outcomeIn = (row: Selectable<OutcomeRow>): Outcome => ({
  id: storedId(row.id),
  meeting: storedId(row.meeting),
  number: row.number,
  kind: row.kind,
  words: row.words,
  responsible: row.responsible === null ? undefined : storedId(row.responsible),
  due: dayIn(row.due),
  doneOn: dayIn(row.done_on),
});

/** What came of a meeting, in the order it was written. */
export const outcomesOf = async (db: Handle, meeting: Id): Promise<readonly Outcome[]> =>
  (await db.selectFrom('meeting_outcome').selectAll().where('meeting', '=', meeting).orderBy('number').execute()).map(
    outcomeIn,
  );

/** What somebody has still to do, whichever meeting it came of. */
export const openOutcomesOf = async (db: Handle, person: string): Promise<readonly Outcome[]> =>
  (
    await db
      .selectFrom('meeting_outcome')
      .selectAll()
      .where('responsible', '=', person)
      .where('kind', '=', 'follow-up')
      .where('done_on', 'is', null)
      .execute()
  ).map(outcomeIn);

/** Keeps something that came of a meeting; nothing when it is there already. */
export async function addOutcome(db: Handle, outcome: Outcome): Promise<void> {
  const { id, meeting, number, kind, words, responsible, due, doneOn } = outcome;
  await db
    .insertInto('meeting_outcome')
    .values({
      id,
      meeting,
      number,
      kind,
      words,
      responsible: responsible ?? null,
      due: due ?? null,
      done_on: doneOn ?? null,
    })
    .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
    .execute();
}

/** Keeps on which day something was done, or that it was not after all. */
export async function settleOutcome(db: Handle, id: Id, doneOn: Day | undefined): Promise<void> {
  await db
    .updateTable('meeting_outcome')
    .set({ done_on: doneOn ?? null })
    .where('id', '=', id)
    .execute();
}

/** Takes away something that was written by mistake; false when it is gone already. */
export async function removeOutcome(db: Handle, meeting: Id, id: Id): Promise<boolean> {
  const gone = db.deleteFrom('meeting_outcome').where('meeting', '=', meeting).where('id', '=', id);
  return (await gone.returning('id').execute()).length > 0;
}

/** Forgets who was to do what; what was to be done stays. */
export async function forgetResponsible(db: Handle, meeting: Id): Promise<void> {
  await db.updateTable('meeting_outcome').set({ responsible: null }).where('meeting', '=', meeting).execute();
}
