import type { Generated } from 'kysely';
import { day } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import type { Standing } from './waiting.ts';

/** The room's own table: which department has answered for which month, and whether it was reminded. No person, no line, no hour. */
export interface MonthTables {
  readonly marking_month: {
    readonly municipality: Generated<string>;
    readonly department: string;
    readonly month: string;
    readonly done: number;
    readonly reminded: number;
  };
}

/** How departments stand with the months from one on. */
export async function standingsFrom(db: Db<MonthTables>, month: Day): Promise<readonly Standing[]> {
  const rows = await db
    .selectFrom('marking_month')
    .select(['department', 'month', 'done', 'reminded'])
    .where('month', '>=', month)
    .execute();
  return rows.flatMap((row) => {
    const first = day(row.month);
    return first === undefined
      ? []
      : [{ department: row.department, month: first, isDone: row.done === 1, isReminded: row.reminded === 1 }];
  });
}

/** Notes that a department has answered for a month, with a line or with "none": which of them is not kept. */
export const answered = (db: Db<MonthTables>, department: string, month: Day): Promise<void> =>
  note(db, { department, month, done: 1, reminded: 0 }, { done: 1 });

/** Notes that a department's registrars have been reminded of a month. */
export const reminded = (db: Db<MonthTables>, department: string, month: Day): Promise<void> =>
  note(db, { department, month, done: 0, reminded: 1 }, { reminded: 1 });

async function note(
  db: Db<MonthTables>,
  row: Omit<MonthTables['marking_month'], 'municipality'>,
  change: { readonly done: 1 } | { readonly reminded: 1 },
): Promise<void> {
  await db
    .insertInto('marking_month')
    .values(row)
    .onConflict((on) => on.columns(['municipality', 'department', 'month']).doUpdateSet(change))
    .execute();
}

/** Forgets the months before one. */
export const forgetMonthsBefore = async (db: Db<MonthTables>, month: Day): Promise<void> => {
  await db.deleteFrom('marking_month').where('month', '<', month).execute();
};
