import type { Generated, Selectable } from 'kysely';
import type { Audience, Urgency } from '#features/routing';
import type { Db } from '#ports/database';
import { nextRing } from './change.ts';
import { forms, formsVersion } from './enquiry.ts';
import { anywhere } from './sight.ts';
import type { Age, Answer, ClosingReason, Company, Enquiry, LineKind, State } from './enquiry.ts';

interface EnquiryRow {
  readonly municipality: Generated<string>;
  readonly id: string;
  readonly version: number;
  readonly asker: string;
  readonly department: string;
  readonly workplace: string | null;
  readonly age: Age;
  readonly urgency: Urgency;
  readonly forms: string;
  readonly forms_version: number;
  readonly travel: Answer;
  readonly extremism: Answer;
  readonly words: string;
  readonly state: State;
  readonly taken_by: string | null;
  readonly authority: string | null;
  readonly keeper: string;
  readonly company: Company;
  readonly asked_at: string;
  readonly waits_since: string | null;
  readonly rung: number;
  readonly next_at: string | null;
  readonly heads_told: number;
  readonly closed_at: string | null;
  readonly closed_from: State | null;
  readonly closed_because: ClosingReason | null;
  readonly delete_at: string | null;
  readonly counted: Generated<number>;
}

/** The tables of enquiries; `municipality` is filled in by the handle. */
export interface EnquiryTables {
  readonly enquiry: EnquiryRow;
  readonly enquiry_audience: {
    readonly municipality: Generated<string>;
    readonly enquiry: string;
    readonly kind: Audience['kind'];
    readonly place: string;
  };
  readonly enquiry_line: {
    readonly municipality: Generated<string>;
    readonly id: string;
    readonly enquiry: string;
    readonly number: number;
    readonly at: string;
    readonly kind: LineKind;
    readonly author: string;
    readonly words: string;
    readonly about: string | null;
  };
  readonly enquiry_tally: {
    readonly municipality: Generated<string>;
    readonly month: string;
    readonly department: string;
    readonly change: State;
    readonly times: number;
  };
}

type Handle = Db<EnquiryTables>;
type Row = Selectable<EnquiryRow>;

const when = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));
const at = (moment: Date | undefined): string | null => moment?.toISOString() ?? null;

const enquiryIn = (row: Row, audiences: readonly Audience[]): Enquiry => {
  const stored = row.forms.split(' ');
  return {
    id: row.id,
    version: row.version,
    asker: row.asker,
    department: row.department,
    workplace: row.workplace ?? undefined,
    age: row.age,
    urgency: row.urgency,
    forms: forms.filter((form) => stored.includes(form)),
    travel: row.travel,
    extremism: row.extremism,
    words: row.words,
    audiences,
    ...standingIn(row),
  };
};

const standingIn = (row: Row) => ({
  state: row.state,
  takenBy: row.taken_by ?? undefined,
  authority: row.authority ?? undefined,
  keeper: row.keeper,
  company: row.company,
  askedAt: new Date(row.asked_at),
  waitsSince: when(row.waits_since),
  rung: row.rung,
  headsTold: row.heads_told === 1,
  closedAt: when(row.closed_at),
  closedFrom: row.closed_from ?? undefined,
  closedBecause: row.closed_because ?? undefined,
  deleteAt: when(row.delete_at),
  counted: row.counted === 1,
});

/** What of an enquiry can change after it was asked. */
const changing = (enquiry: Enquiry) => ({
  version: enquiry.version,
  age: enquiry.age,
  forms: enquiry.forms.join(' '),
  travel: enquiry.travel,
  extremism: enquiry.extremism,
  words: enquiry.words,
  state: enquiry.state,
  taken_by: enquiry.takenBy ?? null,
  authority: enquiry.authority ?? null,
  keeper: enquiry.keeper,
  company: enquiry.company,
  waits_since: at(enquiry.waitsSince),
  rung: enquiry.rung,
  next_at: at(nextRing(enquiry)),
  heads_told: enquiry.headsTold ? 1 : 0,
  closed_at: at(enquiry.closedAt),
  closed_from: enquiry.closedFrom ?? null,
  closed_because: enquiry.closedBecause ?? null,
  delete_at: at(enquiry.deleteAt),
});

/** Keeps a new enquiry, and whom it is put to. */
export async function addEnquiry(db: Handle, enquiry: Enquiry): Promise<void> {
  const { id, asker, department, workplace = null, urgency, askedAt } = enquiry;
  await db
    .insertInto('enquiry')
    .values({
      id,
      asker,
      department,
      workplace,
      urgency,
      asked_at: askedAt.toISOString(),
      forms_version: formsVersion,
      ...changing(enquiry),
    })
    .execute();
  await addAudiences(db, id, enquiry.audiences);
}

async function addAudiences(db: Handle, enquiry: string, audiences: readonly Audience[]): Promise<void> {
  if (audiences.length === 0) return;
  await db
    .insertInto('enquiry_audience')
    .values(audiences.map(({ kind, place }) => ({ enquiry, kind, place })))
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Keeps what has changed; false when somebody else changed it since this version. */
export async function changeEnquiry(db: Handle, changed: Enquiry, seen: number): Promise<boolean> {
  const kept = await db
    .updateTable('enquiry')
    .set(changing(changed))
    .where('id', '=', changed.id)
    .where('version', '=', seen)
    .returning('id')
    .execute();
  if (kept.length > 0) await addAudiences(db, changed.id, changed.audiences);
  return kept.length > 0;
}

async function withAudiences(db: Handle, rows: readonly Row[]): Promise<readonly Enquiry[]> {
  if (rows.length === 0) return [];
  const audiences = await db
    .selectFrom('enquiry_audience')
    .select(['enquiry', 'kind', 'place'])
    .where(
      'enquiry',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const of = Map.groupBy(audiences, ({ enquiry }) => enquiry);
  return rows.map((row) =>
    enquiryIn(
      row,
      (of.get(row.id) ?? []).map(({ kind, place }) => ({ kind, place })),
    ),
  );
}

/** The enquiry with this id, whoever asks: who may know of it is the caller's question. */
export async function findEnquiry(db: Handle, id: string): Promise<Enquiry | undefined> {
  const [found] = await withAudiences(db, await db.selectFrom('enquiry').selectAll().where('id', '=', id).execute());
  return found;
}

/** The enquiries that may be somebody's: their own, those they carry, and those put to them. */
export async function enquiriesAround(
  db: Handle,
  person: string,
  audiences: readonly Audience[],
): Promise<readonly Enquiry[]> {
  const rows = await db
    .selectFrom('enquiry')
    .selectAll()
    .where((enquiry) =>
      enquiry.or([
        enquiry('asker', '=', person),
        enquiry('taken_by', '=', person),
        enquiry('authority', '=', person),
        enquiry.exists(
          enquiry
            .selectFrom('enquiry_audience')
            .select('enquiry_audience.enquiry')
            .whereRef('enquiry_audience.enquiry', '=', 'enquiry.id')
            .where((audience) =>
              audience.or(
                audiences.map(({ kind, place }) => {
                  const sameKind = audience('enquiry_audience.kind', '=', kind);
                  return place === anywhere
                    ? sameKind
                    : audience.and([sameKind, audience('enquiry_audience.place', '=', place)]);
                }),
              ),
            ),
        ),
      ]),
    )
    .orderBy('asked_at', 'desc')
    .execute();
  return withAudiences(db, rows);
}

/** The enquiries that somebody must be reminded of by now, longest due first. */
export const enquiriesToRing = async (db: Handle, now: Date, most: number): Promise<readonly Enquiry[]> =>
  withAudiences(
    db,
    await db
      .selectFrom('enquiry')
      .selectAll()
      .where('next_at', '<=', now.toISOString())
      .orderBy('next_at')
      .limit(most)
      .execute(),
  );

/** The departments in which something waits that the head has been told of, and nothing more about it. */
export async function departmentsThatWait(db: Handle, departments: readonly string[]): Promise<readonly string[]> {
  if (departments.length === 0) return [];
  const rows = await db
    .selectFrom('enquiry')
    .select('department')
    .distinct()
    .where('heads_told', '=', 1)
    .where('waits_since', 'is not', null)
    .where('department', 'in', departments)
    .execute();
  return rows.map(({ department }) => department);
}
