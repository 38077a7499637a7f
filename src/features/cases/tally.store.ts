import { quarter } from '#kernel/quarter';
import type { Db } from '#ports/database';
import type { Case } from './case.ts';
import { countedLines } from './case.store.ts';
import type { CaseTables } from './case.store.ts';
import { changeOf, countInto, isTalliedTable, talliedBy } from './tally.ts';
import type { CellChange, Tally } from './tally.ts';

type Handle = Db<CaseTables>;

// What one statement may carry.
const atOnce = 200;

/** Counts lines out and in, together with the change of the lines themselves. */
export async function count(db: Handle, gone: readonly Case[], come: readonly Case[]): Promise<void> {
  // Cells that are counted another way are counted anew when they are next read, and these lines with them.
  if (!(await isCounted(db))) return;
  await add(db, changeOf(gone, come));
}

async function add(db: Handle, change: readonly CellChange[]): Promise<void> {
  for (let at = 0; at < change.length; at += atOnce)
    await db
      .insertInto('case_tally')
      .values(
        change
          .slice(at, at + atOnce)
          .map(({ table, codes, quarter, n }) => ({ facet: table, codes: codes.join(' '), quarter, n })),
      )
      .onConflict((on) =>
        on
          .columns(['municipality', 'facet', 'codes', 'quarter'])
          .doUpdateSet((eb) => ({ n: eb('case_tally.n', '+', eb.ref('excluded.n')) })),
      )
      .execute();
  // A cell that nobody is in any more does not tell that somebody was.
  if (change.some(({ n }) => n < 0)) await db.deleteFrom('case_tally').where('n', '=', 0).execute();
}

const isCounted = async (db: Handle): Promise<boolean> =>
  (await db.selectFrom('case_tallied').select('by').executeTakeFirst())?.by === talliedBy;

/** Counts every line anew. Only needed when the lists or the tables have changed: the cells are kept with the lines. */
export async function rebuildTallies(db: Handle): Promise<void> {
  const cells = new Map<string, CellChange>();
  for await (const lines of countedLines(db)) countInto(cells, lines, 1);
  await db.deleteFrom('case_tally').execute();
  await add(db, [...cells.values()]);
  await db
    .insertInto('case_tallied')
    .values({ by: talliedBy })
    .onConflict((on) => on.column('municipality').doUpdateSet({ by: talliedBy }))
    .execute();
}

/** Every cell with somebody in it, for the team's own view. What it costs grows with cells and never with lines. */
export async function tallies(db: Handle): Promise<readonly Tally[]> {
  if (!(await isCounted(db))) await rebuildTallies(db);
  const rows = await db
    .selectFrom('case_tally')
    .select(['facet', 'codes', 'quarter', 'n'])
    .orderBy('facet')
    .orderBy('quarter')
    .orderBy('codes')
    .execute();
  return rows.flatMap(({ facet, codes, quarter: text, n }) => {
    const [found, table] = [quarter(text), facet];
    return found !== undefined && isTalliedTable(table)
      ? [{ table, codes: codes === '' ? [] : codes.split(' '), quarter: found, n }]
      : [];
  });
}
