import { z } from 'zod';
import { letter } from '#features/outbox';
import type { LetterTables } from '#features/outbox';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { dayOf } from '#kernel/day';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { unsent } from './reminder.ts';
import type { Reminder } from './reminder.ts';
import { noteSent, sentAmong } from './reminder.store.ts';
import type { ReminderTables } from './reminder.store.ts';

type Tables = ReminderTables & LetterTables;

/**
 * What a room has to remind of: everything whose day has come and whose cause still stands, whether it has been sent or not. It must not write.
 */
export type ReminderSource = (db: Db<Tables>, now: Date) => Promise<readonly Reminder[]>;

async function due(db: Db<Tables>, sources: readonly ReminderSource[], now: Date): Promise<readonly Reminder[]> {
  const found: Reminder[] = [];
  for (const source of sources) found.push(...(await source(db, now)));
  return unsent(
    found,
    await sentAmong(
      db,
      found.map(({ key }) => key),
    ),
  );
}

/** True when something is to be sent: asked often, so it leaves no trace. */
export async function remindersWait(
  database: Database,
  sources: readonly ReminderSource[],
  now: Date,
): Promise<boolean> {
  const found = await within(database, (work) => due(work.tables<Tables>(), sources, now));
  return found.length > 0;
}

/**
 * Sends every reminder whose day has come, each once: it is noted as sent in the same transaction as its letters, so a clock that jumps, stops
 * or is set back sends none twice and loses none.
 */
export const sendReminders = (
  sources: readonly ReminderSource[],
): Deed<Db<Tables>, Record<string, never>, readonly Reminder[]> => ({
  name: 'reminders.send',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers('So that nothing of the year is forgotten.', () => 'none'),
  run: async ({ db, now }) => {
    const sent: Reminder[] = [];
    for (const reminder of await due(db, sources, now))
      if (await noteSent(db, reminder.key, dayOf(now))) {
        const { kind, about, calendar } = reminder;
        for (const to of new Set(reminder.to)) await letter(db, { to, kind, about, now, calendar });
        sent.push(reminder);
      }
    return ok(sent);
  },
});
