import type { Outcome } from '#kernel/action';
import type { Db, Work } from '#ports/database';
import { beginning, hashOf } from './chain.ts';
import type { Head, Line } from './chain.ts';

/** The trail, and how far it has come. */
export interface AuditTables {
  readonly audit: Line;
  readonly audit_head: Head & { readonly municipality: string };
}

/** What is held of one deed: never what was typed, answered or found. */
export interface Memo {
  readonly municipality: string;
  readonly who: string;
  readonly what: string;
  readonly which: string;
  readonly when: Date;
  readonly purpose: string;
  readonly outcome: Outcome;
}

/** Adds the next line to the municipality's chain, in the same transaction as the change it tells of, or throws. */
export async function remember(work: Work, { when, ...memo }: Memo): Promise<void> {
  const db = work.tables<AuditTables>();
  const { municipality } = memo;
  const { number, hash: previous } = await takeNext(db, municipality);
  const line = { ...memo, number, previous, at: when.toISOString() };
  const hash = await hashOf(line);
  await db
    .insertInto('audit')
    .values({ ...line, hash })
    .execute();
  await db
    .updateTable('audit_head')
    .set({ hash })
    .where('municipality', '=', municipality)
    .where('number', '=', number)
    .execute();
}

/** The number of the next line and the hash of the last. Taking it first makes others wait until this transaction ends. */
async function takeNext(db: Db<AuditTables>, municipality: string): Promise<Head> {
  const taken = await tryNext(db, municipality);
  if (taken) return taken;
  await db
    .insertInto('audit_head')
    .values({ municipality, ...beginning })
    .onConflict((already) => already.doNothing())
    .execute();
  const first = await tryNext(db, municipality);
  if (!first) throw new Error('The audit trail has no head, and none could be made');
  return first;
}

const tryNext = (db: Db<AuditTables>, municipality: string): Promise<Head | undefined> =>
  db
    .updateTable('audit_head')
    .set((head) => ({ number: head('number', '+', 1) }))
    .where('municipality', '=', municipality)
    .returning(['number', 'hash'])
    .executeTakeFirst();

/** How far the municipality's chain has come; undefined before its first line. */
export const headOf = (db: Db<AuditTables>, municipality: string): Promise<Head | undefined> =>
  db.selectFrom('audit_head').select(['number', 'hash']).where('municipality', '=', municipality).executeTakeFirst();

/** The next lines of the chain after a number, oldest first; from the very first when there is none. */
export function linesAfter(
  db: Db<AuditTables>,
  municipality: string,
  after: number | undefined,
  most: number,
): Promise<readonly Line[]> {
  const lines = db.selectFrom('audit').selectAll().where('municipality', '=', municipality);
  const following = after === undefined ? lines : lines.where('number', '>', after);
  return following.orderBy('number').limit(most).execute();
}

/** What lines are chosen by; what is left out is not asked about. */
export interface Chosen {
  readonly since?: string;
  readonly until?: string;
  readonly who?: string | undefined;
  readonly what?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly which?: string | undefined;
  readonly before?: number | undefined;
}

/** The chosen lines, newest first. */
export function newestLines(db: Db<AuditTables>, chosen: Chosen, most: number): Promise<readonly Line[]> {
  const equal = (['who', 'what', 'outcome', 'which'] as const).reduce((query, column) => {
    const value = chosen[column];
    return value === undefined ? query : query.where(column, '=', value);
  }, db.selectFrom('audit').selectAll());
  const since = chosen.since === undefined ? equal : equal.where('at', '>=', chosen.since);
  const until = chosen.until === undefined ? since : since.where('at', '<', chosen.until);
  const before = chosen.before === undefined ? until : until.where('number', '<', chosen.before);
  return before.orderBy('number', 'desc').limit(most).execute();
}

/** Every deed that the trail has a line of, one look in the index for each. */
export async function deedsIn(db: Db<AuditTables>): Promise<readonly string[]> {
  const found: string[] = [];
  for (let next = await deedAfter(db, ''); next !== undefined; next = await deedAfter(db, next)) found.push(next);
  return found;
}

const deedAfter = async (db: Db<AuditTables>, last: string): Promise<string | undefined> =>
  (await db.selectFrom('audit').select('what').where('what', '>', last).orderBy('what').limit(1).executeTakeFirst())
    ?.what;

/** Everybody the trail has a line of. */
export async function peopleIn(db: Db<AuditTables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('audit').select('who').distinct().execute();
  return rows.map(({ who }) => who);
}
