import type { Generated, Selectable } from 'kysely';
import { abroads, ageBands, concerns, genders, levels, newest, raisers, readToday, stages } from '#features/categories';
import type { Concern, ListName } from '#features/categories';
import { quarter } from '#kernel/quarter';
import type { Quarter } from '#kernel/quarter';
import type { Db } from '#ports/database';
import { isAlike, quartersAround, strikings } from './case.ts';
import type { Answers, Case, Change, Correction, Likeness, Line, Striking } from './case.ts';

interface LineRow {
  readonly municipality: Generated<string>;
  readonly id: string;
  readonly categories: number;
  readonly version: number;
  readonly quarter: string;
  readonly department: string;
  readonly concern: string;
  readonly forms: string;
  readonly stage: string;
  readonly level: string;
  readonly age: string;
  readonly gender: string;
  readonly abroad: string;
  readonly raised_by: string;
  readonly struck: string | null;
}

/** The tables of the register; `municipality` is filled in by the handle. */
export interface CaseTables {
  readonly case_line: LineRow;
  readonly case_change: {
    readonly municipality: Generated<string>;
    readonly line: string;
    readonly version: number;
    readonly field: Change['field'];
    readonly was: string;
    readonly became: string;
    readonly why: Correction | Striking;
  };
  readonly case_tally: {
    readonly municipality: Generated<string>;
    readonly facet: string;
    readonly codes: string;
    readonly quarter: string;
    readonly n: number;
  };
  readonly case_tallied: { readonly municipality: Generated<string>; readonly by: string };
  readonly register_closing: { readonly municipality: Generated<string>; readonly through: string };
}

type Handle = Db<CaseTables>;
type Row = Selectable<LineRow>;

/** A line in the database cannot be read: its answers are in none of the lists. */
export class UnreadableLine extends Error {}

const among = <Key extends string>(keys: readonly Key[], key: string | undefined): Key => {
  const found = keys.find((one) => one === key);
  // Which answer it was is not told: the error goes to a log.
  if (found === undefined) throw new UnreadableLine('A line of the register has an answer that no list knows');
  return found;
};

const quarterIn = (text: string): Quarter => {
  const found = quarter(text);
  if (found === undefined) throw new UnreadableLine('A line of the register has a quarter that is none');
  return found;
};

function lineIn(row: Row): Line {
  const read = <Key extends string>(name: ListName, keys: readonly Key[], key: string): Key =>
    among(keys, readToday(row.categories, name, key));
  const concern = read('concern', concerns, row.concern);
  return {
    id: row.id,
    categories: row.categories,
    version: row.version,
    quarter: quarterIn(row.quarter),
    department: row.department,
    concern,
    forms: inOrder(row.forms.split(' ').flatMap((key) => (key === '' ? [] : [read('concern', concerns, key)]))).filter(
      (form) => form !== concern,
    ),
    stage: read('stage', stages, row.stage),
    level: read('level', levels, row.level),
    age: read('age', ageBands, row.age),
    gender: read('gender', genders, row.gender),
    abroad: read('abroad', abroads, row.abroad),
    raisedBy: read('raisedBy', raisers, row.raised_by),
    struck: row.struck === null ? undefined : among(strikings, row.struck),
  };
}

/** Forms in the order of the list, each once: the order they were chosen in is nobody's business. */
const inOrder = (forms: readonly Concern[]): readonly Concern[] => concerns.filter((one) => forms.includes(one));

// What is written is always in the words of the newest edition.
const answersOut = (answers: Answers) => ({
  categories: newest.number,
  quarter: answers.quarter,
  department: answers.department,
  concern: answers.concern,
  forms: inOrder(answers.forms).join(' '),
  stage: answers.stage,
  level: answers.level,
  age: answers.age,
  gender: answers.gender,
  abroad: answers.abroad,
  raised_by: answers.raisedBy,
});

/** Writes a line, and nothing about who or when. */
export async function addLine(db: Handle, line: Case): Promise<void> {
  await db
    .insertInto('case_line')
    .values({ id: line.id, version: line.version, struck: null, ...answersOut(line) })
    .execute();
}

/** A line by its id, counted or struck out. */
export async function findLine(db: Handle, id: string): Promise<Line | undefined> {
  const row = await db.selectFrom('case_line').selectAll().where('id', '=', id).executeTakeFirst();
  return row && lineIn(row);
}

/** Keeps a line as it is now, and what was changed in it; false when somebody else changed it since this version. */
export async function changeLine(
  db: Handle,
  line: Line,
  seen: number,
  changes: readonly Omit<Change, 'version'>[],
): Promise<boolean> {
  const kept = await db
    .updateTable('case_line')
    .set({ version: seen + 1, struck: line.struck ?? null, ...answersOut(line) })
    .where('id', '=', line.id)
    .where('version', '=', seen)
    .returning('id')
    .execute();
  if (kept.length > 0 && changes.length > 0)
    await db
      .insertInto('case_change')
      .values(changes.map((change) => ({ ...change, line: line.id, version: seen + 1 })))
      .execute();
  return kept.length > 0;
}

/** What has been corrected in a line, the first first. */
export async function changesOf(db: Handle, line: string): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('case_change')
    .select(['version', 'field', 'was', 'became', 'why'])
    .where('line', '=', line)
    .orderBy('version')
    .orderBy('field')
    .execute();
  return rows.map((row) => ({ ...row }));
}

/** The counted lines that may be the same case: near in time, and with the same department, concern, age and gender. */
export async function linesAlike(db: Handle, answers: Likeness, but: string): Promise<readonly Line[]> {
  const rows = await db
    .selectFrom('case_line')
    .selectAll()
    .where('struck', 'is', null)
    .where('id', '<>', but)
    .where('quarter', 'in', [...quartersAround(answers.quarter)])
    .where('department', '=', answers.department)
    .orderBy('id')
    .execute();
  // Compared as they read today: an older line may have said it in other words.
  return rows.map(lineIn).filter((line) => isAlike(line, answers));
}

/** The lines of some quarters. Their order says nothing: it is that of their answers. */
export async function linesIn(db: Handle, quarters: readonly Quarter[], most: number): Promise<readonly Line[]> {
  const rows = await db
    .selectFrom('case_line')
    .selectAll()
    .where('quarter', 'in', [...quarters])
    .orderBy('quarter', 'desc')
    .orderBy('department')
    .orderBy('concern')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(lineIn);
}

// Enough that few questions are asked of the database, and little enough to lie in memory.
const pieces = 5000;

/** Every counted line, a piece at a time in the order of their random ids. */
export async function* countedLines(db: Handle): AsyncGenerator<readonly Line[]> {
  for (let lines = await countedAfter(db, ''); lines.length > 0;) {
    yield lines;
    lines = await countedAfter(db, lines.at(-1)?.id ?? '');
  }
}

async function countedAfter(db: Handle, id: string): Promise<readonly Line[]> {
  const rows = await db
    .selectFrom('case_line')
    .selectAll()
    .where('struck', 'is', null)
    .where('id', '>', id)
    .orderBy('id')
    .limit(pieces)
    .execute();
  return rows.map(lineIn);
}

/** The last quarter that figures have been published for; undefined before the first time. */
export async function closedThrough(db: Handle): Promise<Quarter | undefined> {
  const row = await db.selectFrom('register_closing').select('through').executeTakeFirst();
  return row && quarterIn(row.through);
}

/** Closes the register through a quarter: what comes later is counted in the next. It never opens again. */
export async function closeThrough(db: Handle, through: Quarter): Promise<void> {
  await db
    .insertInto('register_closing')
    .values({ through })
    .onConflict((on) =>
      on.column('municipality').doUpdateSet({ through }).where('register_closing.through', '<', through),
    )
    .execute();
}
