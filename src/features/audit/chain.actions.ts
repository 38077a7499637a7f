import type { Day } from '#kernel/day';
import { within } from '#kernel/within';
import type { Database } from '#ports/database';
import { headOf, linesAfter } from './audit.store.ts';
import type { AuditTables } from './audit.store.ts';
import type { Head, Line } from './chain.ts';
import { headLine } from './heads.ts';
import type { KeptHead } from './heads.ts';
import { beginWalk } from './walk.ts';
import type { Verdict } from './walk.ts';

/** One municipality's trail in its database. */
export interface Trail {
  readonly municipality: string;
  readonly database: Database;
}

/** How far the chain has come; undefined before its first line. It says nothing of anybody, so reading it leaves no line. */
export const readHead = ({ municipality, database }: Trail): Promise<Head | undefined> =>
  within(database, (work) => headOf(work.tables<AuditTables>(), municipality));

/** Hands the line of today's head to whoever keeps it elsewhere; nothing while there is no trail. */
export async function noteHead(trail: Trail, day: Day, keep: (line: string) => void): Promise<void> {
  const head = await readHead(trail);
  if (head) keep(headLine({ ...head, municipality: trail.municipality, day }));
}

const pageLong = 1000;

/** Walks the whole chain, a page at a time, and holds it up against itself, its head, and the heads kept elsewhere. May be done while lines are written. */
export async function verify(trail: Trail, kept: readonly KeptHead[]): Promise<Verdict> {
  const walk = beginWalk(kept);
  let [head, lines] = await readPage(trail, undefined);
  while (lines.length > 0) {
    await walk.step(lines);
    [head, lines] = await readPage(trail, lines.at(-1)?.number);
  }
  return walk.end(head);
}

// The head is read first: a line written in between is then met on this page or the next, and none is missed.
const readPage = (
  { municipality, database }: Trail,
  after: number | undefined,
): Promise<readonly [Head | undefined, readonly Line[]]> =>
  within(database, async (work) => {
    const db = work.tables<AuditTables>();
    const head = await headOf(db, municipality);
    return [head, await linesAfter(db, municipality, after, pageLong)] as const;
  });
