import { z } from 'zod';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { digestOf } from '#kernel/digest';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { digested } from './edition.ts';
import type { History, Named } from './edition.ts';
import { partsOf } from './parts.ts';
import type { Part, RevisionContent } from './parts.ts';
import { historyIn, insertEdition, keepParts, markOf, newestEdition } from './revision.store.ts';
import type { RevisionTables } from './revision.store.ts';

/** The public content, ready to be kept: every part under its digest, and one digest for all of it. */
export interface Snapshot {
  readonly digest: string;
  readonly parts: readonly { readonly part: Part; readonly digest: string }[];
}

/** The content as it stands, ready to be kept. The same content gives the same digest. */
export async function snapshotOf(content: RevisionContent): Promise<Snapshot> {
  const parts = await Promise.all(partsOf(content).map(digested));
  return { parts, digest: await digestOf(parts.map(({ digest }) => digest).join(' ')) };
}

/** Keeps the content that is on the air as an edition, when it is another than the last one. However many servers ask, it is kept once. */
export const keepEdition = (snapshot: Snapshot): Deed<Db<RevisionTables>, object, { readonly kept: boolean }> => ({
  name: 'revision.keep',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers('So that it can be shown what the plan and every card said on any day.', () => 'none'),
  run: async ({ db, now }) => {
    const newest = await newestEdition(db);
    if (newest?.digest === snapshot.digest) return ok({ kept: false });
    await keepParts(db, snapshot.parts);
    const parts = snapshot.parts.map(({ part: { kind, key, title }, digest }): Named => ({ kind, key, title, digest }));
    const number = (newest?.number ?? 0) + 1;
    return ok({ kept: await insertEdition(db, { number, firstOn: dayOf(now), digest: snapshot.digest, parts }) });
  },
});

/** Whether a snapshot is the newest edition already: asked often, so it leaves no trace. */
export const isKept = (database: Database, { digest }: Snapshot): Promise<boolean> =>
  within(database, async (work) => (await newestEdition(work.tables<RevisionTables>()))?.digest === digest);

/** Everything that has been kept, for whoever reads: what is public by law leaves no trace of its reading. */
export const readHistory = (database: Database): Promise<History> =>
  within(database, (work) => historyIn(work.tables<RevisionTables>()));

/** A short text that is another as soon as anything kept is another. */
export const historyMark = (database: Database): Promise<string> =>
  within(database, (work) => markOf(work.tables<RevisionTables>()));
