import { z } from 'zod';
import { countEditions, readEditions } from '#features/statistics';
import { newId, remembers } from '#kernel/action';
import type { Deed, Enter } from '#kernel/action';
import { theId } from '#kernel/input';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import {
  agreement,
  deleteShares,
  forgetPart,
  insertParts,
  insertShares,
  markShared,
  noteEditions,
  parts,
  shareIds,
  shares,
} from './national.store.ts';
import type { AgreementTables, Part, Share, ShareTables } from './national.store.ts';
import { yearsIn } from './share.ts';
import type { SharedYear } from './share.ts';

/** A municipality's own database, and the one that it has with others. */
export interface Databases {
  readonly database: Database;
  readonly national: Database;
}

const purpose = 'To add up what municipalities have agreed to share.';

/** Whether something is to be shared or taken back. */
export async function sharesWait({ database }: Databases): Promise<boolean> {
  const editions = await countEditions(database);
  return within(database, async (work) => {
    const db = work.tables<AgreementTables>();
    const agreed = await agreement(db);
    const isNew = agreed !== undefined && agreed.editions < editions;
    return isNew || (await parts(db)).some(({ state }) => state !== 'shared');
  });
}

interface Way {
  readonly shares: readonly Share[];
  readonly withdrawn: readonly string[];
}

/** Gives each year that is agreed upon a random name of its own, and tells what is to go in and what is to go out. */
const prepare = (years: readonly SharedYear[], editions: number): Deed<Db<AgreementTables>, object, Way> => ({
  name: 'national.prepare',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers(purpose, () => 'none'),
  run: async ({ db }) => {
    if (await agreement(db)) await addMissing(db, years, editions);
    const now = await parts(db);
    const waiting = now.filter(({ state }) => state === 'waiting');
    return ok({
      shares: waiting.flatMap(({ year, share }) =>
        years.filter((one) => one.year === year).map((one) => ({ ...one, id: share })),
      ),
      withdrawn: now.filter(({ state }) => state === 'withdrawing').map(({ share }) => share),
    });
  },
});

async function addMissing(db: Db<AgreementTables>, years: readonly SharedYear[], editions: number): Promise<void> {
  const known = (await parts(db)).map(({ year }) => year);
  const missing = years.filter(({ year }) => !known.includes(year));
  await insertParts(
    db,
    missing.map(({ year }): Part => ({ year, share: newId(), state: 'waiting' })),
  );
  // A year that is still on its way out is looked at again.
  const left = (await parts(db)).some(({ state }) => state === 'withdrawing');
  if (!left) await noteEditions(db, editions);
}

const ids = z.array(theId).readonly();

/** Notes what has gone in and what has gone out. */
const settle: Deed<Db<AgreementTables>, { shared: readonly string[]; withdrawn: readonly string[] }, undefined> = {
  name: 'national.settle',
  needs: 'tend-the-house',
  input: z.strictObject({ shared: ids, withdrawn: ids }),
  remember: remembers(purpose, () => 'none'),
  run: async ({ db, input: { shared, withdrawn } }) => {
    for (const share of shared) await markShared(db, share);
    for (const share of withdrawn) await forgetPart(db, share);
    return ok(undefined);
  },
};

/**
 * Puts in what is agreed upon and takes out what is taken back. The municipality's rows and the country's are never in one transaction: each step
 * can be done again, so that whatever breaks in between is done the next time, and nothing lies there twice.
 */
export async function shareWhatIsAgreed(enter: Enter, { database, national }: Databases): Promise<void> {
  const editions = await readEditions(database);
  const way = await enter(prepare(yearsIn(editions), editions.length), {});
  if (!way.ok) throw new Error(`national.prepare: ${way.refusal.reason}`);
  const { shares: added, withdrawn } = way.value;
  await within(national, async (work) => {
    const db = work.tables<ShareTables>();
    await insertShares(db, added);
    await deleteShares(db, withdrawn);
  });
  const settled = await enter(settle, { shared: added.map(({ id }) => id), withdrawn });
  if (!settled.ok) throw new Error(`national.settle: ${settled.refusal.reason}`);
}

/** What changes when something is shared or taken back. */
export const nationalMark = ({ national }: Pick<Databases, 'national'>): Promise<string> =>
  within(national, async (work) => (await shareIds(work.tables<ShareTables>())).join(' '));

/** All that municipalities share, without a word of whose it is. */
export const readShares = ({ national }: Pick<Databases, 'national'>): Promise<readonly SharedYear[]> =>
  within(national, (work) => shares(work.tables<ShareTables>()));
