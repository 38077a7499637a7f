import type { Generated } from 'kysely';
import { z } from 'zod';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import { adopters } from './edition.ts';
import type { Adoption, Edition, History, Named } from './edition.ts';
import { kinds } from './parts.ts';
import type { Part } from './parts.ts';

/** The room's own tables. */
export interface RevisionTables {
  readonly revision_part: { readonly municipality: Generated<string>; readonly digest: string; readonly body: string };
  readonly revision_edition: {
    readonly municipality: Generated<string>;
    readonly number: number;
    readonly first_on: string;
    readonly digest: string;
    readonly parts: string;
  };
  readonly revision_reason: {
    readonly municipality: Generated<string>;
    readonly edition: number;
    readonly words: string;
    readonly version: number;
  };
  readonly revision_adoption: {
    readonly municipality: Generated<string>;
    readonly id: string;
    readonly adopted_on: string;
    readonly adopted_by: string;
    readonly edition: number;
    readonly note: string;
    readonly recorded_on: string;
    readonly taken_back_on: string | null;
  };
}

const partRow = z.object({
  kind: z.enum(kinds),
  key: z.string(),
  title: z.string(),
  lines: z.array(
    z.object({
      as: z.enum(['heading', 'text', 'item']),
      label: z.string(),
      text: z.string(),
      en: z.string().optional(),
    }),
  ),
});
const namedRows = z.array(z.object({ kind: z.enum(kinds), key: z.string(), title: z.string(), digest: z.string() }));

/** The newest edition's number and digest. */
export async function newestEdition(
  db: Db<RevisionTables>,
): Promise<{ readonly number: number; readonly digest: string } | undefined> {
  return db
    .selectFrom('revision_edition')
    .select(['number', 'digest'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Keeps a part, once. */
export async function keepParts(
  db: Db<RevisionTables>,
  parts: readonly { readonly part: Part; readonly digest: string }[],
): Promise<void> {
  const rows = parts.map(({ part, digest }) => ({ digest, body: JSON.stringify(part) }));
  if (rows.length > 0)
    await db
      .insertInto('revision_part')
      .values(rows)
      .onConflict((clash) => clash.columns(['municipality', 'digest']).doNothing())
      .execute();
}

/** Keeps an edition for good; false when another server has just kept one under its number. */
export async function insertEdition(
  db: Db<RevisionTables>,
  edition: {
    readonly number: number;
    readonly firstOn: Day;
    readonly digest: string;
    readonly parts: readonly Named[];
  },
): Promise<boolean> {
  const kept = await db
    .insertInto('revision_edition')
    .values({
      number: edition.number,
      first_on: edition.firstOn,
      digest: edition.digest,
      parts: JSON.stringify(edition.parts),
    })
    .onConflict((clash) => clash.columns(['municipality', 'number']).doNothing())
    .returning('number')
    .execute();
  return kept.length > 0;
}

/** Every edition, the oldest first. */
export async function editionsIn(db: Db<RevisionTables>): Promise<readonly Edition[]> {
  const rows = await db
    .selectFrom('revision_edition')
    .leftJoin('revision_reason', 'revision_reason.edition', 'revision_edition.number')
    .select(['number', 'first_on', 'parts', 'words', 'version'])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    firstOn: storedDay(row.first_on),
    parts: namedRows.parse(JSON.parse(row.parts)),
    reason: row.words ?? '',
    reasonVersion: row.version ?? 0,
  }));
}

/** Every adoption that stands, the oldest first. */
export async function adoptionsIn(db: Db<RevisionTables>): Promise<readonly Adoption[]> {
  const rows = await db
    .selectFrom('revision_adoption')
    .selectAll()
    .where('taken_back_on', 'is', null)
    .orderBy('adopted_on')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    adoptedOn: storedDay(row.adopted_on),
    adoptedBy: z.enum(adopters).parse(row.adopted_by),
    edition: row.edition,
    note: row.note,
    recordedOn: storedDay(row.recorded_on),
  }));
}

/** Everything that has been kept. */
export async function historyIn(db: Db<RevisionTables>): Promise<History> {
  const rows = await db.selectFrom('revision_part').select(['digest', 'body']).execute();
  return {
    editions: await editionsIn(db),
    parts: new Map(rows.map(({ digest, body }) => [digest, partRow.parse(JSON.parse(body))])),
    adoptions: await adoptionsIn(db),
  };
}

/** A short text that is another as soon as anything kept is another. */
export async function markOf(db: Db<RevisionTables>): Promise<string> {
  const newest = await newestEdition(db);
  const reasons = await db.selectFrom('revision_reason').select(['edition', 'version']).orderBy('edition').execute();
  const adoptions = await adoptionsIn(db);
  return JSON.stringify([newest?.number, reasons, adoptions.map(({ id }) => id)]);
}

/** Writes why an edition is as it is; false when somebody else has written it since. */
export async function writeReason(
  db: Db<RevisionTables>,
  { edition, words, seen }: { readonly edition: number; readonly words: string; readonly seen: number },
): Promise<boolean> {
  if (seen === 0) {
    const rows = await db
      .insertInto('revision_reason')
      .values({ edition, words, version: 1 })
      .onConflict((clash) => clash.columns(['municipality', 'edition']).doNothing())
      .returning('edition')
      .execute();
    return rows.length > 0;
  }
  const rows = await db
    .updateTable('revision_reason')
    .set({ words, version: seen + 1 })
    .where('edition', '=', edition)
    .where('version', '=', seen)
    .returning('edition')
    .execute();
  return rows.length > 0;
}

/** One adoption by its id, also one that was taken back. */
export async function hasAdoption(db: Db<RevisionTables>, id: string): Promise<boolean> {
  const row = await db.selectFrom('revision_adoption').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Writes down an adoption. */
export async function insertAdoption(db: Db<RevisionTables>, adoption: Adoption): Promise<void> {
  await db
    .insertInto('revision_adoption')
    .values({
      id: adoption.id,
      adopted_on: adoption.adoptedOn,
      adopted_by: adoption.adoptedBy,
      edition: adoption.edition,
      note: adoption.note,
      recorded_on: adoption.recordedOn,
      taken_back_on: null,
    })
    .onConflict((clash) => clash.columns(['municipality', 'id']).doNothing())
    .execute();
}

/** Takes back an adoption that was written by mistake. */
export async function takeBack(db: Db<RevisionTables>, id: string, on: Day): Promise<void> {
  await db.updateTable('revision_adoption').set({ taken_back_on: on }).where('id', '=', id).execute();
}
