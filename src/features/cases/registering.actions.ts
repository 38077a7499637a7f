import type { Mistake, Refusal } from '#kernel/action';
import { ok, refuse } from '#kernel/result';
import type { Result } from '#kernel/result';
import type { Db } from '#ports/database';
import { answersFaults } from './rules.ts';
import { answersIn, countedIn, differences } from './case.ts';
import type { Answers, Case, Correction, Likeness, Line, Striking } from './case.ts';
import { addLine, changeLine, closedThrough, countedLines, findLine, linesAlike } from './case.store.ts';
import type { CaseTables } from './case.store.ts';
import { concerns, newest } from '#features/categories';
import type { Row } from '#features/tables';
import { mistakeWords as wrong } from './mistakes.words.ts';
import { rowOf, sorted } from './published.ts';
import { count } from './tally.store.ts';

type Handle = Db<CaseTables>;

/** What is to be counted: its answers, an id made with the form, and whether it is known to be another case than those it is like. */
export interface Wish extends Answers {
  readonly id: string;
  readonly another: boolean;
}

const invalid = (...mistakes: readonly Mistake[]): Result<never, Refusal> => refuse({ reason: 'invalid', mistakes });

/**
 * Counts a case once: in its quarter, or in the first open one where figures have been published. Sent twice, it is one line; a form that
 * comes again with other answers is refused, so that nobody believes that a second case was counted;
 * a line that is like another is refused until somebody says that it is another case.
 */
export async function register(db: Handle, wish: Wish, now: Date): Promise<Result<Case, Refusal>> {
  const before = await findLine(db, wish.id);
  if (before)
    return (await isSame(db, before, wish)) ? ok(before) : invalid({ field: 'id', message: wrong.alreadyCounted });
  const faults = answersFaults(wish, now);
  if (faults.length > 0) return invalid(...faults);
  if (!wish.another && (await likeness(db, wish)).length > 0)
    return invalid({ field: 'another', message: wrong.alike });
  return ok(await insertCase(db, wish));
}

async function isSame(db: Handle, line: Line, wish: Wish): Promise<boolean> {
  const quarter = countedIn(wish.quarter, await closedThrough(db));
  const forms = concerns.filter((one) => wish.forms.includes(one));
  return differences(line, { ...answersIn(wish), forms, quarter }).length === 0;
}

/** The counted lines that may be the same case as this one. Lines from any department's registrars are among them. */
export const likeness = async (db: Handle, answers: Likeness, but = ''): Promise<readonly Line[]> => {
  const quarter = countedIn(answers.quarter, await closedThrough(db));
  return linesAlike(db, { ...answers, quarter }, but);
};

/** Writes a line whose answers have been looked at, and counts it. */
export async function insertCase(db: Handle, answers: Answers & { readonly id: string }): Promise<Case> {
  const quarter = countedIn(answers.quarter, await closedThrough(db));
  const line: Case = { ...answersIn(answers), id: answers.id, quarter, categories: newest.number, version: 1 };
  await addLine(db, line);
  await count(db, [], [line]);
  return line;
}

/** Answers that have been looked through, why they are other than before, and which version of the line that was. */
interface Correcting extends Answers {
  readonly why: Correction;
  readonly version: number;
}

/** Corrects a line. What it said before stays, with the reason; figures that are published do not change. */
export async function correct(db: Handle, line: Line, wish: Correcting, now: Date): Promise<Result<Line, Refusal>> {
  const faults = answersFaults(wish, now);
  if (faults.length > 0) return invalid(...faults);
  const closed = await closedThrough(db);
  const isMoved = wish.quarter !== line.quarter;
  if (isMoved && countedIn(line.quarter, closed) !== line.quarter)
    return invalid({ field: 'quarter', message: wrong.closedQuarter });
  const after: Line = { ...line, ...answersIn(wish), ...(isMoved ? { quarter: countedIn(wish.quarter, closed) } : {}) };
  const changes = differences(line, after);
  // Sent twice, it is corrected once.
  if (changes.length === 0) return ok(line);
  return keep(
    db,
    line,
    { after, version: wish.version },
    changes.map((change) => ({ ...change, why: wish.why })),
  );
}

/** Strikes a line out, so that it counts no more, or counts it again. Nothing is deleted. */
export async function strike(
  db: Handle,
  line: Line,
  { struck, version }: { readonly struck: Striking | undefined; readonly version: number },
): Promise<Result<Line, Refusal>> {
  // Sent twice, it is struck out once.
  if (line.struck === struck) return ok(line);
  const change = { field: 'struck', was: line.struck ?? '', became: struck ?? '', why: struck ?? 'mistake' } as const;
  return keep(db, line, { after: { ...line, struck }, version }, [change]);
}

async function keep(
  db: Handle,
  before: Line,
  { after, version }: { readonly after: Line; readonly version: number },
  changes: Parameters<typeof changeLine>[3],
): Promise<Result<Line, Refusal>> {
  if (!(await changeLine(db, after, version, changes))) return refuse({ reason: 'conflict' });
  await count(db, before.struck ? [] : [before], after.struck ? [] : [after]);
  return ok({ ...after, version: version + 1 });
}

/** Every counted line as the publisher counts it: without ids, and in an order that tells nothing. */
export async function caseRows(db: Handle): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const lines of countedLines(db)) for (const line of lines) rows.push(rowOf(line));
  return sorted(rows);
}
