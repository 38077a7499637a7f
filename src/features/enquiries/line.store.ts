import { dayOf } from '#kernel/day';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import type { Line, State } from './enquiry.ts';
import type { EnquiryTables } from './enquiry.store.ts';

type Handle = Db<EnquiryTables>;

/** A line to be written: `number` is the enquiry's version after it. */
export interface NewLine extends Omit<Line, 'about'> {
  readonly enquiry: string;
  readonly number: number;
  readonly about?: string | undefined;
}

/** Writes one line of a conversation. */
export async function addLine(db: Handle, { at, about, ...line }: NewLine): Promise<void> {
  await db
    .insertInto('enquiry_line')
    .values({ ...line, at: at.toISOString(), about: about ?? null })
    .execute();
}

/** Whose line of which enquiry an id is; undefined when it is nobody's yet. */
export const lineWith = (
  db: Handle,
  id: string,
): Promise<{ readonly enquiry: string; readonly author: string } | undefined> =>
  db.selectFrom('enquiry_line').select(['enquiry', 'author']).where('id', '=', id).executeTakeFirst();

/** The conversation about an enquiry, in order. */
export async function linesOf(db: Handle, enquiry: string): Promise<readonly Line[]> {
  const rows = await db
    .selectFrom('enquiry_line')
    .select(['id', 'at', 'kind', 'author', 'words', 'about'])
    .where('enquiry', '=', enquiry)
    .orderBy('number')
    .execute();
  return rows.map(({ at, about, ...line }) => ({ ...line, at: new Date(at), about: about ?? undefined }));
}

/** Counts that something happened in a department in the month of a moment: all that remains when the rest is deleted. */
export async function count(db: Handle, at: Date, department: string, change: State): Promise<void> {
  const month = dayOf(at).slice(0, 7);
  await db
    .insertInto('enquiry_tally')
    .values({ month, department, change, times: 1 })
    .onConflict((on) =>
      on
        .columns(['municipality', 'month', 'department', 'change'])
        .doUpdateSet((eb) => ({ times: eb('enquiry_tally.times', '+', 1) })),
    )
    .execute();
}

/** The enquiries whose time is up. */
export async function enquiriesToDelete(db: Handle, now: Date, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('enquiry')
    .select('id')
    .where('delete_at', '<=', now.toISOString())
    .orderBy('delete_at')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** Deletes an enquiry with everything that was said. */
export async function deleteEnquiry(db: Handle, id: string): Promise<void> {
  await db.deleteFrom('enquiry_line').where('enquiry', '=', id).execute();
  await db.deleteFrom('enquiry_audience').where('enquiry', '=', id).execute();
  await db.deleteFrom('enquiry').where('id', '=', id).execute();
}

/** Deletes what was said about an enquiry whose asker took it back; that something was done, and when, stays. */
export const deleteWords = async (db: Handle, enquiry: string): Promise<void> => {
  await db.updateTable('enquiry_line').set({ words: '' }).where('enquiry', '=', enquiry).execute();
};

/** The open enquiries in which the asker has had a word, and nobody has said or done anything since a moment, oldest first. */
export async function quietEnquiries(db: Handle, since: Date, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('enquiry')
    .select('id')
    .where('state', '<>', 'closed')
    .where('waits_since', 'is', null)
    .where('asked_at', '<=', since.toISOString())
    .where((enquiry) =>
      enquiry.not(
        enquiry.exists(
          enquiry
            .selectFrom('enquiry_line')
            .select('enquiry_line.id')
            .whereRef('enquiry_line.enquiry', '=', 'enquiry.id')
            .where('enquiry_line.at', '>', since.toISOString()),
        ),
      ),
    )
    .orderBy('asked_at')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** True when something is to be reminded of, closed or deleted: asked each minute, so it leaves no trace. */
export const enquiriesWait = (database: Database, now: Date, quietSince: Date): Promise<boolean> =>
  within(database, async (work) => {
    const db = work.tables<EnquiryTables>();
    if ((await quietEnquiries(db, quietSince, 1)).length > 0) return true;
    const due = await db
      .selectFrom('enquiry')
      .select('id')
      .where((enquiry) =>
        enquiry.or([enquiry('next_at', '<=', now.toISOString()), enquiry('delete_at', '<=', now.toISOString())]),
      )
      .limit(1)
      .execute();
    return due.length > 0;
  });
