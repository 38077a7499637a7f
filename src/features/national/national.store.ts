import type { Generated } from 'kysely';
import { z } from 'zod';
import { toldAgain } from '#features/tables';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import { jsonIn } from '#kernel/json';
import type { Told } from '#kernel/told';
import type { Db } from '#ports/database';
import type { Cells, SharedYear } from './share.ts';

interface Owned {
  readonly municipality: Generated<string>;
}

/** What a municipality holds of its own. */
export interface AgreementTables {
  readonly national_agreement: Owned & { readonly agreed_on: string; readonly editions: number };
  readonly national_part: Part;
}

/** What municipalities have together. */
export interface ShareTables {
  readonly national_share: Owned & { readonly id: string; readonly year: string; readonly cells: string };
}

/** One year that is shared, or on its way in or out. */
export interface Part {
  readonly year: string;
  readonly share: string;
  readonly state: 'waiting' | 'shared' | 'withdrawing';
}

/** That the municipality shares: since when, and how many of its editions have been looked at. */
export interface Agreement {
  readonly agreedOn: Day;
  readonly editions: number;
}

/** A year with the random name it is shared under. */
export interface Share extends SharedYear {
  readonly id: string;
}

type Own = Db<AgreementTables>;
type Together = Db<ShareTables>;

/** The agreement, if there is one. */
export async function agreement(db: Own): Promise<Agreement | undefined> {
  const row = await db.selectFrom('national_agreement').selectAll().executeTakeFirst();
  return row && { agreedOn: storedDay(row.agreed_on), editions: row.editions };
}

/** Writes down that the municipality shares. */
export async function insertAgreement(db: Own, agreedOn: Day): Promise<void> {
  await db
    .insertInto('national_agreement')
    .values({ agreed_on: agreedOn, editions: 0 })
    .onConflict((clash) => clash.column('municipality').doNothing())
    .execute();
}

/** Takes the agreement back, and marks all that was shared to be taken back too. What was never sent is only forgotten. */
export async function deleteAgreement(db: Own): Promise<void> {
  await db.deleteFrom('national_agreement').execute();
  await db.updateTable('national_part').set({ state: 'withdrawing' }).execute();
}

/** Notes how many editions have been looked at. */
export async function noteEditions(db: Own, editions: number): Promise<void> {
  await db.updateTable('national_agreement').set({ editions }).execute();
}

/** Every year that is shared, or on its way. */
export async function parts(db: Own): Promise<readonly Part[]> {
  const rows = await db.selectFrom('national_part').selectAll().orderBy('year').execute();
  return rows.map(({ year, share, state }) => ({ year, share, state }));
}

/** Adds years to be shared. */
export async function insertParts(db: Own, added: readonly Part[]): Promise<void> {
  for (const part of added) await db.insertInto('national_part').values(part).execute();
}

/** A year has been taken over. One that was taken back in the meantime stays on its way out. */
export async function markShared(db: Own, share: string): Promise<void> {
  await db
    .updateTable('national_part')
    .set({ state: 'shared' })
    .where('share', '=', share)
    .where('state', '=', 'waiting')
    .execute();
}

/** A year is out: nothing is left of it. */
export async function forgetPart(db: Own, share: string): Promise<void> {
  await db.deleteFrom('national_part').where('share', '=', share).where('state', '=', 'withdrawing').execute();
}

/** Lays shares with the others'. One that lies there already is left as it is. */
export async function insertShares(db: Together, shares: readonly Share[]): Promise<void> {
  for (const { id, year, cells } of shares)
    await db
      .insertInto('national_share')
      .values({ id, year, cells: JSON.stringify(cells) })
      .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
      .execute();
}

/** Takes shares away from the others'. */
export async function deleteShares(db: Together, ids: readonly string[]): Promise<void> {
  for (const id of ids) await db.deleteFrom('national_share').where('id', '=', id).execute();
}

/** The names of all that is shared: they say whether anything is new. */
export async function shareIds(db: Together): Promise<readonly string[]> {
  return (await db.selectFrom('national_share').select('id').orderBy('id').execute()).map(({ id }) => id);
}

/** All that is shared. What cannot have been told is not counted. */
export async function shares(db: Together): Promise<readonly SharedYear[]> {
  const rows = await db.selectFrom('national_share').select(['year', 'cells']).orderBy('id').execute();
  return rows.flatMap(({ year, cells }) => {
    const read = shareRead.safeParse({ year, cells: jsonIn(cells) });
    return read.success ? [read.data] : [];
  });
}

// More than any municipality can have: one that is wrong must not take the country with it.
const mostOfOne = 100_000;

const cellsRead: z.ZodType<Cells> = z.record(
  z.string(),
  z.number().transform((kept, context): Told => {
    const told = toldAgain(kept);
    if (told !== undefined && told <= mostOfOne) return told;
    context.addIssue({ code: 'custom', message: 'no told figure' });
    return z.NEVER;
  }),
);

const shareRead: z.ZodType<SharedYear> = z.object({ year: z.string().regex(/^20\d{2}$/), cells: cellsRead });
