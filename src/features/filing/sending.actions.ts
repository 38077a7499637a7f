import { z } from 'zod';
import { newId, remembers } from '#kernel/action';
import type { Deed, Enter, Id, Refusal } from '#kernel/action';
import { theId } from '#kernel/input';
import { refusals } from '#kernel/journal';
import type { CaseRef, Journal, Looked, Piece, Written } from '#kernel/journal';
import { ok } from '#kernel/result';
import type { Result } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { bytesOf } from '#kernel/base64';
import { caseKey, nextTry } from './filing.ts';
import type { KeptPiece, Problem } from './filing.ts';
import {
  dueFiling,
  giveTurn,
  isTurnFree,
  keepTurn,
  leftOf,
  markCase,
  markFiled,
  markPiece,
  markProblem,
  markWritten,
  takeTurn,
  triesOf,
} from './filing.store.ts';
import type { FilingTables, Left } from './filing.store.ts';
import { journalWords as words } from './filing.words.ts';

type Tables = Db<FilingTables>;

const why = 'To file what somebody asked to have filed, once.';
const ofOne = z.strictObject({ holder: theId, id: theId });
interface OfOne {
  readonly holder: Id;
  readonly id: Id;
}

const takeUp: Deed<Tables, { readonly holder: Id }, Left | undefined> = {
  name: 'filing.take-up',
  needs: 'tend-the-house',
  input: z.strictObject({ holder: theId }),
  remember: remembers(why, () => 'none'),
  run: async ({ db, input: { holder }, now }) => {
    const due = await dueFiling(db, now);
    if (due === undefined || !(await takeTurn(db, holder, now))) return ok(undefined);
    return ok(await leftOf(db, due));
  },
};

/** Asked before every writing, and on disk before it: whoever dies in the middle leaves word that something may be there. */
const begin: Deed<Tables, OfOne, boolean> = {
  name: 'filing.begin',
  needs: 'tend-the-house',
  input: ofOne,
  remember: remembers(why, ({ id }) => id),
  run: async ({ db, input: { holder, id }, now }) =>
    ok((await keepTurn(db, holder, now)) && (await markWritten(db, id))),
};

const caseRef = z.strictObject({ id: z.string(), number: z.string() });

const settleCase: Deed<Tables, OfOne & { readonly on: CaseRef }, true> = {
  name: 'filing.settle-case',
  needs: 'tend-the-house',
  input: ofOne.extend({ on: caseRef }),
  remember: remembers(why, ({ id }) => id),
  run: async ({ db, input: { id, on } }) => {
    await markCase(db, id, on);
    return ok(true);
  },
};

const settlePiece: Deed<Tables, OfOne & { readonly number: number }, true> = {
  name: 'filing.settle-piece',
  needs: 'tend-the-house',
  input: ofOne.extend({ number: z.int() }),
  remember: remembers(why, ({ id }) => id),
  run: async ({ db, input: { id, number } }) => {
    await markPiece(db, id, number);
    return ok(true);
  },
};

const problem = z.enum([...refusals, 'unreachable', 'unknown']);

/** The end of a round: all of it is there, or something is in the way. */
const settle: Deed<Tables, OfOne & { readonly problem: Problem | 'none' }, true> = {
  name: 'filing.settle',
  needs: 'tend-the-house',
  input: ofOne.extend({ problem: problem.or(z.literal('none')) }),
  remember: remembers(why, ({ id }) => id),
  run: async ({ db, input, now }) => {
    if (input.problem === 'none') await markFiled(db, input.id, now);
    else await markProblem(db, input.id, input.problem, nextTry(input.problem, await triesOf(db, input.id), now));
    await giveTurn(db, input.holder, now);
    return ok(true);
  },
};

/** True when there is something to file and nobody is at it: asked each half minute, so it leaves no trace. */
export const filingsWait = (database: Database, now: Date): Promise<boolean> =>
  within(database, async (work) => {
    const db = work.tables<FilingTables>();
    return (await dueFiling(db, now)) !== undefined && (await isTurnFree(db, now));
  });

/** The sender of one municipality, for one round. */
interface Round {
  readonly municipality: string;
  readonly enter: Enter;
  readonly journal: Journal;
  readonly holder: Id;
}

/**
 * Files what is due, as the house itself. Each piece is looked for by its own name before it is written, and nothing is written twice in
 * one round: where nobody knows what became of it, the next round looks first. Gives back how much it came through.
 */
export async function sendFilings(municipality: string, enter: Enter, journal: Journal): Promise<number> {
  const round: Round = { municipality, enter, journal, holder: newId() };
  for (let count = 0; ; count += 1) {
    const left = await done(enter(takeUp, { holder: round.holder }));
    if (!left) return count;
    const came = await sendOne(round, left);
    if (came === 'lost') return count;
    await done(enter(settle, { holder: round.holder, id: left.id, problem: came }));
  }
}

/** How a round ended: well, with a problem, or because it was no longer its turn. */
type Ended = Problem | 'none' | 'lost';

async function sendOne(round: Round, left: Left): Promise<Ended> {
  const on = left.on ?? (await caseFor(round, left));
  if (typeof on === 'string') return on;
  for (const kept of left.pieces) {
    const came = await sendPiece(round, left, { on, piece: pieceOf(kept, left) });
    if (came !== 'none') return came;
    await done(round.enter(settlePiece, { holder: round.holder, id: left.id, number: kept.number }));
  }
  return 'none';
}

async function caseFor(round: Round, left: Left): Promise<CaseRef | Exclude<Ended, 'none'>> {
  const { journal, enter, holder } = round;
  const key = caseKey(round.municipality);
  const found = await journal.findCase(key);
  if (found.kind !== 'found') return problemOf(found);
  const on = found.value ?? (await written(round, left, () => journal.openCase({ key, title: words.caseTitle })));
  if (typeof on === 'string') return on;
  await done(enter(settleCase, { holder, id: left.id, on }));
  return on;
}

interface Placed {
  readonly on: CaseRef;
  readonly piece: Piece;
}

async function sendPiece(round: Round, left: Left, { on, piece }: Placed): Promise<Ended> {
  const found = await round.journal.findPiece(on, piece);
  if (found.kind !== 'found') return problemOf(found);
  if (found.value) return 'none';
  const came = await written(round, left, () => round.journal.filePiece(on, piece));
  return came === true ? 'none' : came;
}

/** Writes, after it has been put down that something is about to be written. */
async function written<Value>(
  { enter, holder }: Round,
  { id }: Left,
  write: () => Promise<Written<Value>>,
): Promise<Value | Exclude<Ended, 'none'>> {
  if (!(await done(enter(begin, { holder, id })))) return 'lost';
  const came = await write();
  return came.kind === 'filed' ? came.value : problemOf(came);
}

type NotDone = Exclude<Looked<unknown> | Written<unknown>, { kind: 'found' | 'filed' }>;
const problemOf = (came: NotDone): Problem => (came.kind === 'refused' ? came.why : came.kind);

const paragraphs = z.array(z.string());

function pieceOf({ kind, key, title, name, type, body }: KeptPiece, { pressedAt }: Left): Piece {
  if (kind === 'document') return { kind, key, title, name, type, bytes: bytesOf(body) };
  return { kind, key, title, paragraphs: paragraphs.parse(JSON.parse(body)), at: new Date(pressedAt) };
}

/** The house may do these, and asks for them as they want: anything else is a fault. */
async function done<Value>(asked: Promise<Result<Value, Refusal>>): Promise<Value> {
  const result = await asked;
  if (!result.ok) throw new Error(`filing: ${result.refusal.reason}`);
  return result.value;
}
