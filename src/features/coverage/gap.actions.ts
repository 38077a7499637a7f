import { z } from 'zod';
import { aheadFrom } from '#features/people';
import type { PeopleGround, PeopleTables } from '#features/people';
import { forgetSent, sentUnder } from '#features/reminders';
import type { ReminderTables } from '#features/reminders';
import { remembers } from '#kernel/action';
import type { Deed } from '#kernel/action';
import { addDays } from '#kernel/danish-time';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { ok } from '#kernel/result';
import { within } from '#kernel/within';
import type { Database, Db } from '#ports/database';
import { alertWord, mendedAmong, steps, toldUnder } from './alerts.ts';
import { forgetGap, keepGap, openGaps } from './gap.store.ts';
import type { GapTables } from './gap.store.ts';
import { turnedBy, unseenDays } from './gaps.ts';
import type { Gap, Turned } from './gaps.ts';
import { expected, holesIn } from './holes.ts';
import type { Days, Hole } from './holes.ts';
import { seatsOf } from './seats.ts';

type Rows = GapTables & PeopleTables & ReminderTables;
type Tables = Db<Rows>;

/** The holes of some days, by what is known today. */
export async function holesOn(
  db: Db<PeopleTables>,
  ground: PeopleGround,
  today: Day,
  days: Days,
): Promise<readonly Hole[]> {
  // A post that ended the day before is why there is a hole on the first.
  const ahead = expected(await aheadFrom(db, addDays(days.from, -1)), today);
  return holesIn(ahead, seatsOf(ground, ahead.workplaces, today), days);
}

/** What has turned, and the names of the alerts that are to be told anew if their day is empty once more. */
interface Turn extends Turned {
  readonly mended: readonly string[];
}

async function turnedToday(db: Tables, ground: PeopleGround, now: Date): Promise<Turn> {
  const today = dayOf(now);
  const open = await openGaps(db);
  const turned = turnedBy(await holesOn(db, ground, today, unseenDays(open, today)), open, today);
  return { ...turned, mended: await toTellAnew(db, ground, open, today) };
}

/** What was sent later than today is left alone: the clock was set back. Nothing is told longer before its day than the first step. */
async function toTellAnew(
  db: Tables,
  ground: PeopleGround,
  open: readonly Gap[],
  today: Day,
): Promise<readonly string[]> {
  const sent = await sentUnder(db, alertWord, { from: addDays(today, -steps[0]), to: today });
  const told = sent.map(toldUnder).filter(({ from }) => from >= today);
  if (told.length === 0) return [];
  const holes = await holesOn(db, ground, today, { from: today, to: addDays(today, steps[0]) });
  return mendedAmong(told, holes, open, today).map(({ key }) => key);
}

/** True when a seat has become empty or is held again, or will be, since it was last noted: asked often, so it leaves no trace. */
export async function gapsTurn(database: Database, ground: PeopleGround, now: Date): Promise<boolean> {
  const turned = await within(database, (work) => turnedToday(work.tables<Rows>(), ground, now));
  return Object.values(turned).flat().length > 0;
}

/** Notes which departments and workplaces stand without anybody from today, and which no longer do. */
export const noteGaps = (ground: PeopleGround): Deed<Tables, Record<string, never>, Turn> => ({
  name: 'coverage.note-gaps',
  needs: 'tend-the-house',
  input: z.strictObject({}),
  remember: remembers(
    'To tell for how long a department was without a consultant, and to tell of it once.',
    () => 'none',
  ),
  run: async ({ db, now }) => {
    const turned = await turnedToday(db, ground, now);
    for (const gap of turned.closed) await (isNone(gap) ? forgetGap(db, gap) : keepGap(db, gap));
    for (const gap of [...turned.lasting, ...turned.opened]) await keepGap(db, gap);
    await forgetSent(db, turned.mended);
    return ok(turned);
  },
});

const isNone = ({ from, to }: Gap): boolean => to !== undefined && to < from;
