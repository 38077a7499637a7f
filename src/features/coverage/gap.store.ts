import type { Generated } from 'kysely';
import { storedDay } from '#kernel/day';
import type { Db } from '#ports/database';
import type { Gap } from './gaps.ts';
import type { Days } from './holes.ts';

/** The room's own table: when seats stood empty, never who was missing. */
export interface GapTables {
  readonly coverage_gap: {
    readonly municipality: Generated<string>;
    readonly department: string;
    readonly workplace: string;
    readonly from_day: string;
    readonly seen_day: string;
    readonly to_day: string | null;
  };
}

type Row = Omit<GapTables['coverage_gap'], 'municipality'>;

const gapIn = ({ department, workplace, from_day: from, seen_day: seen, to_day: to }: Row): Gap => ({
  seat: { department, workplace: workplace === '' ? undefined : workplace },
  from: storedDay(from),
  seen: storedDay(seen),
  to: to === null ? undefined : storedDay(to),
});

/** The gaps that are still open. */
export async function openGaps(db: Db<GapTables>): Promise<readonly Gap[]> {
  const rows = await db.selectFrom('coverage_gap').selectAll().where('to_day', 'is', null).execute();
  return rows.map(gapIn);
}

/** The gaps that have a day in common with some days. */
export async function gapsIn(db: Db<GapTables>, { from, to }: Days): Promise<readonly Gap[]> {
  const rows = await db
    .selectFrom('coverage_gap')
    .selectAll()
    .where('from_day', '<=', to)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', from)]))
    .orderBy('from_day')
    .execute();
  return rows.map(gapIn);
}

/** Writes a gap down as it stands now; a seat has one that begins on a day. */
export async function keepGap(db: Db<GapTables>, { seat, from, seen, to }: Gap): Promise<void> {
  const stands = { seen_day: seen, to_day: to ?? null };
  await db
    .insertInto('coverage_gap')
    .values({ department: seat.department, workplace: seat.workplace ?? '', from_day: from, ...stands })
    .onConflict((clash) => clash.columns(['municipality', 'department', 'workplace', 'from_day']).doUpdateSet(stands))
    .execute();
}

/** Forgets a gap: what was mended on the day it began was none. */
export async function forgetGap(db: Db<GapTables>, { seat, from }: Gap): Promise<void> {
  await db
    .deleteFrom('coverage_gap')
    .where('department', '=', seat.department)
    .where('workplace', '=', seat.workplace ?? '')
    .where('from_day', '=', from)
    .execute();
}
