import type { Generated } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';

/** The room's own table: what has been sent, and on which day. */
export interface ReminderTables {
  readonly reminder: {
    readonly municipality: Generated<string>;
    readonly key: string;
    readonly sent_on: string;
  };
}

/** Which of these keys something has been sent under. */
export async function sentAmong(db: Db<ReminderTables>, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db.selectFrom('reminder').select('key').where('key', 'in', keys).execute();
  return new Set(rows.map(({ key }) => key));
}

/** Notes that something has been sent under a key; false when it had been already. */
export async function noteSent(db: Db<ReminderTables>, key: string, on: Day): Promise<boolean> {
  const rows = await db
    .insertInto('reminder')
    .values({ key, sent_on: on })
    .onConflict((at) => at.columns(['municipality', 'key']).doNothing())
    .returning('key')
    .execute();
  return rows.length > 0;
}

/** The keys that begin with a word and that something was sent under in some days. */
export async function sentUnder(
  db: Db<ReminderTables>,
  word: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('reminder')
    .select('key')
    .where('key', 'like', `${word} %`)
    .where('sent_on', '>=', from)
    .where('sent_on', '<=', to)
    .execute();
  return rows.map(({ key }) => key);
}

/** Forgets that something was sent: its cause is gone, and if it comes back it is told anew. */
export async function forgetSent(db: Db<ReminderTables>, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await db.deleteFrom('reminder').where('key', 'in', keys).execute();
}
