import { z } from 'zod';
import type { Selectable } from 'kysely';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import { forums } from './status.ts';
import type { Delivery, EditionHead } from './status.ts';
import type { StatusTables } from './status.store.ts';

type Handle = Db<StatusTables>;
type Row = Selectable<StatusTables['status_delivery']>;

const dayOrNone = (text: string | null): Day | undefined => (text === null ? undefined : storedDay(text));
const forum = z.enum(forums);

const deliveryIn = (row: Row): Delivery => ({
  year: row.year,
  number: row.number,
  deliveredOn: storedDay(row.delivered_on),
  confirmedOn: dayOrNone(row.confirmed_on),
  decision: decisionIn(row),
  decidedOn: dayOrNone(row.decided_on),
  outcome: row.outcome_on === null ? undefined : { on: storedDay(row.outcome_on), words: row.outcome_words },
  version: row.version,
});

const decisionIn = (row: Row): Delivery['decision'] =>
  row.forum === null
    ? undefined
    : {
        forum: forum.parse(row.forum),
        on: dayOrNone(row.forum_on),
        words: row.forum_words,
        political: row.political === 1,
      };

/** What became of every edition that was delivered, the oldest first. */
export async function deliveries(db: Handle): Promise<readonly Delivery[]> {
  const rows = await db.selectFrom('status_delivery').selectAll().orderBy('year').orderBy('number').execute();
  return rows.map(deliveryIn);
}

/** Notes that an edition has been delivered; false when it had been already. */
export async function insertDelivery(
  db: Handle,
  { year, number }: Pick<EditionHead, 'year' | 'number'>,
  on: Day,
): Promise<boolean> {
  const rows = await db
    .insertInto('status_delivery')
    .values({ year, number, delivered_on: on, forum_words: '', outcome_words: '', version: 1 })
    .onConflict((clash) => clash.columns(['municipality', 'year', 'number']).doNothing())
    .returning('number')
    .execute();
  return rows.length > 0;
}

/** Keeps what has been decided or come of it, over the version somebody saw; false when somebody else came first. */
export async function keepDelivery(db: Handle, delivery: Delivery): Promise<boolean> {
  const rows = await db
    .updateTable('status_delivery')
    .set({
      confirmed_on: delivery.confirmedOn ?? null,
      decided_on: delivery.decidedOn ?? null,
      ...decisionRow(delivery.decision),
      ...outcomeRow(delivery.outcome),
      version: delivery.version + 1,
    })
    .where('year', '=', delivery.year)
    .where('number', '=', delivery.number)
    .where('version', '=', delivery.version)
    .returning('number')
    .execute();
  return rows.length > 0;
}

const decisionRow = (decision: Delivery['decision']) =>
  decision === undefined
    ? { forum: null, forum_on: null, forum_words: '', political: null }
    : {
        forum: decision.forum,
        forum_on: decision.on ?? null,
        forum_words: decision.words,
        political: asNumber(decision.political),
      };

const outcomeRow = (outcome: Delivery['outcome']) =>
  outcome === undefined
    ? { outcome_on: null, outcome_words: '' }
    : { outcome_on: outcome.on, outcome_words: outcome.words };

const asNumber = (is: boolean): 0 | 1 => (is ? 1 : 0);
