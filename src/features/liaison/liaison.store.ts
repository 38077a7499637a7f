import type { Generated, Selectable } from 'kysely';
import { storedId } from '#kernel/action';
import type { Id } from '#kernel/action';
import { storedDay } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Db } from '#ports/database';
import { audiences, parts, themes, withdrawals } from './liaison.ts';
import type { Change, Entry } from './liaison.ts';

interface LiaisonRow {
  readonly municipality: Generated<string>;
  readonly id: string;
  readonly version: number;
  readonly day: string;
  readonly body: string;
  readonly body_name: string;
  readonly themes: string;
  readonly words: string;
  readonly follow: string;
  readonly due: string | null;
  readonly responsible: string | null;
  readonly done_on: string | null;
  readonly told: string;
  readonly withdrawn_on: string | null;
  readonly withdrawn_because: string | null;
}

/** The tables of the liaison log; `municipality` is filled in by the handle. */
export interface LiaisonTables {
  readonly liaison: LiaisonRow;
  readonly liaison_ours: {
    readonly municipality: Generated<string>;
    readonly entry: string;
    readonly person: string;
  };
  readonly liaison_change: {
    readonly municipality: Generated<string>;
    readonly entry: string;
    readonly number: number;
    readonly at: string;
    readonly person: string;
    readonly parts: string;
  };
}

type Handle = Db<LiaisonTables>;

const among = <Key extends string>(keys: readonly Key[], kept: string): readonly Key[] => {
  const found = kept.split(' ');
  return keys.filter((key) => found.includes(key));
};

const dayOrNone = (text: string | null): Day | undefined => (text === null ? undefined : storedDay(text));

const entryIn = (row: Selectable<LiaisonRow>, ours: readonly Id[]): Entry => ({
  id: storedId(row.id),
  version: row.version,
  day: storedDay(row.day),
  body: row.body,
  bodyName: row.body_name,
  themes: among(themes, row.themes),
  words: row.words,
  follow: row.follow,
  due: dayOrNone(row.due),
  responsible: row.responsible === null ? undefined : storedId(row.responsible),
  doneOn: dayOrNone(row.done_on),
  told: among(audiences, row.told),
  ours,
  withdrawnOn: dayOrNone(row.withdrawn_on),
  withdrawnBecause: withdrawals.find((one) => one === row.withdrawn_because),
});

const changing = (entry: Entry) => ({
  day: entry.day,
  body: entry.body,
  body_name: entry.bodyName,
  themes: entry.themes.join(' '),
  words: entry.words,
  follow: entry.follow,
  due: entry.due ?? null,
  responsible: entry.responsible ?? null,
  done_on: entry.doneOn ?? null,
  told: entry.told.join(' '),
  withdrawn_on: entry.withdrawnOn ?? null,
  withdrawn_because: entry.withdrawnBecause ?? null,
});

/** Keeps a new entry. */
export async function addEntry(db: Handle, entry: Entry): Promise<void> {
  await db
    .insertInto('liaison')
    .values({ id: entry.id, version: entry.version, ...changing(entry) })
    .execute();
  await setOurs(db, entry);
}

async function setOurs(db: Handle, { id, ours }: Entry): Promise<void> {
  await db.deleteFrom('liaison_ours').where('entry', '=', id).execute();
  if (ours.length > 0)
    await db
      .insertInto('liaison_ours')
      .values(ours.map((person) => ({ entry: id, person })))
      .execute();
}

/** Keeps what has changed, one edition on; false when somebody else changed it since the one that was seen. */
export async function changeEntry(db: Handle, entry: Entry): Promise<boolean> {
  const rows = await db
    .updateTable('liaison')
    .set({ ...changing(entry), version: entry.version + 1 })
    .where('id', '=', entry.id)
    .where('version', '=', entry.version)
    .returning('id')
    .execute();
  if (rows.length > 0) await setOurs(db, entry);
  return rows.length > 0;
}

async function withOurs(db: Handle, rows: readonly Selectable<LiaisonRow>[]): Promise<readonly Entry[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const ours = await db
    .selectFrom('liaison_ours')
    .select(['entry', 'person'])
    .where('entry', 'in', ids)
    .orderBy('person')
    .execute();
  const of = Map.groupBy(ours, ({ entry }) => entry);
  return rows.map((row) =>
    entryIn(
      row,
      (of.get(row.id) ?? []).map(({ person }) => storedId(person)),
    ),
  );
}

/** One entry by its id. */
export async function findEntry(db: Handle, id: string): Promise<Entry | undefined> {
  const [found] = await withOurs(db, await db.selectFrom('liaison').selectAll().where('id', '=', id).execute());
  return found;
}

/** Every entry, the newest day first. */
export const allEntries = async (db: Handle): Promise<readonly Entry[]> =>
  withOurs(db, await db.selectFrom('liaison').selectAll().orderBy('day', 'desc').orderBy('id').execute());

/** The entries of one year that are not withdrawn, the first day first. */
export const entriesIn = async (db: Handle, year: number): Promise<readonly Entry[]> =>
  withOurs(
    db,
    await db
      .selectFrom('liaison')
      .selectAll()
      .where('day', '>=', `${year}-01-01`)
      .where('day', '<=', `${year}-12-31`)
      .where('withdrawn_on', 'is', null)
      .orderBy('day')
      .orderBy('id')
      .execute(),
  );

/** Every change of an entry, the first first. */
export async function changesOf(db: Handle, entry: Id): Promise<readonly Change[]> {
  const rows = await db.selectFrom('liaison_change').selectAll().where('entry', '=', entry).orderBy('number').execute();
  return rows.map((row) => ({
    number: row.number,
    at: new Date(row.at),
    person: storedId(row.person),
    parts: among(parts, row.parts),
  }));
}

/** Notes that an entry was changed. */
export async function addChange(db: Handle, entry: Id, change: Change): Promise<void> {
  await db
    .insertInto('liaison_change')
    .values({
      entry,
      number: change.number,
      at: change.at.toISOString(),
      person: change.person,
      parts: change.parts.join(' '),
    })
    .execute();
}
